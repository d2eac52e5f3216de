import { addressProblems } from '@/domain/address/address'
import { DomainError } from '@/domain/errors'
import type { OrderRecord } from '@/domain/order/record'
import { ORDER_FIELDS } from '@/domain/order/record'
import { selectFields } from '@/platform/database/stored-fields'

import type { ReturnWork } from './return-state'

const FIELDS = [
  ...(['customerName', 'customerEmail', 'vatNumber', 'buyerReference'] as const),
  ...(['shippingAddress', 'billingAddress'] as const),
]

/** What a new order takes over from the one whose goods came back. */
export interface FormerOrder extends Pick<OrderRecord, (typeof FIELDS)[number]> {
  /** Whether the store's prices mean now what those of the order meant: with tax, or without. */
  hasSamePrices: boolean
}

const READ = `
  select ${selectFields(ORDER_FIELDS, FIELDS, 'o')},
    o.prices_include_tax is not distinct from coalesce((select s.prices_include_tax from store s limit 1), o.prices_include_tax)
      as "hasSamePrices"
  from orders o where o.id = $1`

/**
 * What of a return's order a new order takes over.
 * @throws DomainError `CONFLICT` for an order whose delivery address another order could not have.
 */
export async function readFormerOrder({ sql, order }: ReturnWork): Promise<FormerOrder> {
  const [former] = await sql.query<FormerOrder & Record<string, unknown>>(READ, [order.id])
  if (!former) throw new Error('a locked order has a row')
  const [problem] = addressProblems(former.shippingAddress)
  if (problem)
    throw new DomainError(
      'CONFLICT',
      `The delivery address of ${order.number} is not complete (${problem.message}): complete it first`,
    )
  return former
}
