import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chownSync, closeSync, existsSync, openSync, realpathSync, statSync, truncateSync } from 'node:fs'
import { Socket } from 'node:net'
import path from 'node:path'
import { totalmem } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { StartFailure, errorCode } from '../failure'
import { findFreePort } from '../processes/ports'
import { findAccount, planLaunch } from './postgres-account'
import type { Launch } from './postgres-account'
import { findBinaries } from './postgres-binaries'
import { folderIn, prepareFolder, readConnection, saveConnection } from './postgres-folder'
import { endOrphans } from './orphans'
import { clearLeftovers, isServing, readPostmaster, stopServer } from './postmaster'
import { makePrivateFolder, readIfThere } from '../processes/private-files'
import { commandOf, runProgram } from '../processes/run-program'

const NAME = 'backroom'
const START_TIMEOUT_MS = 10 * 60_000
const LOG_LIMIT_BYTES = 10 * 1024 * 1024
/** After `kill -9` of the server its backends take a moment to notice and to leave the shared memory. */
const ATTEMPTS = 20

const MEGABYTE = 1024 * 1024
const memoryMegabytes = totalmem() / MEGABYTE

/** A part of this machine's memory, within bounds: other programs need memory too. */
function partOfMemory(share: number, { atLeast, atMost }: { atLeast: number; atMost: number }): string {
  return `${String(Math.round(Math.min(atMost, Math.max(atLeast, memoryMegabytes * share))))}MB`
}

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=100',
  `shared_buffers=${partOfMemory(1 / 8, { atLeast: 128, atMost: 1024 })}`,
  `effective_cache_size=${partOfMemory(1 / 2, { atLeast: 512, atMost: 16_384 })}`,
  'work_mem=16MB',
  'maintenance_work_mem=128MB',
  'max_wal_size=4GB',
  'checkpoint_timeout=15min',
  // A page is written whole when it first changes after a checkpoint: most of it repeats.
  'wal_compression=pglz',
  'random_page_cost=1.1',
  'synchronous_commit=on',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_min_messages=warning',
  // A failed statement would put its values, people's names among them, into the log.
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
]

/** Much faster, and worthless after a crash: for tests. */
const THROW_AWAY_SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=300',
]

export interface EmbeddedPostgresOptions {
  /** The database lives in `postgres/` inside this folder. */
  dataDir: string
  /** The last one, or any free one, unless given. */
  port?: number
  /** False gives up safety after a crash for speed: only for tests. */
  durable?: boolean
}

export interface EmbeddedPostgres {
  /** Connection string of the database `backroom`; its user owns it, may create others, and is no superuser. */
  url: string
  port: number
  pid: number
  /** What an earlier start had left behind. */
  leftovers: 'nothing' | 'stopped' | 'stale'
  /** Resolves when the server has ended, for whatever reason. */
  exited: Promise<void>
  stop: () => Promise<void>
}

function openLog(dataDir: string): number {
  const file = path.join(dataDir, 'postgres.log')
  const descriptor = openSync(file, 'a', 0o600)
  if (statSync(file).size > LOG_LIMIT_BYTES) truncateSync(file)
  return descriptor
}

function urlOf(password: string, port: number): string {
  return `postgres://${NAME}:${password}@127.0.0.1:${String(port)}/${NAME}`
}

/** The connection string of the server that already runs on `dataDir`, if there is one. */
export function findRunningPostgres(dataDir: string): string | undefined {
  if (!existsSync(dataDir)) return undefined
  const folder = folderIn(realpathSync(dataDir))
  const connection = readConnection(folder)
  if (connection?.port === undefined || !isServing(folder.cluster)) return undefined
  return urlOf(connection.password, connection.port)
}

interface Server {
  child: ChildProcess
  pid: number
  exited: Promise<void>
}

function launchServer(
  postgres: string,
  args: readonly string[],
  options: { launch: Launch; dataDir: string },
): Server {
  const call = commandOf(postgres, args, options.launch)
  const log = openLog(options.dataDir)
  const { PATH, TZ, SystemRoot, NODE_ENV } = process.env
  const child = spawn(call.command, call.args, {
    ...options.launch.ids,
    // Its own session: a Ctrl-C in the terminal must not stop the database before those who use it.
    detached: true,
    stdio: ['ignore', log, log],
    // Nothing of the environment is the database's business, above all not the secrets in it.
    env: { PATH, TZ, SystemRoot, NODE_ENV },
  })
  closeSync(log)
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  return { child, pid: child.pid ?? 0, exited }
}

/**
 * A killed parent cannot stop its database. This shell notices by the end of its input, lets those who are
 * connected finish, and then stops it; the next start would do it otherwise.
 */
