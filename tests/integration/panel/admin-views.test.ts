import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { loadDashboard } from '@/features/dashboard/load-dashboard'
import type { Sales } from '@/features/dashboard/sales/load-sales'
import { listFailedJobs } from '@/features/jobs/list-failed-jobs'
import { retryJob } from '@/features/jobs/retry-job'
import { loadOrderAdminView } from '@/features/orders/reading/load-order-admin-view'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import { recordPayment } from '@/features/orders/actions/record-payment'
import { loadStockAdminView } from '@/features/stock/load-stock-admin-view'
import type { User, Variant } from '@/payload-types'
import { actorOfUser, makeContext } from '@/platform/context'
import { deadLetterOf } from '@/platform/queue'
import { poolOf, sqlOf } from '@/platform/database/transaction'

import { deadLettersOf, jobsOf } from '../../factories/jobs'
import { ADDRESS, makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'

const payload: Payload = await startPayload()
let manager: User
let support: User
let customer: User
let other: User
let variant: Variant
let order: { id: string; number: string }

function requestOf(user: User | null): Promise<PayloadRequest> {
  return createLocalReq(user ? { user: { ...user, collection: 'users' } } : {}, payload)
}

function contextOf(user: User) {
  return makeContext(payload, 'admin', actorOfUser(user))
}

async function search(user: User, text: string): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'orders',
    overrideAccess: false,
    user: { ...user, collection: 'users' },
    where: { or: [{ search: { like: text } }] },
  })
  return docs.map((doc) => doc.number)
}

