import type { ImportSession } from '../import-session'
import { matchLedger } from './match-ledger'

/** A run of lines of one invoice without a line of another in between; rejected lines are ignored. */
const RUNS = `
  create temp table import_runs as
  with starts as (
    select line, invoice, fingerprint, (invoice is distinct from lag(invoice) over (order by line))::int as is_start
    from import_lines where reason is null
  )
  select line, invoice, fingerprint, sum(is_start) over (order by line) as run from starts`

/**
 * A repeated line within a run is valid: an invoice may name the same goods twice. When an invoice occurs again after
 * others, lines that it had before are a copied block.
 */
const COPIED_ELSEWHERE = `
  with returning_invoices as (select invoice from import_runs group by invoice having count(distinct run) > 1),
  counted as (
    select r.line, row_number() over (partition by r.run, r.fingerprint order by r.line) as nth,
      count(*) over (partition by r.invoice, r.fingerprint order by r.run groups between unbounded preceding and 1 preceding)
        as before,
      first_value(r.line) over (partition by r.invoice, r.fingerprint order by r.line) as original
    from import_runs r join returning_invoices using (invoice)
  )
  update import_lines l set reason = 'a copy of line ' || c.original || ': the invoice''s lines are repeated further down'
  from counted c where l.line = c.line and c.nth <= c.before`

/**
 * Three successive lines that occurred earlier in the same order are a copied block; fewer occur in real invoices.
 */
const COPIED_IN_PLACE = `
  with ordered as (
    select line, lead(line) over w as second, lead(line, 2) over w as third, run, row_number() over w as k,
      fingerprint as a, lead(fingerprint) over w as b, lead(fingerprint, 2) over w as c
    from import_runs window w as (partition by run order by line)
  ), blocks as (
    select line, second, third, k - min(k) over (partition by run, a, b, c) as distance
    from ordered where c is not null and not (a = b and b = c)
  ), copied as (
    select distinct unnest(array[line, second, third]) as line from blocks where distance >= 3
  )
  update import_lines l set reason = 'a copy of line ' || o.line || ': a block of lines is repeated'
  from copied c join import_runs r on r.line = c.line
  cross join lateral (
    select min(line) as line from import_runs f where f.run = r.run and f.fingerprint = r.fingerprint) o
  where l.line = c.line and l.reason is null`

/**
 * In a file that is not grouped by invoice (sorted by goods, for example) every invoice occurs again and again, so
 * the complete file counts as one run.
 */
const UNGROUPED = `
  update import_runs set run = 0
  where (select count(distinct run) > 2 * count(distinct invoice) from import_runs)`

/** An order has one customer. The first line of the invoice names the customer. */
const OTHER_CUSTOMER = `
  with owners as (
    select distinct on (invoice) invoice, customer from import_lines where reason is null order by invoice, line
  )
  update import_lines l
  set reason = 'CustomerID ' || coalesce(l.customer, 'is empty and') || ' differs from that of the invoice''s first line ('
    || coalesce(o.customer, 'empty') || ')'
  from owners o where l.reason is null and l.invoice = o.invoice and l.customer is distinct from o.customer`

/** Orders that people entered by hand under the same number are not changed. */
const TAKEN = `
  update import_lines l
  set reason = 'order ' || o.number || ' carries the reference ' || l.invoice || ' already and was not imported'
  from orders o
  where l.reason is null and o.external_reference = l.invoice
    and not exists (select 1 from imported_lines i where i.order_id = o.id)`

const OTHER_CURRENCY = `
  update import_lines l set reason = 'invoice ' || l.invoice || ' was imported in ' || i.currency || ' before'
  from (select distinct invoice, currency from imported_lines where currency <> $1) i
  where l.reason is null and l.invoice = i.invoice`

/** Rejects an unknown code of digits when a known one differs only by leading zeros, which spreadsheets drop. */
function lostZeros(column: string, label: string, known: string): string {
  return `
  with bare as (
    select distinct ${column} as code from import_lines l
    where reason is null and number is null and ${column} ~ '^[1-9][0-9]*$'
      and not exists (select 1 from (${known}) k where k.code = l.${column})
  ), padded as (
    select code from (${known}) k where code >= '0' and code < '1' and code ~ '^0[0-9]+$'
    union select ${column} from import_lines where reason is null and ${column} ~ '^0[0-9]+$'
  ), lost as (
    select distinct on (b.code) b.code, p.code as whole from bare b join padded p on ltrim(p.code, '0') = b.code
    order by b.code, p.code
  )
  update import_lines l
  set reason = '${label} ' || l.${column} || ' has lost its zeros in a spreadsheet, or is another than ' || o.whole
    || ', which is known'
  from lost o where l.reason is null and l.number is null and l.${column} = o.code`
}

const LOST_ZEROS = lostZeros('sku', 'StockCode', 'select sku as code from variants')
const LOST_ZEROS_OF_INVOICES = lostZeros('invoice', 'InvoiceNo', 'select invoice as code from imported_lines')
const LOST_ZEROS_OF_CUSTOMERS = lostZeros(
  'customer',
  'CustomerID',
  'select external_reference as code from users',
)

/** New lines get the next numbers within their invoice. */
const NUMBERS = `
  with fresh as (
    select line, row_number() over (partition by invoice order by line)
      + coalesce((select max(i.number) from imported_lines i where i.invoice = l.invoice), 0) as number
    from import_lines l where reason is null and number is null
  ), numbered as (
    update import_lines l set number = f.number, is_new = true from fresh f where l.line = f.line
  )
  update import_lines set is_new = false where reason is null and number is not null`

/** Invoices, then credit notes, each in the order of their dates, so that goods are sold before they are returned. */
const DOCUMENTS = `
  create temp table import_documents as
  select invoice, is_credit, min(placed_at) as placed_at, min(customer) as customer,
    (array_agg(country order by line) filter (where country is not null))[1] as country,
    row_number() over w as position, sum(count(*)) over w - count(*) as lines_before
  from import_lines where reason is null and is_new group by invoice, is_credit
  window w as (order by is_credit, min(placed_at), invoice)`

/**
 * Judges each valid line: a copy, in conflict with existing data, imported before, or new. New lines are grouped by
 * document.
 */
export async function judgeLines(session: ImportSession): Promise<void> {
  const { client, options } = session
  await client.query('drop table if exists import_runs, import_documents')
  await client.query(RUNS)
  await client.query(UNGROUPED)
  await client.query('create index on import_runs (run, fingerprint)')
  await client.query('create index on import_runs (line)')
  await client.query('analyze import_runs')
  await client.query(COPIED_ELSEWHERE)
  await client.query(COPIED_IN_PLACE)
  await client.query(OTHER_CUSTOMER)
  await client.query(TAKEN)
  await client.query(OTHER_CURRENCY, [options.currency])
  await matchLedger(session)
  await client.query(LOST_ZEROS)
  await client.query(LOST_ZEROS_OF_INVOICES)
  await client.query(LOST_ZEROS_OF_CUSTOMERS)
  await client.query(NUMBERS)
  await client.query(DOCUMENTS)
  await client.query('create index on import_documents (position)')
  await client.query('drop table import_runs')
  await client.query('analyze import_lines, import_documents')
}
