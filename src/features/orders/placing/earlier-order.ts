import { ADDRESS_FIELDS, storedAddress } from '@/domain/address/address'
import { BUYER_DETAILS, detailsOf } from '@/domain/order/details'
import type { OrderRecord } from '@/domain/order/record'
import { ORDER_FIELDS } from '@/domain/order/record'
import { namesOf } from '@/domain/record'
import type { Context } from '@/platform/context'
import { accountOf } from '@/platform/context'
import { selectFields } from '@/platform/database/stored-fields'
import { sqlOfContext } from '@/platform/database/transaction'

import type { OrderInput } from './order-input'

/** An order that the same basket has become before. */
export interface EarlierOrder {
  id: string
  number: string
  /** That order says something else than what was asked for now. */
  isOther?: true
}

const ALL = namesOf(ORDER_FIELDS)
const WITHOUT_GOODS = ALL.filter(
  (name) =>
    ['id', 'number', 'shippingAddress', 'billingAddress', 'shippingMethod'].includes(name) ||
    BUYER_DETAILS.some((detail) => detail.name === name),
)
const BY_CHECKOUT_KEY = `
  select ${selectFields(ORDER_FIELDS, WITHOUT_GOODS, 'o')} from orders o
  where o.checkout_key = $1 and o.created_by_id = $2`

/** What an account adds to its orders where they do not say it themselves. */
const OF_ACCOUNT: ReadonlySet<string> = new Set(['vatNumber', 'buyerReference'])

type Said = Pick<OrderInput, 'shippingAddress' | 'billingAddress' | 'shippingMethod'> & Partial<OrderInput>

/**
 * Whether an order says something else than what is asked for. Its goods are not compared: a basket with other goods has another key.
 * What is left out says nothing.
 */
export function saysOther(stored: OrderRecord, asked: Said): boolean {
  const differs = (name: 'shippingAddress' | 'billingAddress') => {
    if (!asked[name]) return false
    const given = storedAddress(asked[name])
    // The company of a bill may be that of the account.
    return ADDRESS_FIELDS.some(
      (field) => given[field] !== stored[name][field] && !(field === 'company' && given.company === null),
    )
  }
  const details = detailsOf(asked)
  return (
    differs('shippingAddress') ||
    differs('billingAddress') ||
    (Boolean(asked.shippingMethod) && asked.shippingMethod !== stored.shippingMethod) ||
    BUYER_DETAILS.some(({ name }) => {
      const given = details[name] || null
      return given !== stored[name] && !(OF_ACCOUNT.has(name) && given === null)
    })
  )
}

/** The order that the same account placed from the same basket, for any customer or none. */
export async function findByCheckoutKey(
  ctx: Context,
  input: Said & Pick<OrderInput, 'checkoutKey'>,
): Promise<EarlierOrder | null> {
  if (!input.checkoutKey) return null
  const sql = await sqlOfContext(ctx)
  const [row] = await sql.query<OrderRecord & Record<string, unknown>>(BY_CHECKOUT_KEY, [
    input.checkoutKey,
    accountOf(ctx.actor),
  ])
  if (!row) return null
  const { id, number } = row
  return saysOther(row, input) ? { id, number, isOther: true } : { id, number }
}
