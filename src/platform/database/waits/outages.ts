/** An outage of the database, or of what is between it and us: nothing of it is the caller's, and a retry may succeed. */
interface Outage {
  /** For logs and tests: what is not available. */
  what: string
  /** Codes of errors: SQLSTATEs, a whole class of them by its two characters, or those of Node.js. */
  codes: readonly string[]
  /** What the driver says where it has no code. */
  words?: readonly RegExp[]
}

/**
 * Every outage, by the classes of PostgreSQL's SQLSTATEs (appendix A of its manual) and the codes of Node.js. All interfaces
 * answer these with 503 and `Retry-After`; everything that is not here is the caller's or a defect of ours.
 */
export const OUTAGES = [
  {
    what: 'the connection to the database',
    codes: [
      '08',
      'ECONNREFUSED',
      'ECONNRESET',
      'ECONNABORTED',
      'EPIPE',
      'ETIMEDOUT',
      'EHOSTUNREACH',
      'ENETUNREACH',
    ],
    words: [
      /^Connection terminated/,
      /^Client has encountered a connection error and is not queryable$/,
      /^Client was closed and is not queryable$/,
      /^Client network socket disconnected/,
    ],
  },
  { what: 'the name of the database server', codes: ['ENOTFOUND', 'EAI_AGAIN'] },
  {
    what: 'a connection of the pool',
    codes: [],
    words: [/timeout exceeded when trying to connect/, /^Cannot use a pool after calling end on the pool$/],
  },
  // 53100 is a full disk, 53200 no memory, 53300 too many connections.
  { what: 'disk, memory or connections of the database', codes: ['53'] },
  { what: 'a file of the database', codes: ['58030'] },
  // 57P01 to 57P05: shut down by an administrator or after a crash, starting, dropped, or idle for too long.
  { what: 'the database server', codes: ['57P01', '57P02', '57P03', '57P04', '57P05'] },
  { what: 'a database that accepts connections', codes: ['55000'] },
  { what: 'a database that can be written, as one is not after a failover', codes: ['25006'] },
  { what: 'time for a statement', codes: ['57014'] },
  { what: 'time for a transaction', codes: ['25P03', '25P04'] },
  { what: 'a lock in time', codes: ['55P03'] },
  { what: 'an order of concurrent transactions', codes: ['40001', '40P01'] },
] as const satisfies readonly Outage[]

const TABLE: readonly Outage[] = OUTAGES
const CODES = new Set(TABLE.flatMap(({ codes }) => codes))
const WORDS = TABLE.flatMap(({ words = [] }) => words)
const SQLSTATE = /^[0-9A-Z]{5}$/

/** Whether an error with this code, or without one and with this message, is an outage. */
export function isOutage(code: string, message: string): boolean {
  if (CODES.has(code)) return true
  if (SQLSTATE.test(code) && CODES.has(code.slice(0, 2))) return true
  return WORDS.some((word) => word.test(message))
}
