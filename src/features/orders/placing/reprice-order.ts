import type { Sql } from '@/platform/database/transaction'

import { insertCharges } from './insert-order'
import type { OrderState } from '../actions/order-state'
import type { PricedOrder } from './price-order'

const UPDATE_LINES = `
  update orders_lines l set variant_id = c."variantId", sku = c.sku, title = c.title,
    unit_price_minor = c."unitPriceMinor", tax_rate_bp = c."taxRateBp", discount_minor = c."discountMinor",
    tax_total_minor = c."taxTotalMinor", line_total_minor = c."lineTotalMinor"
  from jsonb_to_recordset($1::jsonb) as c(id text, "variantId" uuid, sku text, title text, "unitPriceMinor" numeric,
    "taxRateBp" numeric, "discountMinor" numeric, "taxTotalMinor" numeric, "lineTotalMinor" numeric)
  where l.id = c.id and l._parent_id = $2`

const DELETE_CHARGES = `delete from orders_charges where _parent_id = $1`

const UPDATE_ORDER = `
  update orders set currency = $2, prices_include_tax = $3, subtotal_minor = $4, discount_total_minor = $5,
    shipping_total_minor = $6, tax_total_minor = $7, total_minor = $8, shipping_method = $9, shipping_method_title = $10
  where id = $1`

/** Freezes today's prices and tax rates into a draft's lines. */
export async function repriceOrder(sql: Sql, order: OrderState, priced: PricedOrder): Promise<void> {
  const lines = order.lines.map((line, index) => {
    const pricedLine = priced.lines[index]
    if (!pricedLine) throw new Error('a draft is priced line by line')
    return { ...pricedLine, id: line.id }
  })
  const { totals } = priced
  order.lines.forEach((line, index) => Object.assign(line, amountsOf(lines[index])))
  await sql.query(UPDATE_LINES, [JSON.stringify(lines), order.id])
  await sql.query(DELETE_CHARGES, [order.id])
  await insertCharges(sql, order.id, priced.charges)
  await sql.query(UPDATE_ORDER, [
    order.id,
    priced.currency,
    priced.pricesIncludeTax,
    totals.subtotalMinor,
    totals.discountTotalMinor,
    totals.shippingTotalMinor,
    totals.taxTotalMinor,
    totals.totalMinor,
    priced.shippingMethod,
    priced.shippingMethodTitle,
  ])
}

type Amounts = Pick<PricedOrder['lines'][number], 'lineTotalMinor' | 'discountMinor' | 'taxTotalMinor'>

function amountsOf(line: Amounts | undefined): Partial<Amounts> {
  if (!line) return {}
  const { lineTotalMinor, discountMinor, taxTotalMinor } = line
  return { lineTotalMinor, discountMinor, taxTotalMinor }
}
