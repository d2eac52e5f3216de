import { describe, expect, it } from 'vitest'

import { sqlOf } from '@/platform/database/transaction'

import { findImbalances, levelsOf } from '../../factories/books'
import { makeUser } from '../../factories/shop'
import { allInterfaces } from '../support/orders/order-interfaces'
import type { Data } from '../support/orders/returns-shop'
import { back, codeOf, startReturnsShop } from '../support/orders/returns-shop'
import { tokenOf } from '../support/v1/v1-client'
import { gbp } from '../support/v1/v1-shop'

/** Goods that come back: asked for, agreed, received, refunded. */

const shop = await startReturnsShop()
const { payload, api, customer, buyer, stranger, staff, teapot, placeOrder } = shop
const { sentOrder, asked, read, newest } = shop
const sql = sqlOf(payload)
const person = async (role: 'manager' | 'support' | 'fulfilment') => makeUser(payload, { roles: [role] })
const [manager, support, fulfilment] = [
  await person('manager'),
  await person('support'),
  await person('fulfilment'),
]
const interfacesOf = async (user: typeof manager) =>
  allInterfaces({ client: await api.as(user), token: await tokenOf(payload, user) })
const [managers, supporters, packers, buyers] = await Promise.all(
  [manager, support, fulfilment, customer].map(interfacesOf),
)
const packer = await api.as(fulfilment)
const INTERFACES = ['v1', 'rest', 'graphql'] as const

const eventsOf = async (id: string) =>
  ((await read(`/orders/${id}/events?sort=at`)) as unknown as Data[]).map((event) => event['type'])
const offer = (returns: object) =>
  payload.updateGlobal({
    slug: 'store',
    overrideAccess: true,
    data: { returns: { isOffered: true, days: 30, ...returns } },
  })

describe.each(INTERFACES)('a return at %s', (name) => {
  it('goes from the question to the refund, and the goods go on the shelf once', async () => {
    const { id, line } = await sentOrder()
    const before = await levelsOf(payload, teapot.id)
    const lines = [{ lineId: line, quantity: 1, reason: 'damaged', note: 'The lid is chipped' }]
    expect(await buyers?.[name]('returns', { lines }, id)).toBeLessThan(300)
    const part = await newest(id)
    const returnId = String(part['id'])
    expect(part).toMatchObject({
      ...{ status: 'requested', number: expect.stringMatching(/^R-\d{5}$/) as unknown, order_id: id },
      lines: [{ line_id: line, quantity: 1, reason: 'damaged', note: 'The lid is chipped' }],
      ...{ is_refunded: false, instructions: null },
    })
    expect(await supporters?.[name]('approvals', { instructions: 'To Unit 4' }, returnId)).toBeLessThan(300)
    expect(await newest(id)).toMatchObject({ status: 'approved', instructions: 'To Unit 4' })
    const arrived = { lines: [{ lineId: line, quantity: 1, condition: 'opened', restock: true }] }
    expect(await packers?.[name]('receipts', arrived, returnId)).toBeLessThan(300)
    expect(await newest(id)).toMatchObject({
      status: 'received',
      lines: [{ received_quantity: 1, condition: 'opened', restock: true }],
    })
    const after = { ...before, onHand: before.onHand + 1 }
    expect(await levelsOf(payload, teapot.id)).toEqual(after)
    expect(await read(`/orders/${id}`)).toMatchObject({
      ...{ status: 'shipped', balance: 'refund_due', refund_due: gbp(1250) },
      lines: [{ returned_quantity: 1, refunded_quantity: 0 }],
    })
    const refund = { amountMinor: 1250, currency: 'GBP', reason: 'Chipped', returnId }
    const restocked = { ...refund, lines: [{ lineId: line, quantity: 1, restock: true }] }
    expect(await managers?.[name]('refunds', restocked, id)).toBe(400)
    const paid = { ...refund, lines: [{ lineId: line, quantity: 1 }] }
    expect(await supporters?.[name]('refunds', paid, id)).toBe(403)
    expect(await managers?.[name]('refunds', paid, id)).toBeLessThan(300)
    expect(await newest(id)).toMatchObject({ status: 'closed', is_refunded: true })
    expect(await levelsOf(payload, teapot.id)).toEqual(after)
    expect(await managers?.[name]('refunds', { ...refund, amountMinor: 1 }, id)).toBe(409)
    const [paidBack] = (await read(`/refunds?filter[return_id]=${returnId}`)) as unknown as Data[]
    expect(paidBack).toMatchObject({ amount: gbp(1250), return_id: returnId })
    expect((await eventsOf(id)).filter((type) => /^re/.test(String(type)))).toEqual([
      ...['return.requested', 'return.approved', 'return.received', 'refund.recorded', 'return.closed'],
    ])
    expect(await findImbalances(payload)).toEqual([])
  })

  it('is declined for a reason, and cancelled: its units may be asked for again', async () => {
    const { id, line } = await sentOrder()
    const lines = [{ lineId: line, quantity: 2, reason: 'other' }]
    expect(await buyers?.[name]('returns', { lines }, id)).toBeLessThan(300)
    const first = String((await newest(id))['id'])
    expect(await buyers?.[name]('returns', { lines }, id)).toBe(409)
    expect(await supporters?.[name]('declines', {}, first)).toBe(400)
    expect(await supporters?.[name]('declines', { reason: 'Opened food' }, first)).toBeLessThan(300)
    expect(await newest(id)).toMatchObject({ status: 'declined', decline_reason: 'Opened food' })
    expect(await supporters?.[name]('approvals', {}, first)).toBe(409)
    expect(await buyers?.[name]('returns', { lines }, id)).toBeLessThan(300)
    const second = String((await newest(id))['id'])
    expect(await supporters?.[name]('return cancellations', {}, second)).toBe(400)
    expect(await buyers?.[name]('return cancellations', {}, second)).toBeLessThan(300)
    expect(await newest(id)).toMatchObject({ status: 'cancelled' })
    expect(await buyers?.[name]('returns', { lines }, id)).toBeLessThan(300)
  })

  it('is closed without a refund for a reason, by whom the table names', async () => {
    const order = await sentOrder()
    const id = await asked(order, { status: 'received' })
    expect(await packers?.[name]('closures', { reason: 'Replaced' }, id)).toBe(403)
    expect(await supporters?.[name]('closures', {}, id)).toBe(400)
    expect(await supporters?.[name]('closures', { reason: 'Replaced' }, id)).toBeLessThan(300)
    expect(await newest(order.id)).toMatchObject({ status: 'closed', is_refunded: false })
    expect(await read(`/orders/${order.id}`)).toMatchObject({ refund_due: gbp(1250) })
  })

  it('is approved by those who handle orders, and received by staff', async () => {
    const order = await sentOrder()
    const id = await asked(order)
    expect(await packers?.[name]('approvals', {}, id)).toBe(403)
    expect(await buyers?.[name]('approvals', {}, id)).toBe(403)
    expect(await packers?.[name]('receipts', {}, id)).toBe(409)
    expect(await managers?.[name]('approvals', {}, id)).toBeLessThan(300)
    expect(await buyers?.[name]('receipts', {}, id)).toBe(403)
    expect(await packers?.[name]('receipts', {}, id)).toBeLessThan(300)
  })
})

