import { ORDER_FIELDS } from '@/domain/order/record'
import { ORDER_LINE_FIELDS } from '@/domain/order/record-parts'
import { columnOf, initialValues, namesOf } from '@/domain/record'
import { Statement } from '@/platform/database/parameters'
import {
  assignFrom,
  assignParameters,
  columnValues,
  recordsetColumns,
} from '@/platform/database/stored-fields'
import type { Sql } from '@/platform/database/transaction'
import { lockStock, postStock } from '@/platform/stock-ledger'

import type { OrderState, OrderWork } from '../actions/order-state'
import { insertCharges } from '../placing/insert-order'
import type { AgreedFields } from './agreed-order'
import type { EditPlan, OrderGoods } from './plan-edit'

const EDITED_LINE = [
  ...(['quantity', 'unitPriceMinor', 'taxRateBp', 'ownDiscountMinor'] as const),
  ...(['discountMinor', 'taxTotalMinor', 'lineTotalMinor'] as const),
]

const UPDATE_LINES = `
  update orders_lines l set ${assignFrom(EDITED_LINE, 'c')}
  from jsonb_to_recordset($1::jsonb) as c(${recordsetColumns(ORDER_LINE_FIELDS, ['id', ...EDITED_LINE])})
  where l.id = c.id and l._parent_id = $2`

const DELETE_LINES = `delete from orders_lines where _parent_id = $1 and id = any($2::text[])`

const LINE_NAMES = namesOf(ORDER_LINE_FIELDS)
const INSERT_LINES = `
  insert into orders_lines (_order, _parent_id, ${LINE_NAMES.map(columnOf).join(', ')})
  select r._order + (select coalesce(max(l._order), 0) from orders_lines l where l._parent_id = $2), $2,
    ${LINE_NAMES.map((name) => `r."${name}"${name === 'stock' ? '::enum_orders_lines_stock' : ''}`).join(', ')}
  from jsonb_to_recordset($1::jsonb) as r(_order int, ${recordsetColumns(ORDER_LINE_FIELDS, LINE_NAMES)})`

const DELETE_CHARGES = 'delete from orders_charges where _parent_id = $1'

const EDITED_ORDER = [
  ...(['subtotalMinor', 'discountTotalMinor', 'shippingTotalMinor', 'taxTotalMinor', 'totalMinor'] as const),
  ...(['shippingAddress', 'billingAddress', 'customerEmail'] as const),
]

const UPDATE_ORDER = new Statement(
  (parameters) =>
    `update orders set ${assignParameters(ORDER_FIELDS, EDITED_ORDER, parameters)} where id = ${parameters.at('id')}`,
)

async function saveLines(sql: Sql, edited: OrderState, { kept, removed, added }: OrderGoods): Promise<void> {
  const { id } = edited
  await sql.query(UPDATE_LINES, [JSON.stringify(kept), id])
  await sql.query(DELETE_LINES, [id, removed.map((line) => line.id)])
  const initial = initialValues(ORDER_LINE_FIELDS)
  const rows = edited.lines.slice(kept.length).map((line, index) => ({
    ...initial,
    ...added[index],
    ...line,
    _order: index + 1,
  }))
  await sql.query(INSERT_LINES, [JSON.stringify(rows), id])
}

/** Moves the stock first: its rows are locked in one order, before lines refer to them. */
async function moveStock({ ctx, sql, order }: OrderWork, { stock }: EditPlan): Promise<void> {
  await lockStock(
    sql,
    stock.map(({ variantId }) => variantId),
  )
  for (const kind of ['release', 'reservation'] as const) {
    const changes = stock.filter(({ reservedDelta }) => reservedDelta < 0 === (kind === 'release'))
    await postStock(ctx, sql, { kind, orderId: order.id, changes })
  }
}

interface Saved {
  edited: OrderState
  agreed: AgreedFields
  plan: EditPlan
}

/**
 * Writes a planned edit of a locked order, but for its state, which the saving of the order writes.
 * @throws DomainError `INSUFFICIENT_STOCK`.
 */
export async function saveEdit(work: OrderWork, { edited, agreed, plan }: Saved): Promise<void> {
  const { sql } = work
  const { goods } = plan
  if (goods) {
    await moveStock(work, plan)
    await saveLines(sql, edited, goods)
    await sql.query(DELETE_CHARGES, [edited.id])
    await insertCharges(sql, edited.id, goods.charges)
  }
  const values = columnValues(ORDER_FIELDS, {
    ...agreed,
    ...goods?.totals,
    id: edited.id,
    totalMinor: edited.totalMinor,
    shippingAddress: plan.shippingAddress ?? agreed.shippingAddress,
    billingAddress: plan.billingAddress ?? agreed.billingAddress,
    customerEmail: plan.customerEmail ?? agreed.customerEmail,
  })
  await sql.query(UPDATE_ORDER.text, UPDATE_ORDER.valuesOf(values))
}
