import type { Env } from '@/platform/settings/env'
import { endRunningScript } from './child'
import { StartFailure } from '../failure'
import { lockFolder } from './process-lock'
import { findFreePort, whyNotListening } from './ports'
import { keepSecret, makePrivateFolder } from './private-files'
import { complain, say } from '../output'
import { loadSettings } from '../settings'
import {
  buildIfStale,
  migrateIfNeeded,
  prepareSandboxIfNeeded,
  seedIfEmpty,
  startDatabase,
  startProcesses,
  startSandbox,
} from './start-steps'
import type { Run } from './start-steps'
import { onStopSignal, StopList } from './stop'
import { printAddresses } from './welcome'

export interface SupervisorOptions {
  root: string
  isDevelopment: boolean
}

/** The start was called off by a signal while it was still on its way. */
class Interrupted extends Error {}

function refuseTakenPort(port: number, host: string, code: string): never {
  if (code === 'EADDRINUSE') {
    throw new StartFailure(
      `Port ${String(port)} on ${host} is taken: stop what uses it, or set another PORT.`,
    )
  }
  if (code === 'EACCES') {
    throw new StartFailure(
      `Port ${String(port)} needs more rights than this user has: set a PORT above 1023.`,
    )
  }
  throw new StartFailure(
    `HOST ${host} cannot be listened on (${code}): set HOST to an address of this machine.`,
  )
}

/** Settles the port, so that a taken one is reported before the long steps. */
async function choosePort(settings: Env): Promise<number> {
  if (settings.port === 0) return findFreePort()
  const taken = await whyNotListening(settings.host, settings.port)
  return taken === undefined ? settings.port : refuseTakenPort(settings.port, settings.host, taken)
}

/** What every child gets: parsed here once, so that they agree. */
function childEnvironment(settings: Env, port: number, isDevelopment: boolean): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: isDevelopment ? 'development' : 'production',
    PORT: String(port),
    HOST: settings.host,
    DATA_DIR: settings.dataDir,
    PAYLOAD_SECRET: settings.payloadSecret ?? keepSecret(settings.dataDir),
    NEXT_TELEMETRY_DISABLED: '1',
    // `.env` was read by `loadSettings`, by one rule for all processes; Next.js would add `.env.local` to the web alone.
    __NEXT_PROCESSED_ENV: 'true',
  }
}

/** Ends of a run other than by itself: a signal, which is fine, or the loss of a part, which is not. */
class Ending {
  isInterrupted = false
  failure: string | undefined
  readonly #promise: Promise<void>
  #resolve: () => void = () => undefined

  constructor() {
    this.#promise = new Promise((resolve) => (this.#resolve = resolve))
    onStopSignal(() => {
      this.isInterrupted = true
      say('Stopping: requests and jobs in flight are finished first')
      endRunningScript()
      this.#resolve()
    })
  }

  fail(reason: string): void {
    this.failure ??= reason
    endRunningScript()
    this.#resolve()
  }

  /** Throws if the run has ended meanwhile. */
  check(): void {
    if (this.isInterrupted || this.failure !== undefined) throw new Interrupted()
  }

  wait(): Promise<void> {
    return this.#promise
  }
}

async function startAll(run: Run, ending: Ending): Promise<void> {
  const url = await startDatabase(run)
  const sandboxUrl = await startSandbox(run, url)
  run.env = { ...run.env, DATABASE_URL: url, ...(sandboxUrl && { SANDBOX_DATABASE_URL: sandboxUrl }) }
  ending.check()
  await buildIfStale(run)
  ending.check()
  await migrateIfNeeded(run, url)
  ending.check()
  await seedIfEmpty(run, url)
  ending.check()
  if (sandboxUrl !== undefined) await prepareSandboxIfNeeded(run, sandboxUrl)
  ending.check()
  await Promise.race([startProcesses(run), ending.wait()])
  ending.check()
}

/** Starts and stays until the end; a failure of a step that a signal ended is no failure. */
async function runUntilEnd(run: Run, ending: Ending): Promise<void> {
  const startedMs = performance.now()
  try {
    await startAll(run, ending)
    printAddresses(run, performance.now() - startedMs)
    await ending.wait()
  } catch (error) {
    if (!ending.isInterrupted && ending.failure === undefined) throw error
  }
}

/**
 * Starts everything in order, tells each step with its time, and stays until a signal stops it all in order.
 * @throws StartFailure with the cause and the remedy, after what had been started was stopped.
 */
export async function startSupervisor(options: SupervisorOptions): Promise<void> {
  const settings = loadSettings()
  makePrivateFolder(settings.dataDir)
  const stops = new StopList()
  stops.add(await lockFolder(settings.dataDir))
  const ending = new Ending()
  try {
    const port = await choosePort(settings)
    const env = childEnvironment(settings, port, options.isDevelopment)
    await runUntilEnd({ ...options, settings, stops, env, fail: (reason) => ending.fail(reason) }, ending)
  } finally {
    await stops.stopAll()
  }
  if (ending.failure !== undefined) complain(`Stopped: ${ending.failure}`)
  else say('Stopped')
  process.exit(ending.failure === undefined ? 0 : 1)
}
