import { errorCode } from '@/platform/errors/error-code'

import { isUnavailable } from '../database-error'

/** What the primary would refuse as well: the statement took too long, or its client has gone. */
const OUT_OF_TIME: ReadonlySet<string> = new Set(['57014', '25P03', '25P04'])

/** A table, column, function or type that the release knows and a replica has not replayed yet. */
const NOT_THERE_YET: ReadonlySet<string> = new Set(['42P01', '42703', '42883', '42704'])

/** A server that answers with one of these classes is up. */
const OF_A_STATEMENT = /^(?:22|25|40|42|55)...$/

const causeOf = (error: Error): unknown => (error.cause === error ? undefined : error.cause)

/** The code that the server or Node.js gave: that of the driver's error, whatever is around it. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  return errorCode(error) ?? codeOf(causeOf(error))
}

/**
 * Whether a read that failed on a replica is read from the primary: its connection broke, it was in the way of what the replica
 * replays (SQLSTATE 40001 or 40P01), or the replica does not have its tables yet.
 */
export function isWorthRepeating(error: unknown): boolean {
  const code = codeOf(error) ?? ''
  if (OUT_OF_TIME.has(code)) return false
  return NOT_THERE_YET.has(code) || isUnavailable(error)
}

/** Whether the failure says that the server cannot be reached, rather than that it refused one statement. */
export function isServerAway(error: unknown): boolean {
  const code = codeOf(error)
  if (code !== undefined) return !OF_A_STATEMENT.test(code) && isUnavailable(error)
  // A pool whose connections are all in use says so.
  return !(error instanceof Error && error.message.startsWith('timeout exceeded')) && isUnavailable(error)
}