describe('a request', () => {
  it('is refused line by line, with its place', async () => {
    const { id, line } = await sentOrder()
    const refusal = async (body: object) => {
      const { status, body: answer } = await staff.post(`/orders/${id}/returns`, body)
      return [status, answer.error.details?.['fields']]
    }
    const problem = (path: string, message: string) => [400, [{ path, message }]]
    expect(await refusal(back(line, { quantity: 3 }))).toEqual(
      problem('lines.0.quantity', 'Only 2 of this line can still be sent back'),
    )
    expect(await refusal(back('none'))).toEqual(problem('lines.0.line_id', 'The order has no such line'))
    expect(await refusal(back(line, { condition: 'opened' }))).toEqual(
      problem('lines.0.condition', 'Said when the goods are received'),
    )
    expect(await refusal({ ...back(line), instructions: 'x' })).toEqual(
      problem('instructions', 'Said when the return is approved'),
    )
    expect((await refusal(back(line, { reason: 'bored' })))[0]).toBe(400)
  })

  it('needs units that were shipped, and an order of one’s own', async () => {
    const { id, lines } = await placeOrder()
    const body = back(lines[0]?.id ?? '')
    expect(codeOf(await staff.post(`/orders/${id}/returns`, body))).toEqual([409, 'TRANSITION_NOT_ALLOWED'])
    const sent = await sentOrder()
    expect((await stranger.post(`/orders/${sent.id}/returns`, back(sent.line))).status).toBe(404)
    const part = await asked(sent)
    expect((await stranger.get(`/returns/${part}`)).status).toBe(404)
    expect((await stranger.post(`/returns/${part}/cancellations`, {})).status).toBe(404)
    expect((await buyer.get(`/returns/${part}`)).status).toBe(200)
  })

  it('of a customer begins with the question; staff may approve at once, with what the settings say', async () => {
    const order = await sentOrder()
    for (const status of ['approved', 'received'])
      expect((await buyer.post(`/orders/${order.id}/returns`, { ...back(order.line), status })).status).toBe(
        403,
      )
    expect(
      (await packer.post(`/orders/${order.id}/returns`, { ...back(order.line), status: 'approved' })).status,
    ).toBe(403)
    await offer({ instructions: 'To the depot' })
    await asked(order, { status: 'approved' })
    expect(await newest(order.id)).toMatchObject({ status: 'approved', instructions: 'To the depot' })
  })

  it('of a customer is taken for as long as the settings say; staff ask at any time', async () => {
    const order = await sentOrder()
    await staff.post(`/orders/${order.id}/transitions`, { to: 'delivered' })
    const late = `update shipments set delivered_at = now() - interval '31 days' where order_id = $1`
    await sql.query(late, [order.id])
    const ask = async () => codeOf(await buyer.post(`/orders/${order.id}/returns`, back(order.line)))
    expect(await ask()).toEqual([409, 'CONFLICT'])
    await offer({ days: 60, isOffered: false })
    expect(await ask()).toEqual([409, 'CONFLICT'])
    await asked(order)
    await offer({ days: 60 })
    expect((await buyer.post(`/orders/${order.id}/returns`, back(order.line))).status).toBe(201)
    await offer({})
  })

  it('is found by its number as people type it, by its order and by its status', async () => {
    const order = await sentOrder()
    const id = await asked(order)
    const number = String((await newest(order.id))['number'])
    expect((await read(`/returns/${number.toLowerCase().replace('-0', '-')}`))['id']).toBe(id)
    const listed = async (query: string) =>
      ((await read(`/returns?${query}`)) as unknown as Data[]).map((part) => part['id'])
    expect(await listed(`filter[order_number]=${order.number}`)).toEqual([id])
    expect(await listed(`filter[order_id]=${order.id}&filter[status]=approved`)).toEqual([])
    expect(await listed(`q=${number}`)).toEqual([id])
    expect(await listed(`q=${order.number}`)).toEqual([id])
  })
})

