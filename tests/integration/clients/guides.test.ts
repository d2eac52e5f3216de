import { afterEach, describe, expect, it, vi } from 'vitest'

import type { Scope } from '@/domain/account/scopes'
import type { Variant } from '@/payload-types'

import { makeUser, makeVariant } from '../../factories/shop'
import { makeKey } from '../support/accounts/key-clients'
import { examplesOf, GUIDES, runExample, withFacts } from '../support/clients/examples'
import { serveApi } from '../support/clients/served-api'
import type { Client } from '../support/v1/v1-client'
import { gbp, startShop } from '../support/v1/v1-shop'

const shop = await startShop()
const { payload, teapot, spoon, placeOrder } = shop
const staff: Client = shop.staff
const url = await serveApi(payload)
const used = new Set<string>()

/** What a program prints from now on, line by line. */
function listen(): () => string[] {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  return () => log.mock.calls.map((parts) => parts.map(String).join(' '))
}

afterEach(() => {
  vi.restoreAllMocks()
})

/** The examples of a guide, run with a key as the guide asks for. */
async function guideOf(name: string, { role, scopes }: { role: 'fulfilment' | 'manager'; scopes: Scope[] }) {
  const page = `docs/guides/${name}.md`
  const examples = examplesOf(page)
  const owner = await makeUser(payload, { roles: [role] })
  const { secret } = await makeKey(payload, owner, { scopes })
  return async (heading: string) => {
    used.add(`${page}: ${heading}`)
    const code = examples.get(heading) ?? ''
    return runExample(withFacts(code, { 'https://shop.example': url, 'br_…': secret }))
  }
}

async function pay(id: string): Promise<void> {
  const body = { amount: gbp(2999), method: 'bank_transfer' }
  expect((await staff.post(`/orders/${id}/payments`, body)).status).toBe(201)
}

const levelOf = async ({ id }: Variant) => {
  const { onHand, reserved } = await payload.findByID({ collection: 'variants', id, overrideAccess: true })
  return { onHand, reserved }
}

const orderOf = async (id: string) => (await staff.get(`/orders/${id}`)).body.data

describe('the guide for a warehouse', async () => {
  const run = await guideOf('warehouse', {
    role: 'fulfilment',
    scopes: ['orders:*', 'stock:*', 'products:read'],
  })

  it('lists what is to be picked', async () => {
    const [paid, open] = [await placeOrder(), await placeOrder()]
    await pay(paid.id)
    const { printed: lines } = await run('What there is to pick')
    expect(lines).toContain(`${String(paid['number'])}: 2 × ${teapot.sku} to London`)
    expect(lines.join()).not.toContain(String(open['number']))
  })

  it('hears of an order when it is paid and when it is cancelled', async () => {
    const work = (await run('To hear of work at once')).exported['work'] as (
      signal: AbortSignal,
    ) => Promise<void>
    const lines = listen()
    const ended = new AbortController()
    const working = work(ended.signal)
    const { id, number } = await placeOrder()
    const said = (line: string) =>
      vi.waitFor(() => expect(lines()).toContain(`${line} ${String(number)}`), { timeout: 10_000 })
    await pay(id)
    await said('pick')
    await staff.post(`/orders/${id}/transitions`, { to: 'cancelled', reason: 'Ordered twice' })
    await said('leave')
    ended.abort()
    await working
  })

  it('books a parcel once, and is told of an order that is not to be sent', async () => {
    const book = (await run('What was sent')).exported['book'] as (parcel: object) => Promise<string>
    const { id, number } = await placeOrder()
    await pay(id)
    const parcel = { id: 'P-1', order: number, tracking: 'RM123', contents: { [teapot.sku]: 1 } }
    const first = await book(parcel)
    expect(await book(parcel)).toBe(first)
    expect(await orderOf(id)).toMatchObject({
      status: 'partially_shipped',
      lines: [{ quantity: 2, shipped_quantity: 1 }],
    })
    await staff.post(`/orders/${id}/transitions`, { to: 'on_hold', reason: 'The customer asked' })
    expect(await book({ ...parcel, id: 'P-2' })).toMatch(`${String(number)} is not to be sent`)
  })

  it('reports a count, and is told what to count again', async () => {
    const report = (await run('What was counted')).exported['report'] as (
      counts: object[],
    ) => Promise<string[]>
    const { onHand } = await levelOf(spoon)
    const [good, stale] = [
      { sku: spoon.sku, expected: onHand, counted: onHand - 1 },
      { sku: teapot.sku, expected: 1, counted: 7 },
    ]
    const before = await levelOf(teapot)
    expect(await report([good, stale])).toEqual([expect.stringContaining(`${teapot.sku}: `)])
    expect((await levelOf(spoon)).onHand).toBe(onHand - 1)
    expect(await levelOf(teapot)).toEqual(before)
  })
})

