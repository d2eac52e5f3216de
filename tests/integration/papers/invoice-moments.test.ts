import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { simpleParser } from 'mailparser'
import type { PayloadRequest } from 'payload'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'

import type { IssueMoment } from '@/domain/invoices/issuing'
import { ENGLISH } from '@/domain/languages/words'
import { transferFor } from '@/domain/payment/transfer'
import { listOrderMails, previewOrderMail } from '@/features/mail/preview/order-mails'
import { picturesWithin, renderHtml } from '@/features/mail/render-html'
import { sendOnce } from '@/features/mail/send-once'
import { transferBlocks } from '@/features/mail/transfer-blocks'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import { editOrder } from '@/features/orders/editing/edit-order'
import { loadOrderInvoices } from '@/features/orders/invoicing/load-invoice-admin-view'
import { JOBS } from '@/jobs/jobs'
import { createLogger } from '@/platform/logging/logger'

import { jobContext } from '../../factories/jobs'
import { ADDRESS, makeUser } from '../../factories/shop'
import type { InvoicingShop } from '../support/papers/invoicing-shop'
import { startInvoicing } from '../support/papers/invoicing-shop'
import { readByCpp } from '../support/papers/read-barcodes'
import { attachmentsOf, pixelsOf, textOfPages } from '../support/papers/read-pdf'

const mailFolder = path.join(process.env['DATA_DIR'] ?? '', 'mail')

type Queue = 'invoices.issue' | 'invoices.credit-refund' | 'invoices.credit-cancelled' | 'mail.invoice'

let made: InvoicingShop

async function set(papers: { invoicesIssued?: IssueMoment; mailInvoices?: boolean }): Promise<void> {
  await made.shop.payload.updateGlobal({ slug: 'store', overrideAccess: true, data: { papers } })
}

beforeAll(async () => {
  made = await startInvoicing()
})

afterEach(async () => {
  await set({ invoicesIssued: 'by_hand', mailInvoices: false })
})

/** Runs the jobs that wait in a queue, each twice, as after a worker that was killed; answers how many there were. */
async function work(queue: Queue): Promise<number> {
  const rows = await made.sql.query<{ data: never }>(
    `delete from pgboss.job where name = $1 and state = 'created' returning data`,
    [queue],
  )
  const run = {
    ctx: jobContext(made.shop.payload),
    log: createLogger({ level: 'silent' }),
    signal: new AbortController().signal,
  }
  const once = JOBS[queue].run as (of: typeof run, data: never) => Promise<void>
  for (const { data } of rows) {
    await once(run, data)
    await once(run, data)
  }
  return rows.length
}

const staffRequest = async () =>
  ({
    payload: made.shop.payload,
    user: await makeUser(made.shop.payload, { roles: ['admin'] }),
  }) as unknown as PayloadRequest

describe('an invoice is issued', () => {
  it('by hand alone, unless the store’s settings say otherwise', async () => {
    const { shop, invoicesOf } = made
    const { id } = await shop.placeOrder()
    expect(await work('invoices.issue')).toBe(0)
    expect(await invoicesOf(id)).toEqual([])
  })

  it('when the order is placed, once', async () => {
    const { shop, invoicesOf } = made
    await set({ invoicesIssued: 'on_placing' })
    const { id } = await shop.placeOrder()
    const lines = [{ sku: shop.teapot.sku, quantity: 1 }]
    const draft = await shop.staff.post('/orders', { draft: true, lines, shipping_address: ADDRESS })
    const draftId = String(draft.body.data['id'])
    await shop.staff.post(`/orders/${draftId}/transitions`, { to: 'placed' })
    expect(await work('invoices.issue')).toBe(2)
    expect((await invoicesOf(id)).map(({ kind }) => kind)).toEqual(['invoice'])
    expect((await invoicesOf(draftId)).map(({ kind }) => kind)).toEqual(['invoice'])
  })

  it('when the first goods are shipped, once, and names that day', async () => {
    const { shop, invoicesOf, sql } = made
    await set({ invoicesIssued: 'on_shipping' })
    const { id, lines } = await shop.placeOrder()
    expect(await work('invoices.issue')).toBe(0)
    const ship = () =>
      shop.staff.post(`/orders/${id}/shipments`, { lines: [{ line_id: lines[0]?.id, quantity: 1 }] })
    await ship()
    await ship()
    expect(await work('invoices.issue')).toBe(2)
    expect(await invoicesOf(id)).toHaveLength(1)
    const [row] = await sql.query<{ same: boolean }>(
      `select content ->> 'deliveredOn' = content ->> 'issuedOn' as same from invoices where order_id = $1`,
      [id],
    )
    expect(row?.same).toBe(true)
  })

  it('not for an order that was cancelled before its job ran', async () => {
    const { shop, admin, invoicesOf } = made
    await set({ invoicesIssued: 'on_placing' })
    const { id } = await shop.placeOrder()
    await transitionOrder(admin, id, { to: 'cancelled', reason: 'No' })
    await work('invoices.issue')
    expect(await invoicesOf(id)).toEqual([])
  })
})