describe('a receipt', () => {
  it('may be a part: the rest stays with the customer, who may ask again', async () => {
    const order = await sentOrder()
    const part = await asked(order, { ...back(order.line, { quantity: 2 }), status: 'approved' })
    const receipt = { lines: [{ line_id: order.line, quantity: 1, condition: 'damaged' }] }
    const before = await levelsOf(payload, teapot.id)
    expect((await packer.post(`/returns/${part}/receipts`, receipt)).status).toBe(200)
    expect(await newest(order.id)).toMatchObject({ lines: [{ received_quantity: 1, restock: false }] })
    expect(await levelsOf(payload, teapot.id)).toEqual(before)
    await asked(order)
  })

  it('of all that was shipped makes the order returned, and one of nothing due is settled at once', async () => {
    const { id, lines } = await placeOrder()
    await staff.post(`/orders/${id}/shipments`, {})
    const all = back(lines[0]?.id ?? '', { quantity: 2 })
    await staff.post(`/orders/${id}/returns`, { ...all, status: 'received' })
    expect(await read(`/orders/${id}`)).toMatchObject({ status: 'returned', fulfilment_status: 'returned' })
    expect(await newest(id)).toMatchObject({ status: 'closed', is_refunded: false })
    expect((await eventsOf(id)).slice(-3)).toEqual(['return.received', 'order.returned', 'return.closed'])
  })

  it('meets the units that are out: what came back another way comes no second time', async () => {
    const order = await sentOrder()
    const part = await asked(order, { ...back(order.line, { quantity: 2 }), status: 'approved' })
    const one = [{ line_id: order.line, quantity: 1 }]
    await staff.post(`/orders/${order.id}/transitions`, { to: 'returned', reason: 'x', lines: one })
    expect(codeOf(await staff.post(`/returns/${part}/receipts`, {}))).toEqual([400, 'VALIDATION_ERROR'])
    expect((await staff.post(`/returns/${part}/receipts`, { lines: one })).status).toBe(200)
    expect(await findImbalances(payload)).toEqual([])
  })

  it('is of the version that the caller saw, and no other', async () => {
    const part = await asked(await sentOrder(), { status: 'approved' })
    const etag = (await staff.get(`/returns/${part}`)).headers.get('etag') ?? ''
    const send = () => staff.with({ 'if-match': etag }).send('POST', `/returns/${part}/receipts`, {})
    expect((await send()).status).toBe(200)
    expect((await send()).status).toBe(412)
  })
})
