import type { ColumnPlan } from '@/domain/import/columns'
import type { InvoiceLine, Reading } from '@/domain/import/invoice-line'
import { parseInvoiceLine } from '@/domain/import/invoice-line'
import { makeZoneClock } from '@/domain/import/local-time'

import type { ImportOptions } from '../import-session'
import type { CsvRecord } from './read-records'

/** A record's line and its moment in milliseconds, or the reason why it is rejected. */
export type ReadLine = { line: InvoiceLine; placedAtMs: number } | { reason: string }

/**
 * Makes a function that reads records by a file's conventions; dates after `nowMs` are rejected unless they are
 * allowed.
 */
export function makeLineReader(
  plan: ColumnPlan,
  reading: Reading,
  { timeZone, allowFuture, nowMs }: Pick<ImportOptions, 'timeZone' | 'allowFuture'> & { nowMs: number },
): (record: CsvRecord) => ReadLine {
  const clock = makeZoneClock(timeZone)
  return ({ fields, problem }) => {
    if (!fields) return { reason: problem ?? 'the line cannot be read' }
    const parsed = parseInvoiceLine(fields, plan, reading)
    if ('reason' in parsed) return parsed
    const placedAtMs = clock(parsed.line.at)
    if (placedAtMs <= nowMs || allowFuture) return { line: parsed.line, placedAtMs }
    const day = new Date(placedAtMs).toISOString().slice(0, 10)
    return { reason: `InvoiceDate lies in the future (${day}): import it with dates to come allowed` }
  }
}
