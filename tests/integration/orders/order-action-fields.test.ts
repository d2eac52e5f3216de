import { describe, expect, it } from 'vitest'

import { TRANSITION_FIELDS, TRANSITION_LINE_FIELDS } from '@/domain/order/action-fields'
import type { OrderAction, OrderStatus } from '@/domain/order/lifecycle'
import { ACTIONS } from '@/domain/order/lifecycle'
import { transitionOrder } from '@/features/orders/actions/transition-order'

import { ADDRESS, contextOf, makeUser } from '../../factories/shop'
import type { Act } from '../support/orders/order-interfaces'
import { actDirectly, allInterfaces, writtenAt } from '../support/orders/order-interfaces'
import { tokenOf } from '../support/v1/v1-client'
import { startShop } from '../support/v1/v1-shop'

const { payload, api, placeOrder, teapot } = await startShop()
const manager = await makeUser(payload, { roles: ['manager'] })
const token = await tokenOf(payload, manager)
const ctx = contextOf(payload, manager, 'admin')
const client = await api.as(manager)
const interfaces = allInterfaces({ client, token })
const transitionInterfaces: Readonly<Record<string, Act>> = { ...interfaces, 'use case': actDirectly(ctx) }

interface Ready {
  id: string
  line: string
}

/** What brings an order to where each action is possible, and the status that the action then asks for. */
const READY = {
  place: { steps: [], to: 'placed' },
  pay: { steps: [], to: 'paid' },
  hold: { steps: [], to: 'on_hold' },
  resume: { steps: ['on_hold'], to: 'placed' },
  ship: { steps: [], to: 'shipped' },
  deliver: { steps: ['shipped'], to: 'delivered' },
  cancel: { steps: [], to: 'cancelled' },
  return: { steps: ['shipped'], to: 'returned' },
  refund: { steps: ['paid'], to: 'refunded' },
} as const satisfies Record<OrderAction, { steps: readonly OrderStatus[]; to: OrderStatus }>

async function draft(): Promise<Ready> {
  const lines = [{ sku: teapot.sku, quantity: 2 }]
  const { body } = await client.post('/orders', { lines, shipping_address: ADDRESS, draft: true })
  const order = body.data as unknown as Awaited<ReturnType<typeof placeOrder>>
  return { id: order.id, line: order.lines[0]?.id ?? '' }
}

async function ready(action: OrderAction): Promise<Ready> {
  if (action === 'place') return draft()
  const { id, lines } = await placeOrder()
  for (const to of READY[action].steps) await transitionOrder(ctx, id, { to, reason: 'As agreed' })
  return { id, line: lines[0]?.id ?? '' }
}

/** A sound value for each field that any order action takes. */
function values(line: string): Readonly<Record<string, unknown>> {
  const entry = { lineId: line, quantity: 2 }
  return {
    to: 'shipped',
    reason: 'As agreed',
    lines: [entry],
    carrier: 'Royal Mail',
    trackingNumber: 'RM1',
    trackingUrl: 'https://example.com/RM1',
    expectedTotal: { amountMinor: 2999, currency: 'GBP' },
    method: 'cash',
    reference: 'R1',
    receivedAt: '2026-11-20T10:00:00.000Z',
    amountMinor: 100,
    note: 'A note',
    restock: true,
    colour: 'blue',
  }
}

const ALL = Object.keys(values(''))
const notTaken = (taken: readonly string[]) => ALL.filter((field) => !taken.includes(field))

describe('a transition refuses every field that its action does not take, and changes nothing', () => {
  it.each(ACTIONS)('%s', async (action) => {
    const { id, line } = await ready(action)
    const before = await writtenAt(payload, id)
    const { to } = READY[action]
    const taken = ['to', ...TRANSITION_FIELDS[action]]
    for (const [name, act] of Object.entries(transitionInterfaces)) {
      for (const field of notTaken(taken)) {
        const body = { to, reason: 'As agreed', [field]: values(line)[field] }
        expect(await act('transitions', body, id), `${field} at ${name}`).toBe(400)
      }
    }
    expect(await writtenAt(payload, id)).toBe(before)
  })
})

