import type { AgreedCharge } from '@/domain/order/editing/edited-goods'
import type { OrderRecord } from '@/domain/order/record'
import { ORDER_FIELDS } from '@/domain/order/record'
import { ORDER_CHARGE_FIELDS } from '@/domain/order/record-parts'
import { jsonList, jsonPairs, selectFields } from '@/platform/database/stored-fields'
import type { Sql } from '@/platform/database/transaction'

import type { OrderState } from '../actions/order-state'

const FIELDS = [
  ...([
    'salesChannel',
    'subtotalMinor',
    'discountTotalMinor',
    'shippingTotalMinor',
    'taxTotalMinor',
  ] as const),
  ...(['shippingAddress', 'billingAddress', 'customerEmail', 'updatedAt'] as const),
]

/** What edits change of an order besides its lines. */
export type AgreedFields = Pick<OrderRecord, (typeof FIELDS)[number]> & { charges: AgreedCharge[] }

const CHARGES = jsonList(
  `json_build_object(${jsonPairs(ORDER_CHARGE_FIELDS, ['kind', 'code', 'title', 'amountMinor'], 'c')}) order by c._order`,
  'orders_charges c where c._parent_id = o.id',
)

const READ = `select ${selectFields(ORDER_FIELDS, FIELDS, 'o')}, ${CHARGES} as charges from orders o where o.id = $1`

/** Reads of a locked order what was agreed with it. */
export async function readAgreed(sql: Sql, { id }: Pick<OrderState, 'id'>): Promise<AgreedFields> {
  const [row] = await sql.query<AgreedFields & Record<string, unknown>>(READ, [id])
  if (!row) throw new Error('a locked order has a row')
  return row
}
