import type { z } from 'zod'

import { DomainError } from '@/domain/errors'
import { importChannelOrder } from '@/features/orders/importing/import-channel-order'
import { draftOrder } from '@/features/orders/placing/draft-order'
import { placeNewOrder } from '@/features/orders/placing/place-order'

import { addListBelow, addResource } from '../../add-resource'
import type { Answer, Call } from '../../call'
import type { Engine } from '../../engine/engine'
import { getResource } from '../../engine/get'
import type { Row } from '../../engine/resource'
import { orderEvents, payments, refunds, shipments } from '../../resources/order-parts'
import { orders } from '../../resources/orders'
import { located, one, permission } from '../../route'
import type { Router } from '../../router'
import { channelOrderSchema, orderSchema } from '../schemas'

type Order = z.output<typeof orderSchema>

/** The order as its caller sees it. */
export async function readOrder({ engine, principal }: Call, id: string): Promise<Row> {
  return getResource(engine, { resource: orders, principal, id })
}

/** Places an order, or writes a draft; `customerId` is the path's, where it names one. */
export async function createOrder(
  call: Call,
  { read, customerId }: { read: () => Promise<Order>; customerId?: string },
): Promise<Answer<Row>> {
  const { draft, ...order } = await read()
  if (customerId !== undefined && order.customerId && order.customerId !== customerId) {
    throw new DomainError('VALIDATION_ERROR', 'The address names another customer.', {
      fields: [{ path: 'customer_id', message: 'The address names another customer.' }],
    })
  }
  const input = customerId === undefined ? order : { ...order, customerId }
  const { id } = draft === true ? await draftOrder(call.ctx, input) : await placeNewOrder(call.ctx, input)
  return { data: await readOrder(call, id), location: `/orders/${id}` }
}

/** What the routes that take an order have in common. */
export const PLACES_ORDER = {
  audience: 'signed-in',
  needs: permission('orders', 'create'),
  errors: ['CONFLICT', 'INSUFFICIENT_STOCK'],
  body: orderSchema,
  answer: located(one(orders)),
  example: {
    lines: [{ sku: 'MUG-1', quantity: 2 }],
    shipping_address: {
      name: 'Ada Byron',
      line1: '12 St James’s Square',
      city: 'London',
      postcode: 'SW1Y 4JH',
      country: 'GB',
    },
  },
} as const

const pounds = (amount: number) => ({ amount, currency: 'GBP' })

/** An order of a marketplace: paid there, to be shipped by us. */
const OF_A_MARKETPLACE = {
  sales_channel: 'amazon-uk',
  sales_channel_number: '202-1234567-7654321',
  placed_at: '2026-11-28T14:05:00Z',
  guest: { name: 'Ada Byron', email: 'ada.byron@marketplace.example' },
  lines: [{ sku: 'MUG-1', quantity: 2, unit_price: pounds(1150), tax_total: pounds(383) }],
  charges: [{ kind: 'shipping', title: 'Standard', amount: pounds(299), tax_total: pounds(50) }],
  prices_include_tax: true,
  tax_total: pounds(433),
  total: pounds(2599),
  payments: [{ amount: pounds(2599), method: 'other', reference: 'AMZ-77120' }],
  shipping_address: {
    name: 'Ada Byron',
    line1: '12 St James’s Square',
    city: 'London',
    postcode: 'SW1Y 4JH',
    country: 'GB',
  },
  stock: 'oversell',
} as const

function addChannelOrderRoute({ add }: Router): void {
  add(
    {
      route: 'POST /channel-orders',
      name: 'importOrder',
      summary: 'Take over an order that was placed in another channel, at the prices of that',
      audience: 'signed-in',
      needs: permission('orders', 'import'),
      errors: ['CONFLICT', 'INSUFFICIENT_STOCK'],
      body: channelOrderSchema,
      answer: located(one(orders)),
      example: OF_A_MARKETPLACE,
    },
    async (call, body) => {
      const { id } = await importChannelOrder(call.ctx, await body())
      return { data: await readOrder(call, id), location: `/orders/${id}` }
    },
  )
}

/** Routes of orders and of the lists below an order. */
export function addOrderRoutes(router: Router, engine: Engine): void {
  addResource(router, engine, { resource: orders, audience: 'signed-in', offers: ['list', 'get', 'change'] })
  const { add } = router
  add(
    {
      ...PLACES_ORDER,
      route: 'POST /orders',
      name: 'placeOrder',
      summary: 'Place an order, or write a draft',
    },
    (call, read) => createOrder(call, { read }),
  )
  addChannelOrderRoute(router)

  const below = { events: orderEvents, payments, shipments, refunds }
  for (const [name, resource] of Object.entries(below))
    addListBelow(router, engine, { above: orders, below: resource, name, column: 'order_id' })
  // The same for all orders, for programs that reconcile or mirror a shop.
  for (const resource of [payments, shipments, refunds])
    addResource(router, engine, { resource, audience: 'signed-in', offers: ['list', 'get'] })
}