it('the invoice of an order that is cancelled is taken back whole', async () => {
  const { shop, admin, issued, invoicesOf } = made
  const { id } = await shop.placeOrder()
  const invoice = await issued(id)
  await transitionOrder(admin, id, { to: 'cancelled', reason: 'No' })
  expect(await work('invoices.credit-cancelled')).toBe(1)
  const [, credit] = await invoicesOf(id)
  expect([credit?.kind, credit?.total, credit?.taxes]).toEqual(['credit_note', invoice.total, invoice.taxes])
  expect(await invoicesOf(id)).toHaveLength(2)
})

it('the page of an order says when it comes to another amount than its invoice', async () => {
  const { shop, admin, issued } = made
  const { id, lines } = await shop.placeOrder()
  await issued(id)
  const request = await staffRequest()
  expect((await loadOrderInvoices(request, id))?.isOutdated).toBe(false)
  await editOrder(admin, id, { lines: [{ lineId: lines[0]?.id ?? '', quantity: 1 }], reason: 'By phone' })
  expect((await loadOrderInvoices(request, id))?.isOutdated).toBe(true)
})

describe('the mail of an invoice', () => {
  async function mails(): Promise<string[]> {
    return (await readdir(mailFolder)).filter((name) => name.startsWith('invoice'))
  }

  it('goes out with its PDF when it is issued, and once more each time that staff ask', async () => {
    const { shop, issued, paidOrder } = made
    await set({ mailInvoices: true })
    const order = await paidOrder()
    const invoice = await issued(order.id)
    expect(await work('mail.invoice')).toBe(1)
    const [file = ''] = await mails()
    const mail = await simpleParser(await readFile(path.join(mailFolder, file)))
    expect(mail.subject).toBe(`Invoice ${invoice.number} of your order ${order.number}`)
    expect(mail.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
      [`${invoice.number}.pdf`, 'application/pdf'],
    ])
    const [attached] = mail.attachments
    const bytes = new Uint8Array(attached?.content ?? [])
    expect((await textOfPages(bytes)).join()).toContain(invoice.number)
    expect(Object.keys(await attachmentsOf(bytes))).toEqual(['factur-x.xml'])
    expect((await shop.staff.post(`/invoices/${invoice.id}/mails`, undefined)).status).toBe(200)
    await work('mail.invoice')
    expect(await mails()).toHaveLength(2)
  })

  it('is not sent to those who get none, and says so', async () => {
    const { shop, issued, sql } = made
    const { id } = await shop.placeOrder()
    const invoice = await issued(id)
    await sql.query(`update orders set notify = false where id = $1`, [id])
    const { status, body } = await shop.staff.post(`/invoices/${invoice.id}/mails`, undefined)
    expect([status, body.error.code]).toEqual([409, 'TRANSITION_NOT_ALLOWED'])
  })

  it('can be read by staff beforehand, as every mail of the order', async () => {
    const { admin, issued, paidOrder } = made
    const order = await paidOrder()
    await issued(order.id)
    await transitionOrder(admin, order.id, { to: 'shipped' })
    const request = await staffRequest()
    const listed = await listOrderMails(request, order.id)
    expect(listed.map(({ name }) => name)).toEqual(['order-placed', 'invoice', 'order-shipped'])
    for (const mail of listed) {
      const preview = await previewOrderMail(request, order.id, mail)
      expect([preview?.subject, preview?.html]).toEqual([
        expect.stringContaining(order.number),
        expect.stringContaining('<html'),
      ])
    }
    expect(await listOrderMails({ ...request, user: null }, order.id)).toEqual([])
  })
})

it('the mail of an order in euros carries a picture of the code that banking apps read, and names it where it is shown', async () => {
  const account = { holder: 'Tea', iban: 'DE89370400440532013000', bic: null }
  const owed = { number: 'B00042', owedMinor: 7424, currency: 'EUR' }
  const message = {
    ...{ language: 'en' as const, subject: 'To pay', preview: 'To pay', title: 'To pay' },
    blocks: await transferBlocks(owed, account, ENGLISH),
  }
  const sender = { name: 'Tea', email: 'help@tea.example', addressLines: [], timeZone: 'UTC', language: 'en' }
  const to = { name: 'Ada', email: 'ada@example.com' }
  const mail = { key: 'code:1', template: 'order-placed', to, orderId: null, message, sender }
  expect(await sendOnce(jobContext(made.shop.payload), mail)).toBe('sent')
  const source = await readFile(path.join(mailFolder, 'code.1.eml'), 'utf8')
  expect(source).toMatch(/Content-Type: multipart\/related/)
  const { attachments, text } = await simpleParser(source)
  expect(attachments.map(({ cid, contentType, related }) => ({ cid, contentType, related }))).toEqual([
    { cid: 'transfer-RF76B00042', contentType: 'image/png', related: true },
  ])
  expect(renderHtml(message, sender)).toContain('src="cid:transfer-RF76B00042"')
  expect(renderHtml(message, sender, picturesWithin)).toContain('src="data:image/png;base64,')
  expect(text).toContain('€74.24')
  const [code] = await readByCpp(await pixelsOf(attachments[0]?.content ?? Buffer.alloc(0)))
  expect(code).toBe(transferFor(owed, account)?.code)
  expect(code).toContain('EUR74.24')
})
