import { ORDER_FIELDS } from '@/domain/order/record'
import { ORDER_LINE_FIELDS } from '@/domain/order/record-parts'
import { Statement } from '@/platform/database/parameters'
import {
  assignFrom,
  assignParameters,
  columnValues,
  recordsetColumns,
} from '@/platform/database/stored-fields'
import type { Sql } from '@/platform/database/transaction'

import type { OrderState } from '../actions/order-state'
import { insertCharges } from './insert-order'
import type { PricedOrder } from './price-order'

/** What pricing says of a line; how many are wanted stays. */
const PRICED_LINE = [
  ...(['variantId', 'sku', 'title', 'unitPriceMinor'] as const),
  ...(['taxRateBp', 'discountMinor', 'taxTotalMinor', 'lineTotalMinor'] as const),
]

const UPDATE_LINES = new Statement(
  (parameters) => `
  update orders_lines l set ${assignFrom(PRICED_LINE, 'c')}
  from jsonb_to_recordset(${parameters.at('lines')}::jsonb) as c(${recordsetColumns(ORDER_LINE_FIELDS, ['id', ...PRICED_LINE])})
  where l.id = c.id and l._parent_id = ${parameters.at('id')}`,
)

const DELETE_CHARGES = `delete from orders_charges where _parent_id = $1`

/** What pricing says of an order. */
const PRICED_ORDER = [
  ...(['currency', 'pricesIncludeTax', 'subtotalMinor', 'discountTotalMinor'] as const),
  ...([
    'shippingTotalMinor',
    'taxTotalMinor',
    'totalMinor',
    'shippingMethod',
    'shippingMethodTitle',
  ] as const),
]

const UPDATE_ORDER = new Statement(
  (parameters) => `
  update orders set ${assignParameters(ORDER_FIELDS, PRICED_ORDER, parameters)}
  where id = ${parameters.at('id')}`,
)

/** Freezes today's prices and tax rates into a draft's lines. */
export async function repriceOrder(sql: Sql, order: OrderState, priced: PricedOrder): Promise<void> {
  const { id } = order
  const lines = order.lines.map((line, index) => {
    const pricedLine = priced.lines[index]
    if (!pricedLine) throw new Error('a draft is priced line by line')
    return { ...pricedLine, id: line.id }
  })
  order.lines.forEach((line, index) => Object.assign(line, amountsOf(lines[index])))
  await sql.query(UPDATE_LINES.text, UPDATE_LINES.valuesOf({ id, lines: JSON.stringify(lines) }))
  await sql.query(DELETE_CHARGES, [id])
  await insertCharges(sql, id, priced.charges)
  const values = columnValues(ORDER_FIELDS, { ...priced, ...priced.totals, id })
  await sql.query(UPDATE_ORDER.text, UPDATE_ORDER.valuesOf(values))
}

type Amounts = Pick<PricedOrder['lines'][number], 'lineTotalMinor' | 'discountMinor' | 'taxTotalMinor'>

function amountsOf(line: Amounts | undefined): Partial<Amounts> {
  if (!line) return {}
  const { lineTotalMinor, discountMinor, taxTotalMinor } = line
  return { lineTotalMinor, discountMinor, taxTotalMinor }
}
