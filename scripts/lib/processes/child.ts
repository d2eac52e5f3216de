import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartFailure } from '../failure'
import { complain } from '../output'

const FIRST_BACKOFF_MS = 500
const MAX_BACKOFF_MS = 15_000
/** A process that lived this long was fine: its next crash is a new one. */
const HEALTHY_MS = 60_000

export interface ChildOptions {
  name: string
  /** Arguments of Node.js: the script, and what goes before and after it. */
  args: readonly string[]
  env: NodeJS.ProcessEnv
  /** The folder to run in, unless it is this one. */
  cwd?: string
}

/** A process that is started again when it dies, until it is told to stop. */
export interface SupervisedChild {
  name: string
  /** Resolves at the first "ready"; rejects if it dies before. */
  ready: Promise<void>
  /** Lets it finish what it began; killed if it still lives after `timeoutMs`. */
  stop: (timeoutMs: number) => Promise<void>
}

function launch({ args, env, cwd }: ChildOptions): ChildProcess {
  return spawn(process.execPath, args, {
    env,
    ...(cwd === undefined ? {} : { cwd }),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // A Ctrl-C in the terminal reaches the supervisor alone, which then stops the others in order.
    detached: process.platform !== 'win32',
  })
}

/** Resolves when the process says that it is ready; rejects if it ends before. */
function waitUntilReady(child: ChildProcess, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('message', (message) => {
      if (message === 'ready') resolve()
    })
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      const how = signal ?? `code ${String(code)}`
      reject(
        new StartFailure(`the ${name} process ended before it was ready (${how}): the reason stands above.`),
      )
    })
  })
}

/** Starts a process and keeps it running. */
export function superviseChild(options: ChildOptions): SupervisedChild {
  const { name } = options
  let isStopping = false
  let backoffMs = FIRST_BACKOFF_MS
  let child = launch(options)
  let startedMs = Date.now()
  const ready = waitUntilReady(child, name)

  const restart = async (code: number | null, signal: string | null) => {
    if (isStopping) return
    if (Date.now() - startedMs > HEALTHY_MS) backoffMs = FIRST_BACKOFF_MS
    complain(
      `The ${name} process ended (${signal ?? `code ${String(code)}`}), starting it again in ${String(backoffMs)} ms`,
    )
    await sleep(backoffMs)
    backoffMs = Math.min(backoffMs * 2, MAX_BACKOFF_MS)
    start()
  }
  const watch = () => {
    child.once('exit', (code, signal) => void restart(code, signal))
    // Sending to a process that just died is no defect; its end is handled above.
    child.on('error', () => undefined)
  }
  const start = () => {
    if (isStopping) return
    child = launch(options)
    startedMs = Date.now()
    watch()
  }
  // Nothing is restarted that never worked: the start fails instead.
  ready.then(watch, () => undefined)

  const stop = async (timeoutMs: number) => {
    isStopping = true
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    if (process.platform === 'win32') child.send('stop')
    else child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs)
    await ended
    clearTimeout(timer)
  }
  return { name, ready, stop }
}

export interface ScriptOptions extends ChildOptions {
  /** Shows what the script prints as it prints it; otherwise only if it fails. */
  isShown?: boolean
}

let running: ChildProcess | undefined

/** Ends the script that `runScript` waits for, if there is one. */
export function endRunningScript(): void {
  running?.kill('SIGTERM')
}

/**
 * Runs a script of ours, or of a package, to its end.
 * @throws StartFailure when it fails; its last lines are printed before.
 */
export async function runScript({ name, args, env, cwd, isShown = false }: ScriptOptions): Promise<void> {
  const child = spawn(process.execPath, args, {
    env,
    ...(cwd === undefined ? {} : { cwd }),
    stdio: ['ignore', isShown ? 'inherit' : 'pipe', isShown ? 'inherit' : 'pipe'],
    detached: process.platform !== 'win32',
  })
  running = child
  let output = ''
  const keep = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-20_000))
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
  running = undefined
  if (code === 0) return
  if (output !== '') complain(output.trimEnd())
  throw new StartFailure(`${name} failed (${signal ?? `code ${String(code)}`}): the reason stands above.`)
}
