import { describe, expect, it } from 'vitest'

import { makeUser } from '../../factories/shop'
import { callGraphql } from '../support/interfaces'
import { statementsOf } from '../support/statements'
import { tokenOf } from '../support/v1/v1-client'
import { gbp, startShop } from '../support/v1/v1-shop'

const shop = await startShop()
const { payload, customer, staff, teapot, placeOrder } = shop
const [admin, buyer, stranger, fulfilment] = await Promise.all([
  makeUser(payload, { roles: ['admin'] }).then((user) => tokenOf(payload, user)),
  tokenOf(payload, customer),
  makeUser(payload).then((user) => tokenOf(payload, user)),
  makeUser(payload, { roles: ['fulfilment'] }).then((user) => tokenOf(payload, user)),
])

/** An order that was paid in two parts, shipped and partly refunded. */
async function makeHistory(): Promise<string> {
  const { id, lines } = await placeOrder()
  const line = { line_id: lines[0]?.id, quantity: 1 }
  const steps: [string, object][] = [
    ['payments', { amount: gbp(1000), method: 'card' }],
    ['payments', { amount: gbp(1999) }],
    ['shipments', { lines: [line], carrier: 'Royal Mail' }],
    ['refunds', { amount: gbp(100), reason: 'A scratch' }],
  ]
  for (const [name, body] of steps)
    expect((await staff.post(`/orders/${id}/${name}`, body)).status, name).toBe(201)
  return id
}

const id = await makeHistory()
const PARTS = `payments { docs { amountMinor method currency } hasNextPage }
  shipments { docs { carrier } } refunds { docs { reason } } events { docs { type from to } }`
const orderOf = async (token: string, fields: string) =>
  callGraphql(`query ($id: String!) { Order(id: $id) { ${fields} } }`, token, { id })

describe('an order in GraphQL', () => {
  it.each([
    ['staff', admin],
    ['its customer', buyer],
  ])('has its payments, shipments, refunds and events, the oldest first, for %s', async (_, token) => {
    const { data, errors } = await orderOf(token, PARTS)
    expect(errors).toBeUndefined()
    expect(data?.['Order']).toMatchObject({
      payments: {
        docs: [
          { amountMinor: 1000, method: 'card', currency: 'GBP' },
          { amountMinor: 1999, method: 'bank_transfer', currency: 'GBP' },
        ],
        hasNextPage: false,
      },
      shipments: { docs: [{ carrier: 'Royal Mail' }] },
      refunds: { docs: [{ reason: 'A scratch' }] },
      events: { docs: [{ type: 'order.placed', from: null, to: 'placed' }, {}, {}, {}, {}] },
    })
  })

  it('is not there for others, and neither is what belongs to it', async () => {
    const { data } = await orderOf(stranger, PARTS)
    expect(data?.['Order'] ?? null).toBeNull()
    const { text } = await callGraphql('{ Orders(limit: 5) { docs { payments { docs { id } } } } }', stranger)
    expect(text).toContain('"docs":[]')
  })

  it('says whether there is more than was asked for, and refuses to answer too much', async () => {
    const { data } = await orderOf(admin, 'payments(limit: 1) { docs { amountMinor } hasNextPage }')
    expect(data?.['Order']).toEqual({ payments: { docs: [{ amountMinor: 1000 }], hasNextPage: true } })
    const { errors } = await orderOf(admin, 'payments(limit: 101) { docs { amountMinor } }')
    expect(errors?.[0]?.message).toContain('from 1 to 100')
    const wide = '{ Orders(limit: 100) { docs { payments { docs { id amountMinor } } } } }'
    expect((await callGraphql(wide, admin)).errors?.[0]?.message).toContain('values')
  })

  it('costs as many statements in a list of ten as alone', async () => {
    for (let n = 0; n < 9; n += 1) await makeHistory()
    const listOf = (n: number) =>
      callGraphql(
        `{ Orders(limit: ${String(n)}) { docs { ${PARTS.replaceAll(' {', ' (limit: 5) {').replaceAll('docs (limit: 5)', 'docs')} } } }`,
        admin,
      )
    const one = await statementsOf(payload, async () => expect((await listOf(1)).errors).toBeUndefined())
    const ten = await statementsOf(payload, async () => {
      const { data } = await listOf(10)
      expect(data?.['Orders']?.docs).toHaveLength(10)
    })
    expect(ten.length).toBe(one.length)
  })
})

describe('a stock adjustment in GraphQL', () => {
  const ADJUST = `mutation ($id: String!, $delta: Int!) {
    adjustStock(id: $id, input: { delta: $delta, reason: "Found in the cellar" }) { onHand }
  }`
  const adjust = (token: string, delta: number) => callGraphql(ADJUST, token, { id: teapot.id, delta })

  it('moves the stock and its ledger, for those who may', async () => {
    const before = await payload.findByID({ collection: 'variants', id: teapot.id, overrideAccess: true })
    const { data } = await adjust(fulfilment, 7)
    expect(data?.['adjustStock']).toEqual({ onHand: before.onHand + 7 })
    const { docs } = await payload.find({
      collection: 'stock-movements',
      where: { variant: { equals: teapot.id } },
      ...{ sort: '-createdAt', limit: 1 },
      overrideAccess: true,
    })
    expect(docs[0]).toMatchObject({ onHandDelta: 7, reason: 'Found in the cellar', channel: 'graphql' })
  })

  it('is refused for others, and by the rules of the stock', async () => {
    expect((await adjust(buyer, 1)).errors?.[0]?.message).toMatch(/adjust stock/)
    expect((await adjust(admin, 0)).errors?.[0]?.message).toMatch(/other than zero/)
    expect((await adjust(admin, -1_000_000)).errors?.[0]?.extensions).toMatchObject({
      data: { code: 'INSUFFICIENT_STOCK' },
    })
  })
})

it('currencies and payment methods are enumerations, and others are refused', async () => {
  const { id: unpaid } = await placeOrder()
  const pay = (method: string, currency: string) =>
    callGraphql(
      `mutation ($id: String!) {
        recordPayment(id: $id, input: { amountMinor: 1, method: ${method}, currency: ${currency} }) { currency }
      }`,
      admin,
      { id: unpaid },
    )
  expect((await pay('beads', 'GBP')).errors?.[0]?.message).toContain('invalid value')
  expect((await pay('card', 'XYZ')).errors?.[0]?.message).toContain('invalid value')
  const { data, errors } = await pay('cash', 'GBP')
  expect(errors?.[0]?.message ?? data?.['recordPayment']).toEqual({ currency: 'GBP' })
})
