import type { ChangedLine } from '../import-report'
import type { ImportSession } from '../import-session'
import { rowsOf } from '../import-session'

/** The number of changed lines in the report; the file of changed lines has all of them. */
const KEPT = 200

const CHANGED = `
  select l.line, l.invoice, g.order_number as "orderNumber", l.changes, coalesce(l.outcome, 'open') as outcome
  from import_lines l join import_ledger g on g.invoice = l.invoice and g.number = l.number
  where l.reason is null and l.changes is not null and l.line > $1 order by l.line limit $2`

const SUMS = `
  select count(*) filter (where l.outcome = 'booked')::int as "linesBooked",
    coalesce(sum(l.amount_minor - g.amount_minor) filter (where l.outcome is distinct from 'booked'), 0)::float8
      as "unbookedNetMinor"
  from import_lines l join import_ledger g on g.invoice = l.invoice and g.number = l.number
  where l.reason is null and l.changes is not null`

/** The changed lines after a line number, in the order of the file. */
export async function loadChanged(
  session: ImportSession,
  after: number,
  limit: number,
): Promise<ChangedLine[]> {
  return rowsOf<ChangedLine>(session, CHANGED, [after, limit])
}

export interface ChangeReport {
  linesBooked: number
  unbookedNetMinor: number
  changed: ChangedLine[]
}

/** Summarises the changed lines for the import's report, and whether they were booked. */
export async function summariseChanges(session: ImportSession): Promise<ChangeReport> {
  const [sums] = await rowsOf<Omit<ChangeReport, 'changed'>>(session, SUMS)
  if (!sums) throw new Error('the database answered no sums')
  return { ...sums, changed: await loadChanged(session, 0, KEPT) }
}
