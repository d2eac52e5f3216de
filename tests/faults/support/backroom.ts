import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A data folder of its own for one test. It is closed to other users, as `mktemp -d` makes them. */
export function makeDataDir(): string {
  return path.join(mkdtempSync(path.join(tmpdir(), 'backroom-fault-')), 'data')
}

/** A free port on loopback. */
export async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}

/** The administrator of {@link settingsOfShop}. */
export const BOSS = { email: 'boss@example.com', password: 'correct horse battery' }

/**
 * Settings of a shop whose faults do not lie in its first start: on this test file's own database, which is migrated already,
 * with an administrator and no worker.
 */
export async function settingsOfShop(): Promise<
  Record<'PORT' | 'DATA_DIR', string> & Record<string, string>
> {
  return {
    DATA_DIR: makeDataDir(),
    PORT: String(await findPort()),
    DATABASE_URL: process.env['DATABASE_URL'] ?? '',
    PAYLOAD_SECRET: process.env['PAYLOAD_SECRET'] ?? '',
    WORKER: 'off',
    ADMIN_EMAIL: BOSS.email,
    ADMIN_PASSWORD: BOSS.password,
  }
}

export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  output: string
}

/** One `npm start`, as a process of its own with nothing of this process' settings. */
export class Backroom {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  output = ''

  constructor(settings: Record<string, string>, nodeOptions: readonly string[] = []) {
    const { PATH, HOME } = process.env
    const env = { NODE_ENV: undefined, PATH, HOME, SEED: 'none', LOG_LEVEL: 'warn', ...settings }
    this.child = spawn(process.execPath, [...nodeOptions, 'scripts/bootstrap.mjs', 'start'], {
      // The type wants NODE_ENV, which `npm start` does not have.
      env: env as unknown as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const keep = (chunk: Buffer) => (this.output += chunk.toString())
    this.child.stdout?.on('data', keep)
    this.child.stderr?.on('data', keep)
    this.ended = once(this.child, 'close').then(([code, signal]) => ({
      code: code as number | null,
      signal: signal as NodeJS.Signals | null,
      output: this.output,
    }))
  }

  /** Waits until it has printed `text`. */
  async says(text: string, timeoutMs = 170_000): Promise<void> {
    const deadline = Date.now() + timeoutMs
    while (!this.output.includes(text)) {
      if (this.child.exitCode !== null || this.child.signalCode !== null || Date.now() > deadline) {
        throw new Error(`it never said "${text}":\n${this.output}`)
      }
      await sleep(20)
    }
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
    this.child.kill(signal)
    return this.ended
  }
}

/** Runs `npm start` to its failure. */
export function startAndFail(
  settings: Record<string, string>,
  nodeOptions?: readonly string[],
): Promise<Ended> {
  return new Backroom(settings, nodeOptions).ended
}

/** Whether an error says that a process has ended: a backend of PostgreSQL may do so between two looks at it. */
function saysGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOENT', 'ESRCH'].includes(String(error.code))
}

function childrenOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
  } catch (error) {
    if (saysGone(error)) return ''
    throw error
  }
}

/** Kills all of these processes at once; those that have ended meanwhile are what was asked for. */
export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      if (!saysGone(error)) throw error
    }
  }
}

/** The ids of all processes below `pid`, and its own, deepest last. Linux only, as the tests are. */
export function processTree(pid: number): number[] {
  const children = childrenOf(pid)
  const ids = children === '' ? [] : children.split(' ').map(Number)
  return [pid, ...ids.flatMap(processTree)]
}

/** Whether none of these processes runs any more; ended ones that their parent has not waited for do not count. */
export function areGone(pids: readonly number[]): boolean {
  return pids.every((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')
    } catch {
      return true
    }
  })
}

/** Whether all of these processes have ended within `timeoutMs`. */
export async function waitUntilGone(pids: readonly number[], timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs
  while (!areGone(pids)) {
    if (Date.now() > deadline) return false
    await sleep(50)
  }
  return true
}
