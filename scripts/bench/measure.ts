import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { say } from '../lib/output'

/** One thing to ask for, over and over. */
export interface Target {
  name: string
  url: string
  /** Addresses to ask in place of `url`, one after the other and then from the start again. */
  urls?: readonly string[]
  method?: 'GET' | 'POST' | 'PATCH'
  headers?: Readonly<Record<string, string>>
  /** Credentials to come with, one after the other and then from the start again. */
  authorizations?: readonly string[]
  /** What to send, one after the other and then from the start again. */
  bodies?: readonly string[]
  /** Whether each request has an `Idempotency-Key` of its own. */
  isKeyed?: true
  /** Kinds of requests to send in turn, in place of `url`; `authorizations` go round all of them. */
  mix?: readonly MixPart[]
  /** Processes whose CPU time, with that of their children, is measured. */
  watchedPids?: readonly number[]
}

/** One kind of request of a mixed load: its lists are gone through as those of a target. */
export interface MixPart {
  urls: readonly string[]
  method?: 'GET' | 'POST' | 'PATCH'
  headers?: Readonly<Record<string, string>>
  bodies?: readonly string[]
}

export interface Effort {
  /** Requests in flight at any moment. */
  connections: number
  seconds: number
}

export interface Measured {
  name: string
  perSecond: number
  p50Ms: number
  p99Ms: number
  /** Answers of 400 and above. */
  failures: number
  /** User and system time of the watched processes for each request, in milliseconds; null where none was measured. */
  cpuMs: number | null
}

const WARM_UP_SECONDS = 2
const run = promisify(execFile)

/** Measures one target from another process, so that the load shares no event loop with anything measured. */
export async function measure(target: Target, effort: Effort): Promise<Measured> {
  const order = JSON.stringify({ ...target, ...effort, warmUpSeconds: WARM_UP_SECONDS })
  // Not as an argument: credentials are seen in lists of processes, and there are too many of them.
  const load = run(process.execPath, ['scripts/bench/load.mjs'])
  load.child.stdin?.end(order)
  const { stdout } = await load
  const measured = { name: target.name, ...(JSON.parse(stdout) as Omit<Measured, 'name'>) }
  say(line(measured))
  return measured
}

const ROUNDS = 3

/**
 * Measures targets in turn, several rounds, and answers the median round of each: what else the machine does meanwhile
 * meets all of them.
 */
export async function measureInTurn(
  targets: readonly Target[],
  { rounds: count = ROUNDS, ...effort }: Effort & { rounds?: number },
): Promise<Measured[]> {
  const rounds: Measured[][] = targets.map(() => [])
  for (let round = 0; round < count; round += 1) {
    for (const [index, target] of targets.entries()) rounds[index]?.push(await measure(target, effort))
  }
  return rounds.map((measured) => {
    const sorted = measured.toSorted((a, b) => a.perSecond - b.perSecond)
    const median = sorted[Math.floor(sorted.length / 2)]
    if (!median) throw new Error('there is at least one round')
    return { ...median, cpuMs: medianCpuMs(measured) }
  })
}

/** CPU time has a median of its own: other work on the machine slows a round down, and takes little of its CPU time. */
function medianCpuMs(rounds: readonly Measured[]): number | null {
  const times = rounds.flatMap(({ cpuMs }) => cpuMs ?? []).toSorted((a, b) => a - b)
  return times[Math.floor(times.length / 2)] ?? null
}

const number = (value: number, width: number, digits = 0) => value.toFixed(digits).padStart(width)

/** A row of the table. */
function line({ name, perSecond, p50Ms, p99Ms, failures, cpuMs }: Measured): string {
  const cpu = cpuMs === null ? '' : `  CPU ${number(cpuMs, 6, 2)} ms`
  const failed = failures > 0 ? `  ${String(failures)} FAILED` : ''
  return `  ${name.padEnd(46)}${number(perSecond, 8)} /s  p50 ${number(p50Ms, 7, 1)} ms  p99 ${number(p99Ms, 7, 1)} ms${cpu}${failed}`
}

/** Says how a figure compares with what is asked of it. */
export function compare(what: string, ratio: number, goal: { atLeast?: number; atMost?: number }): void {
  const { atLeast, atMost } = goal
  const isMet = (atLeast === undefined || ratio >= atLeast) && (atMost === undefined || ratio <= atMost)
  const bounds = [atLeast && `at least ${String(atLeast)}`, atMost && `at most ${String(atMost)}`]
  const wanted = bounds.filter(Boolean).join(', ')
  say(`  ${what.padEnd(62)}${ratio.toFixed(2).padStart(6)}  (${wanted}: ${isMet ? 'met' : 'MISSED'})`)
}
