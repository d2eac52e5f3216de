import type { Parameters } from '@/platform/database/parameters'

import { currentWork } from './current-work'
import { traceparentOf } from './traceparent'

/** The setting of a transaction that its events take their trace from: see the column `traceparent` of `change_events`. */
const SETTING = 'backroom.traceparent'
const BEGIN = /^\s*begin\b/i

/**
 * What tells the database the trace of a transaction that `text` begins, so that its events are delivered as a part of it.
 * Null for other statements, and where nothing is exported.
 */
export function noteTraceOn(text: string): string | null {
  const span = currentWork()?.span
  if (span?.isSampled !== true || !BEGIN.test(text)) return null
  // Hexadecimal digits: SET takes no parameters.
  return `set local ${SETTING} = '${traceparentOf(span)}'`
}

const PLACE = 'event.traceparent'

/** The same as part of a statement that is a transaction by itself; triggers at its end see it. */
export function noteTraceIn(parameters: Parameters): string {
  return `set_config('${SETTING}', ${parameters.at(PLACE)}, true)`
}

/** The value of {@link noteTraceIn}: empty where nothing is exported. */
export function traceValue(): Readonly<Record<string, string>> {
  const span = currentWork()?.span
  return { [PLACE]: span?.isSampled === true ? traceparentOf(span) : '' }
}
