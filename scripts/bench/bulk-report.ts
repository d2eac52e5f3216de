import { loadavg } from 'node:os'

import { say } from '../lib/output'
import type { Measured } from './measure'
import { compare } from './measure'

/** What a shop with two cores should have at least. */
const LEAST_PER_SECOND = 100
const LEAST_OF_READS = 0.7

/** What a run over many orders has shown. */
export interface Round {
  idle: Measured
  /** While orders are shipped. */
  shipping: Measured
  /** While mails of the run are sent that it has left. */
  mailing: Measured
  pace: { done: number; seconds: number }
  /** User and system time of the worker for each order of the run. */
  workerCpuMs: number
  /** When the run ended, and when the reads beside its mails did. */
  mails: { before: number; after: number; seconds: number }
}

/** Prints a round against what is asked of it. */
export function report({ idle, shipping, mailing, pace, workerCpuMs, mails }: Round): void {
  const goal = { atLeast: LEAST_OF_READS }
  say('')
  say(
    `  ${String(pace.done)} orders in ${pace.seconds.toFixed(1)} s, ${workerCpuMs.toFixed(2)} ms of the worker's CPU for each,`,
  )
  say(`  mails included; ${String(mails.before)} of their mails were sent by then, and`)
  say(`  ${((mails.after - mails.before) / mails.seconds).toFixed(0)} a second after it. Load ${load()}`)
  compare('orders shipped a second', pace.done / pace.seconds, { atLeast: LEAST_PER_SECOND })
  compare('reads of /api/v1 during the run over idle', shipping.perSecond / idle.perSecond, goal)
  compare('reads of /api/v1 beside the mails after it over idle', mailing.perSecond / idle.perSecond, goal)
}

const load = () => loadavg()[0]?.toFixed(1) ?? '?'
