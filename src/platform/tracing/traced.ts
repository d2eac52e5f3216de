import type { Work } from './current-work'
import { currentWork, runAs } from './current-work'
import type { Span, SpanWish } from './span'
import { tracer } from './span'
import { parseTraceparent } from './traceparent'

/** Begins a span of the current work, which the caller ends; null where the work is not exported. */
export function startSpan(wish: () => SpanWish): Span | null {
  const parent = currentWork()?.span
  return parent?.isSampled === true ? (tracer()?.start(wish(), parent) ?? null) : null
}

async function during<T>(
  requestId: Work['requestId'],
  span: Span,
  act: (span: Span) => Promise<T>,
): Promise<T> {
  try {
    return await runAs({ requestId, span }, () => act(span))
  } catch (error) {
    span.end(error)
    throw error
  } finally {
    span.end()
  }
}

/** Does a part of the current work as a span of its own. Where nothing is exported, `act` is called and nothing else done. */
export function traced<T>(wish: SpanWish, act: (span: Span | null) => Promise<T>): Promise<T> {
  const work = currentWork()
  const span = work?.span?.isSampled === true ? tracer()?.start(wish, work.span) : undefined
  return work && span ? during(work.requestId, span, act) : act(null)
}

/** Does what another process caused as a span of its trace; without a trace, `act` is called and nothing else done. */
export function tracedAfter<T>(
  traceparent: string | null,
  wish: SpanWish,
  act: (span: Span | null) => Promise<T>,
): Promise<T> {
  const parent = traceparent === null ? null : parseTraceparent(traceparent)
  const span = parent?.isSampled === true ? tracer()?.start(wish, parent) : undefined
  return span ? during(null, span, act) : act(null)
}
