import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../../scripts/lib/postgres/embedded-postgres'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the test server, without a database: append one. */
    postgresUrl: string
    /** A migrated, empty database that is only cloned, never connected to. */
    templateDatabase: string
  }
}

const TEMPLATE = 'backroom_template'

async function createTemplate(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`create database ${TEMPLATE}`)
  } finally {
    await client.end()
  }
}

/** Builds the template by the command that operators use, so that a broken migration breaks the tests. */
async function migrate(databaseUrl: string, dataDir: string): Promise<void> {
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/migrate.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      PAYLOAD_SECRET: 'a-secret-of-tests-that-protects-nothing',
    },
  })
}

interface Server {
  url: string
  stop: () => Promise<void>
}

/** Another server, of another version say: its role must be one that may make databases. */
const GIVEN = process.env['TEST_POSTGRES_URL']

async function useGiven(given: string): Promise<Server> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backroom-test-'))
  const client = new Client({ connectionString: given })
  await client.connect()
  const url = given.replace(/\/[^/]*$/, '')
  await client.query(`drop database if exists ${TEMPLATE} with (force)`)
  await createTemplate(given)
  await migrate(`${url}/${TEMPLATE}`, path.join(folder, 'data'))
  const stop = async () => {
    await client.query(`drop database ${TEMPLATE} with (force)`)
    await client.end()
    await rm(folder, { recursive: true, force: true })
  }
  return { url, stop }
}

/** One throw-away PostgreSQL with the template; it may lose data on a crash, which makes it fast. */
async function start(): Promise<Server> {
  if (GIVEN !== undefined && GIVEN !== '') return useGiven(GIVEN)
  const folder = await mkdtemp(path.join(tmpdir(), 'backroom-test-'))
  const server = await startEmbeddedPostgres({ dataDir: folder, durable: false })
  const stop = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  const url = server.url.replace(/\/[^/]*$/, '')
  try {
    await createTemplate(server.url)
    await migrate(`${url}/${TEMPLATE}`, path.join(folder, 'data'))
  } catch (error) {
    await stop()
    throw error
  }
  return { url, stop }
}

/** Of the whole run: each project loads this file anew. */
const run = globalThis as { testServer?: { server: Promise<Server>; users: number } }

/** Starts the server for the first project that needs it; the last one that ends stops it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = (run.testServer ??= { server: start(), users: 0 })
  shared.users += 1
  const { url, stop } = await shared.server
  project.provide('postgresUrl', url)
  project.provide('templateDatabase', TEMPLATE)
  return async () => {
    shared.users -= 1
    if (shared.users > 0) return
    delete run.testServer
    await stop()
  }
}
