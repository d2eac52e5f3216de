import type { Column } from '@/domain/import/columns'
import { MONEY_COLUMNS } from '@/domain/import/line-change'

import type { ImportSession } from '../import-session'
import type { ChangedOrder, ChangedRow } from '../staging/load-changes'
import { chargeTitle, loadCustomers, loadVariants } from '../staging/load-documents'

const LEDGER = `
  update imported_lines set fingerprint = $3, kind = $4, sku = $5, quantity = $6, amount_minor = $7, title = $8, country = $9,
    local_time = $10
  where invoice = $1 and number = $2`

const GOODS = `
  update orders_lines set sku = $2, variant_id = $3, title = $4, quantity = $5, shipped_quantity = $5, unit_price_minor = $6,
    line_total_minor = $5 * $6::numeric, discount_minor = 0
  where id = $1`

const WORDS = 'update orders_lines set title = $2 where id = $1'
const SHIPPED = 'update shipments_lines set quantity = $2 where line_id = $1'
const CHARGE = 'update orders_charges set code = $2, title = $3 where id = $1'

/** Whether one of these columns has changed in the line. */
export function has(row: ChangedRow, ...columns: readonly Column[]): boolean {
  return row.changes.some(({ column }) => columns.includes(column))
}

/** Writes a changed line to the ledger and to the order. The order's sums are recomputed afterwards. */
export async function applyLine(session: ImportSession, row: ChangedRow): Promise<void> {
  const { client } = session
  await client.query(LEDGER, [
    ...[row.invoice, row.number, row.fingerprint, row.kind, row.sku, row.quantity, row.amountMinor],
    ...[row.title, row.country, row.localTime],
  ])
  if (row.isRefund || row.childRowId === null) return
  if (row.kind !== 'goods') {
    await client.query(CHARGE, [row.childRowId, row.sku, chargeTitle(row)])
    return
  }
  if (!has(row, ...MONEY_COLUMNS)) {
    await client.query(WORDS, [row.childRowId, row.title])
    return
  }
  const variants = await loadVariants(session, [{ lines: [row] }])
  const { childRowId, sku, title, quantity, unitPriceMinor } = row
  await client.query(GOODS, [childRowId, sku, variants.get(sku) ?? null, title, quantity, unitPriceMinor])
  await client.query(SHIPPED, [childRowId, quantity])
}

/** Rows of the import, recognised by the former date. */
const DATES = [
  `with moment as (select min(placed_at) as at from import_lines where invoice = $3 and reason is null)
   update orders set placed_at = moment.at, created_at = case when created_at = $2 then moment.at else created_at end
   from moment where id = $1`,
  `with moment as (select placed_at as at from orders where id = $1)
   update payments set received_at = moment.at, created_at = moment.at from moment
   where order_id = $1 and received_at = $2 and method = 'invoice'`,
  `with moment as (select placed_at as at from orders where id = $1)
   update shipments set shipped_at = moment.at, delivered_at = moment.at, created_at = moment.at from moment
   where order_id = $1 and shipped_at = $2`,
]
const COUNTRY = 'update orders set shipping_address_country = $2, billing_address_country = $2 where id = $1'
const CUSTOMER =
  'update orders set customer_id = $2, customer_name = $3 where id = $1 and customer_id is null'

/** Writes the fields of the invoice itself: its date, customer and country. */
export async function applyHeading(
  session: ImportSession,
  order: ChangedOrder,
  rows: readonly ChangedRow[],
): Promise<void> {
  const { client } = session
  const own = rows.filter(({ isRefund }) => !isRefund)
  const dated = own.find((row) => has(row, 'InvoiceDate'))
  if (dated) {
    // These timestamps have milliseconds, which a Date keeps exactly.
    const former = order.placedAt.toISOString()
    const [first = '', ...others] = DATES
    await client.query(first, [order.id, former, dated.invoice])
    for (const text of others) await client.query(text, [order.id, former])
  }
  const placed = own.find((row) => has(row, 'Country'))
  if (placed) await client.query(COUNTRY, [order.id, placed.country])
  const named = rows.find((row) => has(row, 'CustomerID'))
  if (!named) return
  const customer = (await loadCustomers(session, [named])).get(named.customer ?? '')
  if (customer) await client.query(CUSTOMER, [order.id, customer.id, customer.name])
}
