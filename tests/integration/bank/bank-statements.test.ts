import { createLocalReq } from 'payload'
import { describe, expect, it } from 'vitest'

import type { Role } from '@/domain/account/roles'
import { eraseUser } from '@/features/account/staff-accounts/erase-user'
import { bookLine } from '@/features/orders/bank/book-line'
import { bookSure } from '@/features/orders/bank/book-sure'
import { loadStatementView } from '@/features/orders/bank/load-statement-view'
import { setAside } from '@/features/orders/bank/set-aside'
import { uploadStatement } from '@/features/orders/bank/upload-statement'
import { voidPayment } from '@/features/orders/corrections/void-payment'
import { sqlOf } from '@/platform/database/transaction'

import { ADDRESS, contextOf, makeUser } from '../../factories/shop'
import { startShop } from '../support/v1/v1-shop'

/** What came to the bank becomes payments of orders, once each. */

const { payload, api, placeOrder, staff, teapot } = await startShop()
const sql = sqlOf(payload)
const contextAs = async (role: Role) =>
  contextOf(payload, await makeUser(payload, { roles: [role] }), 'admin')
const [admin, manager] = [await contextAs('admin'), await contextAs('manager')]

const HEAD = 'Date;Amount;Currency;Name;Description'
let account = 0

/** Rows of a bank's table: amount in pence, and what was said. */
async function upload(rows: readonly [amountMinor: number, text: string, name?: string][], ctx = admin) {
  account += 1
  const body = rows.map(
    ([amountMinor, text, name = 'A Payer']) =>
      `2026-01-02;${(amountMinor / 100).toFixed(2)};GBP;${name};${text} #${String(account)}`,
  )
  return uploadStatement(ctx, { fileName: 'bank.csv', text: [HEAD, ...body].join('\n') })
}

/** As the page asks for it, for an account that is signed in. */
async function viewAs(id: string, { actor }: typeof admin) {
  const req = await createLocalReq({}, payload)
  const user = await payload.findByID({
    collection: 'users',
    id: String(actor.id),
    overrideAccess: true,
    req,
  })
  req.user = { ...user, collection: 'users' }
  return loadStatementView(req, id, { page: 1 })
}

const viewOf = (id: string) => viewAs(id, admin)
const orderOf = async (id: string) => (await staff.get(`/orders/${id}`)).body.data
const totalOf = async (id: string) => ((await orderOf(id))['total'] as { amount: number }).amount
const paid = async (id: string) => {
  const { paid_total: total, status } = await orderOf(id)
  return [(total as { amount: number }).amount, status]
}
const linesOf = (id: string) =>
  sql.query<{ id: string }>('select id from bank_lines where statement_id = $1 order by position', [id])

