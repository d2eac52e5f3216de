import { describe, expect, it } from 'vitest'

import { DomainError } from '@/domain/errors'
import { eraseUser } from '@/features/account/staff-accounts/erase-user'
import { sendEmailMessage } from '@/features/mail/send-email-message'
import { refundOrder } from '@/features/orders/actions/refund-order'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import { approveReturn } from '@/features/orders/returns/approve-return'
import { cancelReturn } from '@/features/orders/returns/end-return'
import { exchangeReturn } from '@/features/orders/returns/exchange-return'
import { receiveReturn } from '@/features/orders/returns/receive-return'
import { requestReturn } from '@/features/orders/returns/request-return'
import { printReturnSlip } from '@/features/papers/print-return-slip'
import { sqlOf } from '@/platform/database/transaction'

import { findImbalances, levelsOf } from '../../factories/books'
import { jobContext, jobsOf } from '../../factories/jobs'
import { ADDRESS, contextOf, makeStaffContext, makeUser } from '../../factories/shop'
import { toldBy } from '../support/events/told'
import type { SentOrder } from '../support/orders/returns-shop'
import { back, codeOf, startReturnsShop } from '../support/orders/returns-shop'
import { textOfPages } from '../support/papers/read-pdf'
import { gbp } from '../support/v1/v1-shop'

/** What holds of returns whatever writes and however many at once, and what customers get of them. */

const shop = await startReturnsShop()
const { payload, api, customer, buyer, stranger, staff, teapot, spoon } = shop
const { sentOrder, asked, read, newest } = shop
const sql = sqlOf(payload)
const ctx = await makeStaffContext(payload)

const outcomesOf = (results: readonly PromiseSettledResult<unknown>[]) =>
  results
    .map((result) => {
      if (result.status === 'fulfilled') return 'ok'
      return result.reason instanceof DomainError ? result.reason.code : String(result.reason)
    })
    .toSorted()

describe('the slip for the parcel', () => {
  it('has the number as a barcode, in the language of the customer, once the return is approved', async () => {
    const data = { language: 'de' } as const
    await payload.update({ collection: 'users', id: customer.id, overrideAccess: true, data })
    const part = await asked(await sentOrder())
    const path = `/returns/${part}/return-slip.pdf`
    expect(codeOf(await buyer.get(path))).toEqual([409, 'CONFLICT'])
    await staff.post(`/returns/${part}/approvals`, { instructions: 'An Halle 4' })
    expect((await stranger.get(path)).status).toBe(404)
    const file = await printReturnSlip(contextOf(payload, customer), part)
    expect(await printReturnSlip(ctx, part)).toEqual(file)
    const number = String((await read(`/returns/${part}`))['number'])
    expect(file.name).toBe(`return-slip-${number}.pdf`)
    const text = (await textOfPages(new Uint8Array(file.bytes))).join(' ')
    for (const word of ['Rücksendeschein', number, 'Passt nicht', 'An Halle 4', 'Teapot'])
      expect(text).toContain(word)
    expect((await buyer.get(path)).status).toBe(200)
    await staff.post(`/returns/${part}/cancellations`, { reason: 'Kept' })
    expect((await buyer.get(path)).status).toBe(409)
  })
})

describe('the database', () => {
  it('keeps what has ended, and takes no more than was asked for, whatever writes', async () => {
    const part = await asked(await sentOrder())
    const line = `update returns_lines set received_quantity = 9 where _parent_id = $1`
    await expect(sql.query(line, [part])).rejects.toThrow()
    await staff.post(`/returns/${part}/declines`, { reason: 'Opened' })
    const undo = `update returns set status = 'approved', approved_at = now(), ended_at = null where id = $1`
    await expect(sql.query(undo, [part])).rejects.toThrow()
  })

  it('tells of each step by its name', async () => {
    const order = await sentOrder()
    const told = async (work: () => Promise<unknown>) =>
      (await toldBy(payload, work)).map(({ type }) => type).toSorted()
    let part = ''
    expect(
      await told(async () => {
        part = await asked(order)
      }),
    ).toEqual(['return.created'])
    expect(await told(() => staff.post(`/returns/${part}/approvals`, {}))).toEqual(['return.approved'])
    expect(await told(() => staff.post(`/returns/${part}/receipts`, {}))).toEqual([
      ...['order.updated', 'return.received', 'stock.changed'],
    ])
    expect(await told(() => asked(order, { status: 'received' }))).toEqual([
      ...['order.returned', 'return.approved', 'return.created', 'return.received', 'stock.changed'],
    ])
    expect(await told(() => staff.post(`/returns/${part}/closures`, { reason: 'x' }))).toEqual([
      'return.closed',
    ])
  })
})

