import type { QueryResult } from 'pg'

import { errorCode } from '@/platform/errors/error-code'
import { idsForLog } from '@/platform/tracing/cause'
import { startSpan } from '@/platform/tracing/traced'

import { isSlow, logSlowStatement } from './slow-statements'
import { textOf } from '../statement-calls'
import { summaryOf } from './statement-words'

function rowsOf(result: unknown): number | null {
  const rows = (result as QueryResult | undefined)?.rowCount
  return typeof rows === 'number' ? rows : null
}

interface ShownStatement {
  /** Of a prepared one. */
  name: string | null
  /** The replica that it is sent to, if it is one. */
  server: string | undefined
}

/**
 * Shows a statement that begins now: as a span of the work that it belongs to, where that is traced, and in the log, if it is
 * slow. Neither has its values. What it answers is called when the statement has ended.
 */
export function showStatement(
  statement: unknown,
  { name, server }: ShownStatement,
): (durationMs: number, error: unknown, result: unknown) => void {
  // Here, because the driver calls back outside of any request.
  const ids = idsForLog()
  const span = startSpan(() => {
    const summary = summaryOf(textOf(statement))
    const replica = server === undefined ? {} : { 'backroom.replica': server }
    const attributes = { 'db.system.name': 'postgresql', 'db.query.summary': summary, ...replica }
    return { name: name ?? summary, kind: 'client', attributes }
  })
  return (durationMs, error, result) => {
    const rows = rowsOf(result)
    if (span && rows !== null) span.set({ 'backroom.rows': rows })
    span?.end(error)
    if (!isSlow(durationMs)) return
    const text = textOf(statement)
    logSlowStatement({ ids, name: name ?? 'other', text, durationMs, rows, code: errorCode(error) })
  }
}