describe('a statement of the bank', () => {
  it('books what is sure as payments of the orders that it names, dated as the bank says', async () => {
    const [first, second, third] = [await placeOrder(), await placeOrder(), await placeOrder()]
    const total = await totalOf(first.id)
    const { id, added } = await upload([
      [total, `Order ${String(first['number'])}`],
      [total * 2, `${String(second['number'])} and ${String(third['number'])}`],
      [-500, 'Fees'],
      [123, 'Something else'],
    ])
    expect(added).toBe(4)
    expect(await bookSure(admin, id)).toEqual({ booked: 2, refused: 0, left: 0 })
    for (const order of [first, second, third]) expect(await paid(order.id)).toEqual([total, 'paid'])
    const [payment] = (await staff.get(`/payments?filter[order_id]=${first.id}`)).body
      .data as unknown as object[]
    expect(payment).toMatchObject({
      method: 'bank_transfer',
      received_at: expect.stringMatching(/^2026-01-02T/) as string,
    })
    const view = await viewOf(id)
    expect(view?.counts).toEqual({ open: 1, partly: 0, booked: 2, set_aside: 0, outgoing: 1 })
    expect(await bookSure(admin, id)).toEqual({ booked: 0, refused: 0, left: 0 })
  })

  it('changes nothing when it comes again, and adds what is new when files overlap', async () => {
    const rows = ['2026-02-01;1.00;GBP;A;one', '2026-02-01;1.00;GBP;A;one', '2026-02-02;2.00;GBP;B;two']
    const send = (lines: readonly string[]) =>
      uploadStatement(admin, { fileName: 'a.csv', text: [HEAD, ...lines].join('\n') })
    const first = await send(rows)
    expect(first).toMatchObject({ added: 3, known: 0 })
    expect(await send(rows)).toEqual({ id: first.id, added: 0, known: 3 })
    const [again, both] = await Promise.all([
      send([...rows, '2026-02-03;3.00;GBP;C;three']),
      send([...rows, '2026-02-03;3.00;GBP;C;three']),
    ])
    expect([again.added, both.added].sort()).toEqual([0, 1])
  })

  it('is booked once, however often and by whomever it is pressed', async () => {
    const order = await placeOrder()
    const total = await totalOf(order.id)
    const { id } = await upload([[total, String(order['number'])]])
    const done = await Promise.all([admin, manager, admin, manager, admin].map((ctx) => bookSure(ctx, id)))
    expect(done.reduce((sum, { booked }) => sum + booked, 0)).toBe(1)
    expect(await paid(order.id)).toEqual([total, 'paid'])
  })

  it('takes a part, tells what is too much, and never books more than came', async () => {
    const order = await placeOrder()
    const total = await totalOf(order.id)
    const number = String(order['number'])
    const { id } = await upload([
      [total - 100, number],
      [300, number],
    ])
    const [part, more] = await linesOf(id)
    const open = await viewOf(id)
    expect(open?.lines.map(({ proposal }) => proposal?.reason)).toEqual(['named part', 'named part'])
    expect(open?.sure).toBe(0)
    await bookLine(admin, String(part?.id), { shares: [{ number, amountMinor: total - 100 }] })
    const left = (await viewOf(id))?.lines[1]?.proposal
    expect(left).toMatchObject({ reason: 'named more', leftMinor: 200, shares: [{ amountMinor: 100 }] })
    const tooMuch = bookLine(admin, String(more?.id), { shares: [{ number, amountMinor: 301 }] })
    await expect(tooMuch).rejects.toMatchObject({ code: 'CONFLICT' })
    const tooMuchOwed = bookLine(admin, String(more?.id), { shares: [{ number, amountMinor: 300 }] })
    await expect(tooMuchOwed).rejects.toMatchObject({ code: 'VALIDATION_ERROR' })
    await bookLine(admin, String(more?.id), { shares: [{ number, amountMinor: 100 }] })
    expect(await paid(order.id)).toEqual([total, 'paid'])
    expect((await viewOf(id))?.counts).toMatchObject({ booked: 1, partly: 1 })
    expect((await viewOf(id))?.lines[1]?.proposal?.reason).toBe('paid already')
  })

  it('is open again when its payment is voided', async () => {
    const order = await placeOrder()
    const total = await totalOf(order.id)
    const { id } = await upload([[total, String(order['number'])]])
    await bookSure(admin, id)
    const [payment] = (await staff.get(`/payments?filter[order_id]=${order.id}`)).body.data as unknown as {
      id: string
    }[]
    await voidPayment(admin, String(payment?.id), { reason: 'Of another order' })
    expect(await viewOf(id)).toMatchObject({ counts: { open: 1, booked: 0 }, sure: 1 })
    expect((await viewOf(id))?.lines[0]?.payments).toMatchObject([{ isVoided: true }])
  })

  it('has lines that are no payments: they are set aside, and taken back', async () => {
    const { id } = await upload([[999, 'A loan']])
    const [line] = await linesOf(id)
    await setAside(admin, String(line?.id), { isSetAside: true })
    expect((await viewOf(id))?.counts).toMatchObject({ set_aside: 1, open: 0 })
    const booking = bookLine(admin, String(line?.id), { shares: [{ number: 'B00001', amountMinor: 1 }] })
    await expect(booking).rejects.toMatchObject({ code: 'CONFLICT' })
    await setAside(admin, String(line?.id), { isSetAside: false })
    expect((await viewOf(id))?.counts).toMatchObject({ open: 1 })
  })

  it('is for those who record payments alone', async () => {
    const { id } = await upload([[999, 'Nothing']])
    const [line] = await linesOf(id)
    const shares = [{ number: 'B00001', amountMinor: 1 }]
    for (const role of ['fulfilment', 'customer'] as const) {
      const ctx = await contextAs(role)
      for (const refused of [
        () => upload([[1, 'x']], ctx),
        () => bookSure(ctx, id),
        () => bookLine(ctx, String(line?.id), { shares }),
        () => setAside(ctx, String(line?.id), { isSetAside: true }),
      ])
        await expect(refused()).rejects.toMatchObject({ code: 'FORBIDDEN' })
      expect(await viewAs(id, ctx)).toBe(null)
    }
    expect((await upload([[1, 'y']], await contextAs('support'))).added).toBe(1)
  })

  it('names the payer until their data are erased; day and amount stay', async () => {
    const person = await makeUser(payload)
    const lines = [{ sku: teapot.sku, quantity: 1 }]
    const { body } = await (await api.as(person)).post('/orders', { lines, shipping_address: ADDRESS })
    const order = body.data as { id: string; number: string; total: { amount: number } }
    const { id } = await upload([[order.total.amount, order.number, 'Ada Byron']])
    expect(await bookSure(admin, id)).toMatchObject({ booked: 1 })
    const over = await staff.post(`/orders/${order.id}/transitions`, { to: 'cancelled', reason: 'Moved' })
    expect([over.status, over.body.error]).toEqual([200, undefined])
    await eraseUser(admin, { account: { id: person.id }, reason: 'Asked' })
    const said = 'select name, text, amount_minor::int as amount from bank_lines where statement_id = $1'
    expect(await sql.query(said, [id])).toEqual([{ name: '', text: '', amount: order.total.amount }])
  })
})
