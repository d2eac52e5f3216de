import { currentWork } from './current-work'
import { traceparentOf } from './traceparent'

const BEGIN = /^\s*begin\b/i

/**
 * What tells the database the trace of a transaction that `text` begins, so that its events are delivered as a part of it:
 * see the column `traceparent` of `change_events`. Null for other statements, and where nothing is exported.
 */
export function noteTraceOn(text: string): string | null {
  const span = currentWork()?.span
  if (span?.isSampled !== true || !BEGIN.test(text)) return null
  // Hexadecimal digits: SET takes no parameters.
  return `set local backroom.traceparent = '${traceparentOf(span)}'`
}
