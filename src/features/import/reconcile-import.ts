import type { FileCounts } from './reading/count-lines'
import type { ImportReport, ReportCheck } from './import-report'
import type { ImportSession } from './import-session'
import { rowsOf } from './import-session'

/** The ledger's rows of the file's valid lines: each line must occur exactly once. */
const LEDGER = `
  select count(*)::int as lines, coalesce(sum(i.amount_minor), 0)::float8 as "netMinor",
    count(distinct i.invoice) filter (where not l.is_credit)::int as invoices,
    count(distinct i.invoice) filter (where l.is_credit)::int as notes,
    count(*) filter (where l.is_credit and i.refund_id is not null)::int as matched,
    count(*) filter (where l.is_credit and i.refund_id is null)::int as alone
  from import_lines l
  join imported_lines i on i.invoice = l.invoice and i.number = l.number
  where l.reason is null`

/**
 * The complete documents that were created from these lines: orders (lines and charges summed again) and refunds,
 * next to their sums in the ledger.
 */
const BOOKS = `
  with touched as (
    select distinct i.order_id, i.refund_id from import_lines l
    join imported_lines i on i.invoice = l.invoice and i.number = l.number
    where l.reason is null
  ), sales as (
    select o.id, o.total_minor as total,
      coalesce((select sum(line_total_minor) from orders_lines where _parent_id = o.id), 0)
      + coalesce((select sum(case when kind = 'discount' then -amount_minor else amount_minor end)
                  from orders_charges where _parent_id = o.id), 0) as parts,
      (select count(*) from orders_lines where _parent_id = o.id)
      + (select count(*) from orders_charges where _parent_id = o.id) as rows,
      (select sum(amount_minor) from imported_lines where order_id = o.id and refund_id is null) as ledger,
      (select count(*) from imported_lines where order_id = o.id and refund_id is null) as ledger_rows
    from orders o where o.id in (select order_id from touched where refund_id is null)
  ), credits as (
    select r.id, r.amount_minor as total,
      (select sum(amount_minor) from imported_lines where refund_id = r.id) as ledger
    from refunds r where r.id in (select refund_id from touched)
  )
  select coalesce((select sum(total) from sales), 0)::float8 as "orderTotals",
    coalesce((select sum(parts) from sales), 0)::float8 as "orderParts",
    coalesce((select sum(ledger) from sales), 0)::float8 as "orderLedger",
    coalesce((select sum(rows) from sales), 0)::float8 as "orderRows",
    coalesce((select sum(ledger_rows) from sales), 0)::float8 as "orderLedgerRows",
    coalesce((select sum(total) from credits), 0)::float8 as refunds,
    coalesce((select -sum(ledger) from credits), 0)::float8 as "refundLedger",
    (select count(*)::int from sales where total is distinct from ledger or parts is distinct from ledger
      or rows <> ledger_rows) + (select count(*)::int from credits where total is distinct from -ledger) as wrong`

interface Ledger {
  lines: number
  netMinor: number
  invoices: number
  notes: number
  matched: number
  alone: number
}

interface Books {
  orderTotals: number
  orderParts: number
  orderLedger: number
  orderRows: number
  orderLedgerRows: number
  refunds: number
  refundLedger: number
  wrong: number
}

/**
 * Computes the file's numbers again from the database, document by document, and compares them. It finds unaccounted
 * lines and differences of a single penny.
 */
export async function reconcileImport(
  session: ImportSession,
  counts: FileCounts & { unbookedNetMinor: number },
): Promise<Pick<ImportReport, 'checks' | 'isBalanced' | 'creditLines'>> {
  const [ledger] = await rowsOf<Ledger>(session, LEDGER)
  const [books] = await rowsOf<Books>(session, BOOKS)
  if (!ledger || !books) throw new Error('the database answered no sums')
  const { linesRead, linesImported, linesAlreadyImported, linesChanged, linesRejected } = counts
  const check = (name: string, expected: number, found: number): ReportCheck => ({ name, expected, found })
  const checks = [
    check(
      'lines read = imported + imported before + changed + rejected',
      linesRead,
      linesImported + linesAlreadyImported + linesChanged + linesRejected,
    ),
    check('sound lines in the ledger', linesRead - linesRejected, ledger.lines),
    check('net value in the ledger', counts.netMinor - counts.unbookedNetMinor, ledger.netMinor),
    check('invoices in the ledger', counts.orders.total, ledger.invoices),
    check('credit notes in the ledger', counts.creditNotes.total, ledger.notes),
    check('rows of the orders', books.orderLedgerRows, books.orderRows),
    check('lines and charges of the orders', books.orderLedger, books.orderParts),
    check('totals of the orders', books.orderLedger, books.orderTotals),
    check('amounts of the refunds', books.refundLedger, books.refunds),
    check('orders or refunds that differ from their lines', 0, books.wrong),
  ]
  return {
    checks,
    isBalanced: checks.every(({ expected, found }) => expected === found),
    creditLines: { matched: ledger.matched, alone: ledger.alone },
  }
}
