/** A span as another process knows it. */
export interface SpanContext {
  /** 32 hexadecimal digits. */
  readonly traceId: string
  /** 16 hexadecimal digits. */
  readonly spanId: string
  /** Whether the trace is exported; what comes after in it follows. */
  readonly isSampled: boolean
}

/** W3C Trace Context, version 00. A later version may have more behind it, which is not read. */
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:$|-)/
const VERSION_0 = /^00-.{52}$/
const ZEROS = /^0+$/
const SAMPLED = 1

/** The span that a `traceparent` names; null for anything that is none. */
export function parseTraceparent(text: unknown): SpanContext | null {
  if (typeof text !== 'string') return null
  const [, traceId = '', spanId = '', flags = ''] = TRACEPARENT.exec(text) ?? []
  if (traceId === '' || (text.startsWith('00') && !VERSION_0.test(text))) return null
  if (ZEROS.test(traceId) || ZEROS.test(spanId)) return null
  return { traceId, spanId, isSampled: (Number.parseInt(flags, 16) & SAMPLED) === SAMPLED }
}

/** A span as `traceparent` names it. */
export function traceparentOf({ traceId, spanId, isSampled }: SpanContext): string {
  return `00-${traceId}-${spanId}-${isSampled ? '01' : '00'}`
}
