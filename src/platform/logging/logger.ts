import pino from 'pino'
import type { DestinationStream, Logger } from 'pino'
import { env } from '@/platform/settings/env'
import { isServing } from '@/platform/http/served-request'
import { MASK, redact, redactLine } from './redact'
import { idsForLog } from '@/platform/tracing/cause'

export type { Logger }

export interface LoggerOptions {
  level?: string
  /** Where lines are written; by default, standard output. */
  destination?: DestinationStream
}

/** Bindings of a child logger are serialised by pino itself, past `redact`. */
const SENSITIVE_BINDINGS = [
  'password',
  'secret',
  'token',
  'authorization',
  'cookie',
  'email',
  'phone',
  'address',
]

const ERROR_LEVEL = pino.levels.values['error'] ?? 50

/** The status of the framework's errors; GraphQL wraps them. */
interface Answered {
  status?: unknown
  isPublic?: unknown
  originalError?: Answered | null
}

/** Whether an error is a refusal: a caller's mistake that they were told about, not a bug of ours. */
function isRefusal(error: Answered | null | undefined): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { status, isPublic, originalError } = error
  if (typeof status !== 'number') return isRefusal(originalError)
  return isPublic === true && status >= 400 && status < 500
}

/**
 * A JSON logger that writes no secret, token or personal detail: by key in logged objects, and by pattern (addresses,
 * bearer tokens, passwords in URLs) in the complete line, messages and stacks included.
 */
export function createLogger(options: LoggerOptions = {}): Logger {
  const settings: pino.LoggerOptions = {
    level: options.level ?? 'info',
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }), log: redact },
    // Pino's own would give each error, which is a plain object by then, the class Object.
    serializers: { err: (err: unknown) => (err instanceof Error ? redact(err) : err) },
    mixin: idsForLog,
    redact: { paths: SENSITIVE_BINDINGS, censor: MASK },
    hooks: {
      streamWrite: redactLine,
      // Payload logs refusals as errors with a stack; the access log has their status already.
      logMethod(args, method, level) {
        const entry = args[0] as { err?: Answered } | undefined
        if (level >= ERROR_LEVEL && isRefusal(entry?.err)) this.debug(...args)
        else method.apply(this, args)
      },
    },
  }
  return options.destination === undefined ? pino(settings) : pino(settings, options.destination)
}

let shared: Logger | undefined

/**
 * A process that serves writes lines some at once: a write of each would take as long as making it. What is left is written at
 * the exit; a process that is killed loses the lines of this long.
 */
const AT_ONCE = { minLength: 4096, periodicFlush: 100 }

/** The logger of this process, at LOG_LEVEL. */
export function getLogger(): Logger {
  return (shared ??= createLogger({
    level: env.logLevel,
    destination: pino.destination(isServing() ? AT_ONCE : {}),
  }))
}

/** One served request; never its query, body or headers. */
export interface ServedRequest {
  requestId: string
  channel: string
  method: string
  /** The route's pattern or the path alone: a query may hold tokens and names. */
  route: string
  status: number
  durationMs: number
  /** Null for an anonymous caller. */
  actorId: string | null
  /** Set for what happened in the sandbox. */
  mode?: 'test'
  /** Set where the line is written after the request was served. */
  traceId?: string | undefined
}

/** Writes the access log line of one request: `error` for 5xx, `info` for the rest. */
export function logRequest(log: Logger, served: ServedRequest): void {
  const entry = {
    request_id: served.requestId,
    channel: served.channel,
    method: served.method,
    route: served.route,
    status: served.status,
    duration_ms: Math.round(served.durationMs * 10) / 10,
    actor_id: served.actorId,
    ...(served.mode ? { mode: served.mode } : {}),
    ...(served.traceId === undefined ? {} : { trace_id: served.traceId }),
  }
  if (served.status >= 500) log.error(entry, 'request')
  else log.info(entry, 'request')
}