describe('returns under real concurrency', () => {
  const request = (order: SentOrder, quantity: number) =>
    requestReturn(ctx, order.id, {
      lines: [{ lineId: order.line, quantity, reason: 'other' }],
      status: 'approved',
    })

  it('never ask for more than was shipped', async () => {
    for (let round = 0; round < 4; round += 1) {
      const order = await sentOrder()
      const work = Array.from({ length: 5 }, () => request(order, 1))
      expect(outcomesOf(await Promise.allSettled(work))).toEqual([
        ...['CONFLICT', 'CONFLICT', 'CONFLICT', 'ok', 'ok'],
      ])
    }
  })

  it.each([
    ['two receipts', (id: string) => [receiveReturn(ctx, id, {}), receiveReturn(ctx, id, {})]],
    [
      'a receipt and a cancellation',
      (id: string) => [receiveReturn(ctx, id, {}), cancelReturn(ctx, id, { reason: 'x' })],
    ],
  ])('let one alone win: %s', async (_, work) => {
    for (let round = 0; round < 4; round += 1) {
      const order = await sentOrder()
      const { id } = await request(order, 2)
      expect(outcomesOf(await Promise.allSettled(work(id)))).toEqual(['TRANSITION_NOT_ALLOWED', 'ok'])
    }
    expect(await findImbalances(payload)).toEqual([])
  })

  it('pay for a return once, and put its goods on the shelf once, in any mix', async () => {
    const before = await levelsOf(payload, teapot.id)
    const orders = await Promise.all(Array.from({ length: 4 }, sentOrder))
    for (const order of orders) {
      const { id } = await request(order, 2)
      const refund = {
        ...{ amountMinor: 2500, currency: 'GBP', reason: 'Back', returnId: id },
        lines: [{ lineId: order.line, quantity: 2, restock: false }],
      }
      await Promise.allSettled([
        receiveReturn(ctx, id, {}).then(() =>
          Promise.allSettled([refundOrder(ctx, order.id, refund), refundOrder(ctx, order.id, refund)]),
        ),
        transitionOrder(ctx, order.id, { to: 'returned', reason: 'All of it' }),
        receiveReturn(ctx, id, {}),
      ])
      const paid = await sql.query(`select 1 from refunds where return_id = $1`, [id])
      expect(paid.length).toBeLessThanOrEqual(1)
    }
    expect(await levelsOf(payload, teapot.id)).toEqual(before)
    expect(await findImbalances(payload)).toEqual([])
  })
})

describe('exchanges under real concurrency', () => {
  const received = async () => {
    const order = await sentOrder()
    return { order, part: await asked(order, { status: 'received' }) }
  }
  const KEPT = `select (select sum(amount_minor) from payments) - (select sum(amount_minor) from refunds) as kept`

  it('let one alone win: of two exchanges, and of an exchange and a refund of the return', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { order, part } = await received()
      const refund = { amountMinor: 1250, currency: 'GBP', reason: 'Back', returnId: part }
      const rival = round % 2 === 0 ? exchangeReturn(ctx, part, {}) : refundOrder(ctx, order.id, refund)
      const both = await Promise.allSettled([exchangeReturn(ctx, part, {}), rival])
      expect(outcomesOf(both)).toEqual(['TRANSITION_NOT_ALLOWED', 'ok'])
      expect(await read(`/orders/${order.id}`)).toMatchObject({ refunded_total: gbp(1250) })
    }
    expect(await findImbalances(payload)).toEqual([])
  })

  it('wait for each other and for orders of the same articles, whatever comes first, and move each penny once', async () => {
    const parts = []
    for (let n = 0; n < 6; n += 1) parts.push((await received()).part)
    const before = await sql.query(KEPT)
    const spoons = [{ sku: spoon.sku, quantity: 1 }]
    const both = [...spoons, { sku: teapot.sku, quantity: 1 }]
    const work = parts.flatMap((part, n) => [
      exchangeReturn(ctx, part, { lines: n % 2 === 0 ? both : spoons }),
      placeNewOrder(ctx, { lines: n % 2 === 0 ? both : both.toReversed(), shippingAddress: ADDRESS }),
    ])
    expect(new Set(outcomesOf(await Promise.allSettled(work)))).toEqual(new Set(['ok']))
    expect(await sql.query(KEPT)).toEqual(before)
    expect(await findImbalances(payload)).toEqual([])
  })
})

describe('the customer', () => {
  it('is written to once for each step, in words of the return', async () => {
    const order = await sentOrder()
    const part = await asked(order)
    const number = String((await newest(order.id))['number'])
    await approveReturn(ctx, part, { instructions: 'To Unit 4\nMill Lane' })
    await receiveReturn(ctx, part, {})
    const data = { orderId: order.id, returnId: part }
    const job = jobContext(payload)
    for (const name of ['return-requested', 'return-approved', 'return-received'] as const) {
      expect((await jobsOf(payload, `mail.${name}`)).length).toBeGreaterThan(0)
      expect(await sendEmailMessage(job, name, data)).toBe('sent')
      expect(await sendEmailMessage(job, name, data)).not.toBe('sent')
    }
    const subjects = await sql.query<{ subject: string }>(
      `select subject from mails where order_id = $1 and template like 'return-%' order by created_at`,
      [order.id],
    )
    expect(subjects.map(({ subject }) => subject)).toEqual([
      // In the language that the customer has chosen above.
      ...['', ' ist genehmigt', ' ist angekommen'].map((what) => `Ihre Rücksendung ${number}${what}`),
    ])
  })

  it('whose data are erased leaves no words of a return', async () => {
    const person = await makeUser(payload)
    const as = await api.as(person)
    const { body } = await as.post('/orders', {
      lines: [{ sku: teapot.sku, quantity: 1 }],
      shipping_address: ADDRESS,
    })
    const id = String(body.data['id'])
    const [line] = body.data['lines'] as { id: string }[]
    await staff.post(`/orders/${id}/payments`, { amount: body.data['total'], method: 'card' })
    await staff.post(`/orders/${id}/shipments`, {})
    await staff.post(`/orders/${id}/transitions`, { to: 'delivered' })
    await as.post(`/orders/${id}/returns`, back(line?.id ?? '', { note: 'PERSONAL' }))
    await staff.post(`/returns/${String((await newest(id))['id'])}/declines`, { reason: 'Dear Ada' })
    await eraseUser(ctx, { account: { id: person.id }, reason: 'Asked for' })
    expect(await newest(id)).toMatchObject({ decline_reason: null, lines: [{ note: null }] })
  })
})