describe('a transition that takes lines refuses what it does not take of them, and unknown lines', () => {
  it.each(['ship', 'return'] as const)('%s', async (action) => {
    const { id, line } = await ready(action)
    const before = await writtenAt(payload, id)
    const taken: readonly string[] = TRANSITION_LINE_FIELDS[action]
    const extra = ['restock', 'colour', 'reason'].filter((field) => !taken.includes(field))
    const wrong = [
      ...extra.map((field) => ({ lineId: line, quantity: 1, [field]: values(line)[field] })),
      { lineId: 'nowhere', quantity: 1 },
      { lineId: line, quantity: 3 },
    ]
    for (const [name, act] of Object.entries(transitionInterfaces)) {
      for (const entry of wrong) {
        const body = { to: READY[action].to, reason: 'As agreed', lines: [entry] }
        expect(await act('transitions', body, id), `${JSON.stringify(entry)} at ${name}`).toBe(400)
      }
    }
    expect(await writtenAt(payload, id)).toBe(before)
  })
})

describe('a transition takes every field that its action names', () => {
  it.each(ACTIONS)('%s', async (action) => {
    for (const act of Object.values(transitionInterfaces)) {
      const { id, line } = await ready(action)
      const fields = TRANSITION_FIELDS[action].map((field) => [field, values(line)[field]])
      const body = { to: READY[action].to, ...(Object.fromEntries(fields) as object) }
      expect([200, 201]).toContain(await act('transitions', body, id))
    }
  })
})

/** The other order actions with what they take; the amount of one is money. */
const OTHERS: Readonly<Record<string, { taken: readonly string[]; body: object; at: readonly string[] }>> = {
  place: {
    taken: ['lines', 'note', 'expectedTotal'],
    body: { lines: [{ sku: teapot.sku, quantity: 2 }], shippingAddress: ADDRESS },
    at: ['v1', 'rest', 'graphql'],
  },
  payments: {
    taken: ['method', 'reference', 'receivedAt', 'amountMinor'],
    body: { amountMinor: 100, currency: 'GBP', method: 'cash' },
    at: ['v1', 'rest', 'graphql'],
  },
  shipments: {
    taken: ['lines', 'carrier', 'trackingNumber', 'trackingUrl'],
    body: {},
    at: ['v1', 'rest', 'graphql'],
  },
  refunds: {
    taken: ['reason', 'lines', 'amountMinor'],
    body: { amountMinor: 100, currency: 'GBP', reason: 'As agreed' },
    at: ['v1', 'rest', 'graphql'],
  },
  'refund-waivers': {
    taken: ['reason', 'amountMinor'],
    body: { amountMinor: 100, currency: 'GBP', reason: 'As agreed' },
    at: ['v1', 'rest', 'graphql'],
  },
}

describe('every other order action refuses what it does not take', () => {
  it.each(Object.entries(OTHERS))('%s', async (operation, { taken, body, at }) => {
    const { id, line } = await ready('refund')
    const before = await writtenAt(payload, id)
    for (const [name, act] of Object.entries(interfaces).filter(([each]) => at.includes(each))) {
      for (const field of notTaken(taken)) {
        const wrong = { ...body, [field]: values(line)[field] }
        const orderId = operation === 'place' ? undefined : id
        expect(await act(operation, wrong, orderId), `${field} at ${name}`).toBe(400)
      }
    }
    expect(await writtenAt(payload, id)).toBe(before)
  })
})

describe('the time at which a payment arrived', () => {
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
  const received = (minutes: number) => ({ ...OTHERS['payments']?.body, receivedAt: at(minutes) })

  it.each(Object.keys(interfaces))('is not in the future, but for clocks that differ: %s', async (name) => {
    const { id } = await ready('pay')
    const act = interfaces[name as keyof typeof interfaces]
    const before = await writtenAt(payload, id)
    expect(await act('payments', received(10), id)).toBe(400)
    expect(await writtenAt(payload, id)).toBe(before)
    expect([200, 201]).toContain(await act('payments', received(2), id))
  })

  it('is named where it is refused', async () => {
    const { id } = await ready('pay')
    const body = { amount: { amount: 100, currency: 'GBP' } }
    const tell = async (receivedAt: string) =>
      (await client.post(`/orders/${id}/payments`, { ...body, received_at: receivedAt })).body.error.details
        ?.fields
    expect(await tell(at(10))).toMatchObject([
      { path: 'received_at', message: expect.stringContaining('future') as string },
    ])
    expect(await tell('yesterday')).toMatchObject([{ path: 'received_at' }])
  })
})