async function countLockWaits(on: Payload): Promise<number> {
  const [row] = await sqlOf(on).query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity
     where wait_event_type = 'Lock' and datname = current_database()`,
  )
  return row?.n ?? 0
}

beforeAll(async () => {
  await makeStore(payload)
  manager = await makeUser(payload, { roles: ['manager'] })
  support = await makeUser(payload, { roles: ['support'] })
  customer = await makeUser(payload)
  other = await makeUser(payload)
  variant = await makeVariant(payload, { onHand: 6, priceMinor: 2000 })
  order = await placeNewOrder(contextOf(customer), {
    lines: [{ variantId: variant.id, quantity: 2 }],
    shippingAddress: ADDRESS,
  })
})

describe('the search of orders', () => {
  it('finds an order by its number, customer, email and SKU, in any case', async () => {
    for (const text of [order.number, customer.name, customer.email.slice(0, 6), variant.sku.toLowerCase()]) {
      expect(await search(manager, text), text).toContain(order.number)
    }
  })

  it('finds nothing for what was never ordered, and takes wildcards as text', async () => {
    expect(await search(manager, 'nothing like it')).toEqual([])
    expect(await search(manager, '%')).toEqual([])
    expect(await search(manager, '___')).toEqual([])
  })

  it('shows customers their own orders alone', async () => {
    expect(await search(customer, variant.sku)).toEqual([order.number])
    expect(await search(other, variant.sku)).toEqual([])
  })
})

describe('the order page', () => {
  it('carries lines, money and timeline for staff, and nothing for others', async () => {
    const view = await loadOrderAdminView(await requestOf(support), order.id)
    expect(view).toMatchObject({
      number: order.number,
      status: 'placed',
      totalMinor: 4499,
      paidTotalMinor: 0,
    })
    expect(view?.lines).toMatchObject([{ sku: variant.sku, quantity: 2, lineTotalMinor: 4000 }])
    expect(view?.events.map((event) => event.type)).toContain('order.placed')
    expect(await loadOrderAdminView(await requestOf(customer), order.id)).toBeNull()
    expect(await loadOrderAdminView(await requestOf(null), order.id)).toBeNull()
  })

  it('of a variant says what is available and what moved', async () => {
    const view = await loadStockAdminView(await requestOf(support), variant.id)
    expect(view).toMatchObject({ onHand: 6, reserved: 2, available: 4, isLow: true, canAdjust: false })
    expect(view?.movements.map((movement) => movement.kind)).toEqual(['reservation', 'initial'])
    expect(await loadStockAdminView(await requestOf(customer), variant.id)).toBeNull()
  })
})

describe('a note saved while an order action commits', () => {
  it('waits for the action and undoes nothing of it', async () => {
    const client = await poolOf(payload).connect()
    await client.query('begin')
    await client.query(
      `update orders set external_reference = 'by the action', updated_at = now() where id = $1`,
      [order.id],
    )
    const saving = payload
      .update({
        collection: 'orders',
        id: order.id,
        overrideAccess: false,
        user: { ...manager, collection: 'users' },
        data: { internalNote: 'by hand' },
      })
      .then(
        () => 'saved',
        (error: unknown) => error,
      )
    await expect.poll(() => countLockWaits(payload), { timeout: 10_000 }).toBeGreaterThan(0)
    await client.query('commit')
    client.release()
    expect(await saving).toBe('saved')
    const saved = await payload.findByID({ collection: 'orders', id: order.id, overrideAccess: true })
    expect(saved).toMatchObject({ internalNote: 'by hand', externalReference: 'by the action' })
  })
})

describe('the dashboard', () => {
  it('counts today, what waits and what is low', async () => {
    const before = await loadDashboard(await requestOf(manager))
    const { points } = before?.sales as Sales
    expect(points).toHaveLength(30)
    expect(points.at(-1)).toMatchObject({ orders: 1, grossMinor: 4499, netMinor: 4499, paidMinor: 0 })
    const none = { toShip: 0, late: 0, unitsToShip: 0, onHold: 0, refundDue: 0 }
    expect(before?.waiting).toEqual({ ...none, toPay: 1 })
    expect(before?.lowStock).toMatchObject([{ sku: variant.sku, available: 4 }])
    const payment = { amountMinor: 4499, currency: 'GBP', method: 'card' } as const
    await recordPayment(contextOf(manager), order.id, payment)
    const after = await loadDashboard(await requestOf(manager))
    expect(after?.waiting).toMatchObject({ toPay: 0, toShip: 1 })
    expect(await loadDashboard(await requestOf(customer))).toBeNull()
  })

  it('misses no stock of what the shop does not show', async () => {
    const hidden = await makeVariant(payload, { onHand: 1 })
    const productId = typeof hidden.product === 'object' ? hidden.product.id : hidden.product
    const skus = async () => (await loadDashboard(await requestOf(manager)))?.lowStock.map(({ sku }) => sku)
    expect(await skus()).toContain(hidden.sku)
    const draft = { _status: 'draft' } as const
    await payload.update({ collection: 'products', id: productId, overrideAccess: true, data: draft })
    expect(await skus()).toEqual([variant.sku])
  })
})

describe('failed jobs', () => {
  it('are listed with their error and retried once, by managers alone', async () => {
    const [row] = await sqlOf(payload).query<{ id: string }>(
      `insert into pgboss.job (name, data, output) values ($1, $2, $3) returning id`,
      [
        deadLetterOf('mail.order-placed'),
        JSON.stringify({ orderId: order.id }),
        JSON.stringify({ message: 'mail server down' }),
      ],
    )
    const id = row?.id ?? ''
    expect(await listFailedJobs(await requestOf(support))).toBeNull()
    expect(await listFailedJobs(await requestOf(manager))).toMatchObject([
      { id, name: 'mail.order-placed', error: 'mail server down', data: { orderId: order.id } },
    ])

    const queued = (await jobsOf(payload, 'mail.order-placed')).length
    await expect(retryJob(contextOf(support), id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const attempts = await Promise.allSettled([
      retryJob(contextOf(manager), id),
      retryJob(contextOf(manager), id),
    ])
    expect(attempts.map((attempt) => attempt.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await deadLettersOf(payload, 'mail.order-placed')).toEqual([])
    expect(await jobsOf(payload, 'mail.order-placed')).toHaveLength(queued + 1)
  })
})