function watchParent(pid: number): ChildProcess | undefined {
  if (process.platform === 'win32') return undefined
  const script =
    'cat >/dev/null; kill -TERM $0 2>/dev/null || exit 0; n=0; ' +
    'while kill -0 $0 2>/dev/null && [ $n -lt 12 ]; do sleep 1; n=$((n+1)); done; kill -INT $0 2>/dev/null'
  const watcher = spawn('sh', ['-c', script, String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  watcher.unref()
  // The pipe alone must not keep this process alive either.
  if (watcher.stdin instanceof Socket) watcher.stdin.unref()
  return watcher
}

/** False when the server ended before it was ready. */
async function waitUntilReady(cluster: string, server: Server): Promise<boolean> {
  const deadline = Date.now() + START_TIMEOUT_MS
  while (Date.now() < deadline) {
    if (server.child.exitCode !== null || server.child.signalCode !== null || server.pid === 0) return false
    const postmaster = readPostmaster(cluster)
    if (postmaster?.isReady === true && postmaster.pid === server.pid) return true
    await sleep(20)
  }
  await stopServer(server.pid)
  return false
}

function lastLogLine(dataDir: string): string {
  const lines = readIfThere(path.join(dataDir, 'postgres.log'))?.split('\n') ?? []
  return (
    lines.findLast((line) => /FATAL|PANIC|error/i.test(line))?.replace(/^.*?(FATAL|PANIC|error):\s*/i, '') ??
    'unknown'
  )
}

/** The application's role and database, made once; a superuser is never needed again. */
async function ensureDatabase(port: number, superuserPassword: string, password: string): Promise<void> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: superuserPassword,
    database: 'postgres',
  })
  await client.connect()
  try {
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [NAME])
    if (rows.length > 0) return
    const role = await client.query('select 1 from pg_roles where rolname = $1', [NAME])
    if (role.rows.length === 0) {
      await client.query(`create role ${NAME} login createdb password ${client.escapeLiteral(password)}`)
    }
    await client.query(`create database ${NAME} owner ${NAME}`)
  } finally {
    await client.end()
  }
}

/** Starts the server, again if the backends of a killed one still hold the shared memory. */
async function startServer(options: {
  postgres: string
  args: readonly string[]
  launch: Launch
  dataDir: string
  cluster: string
}) {
  for (let attempt = 1; ; attempt += 1) {
    const server = launchServer(options.postgres, options.args, options)
    if (await waitUntilReady(options.cluster, server)) return server
    const reason = lastLogLine(options.dataDir)
    if (attempt >= ATTEMPTS || !/shared memory block/.test(reason)) {
      throw new StartFailure(
        `PostgreSQL does not start in ${options.cluster}: ${reason} (more in ${path.join(options.dataDir, 'postgres.log')}).`,
      )
    }
    await endOrphans(options.cluster)
    await sleep(500)
  }
}

/**
 * Starts PostgreSQL on `dataDir`, on loopback only, with generated passwords, making the data folder on first use and
 * recovering from a start that was killed.
 * @throws StartFailure with the cause and the remedy.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { durable = true } = options
  makePrivateFolder(options.dataDir)
  const folder = folderIn(realpathSync(options.dataDir))
  const binaries = await findBinaries()
  const account = findAccount()
  if (account !== undefined) chownSync(folder.dataDir, account.uid, account.gid)
  const launch = planLaunch(account, binaries.postgres, folder.dataDir)
  const connection = await prepareFolder(folder, binaries.initdb, { account, launch, durable })
  const leftovers = await clearLeftovers(folder.cluster)
  const port = options.port ?? (await findFreePort(connection.port))
  if (port !== connection.port) saveConnection(folder, { ...connection, port })

  const settings = durable ? SETTINGS : [...SETTINGS, ...THROW_AWAY_SETTINGS]
  const args = ['-D', folder.cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  const server = await startServer({ ...binaries, ...folder, args, launch })
  const watcher = watchParent(server.pid)
  const stop = async () => {
    watcher?.kill('SIGKILL')
    if (process.platform === 'win32') {
      await runProgram(binaries.pg_ctl, ['stop', '-D', folder.cluster, '-m', 'fast', '-w'])
    } else {
      await stopServer(server.pid)
    }
    await server.exited
  }
  try {
    await ensureDatabase(port, connection.superuserPassword, connection.password)
  } catch (cause) {
    await stop()
    throw new StartFailure(
      `PostgreSQL in ${folder.cluster} does not let its own administrator in (${errorCode(cause) ?? 'error'}): ` +
        `restore ${folder.dataDir} from a backup, or move ${folder.cluster} away to start with an empty database.`,
      { cause },
    )
  }
  const url = urlOf(connection.password, port)
  return { url, port, pid: server.pid, leftovers, exited: server.exited, stop }
}
