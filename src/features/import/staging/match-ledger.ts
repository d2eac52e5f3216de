import { minorUnitsOf } from '@/domain/currency'

import type { ImportSession } from '../import-session'
import { rowsOf } from '../import-session'

/** The ledger's rows of the file's invoices. Rows of former releases have no local time and lack other values. */
const LEDGER = `
  create temp table import_ledger as
  select i.invoice, i.number, i.fingerprint, i.sku, i.quantity, i.amount_minor, i.title, i.kind, false as is_taken,
    i.local_time is null as is_former, i.order_id, i.refund_id, i.part_id,
    coalesce(i.local_time, to_char(o.placed_at at time zone $1, 'YYYY-MM-DD HH24:MI:SS')) as local_time,
    case when i.local_time is null then o.shipping_address_country else i.country end as country,
    o.number as order_number, o.customer_id is not null and u.external_reference is null as is_other_customer,
    u.external_reference as customer
  from imported_lines i join orders o on o.id = i.order_id left join users u on u.id = o.customer_id
  where i.invoice in (select invoice from import_lines where reason is null)`

/**
 * The keys by which a line of the file matches a row of the ledger, the surest first: all values; goods, quantity and
 * amount; goods; description and amount, for a corrected stock code. Equal lines are matched in their order.
 */
const SURE_KEYS = [
  ['fingerprint'],
  ['sku', 'quantity', 'amount_minor', 'title'],
  ['sku', 'quantity', 'amount_minor'],
] as const
const LOOSE_KEYS = [
  ['sku', 'quantity'],
  ['sku', 'title'],
  ['sku'],
  ['title', 'quantity', 'amount_minor'],
] as const

function pairBy(keys: readonly string[]): string {
  const list = keys.join(', ')
  return `
    with mine as (
      select line, invoice, ${list}, row_number() over (partition by invoice, ${list} order by line) as nth
      from import_lines l where reason is null and number is null
        and exists (select 1 from import_ledger g where g.invoice = l.invoice and not g.is_taken)
    ), theirs as (
      select number, invoice, ${list}, row_number() over (partition by invoice, ${list} order by number) as nth
      from import_ledger where not is_taken
    ), pairs as (select line, number, invoice from mine join theirs using (invoice, ${list}, nth)),
    taken as (
      update import_ledger g set is_taken = true from pairs p where g.invoice = p.invoice and g.number = p.number
    )
    update import_lines l set number = p.number from pairs p where l.line = p.line`
}

/**
 * The differences between the two: [{column, before, after}]. Prices are compared by their amounts, which are exact.
 */
const CHANGES = `
  with differing as (
    select l.line, jsonb_agg(jsonb_build_object('column', d.name, 'before', d.before, 'after', d.after) order by d.place) as changes
    from import_lines l join import_ledger g on g.invoice = l.invoice and g.number = l.number
    cross join lateral (values
      (1, 'StockCode', g.sku, l.sku, g.sku <> l.sku),
      (2, 'Description', g.title, l.title, g.title <> l.title),
      (3, 'Quantity', g.quantity::text, l.quantity::text, g.quantity <> l.quantity),
      (4, 'InvoiceDate', g.local_time, l.local_time,
        case when g.is_former then left(g.local_time, 10) <> left(l.local_time, 10) else g.local_time <> l.local_time end),
      (5, 'UnitPrice', trim_scale(round(g.amount_minor / g.quantity / 10::numeric ^ $1::int, 8))::text, l.price_text,
        g.amount_minor * l.quantity <> l.amount_minor * g.quantity),
      (6, 'CustomerID', g.customer, l.customer, not g.is_other_customer and g.customer is distinct from l.customer),
      (7, 'Country', g.country, l.country,
        g.country is distinct from l.country and not (g.is_former and l.country is null))
    ) as d (place, name, before, after, differs)
    where l.reason is null and l.fingerprint <> g.fingerprint and d.differs
    group by l.line
  )
  update import_lines l set changes = d.changes from differing d where l.line = d.line`

/**
 * Finds the lines that were imported before, and how each has changed since. A line is matched within its invoice
 * even after corrections; unmatched lines are new.
 */
export async function matchLedger(session: ImportSession): Promise<void> {
  const { client, options, isRejectedFile } = session
  await client.query('drop table if exists import_ledger')
  await client.query(LEDGER, [options.timeZone])
  await client.query('create index on import_ledger (invoice, number)')
  await client.query('analyze import_ledger')
  // Rejected lines were never imported: only lines with identical values match, not corrected ones.
  for (const keys of isRejectedFile ? SURE_KEYS : [...SURE_KEYS, ...LOOSE_KEYS]) {
    const [left] = await rowsOf(session, 'select 1 from import_ledger where not is_taken limit 1')
    if (!left) break
    await client.query(pairBy(keys))
  }
  await client.query(CHANGES, [minorUnitsOf(options.currency)])
}
