import { getLogger } from '@/platform/logging/logger'
import { env } from '@/platform/settings/env'
import type { idsForLog } from '@/platform/tracing/cause'

import { withoutLiterals } from './statement-words'

/** The same statement is not logged more often; what was left out is counted in its next line. */
const EVERY_MS = 10_000
/** More different ones than this are taken for one. */
const MAX_KEYS = 200
const OTHER = 'other'

interface Logged {
  atMs: number
  leftOut: number
}

const logged = new Map<string, Logged>()

/** How many lines were left out since the last one; null if this one is left out too. */
function leftOutSince(key: string, nowMs: number): number | null {
  const known = logged.has(key) || logged.size < MAX_KEYS ? key : OTHER
  const last = logged.get(known)
  if (last && nowMs - last.atMs < EVERY_MS) {
    last.leftOut += 1
    return null
  }
  logged.set(known, { atMs: nowMs, leftOut: 0 })
  return last?.leftOut ?? 0
}

/** What there is to say of a statement that has ended. */
export interface EndedStatement {
  name: string
  text: string
  durationMs: number
  rows: number | null
  /** PostgreSQL's code, of one that failed. */
  code: string | undefined
  /** Of the request or job that it belongs to. */
  ids: ReturnType<typeof idsForLog>
}

/** Whether statements of this duration are logged. */
export function isSlow(durationMs: number): boolean {
  const { slowStatementMs } = env
  return slowStatementMs > 0 && durationMs >= slowStatementMs
}

/** Logs a slow statement: never its values, and each of them at most every ten seconds. */
export function logSlowStatement({ name, text, durationMs, rows, code, ids }: EndedStatement): void {
  const bare = withoutLiterals(text)
  const leftOut = leftOutSince(name === OTHER ? bare : name, performance.now())
  if (leftOut === null) return
  getLogger().warn(
    {
      ...ids,
      ...{ statement: name, text: bare, duration_ms: Math.round(durationMs), rows },
      ...(code === undefined ? {} : { code }),
      ...(leftOut > 0 ? { left_out: leftOut } : {}),
    },
    'slow statement',
  )
}
