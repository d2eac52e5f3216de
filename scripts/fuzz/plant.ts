import { randomUUID } from 'node:crypto'

import type { Payload } from 'payload'

import { placeNewOrder } from '@/features/orders/placing/place-order'
import { actorOfUser, makeContext } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { PRIVATE_MARKER } from './judge'

const TABLES = [
  'orders',
  'products',
  'variants',
  'categories',
  'users',
  'payments',
  'sessions',
  'audit_entries',
]

/** Plants another person's data: a customer, an order with notes, an article that is not for sale yet. */
export async function plantPrivateThings(payload: Payload): Promise<void> {
  const secret = (what: string) => `${PRIVATE_MARKER} ${what} ${randomUUID().slice(0, 8)}`
  const owner = await payload.create({
    collection: 'users',
    overrideAccess: true,
    data: {
      email: `${PRIVATE_MARKER}-${randomUUID()}@example.com`,
      name: secret('name'),
      phone: secret('phone').slice(0, 40),
      password: `a customer ${randomUUID()}`,
      roles: ['customer'],
    },
  })
  const product = await payload.create({
    collection: 'products',
    overrideAccess: true,
    draft: true,
    data: { title: secret('draft'), slug: `${PRIVATE_MARKER}-${randomUUID()}`, _status: 'draft' },
  })
  const variants = await payload.find({
    collection: 'variants',
    overrideAccess: true,
    depth: 0,
    limit: 1,
    where: { onHand: { greater_than: 10 }, 'product._status': { equals: 'published' } },
  })
  const [variant] = variants.docs
  if (!variant) throw new Error('the shop sells nothing to order')
  const shippingAddress = {
    ...{ name: secret('address'), line1: '1 High Street', city: 'London', postcode: 'SW1Y 4JH' },
    country: 'GB',
  }
  const lines = [{ variantId: variant.id, quantity: 1 }]
  const ctx = makeContext(payload, 'script', actorOfUser(owner))
  const { id } = await placeNewOrder(ctx, { lines, shippingAddress })
  await payload.update({
    collection: 'orders',
    id,
    overrideAccess: true,
    data: { internalNote: secret('note'), note: secret('wish') },
  })
  if (!product.id) throw new Error('nothing was planted')
}

/** Ids of documents that exist, of each kind. */
export async function knownIds(payload: Payload): Promise<string[]> {
  const rows = await Promise.all(
    TABLES.map((table) =>
      sqlOf(payload).query<{ id: string }>(`select id from ${table} order by id desc limit 12`),
    ),
  )
  return rows.flat().map(({ id }) => id)
}
