import { beforeAll, describe, expect, it } from 'vitest'

import { issueInvoice } from '@/features/orders/invoicing/issue-invoice'
import { withPayloadTransaction } from '@/platform/database/payload-transaction'

import type { InvoicingShop } from '../support/papers/invoicing-shop'
import { startInvoicing } from '../support/papers/invoicing-shop'

let made: InvoicingShop

beforeAll(async () => {
  made = await startInvoicing()
})

/** The numbers of each series, as they were given. */
async function series(): Promise<{ series: string; numbers: number[]; last: number }[]> {
  return made.sql.query(`
    select i.series, array_agg(i.sequence::int order by i.sequence) as numbers, max(s.last_number)::int as last
    from invoices i join invoice_series s on s.series = i.series group by i.series`)
}

async function expectNoGap(): Promise<void> {
  for (const { numbers, last } of await series())
    expect(numbers).toEqual(Array.from({ length: last }, (_, index) => index + 1))
}

/** Issues an invoice, then fails: nothing of it stays, its number neither. */
async function issueAndFail(orderId: string): Promise<void> {
  const failing = withPayloadTransaction(made.admin, async (inner) => {
    await issueInvoice(inner, orderId)
    throw new Error('rolled back')
  })
  await expect(failing).rejects.toThrow('rolled back')
}

describe('numbers of invoices', () => {
  it('have no gap and come once, however many issue at once and whatever is rolled back', async () => {
    const { admin, paidOrder } = made
    const orders = await Promise.all(Array.from({ length: 12 }, () => paidOrder()))
    await Promise.all(
      orders.map(({ id }, index) => (index % 3 === 0 ? issueAndFail(id) : issueInvoice(admin, id))),
    )
    await expectNoGap()
    await Promise.all(orders.filter((_, index) => index % 3 === 0).map(({ id }) => issueInvoice(admin, id)))
    await expectNoGap()
    expect((await series())[0]?.last).toBe(12)
  })

  it('are of one invoice where the same order is invoiced twice at the same time', async () => {
    const { admin, paidOrder } = made
    const { id } = await paidOrder()
    const both = await Promise.allSettled([issueInvoice(admin, id), issueInvoice(admin, id)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expectNoGap()
  })

  it('begin again in a series of another prefix, or without the year', async () => {
    const { shop, issued, paidOrder } = made
    const papers = { invoicePrefix: 'R', numbersByYear: false }
    await shop.payload.updateGlobal({ slug: 'store', overrideAccess: true, data: { papers } })
    expect((await issued((await paidOrder()).id)).number).toBe('R-00001')
    const before = { invoicePrefix: 'INV', numbersByYear: true }
    await shop.payload.updateGlobal({ slug: 'store', overrideAccess: true, data: { papers: before } })
    expect((await issued((await paidOrder()).id)).number).toMatch(/^INV-20\d\d-000\d\d$/)
  })
})

describe('the database', () => {
  const copy = (sequence: string) => `
    insert into invoices (id, number, kind, series, sequence, order_id, issued_on, currency, net_minor, tax_minor, total_minor, content)
    select gen_random_uuid(), series || lpad((${sequence})::bigint::text, 5, '0'), kind, series, ${sequence}, order_id, issued_on,
      currency, net_minor, tax_minor, total_minor, content from invoices order by created_at limit 1`

  it.each([
    ['an invoice that skips numbers', copy('sequence + 500'), /number that its series/],
    ['a number again', copy('sequence'), /number that its series|duplicate key/],
    [
      'a series that goes on without an invoice',
      `update invoice_series set last_number = last_number + 1`,
      /is that of/,
    ],
    ['a series that skips', `update invoice_series set last_number = last_number + 2`, /by one/],
    [
      'a series that goes back',
      `update invoice_series set last_number = last_number - 1`,
      /by one|last_number/,
    ],
    ['a series that begins later', `insert into invoice_series values ('X-', 7)`, /by one/],
    ['that a series is gone', `delete from invoice_series`, /only grows/],
    ['a change', `update invoices set total_minor = total_minor + 1`, /only grows/],
    ['a deletion', `delete from invoices`, /only grows/],
    ['that all are gone', `truncate invoices cascade`, /only grows/],
  ])('refuses %s', async (_words, statement, why) => {
    await expect(made.sql.query(statement)).rejects.toThrow(why)
  })
})
