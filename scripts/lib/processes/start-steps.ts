import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Env } from '@/platform/settings/env'
import { findPendingMigrations, listMigrations } from '@/platform/database/migrations'
import { protectAudit } from '../postgres/audit-guard'
import { buildApp } from '../build-app'
import { bundlePrograms } from '../bundle-programs'
import { isBuildStale } from '../build-stamp'
import { runScript, superviseChild } from './child'
import { checkDatabase, isEmptyShop, withClient } from '../postgres/database'
import { startEmbeddedPostgres } from '../postgres/embedded-postgres'
import { StartFailure } from '../failure'
import { reportReadingOrder } from '../postgres/reading-order'
import { isSandboxStale, provideSandboxDatabase } from '../sandbox/sandbox-state'
import { refuseNewerDatabase } from '../migrations/newer-database'
import { step } from '../output'
import type { StopList } from './stop'
import { argsOf, BUILD, DEV_BUILD } from './programs'
import type { BuildFolder } from './programs'

/** Web and worker get this long to finish what they began, after the grace of the settings; with PostgreSQL's own stop it stays under 15 s. */
const DRAIN_MS = 11_000

/** One run: what is known so far, and what has to be stopped. */
export interface Run {
  root: string
  isDevelopment: boolean
  settings: Env
  stops: StopList
  /** What every child gets: parsed here once, so that they agree. */
  env: NodeJS.ProcessEnv
  /** Ends the run with a failure although it had started. */
  fail: (reason: string) => void
}

/** Starts the embedded PostgreSQL, or reaches the operator's; answers its connection string. */
export async function startDatabase(run: Run): Promise<string> {
  const { databaseUrl, dataDir } = run.settings
  if (databaseUrl !== undefined) {
    await step({
      doing: 'Connecting to the database',
      done: (version) => `Reached PostgreSQL ${version} at DATABASE_URL`,
      run: () => checkDatabase(databaseUrl),
    })
    return databaseUrl
  }
  const server = await step({
    doing: 'Starting the embedded PostgreSQL',
    done: ({ port, leftovers }) =>
      `Started PostgreSQL 18 on 127.0.0.1:${String(port)}${leftovers === 'nothing' ? '' : ' after an unclean stop, recovered'}`,
    run: () => startEmbeddedPostgres({ dataDir }),
  })
  let isStopping = false
  run.stops.add(async () => {
    isStopping = true
    await server.stop()
  })
  void server.exited.then(() => {
    if (!isStopping) run.fail(`PostgreSQL ended by itself: see ${path.join(dataDir, 'postgres.log')}`)
  })
  return server.url
}

/** The connection string of the sandbox: the operator's, or of one beside the embedded database; undefined for none. */
export async function startSandbox({ settings }: Run, shopUrl: string): Promise<string | undefined> {
  const { databaseUrl, sandbox } = settings
  if (!sandbox.isOn || databaseUrl !== undefined) return sandbox.databaseUrl
  return provideSandboxDatabase(shopUrl)
}

const folderOf = (run: Run): BuildFolder => (run.isDevelopment ? DEV_BUILD : BUILD)

/** Builds what this run starts, unless the last build was made from these very sources. */
export async function buildIfStale(run: Run): Promise<void> {
  if (run.isDevelopment) {
    // Next.js compiles by itself.
    bundlePrograms(run.root, DEV_BUILD)
    return
  }
  if (!isBuildStale(run.root)) return
  if (!existsSync(path.join(run.root, 'node_modules', 'typescript'))) {
    throw new StartFailure(
      'The sources are newer than the build, and this is a production install: run npm install and npm run build.',
    )
  }
  await step({
    doing: 'Building the app (about a minute)',
    done: 'Built the app',
    run: () => buildApp({ root: run.root, env: run.env }),
  })
}

/** Brings the database up to date; costs one query when it already is. */
export async function migrateIfNeeded(run: Run, url: string): Promise<void> {
  const pending = await withClient(url, async (client) => {
    const database = { query: (text: string) => client.query(text) }
    await refuseNewerDatabase(database, listMigrations(run.root))
    return findPendingMigrations(database, listMigrations(run.root))
  })
  if (pending.length === 0) await protectAudit({ databaseUrl: url, dataDir: run.settings.dataDir })
  else {
    await step({
      doing: 'Migrating the database',
      done: `Migrated the database (${String(pending.length)} new)`,
      run: () => runScript({ name: 'npm run migrate', args: argsOf('migrate', folderOf(run)), env: run.env }),
    })
  }
  await reportReadingOrder(url)
}

/** Makes the sandbox, or brings it up to date; costs two queries when it already is. */
export async function prepareSandboxIfNeeded(run: Run, url: string): Promise<void> {
  if (!(await isSandboxStale(url))) return
  await step({
    doing: 'Preparing the sandbox',
    done: 'Prepared the sandbox',
    run: () => runScript({ name: 'npm run migrate', args: argsOf('migrate', folderOf(run)), env: run.env }),
  })
}

/** Gives a database without users its first ones, and the demo shop. */
export async function seedIfEmpty(run: Run, url: string): Promise<void> {
  const { seed, adminEmail } = run.settings
  if (seed === 'none' && adminEmail === undefined) return
  if (!(await isEmptyShop(url))) return
  await step({
    doing: 'Filling the empty shop',
    done: 'Filled the empty shop',
    run: () =>
      runScript({
        name: 'the first seed',
        args: argsOf('seed-first', folderOf(run)),
        env: run.env,
        isShown: true,
      }),
  })
}

const WATCHED_WORKER = [
  'node_modules/tsx/dist/cli.mjs',
  'watch',
  '--clear-screen=false',
  'src/jobs/worker.ts',
]

/** Starts web and worker; resolves when both are ready. */
export async function startProcesses(run: Run): Promise<void> {
  const web = superviseChild({ name: 'web', args: argsOf('server', folderOf(run)), env: run.env })
  const hasWorker = run.settings.worker === 'inline'
  const args = run.isDevelopment ? WATCHED_WORKER : argsOf('worker')
  const worker = hasWorker ? [superviseChild({ name: 'worker', args, env: run.env })] : []
  const children = [web, ...worker]
  run.stops.add(async () => {
    await Promise.all(children.map((child) => child.stop(run.settings.stopGraceMs + DRAIN_MS)))
  })
  await step({
    doing: 'Starting web and worker',
    done: hasWorker ? 'Started the web app and a worker' : 'Started the web app',
    // `tsx watch` does not pass on what the worker says.
    run: async () => Promise.all((run.isDevelopment ? [web] : children).map((child) => child.ready)),
  })
}