describe('the guide for an ERP', async () => {
  const run = await guideOf('erp', { role: 'manager', scopes: ['orders:*', 'products:*', 'users:read'] })

  it('keeps a copy that is equal to the shop', async () => {
    const mirror = (await run('A copy of everything')).exported['mirror'] as () => Promise<
      Map<string, object>
    >
    const early = await placeOrder()
    const copy = await mirror()
    expect(copy.get(early.id)).toMatchObject({ status: 'placed', number: early['number'] })
    const late = await placeOrder()
    await pay(early.id)
    await mirror()
    expect(copy.get(early.id)).toMatchObject({ status: 'paid', payment_status: 'paid' })
    expect(copy.has(late.id)).toBe(true)
  })

  it('gives an order its own number, once', async () => {
    const name = (await run('Your own numbers')).exported['number'] as (
      a: string,
      b: string,
    ) => Promise<string>
    const [order, other] = [await placeOrder(), await placeOrder()]
    expect(await name(order.id, 'INV-2026-1')).toBe(order['number'])
    expect(await name(other.id, 'INV-2026-1')).toBe('INV-2026-1 belongs to another order')
  })

  it('records a line of a bank statement once', async () => {
    const example = await run('Payments that the bank has received')
    const receive = example.exported['receive'] as (line: object) => Promise<string>
    const { id, number } = await placeOrder()
    const line = { id: 'B-1', order: number, pence: 1000, receivedAt: new Date().toISOString() }
    expect(await receive(line)).toBe('partially_paid')
    expect(await receive(line)).toBe('partially_paid')
    expect(await orderOf(id)).toMatchObject({ paid_total: gbp(1000) })
    expect(await receive({ ...line, id: 'B-2', pence: 1999 })).toBe('paid')
  })

  it('sets prices', async () => {
    const setPrices = (await run('Prices')).exported['setPrices'] as (pence: object) => Promise<string[]>
    const { sku, id } = await makeVariant(payload, { priceMinor: 500 })
    expect(await setPrices({ [sku]: 600, 'NO-SUCH': 1 })).toEqual([
      `${sku} changed`,
      expect.stringMatching(/ NOT_FOUND$|VALIDATION_ERROR$/),
    ])
    expect((await staff.get(`/variants/${id}`)).body.data).toMatchObject({ price: gbp(600) })
  })

  it('reconciles a day', async () => {
    const example = await run('The end of a day')
    const reconcile = example.exported['reconcile'] as (a: string, b: string) => Promise<object>
    const from = new Date().toISOString()
    const { id } = await placeOrder()
    await pay(id)
    const refund = { amount: gbp(500), reason: 'Chipped lid' }
    expect((await staff.post(`/orders/${id}/refunds`, refund)).status).toBe(201)
    const to = new Date(Date.now() + 60_000).toISOString()
    expect(await reconcile(from, to)).toEqual({ received: 2999, refunded: 500 })
  })
})

describe('the guide for a marketplace', async () => {
  const run = await guideOf('marketplace', {
    role: 'manager',
    scopes: ['products:*', 'stock:read', 'orders:read', 'orders:import'],
  })
  const sale = (number: string) => ({
    ...{ number, soldAt: '2026-11-28T14:05:00Z', deliveryPence: 299 },
    buyer: { name: 'Grace Guest', email: 'grace@marketplace.example' },
    items: [{ sku: teapot.sku, quantity: 2, pence: 1150 }],
    address: { line1: '1 Street', city: 'London', postcode: 'SW1Y 4JH', country: 'GB' },
  })
  const takeOver = async (number: string) => {
    const example = await run('What was sold there')
    const take = example.exported['takeOver'] as (sale: object) => Promise<string>
    return [await take(sale(number)), await take(sale(number))]
  }

  it('lists what is offered', async () => {
    const listings = (await run('What is offered')).exported['listings'] as () => Promise<object[]>
    const { onHand, reserved } = await levelOf(spoon)
    expect(await listings()).toContainEqual(
      expect.objectContaining({ sku: spoon.sku, pence: 333, available: onHand - reserved }),
    )
  })

  it('offers each new level', async () => {
    type Offer = (offer: (sku: string, available: number) => void, signal: AbortSignal) => Promise<void>
    const offerStock = (await run('Stock, at once')).exported['offerStock'] as Offer
    const [offered, ended] = [new Map<string, number>(), new AbortController()]
    const offering = offerStock((sku, available) => void offered.set(sku, available), ended.signal)
    await placeOrder()
    const { onHand, reserved } = await levelOf(teapot)
    await vi.waitFor(() => expect(offered.get(teapot.sku)).toBe(onHand - reserved), { timeout: 10_000 })
    ended.abort()
    await offering
  })

  it('takes a sale over once, at its own price', async () => {
    const [number, again] = await takeOver('M-1')
    expect(again).toBe(number)
    const found = (await staff.get('/orders?filter[sales_channel_number]=M-1')).body
      .data as unknown as object[]
    expect(found).toMatchObject([{ number, status: 'paid', total: gbp(2599), customer: { id: null } }])
  })

  it('tells of a parcel, and of one that was taken back', async () => {
    type Tell = (
      tell: (number: string, tracking: string | null) => void,
      signal: AbortSignal,
    ) => Promise<void>
    const tellParcels = (await run('What was sent')).exported['tellParcels'] as Tell
    const [number = ''] = await takeOver('M-2')
    const [told, ended] = [[] as unknown[][], new AbortController()]
    const telling = tellParcels((...parcel) => void told.push(parcel), ended.signal)
    const shipped = await staff.post(`/orders/${number}/shipments`, { tracking_number: 'RM7' })
    await vi.waitFor(() => expect(told).toContainEqual(['M-2', 'RM7']), { timeout: 10_000 })
    await staff.post(`/shipments/${String(shipped.body.data['id'])}/cancellations`, { reason: 'Still here' })
    await vi.waitFor(() => expect(told.at(-1)).toEqual(['M-2', null]), { timeout: 10_000 })
    ended.abort()
    await telling
  })
})

it('every example of every guide is run', () => {
  const all = GUIDES.flatMap((page) => [...examplesOf(page).keys()].map((heading) => `${page}: ${heading}`))
  expect([...used].toSorted()).toEqual(all.toSorted())
})
