import { REST_GET } from '@payloadcms/next/routes'
import { beforeAll, describe, expect, it } from 'vitest'

import config from '@payload-config'
import { ownDetailsInput, updateOwnDetails } from '@/features/account/own-account/update-own-details'
import { eraseUser } from '@/features/account/staff-accounts/erase-user'
import { refundOrder } from '@/features/orders/actions/refund-order'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import { creditRefundOnce } from '@/features/orders/invoicing/credit-invoice'
import type { InvoiceContent } from '@/domain/invoices/content'
import { findOwnOrder } from '@/features/orders/reading/find-own-order'
import { attachmentsOf, textOfPages } from '../support/papers/read-pdf'

import { ADDRESS, contextOf, makeUser } from '../../factories/shop'
import { eventsBehind, toldBy } from '../support/events/told'
import type { Invoice, InvoicingShop } from '../support/papers/invoicing-shop'
import { startInvoicing } from '../support/papers/invoicing-shop'
import { tokenOf } from '../support/v1/v1-client'
import { gbp } from '../support/v1/v1-shop'

const rest = REST_GET(config)

let made: InvoicingShop

beforeAll(async () => {
  made = await startInvoicing()
})

const sumOf = (groups: Invoice['taxes'], name: 'net' | 'tax' | 'gross') =>
  groups.reduce((sum, group) => sum + group[name].amount, 0)

describe('an invoice', () => {
  it('says what the order says, with a summary by rate that sums to it to the penny', async () => {
    const { shop, paidOrder, issued } = made
    const order = await paidOrder()
    const invoice = await issued(order.id)
    const { body } = await shop.staff.get(`/orders/${order.id}`)
    const { tax_total: tax, total } = body.data as Record<string, { amount: number }>
    expect([invoice.total, invoice.tax]).toEqual([total, tax])
    expect(invoice.taxes.map(({ tax_rate_bp: rate }) => rate)).toEqual([2000, 500])
    expect([sumOf(invoice.taxes, 'gross'), sumOf(invoice.taxes, 'tax')]).toEqual([total?.amount, tax?.amount])
    expect((await shop.staff.get(`/invoices/${invoice.number}`)).body.data['id']).toBe(invoice.id)
  })

  it('is a PDF with its number, amounts and both addresses', async () => {
    const { shop, paidOrder, issued } = made
    const invoice = await issued((await paidOrder({ vat_number: 'de 136 695 976' })).id)
    const url = `http://127.0.0.1:3000/api/v1/invoices/${invoice.number}/document.pdf`
    const token = await tokenOf(shop.payload, shop.customer)
    const answer = await shop.api.fetch(new Request(url, { headers: { authorization: `Bearer ${token}` } }))
    const [text = ''] = await textOfPages(new Uint8Array(await answer.arrayBuffer()))
    const total = `£${(invoice.total.amount / 100).toFixed(2)}`
    for (const part of [invoice.number, total, 'Łąkowa 5', '90-001 Łódź', 'Ada Byron', 'DE136695976'])
      expect(text).toContain(part)
  })

  it('has the electronic one within its PDF, which is what v1 answers as factur-x, credit notes too', async () => {
    const { shop, paidOrder, issued } = made
    const invoice = await issued((await paidOrder()).id)
    const { body } = await shop.staff.post(`/invoices/${invoice.id}/credit-notes`, { reason: 'Wrong & late' })
    const token = await tokenOf(shop.payload, shop.customer)
    const ask = async (path: string) => {
      const url = `http://127.0.0.1:3000/api/v1/invoices/${path}`
      return shop.api.fetch(new Request(url, { headers: { authorization: `Bearer ${token}` } }))
    }
    for (const [id, type] of [
      [invoice.id, 380],
      [String(body.data['id']), 381],
    ] as const) {
      const xml = await (await ask(`${id}/document.xml?profile=factur-x`)).text()
      expect(xml).toContain(`<ram:TypeCode>${String(type)}</ram:TypeCode>`)
      const pdf = new Uint8Array(await (await ask(`${id}/document.pdf`)).arrayBuffer())
      expect(await attachmentsOf(pdf)).toEqual({ 'factur-x.xml': xml })
    }
  })

  it('is told of once with its order, as its credit note is, and says nothing of the person', async () => {
    const { shop, paidOrder, issued } = made
    const { id: orderId } = await paidOrder()
    const ids: string[] = []
    const told = await toldBy(shop.payload, async () => {
      const invoice = await issued(orderId)
      const { body } = await shop.staff.post(`/invoices/${invoice.id}/credit-notes`, { reason: 'Wrong' })
      ids.push(invoice.id, String(body.data['id']))
    })
    expect(told).toEqual(ids.map((id) => ({ type: 'invoice.issued', id })))
    const events = (await eventsBehind(shop.payload, 0)).filter(({ parentId }) => parentId === orderId)
    const ofInvoices = events.filter(({ documentType }) => documentType === 'invoice')
    expect(ofInvoices.map(({ data }) => data['kind'])).toEqual(['invoice', 'credit_note'])
    for (const { data } of ofInvoices)
      expect(Object.keys(data).sort()).toEqual(['currency', 'kind', 'number', 'total_minor'])
  })

  it('is one of its order until a credit note takes it back', async () => {
    const { shop, paidOrder, issued } = made
    const { id } = await paidOrder()
    const first = await issued(id)
    const again = await shop.staff.post(`/orders/${id}/invoices`, undefined)
    expect([again.status, again.body.error.code]).toEqual([409, 'TRANSITION_NOT_ALLOWED'])
    const credits = `/invoices/${first.id}/credit-notes`
    const { status, body } = await shop.staff.post(credits, { reason: 'Wrong name' })
    const credit = body.data as unknown as Invoice
    expect([status, credit.kind, credit.corrects_id]).toEqual([201, 'credit_note', first.id])
    expect([credit.total, credit.taxes]).toEqual([first.total, first.taxes])
    const twice = await shop.staff.post(credits, { reason: 'Again' })
    expect(twice.body.error.code).toBe('TRANSITION_NOT_ALLOWED')
    const ofCredit = await shop.staff.post(`/invoices/${credit.id}/credit-notes`, { reason: 'Both' })
    expect(ofCredit.body.error.code).toBe('TRANSITION_NOT_ALLOWED')
    expect((await issued(id)).number).not.toBe(first.number)
  })

  it('is refused for what cannot be invoiced, with the reason', async () => {
    const { shop, admin } = made
    const lines = [{ sku: shop.teapot.sku, quantity: 1 }]
    const draft = await shop.staff.post('/orders', { draft: true, lines })
    const cancelled = await shop.placeOrder()
    await transitionOrder(admin, cancelled.id, { to: 'cancelled', reason: 'No' })
    const { id } = await shop.placeOrder()
    const setCity = (city: string | null) =>
      shop.payload.updateGlobal({ slug: 'store', overrideAccess: true, data: { address: { city } } })
    const refusal = async (orderId: string) => {
      const { status, body } = await shop.staff.post(`/orders/${orderId}/invoices`, undefined)
      return `${String(status)} ${body.error.message}`
    }
    expect(await refusal(String(draft.body.data['id']))).toMatch(/^409 .*draft/)
    expect(await refusal(cancelled.id)).toMatch(/^409 .*cancelled/)
    await setCity(null)
    expect(await refusal(id)).toMatch(/^409 .*address of the shop/)
    await setCity('Łódź')
  })
})

describe('a refund of an invoiced order', () => {
  it('makes one credit note of its amount, however often its job runs; all refunds together take the invoice back', async () => {
    const { admin, paidOrder, issued, invoicesOf } = made
    const order = await paidOrder()
    const invoice = await issued(order.id)
    const part = { amountMinor: 500, currency: 'GBP', reason: 'Chipped' }
    const { id: refundId } = await refundOrder(admin, order.id, part)
    const jobs = await Promise.all([1, 2].map(() => creditRefundOnce(admin, { orderId: order.id, refundId })))
    expect(jobs.filter((job) => job !== null).length).toBe(1)
    const others = { ...part, amountMinor: order.total.amount - 500 }
    const second = await refundOrder(admin, order.id, others)
    await creditRefundOnce(admin, { orderId: order.id, refundId: second.id })
    const credits = (await invoicesOf(order.id)).filter(({ kind }) => kind === 'credit_note')
    expect(credits.map(({ total }) => total)).toEqual([gbp(500), gbp(order.total.amount - 500)])
    expect(credits.reduce((sum, { tax }) => sum + tax.amount, 0)).toBe(invoice.tax.amount)
  })

  it('makes none where there is no invoice', async () => {
    const { admin, paidOrder } = made
    const order = await paidOrder()
    const { id } = await refundOrder(admin, order.id, { amountMinor: 100, currency: 'GBP', reason: 'Late' })
    expect(await creditRefundOnce(admin, { orderId: order.id, refundId: id })).toBeNull()
  })
})

describe('invoices', () => {
  it('are issued by those who take orders, credited by managers, and read by their own customer', async () => {
    const { shop, paidOrder } = made
    const { payload, api, customer, stranger } = shop
    const { id } = await paidOrder()
    const as = async (role: 'fulfilment' | 'support') => api.as(await makeUser(payload, { roles: [role] }))
    expect((await (await as('fulfilment')).post(`/orders/${id}/invoices`, undefined)).status).toBe(403)
    const invoice = (await (await as('support')).post(`/orders/${id}/invoices`, undefined)).body.data
    const path = `/invoices/${String(invoice['id'])}`
    expect((await (await as('support')).post(`${path}/credit-notes`, { reason: 'No' })).status).toBe(403)
    expect((await (await as('fulfilment')).post(`${path}/mails`, undefined)).status).toBe(403)
    const own = await api.as(customer)
    expect((await own.get(path)).status).toBe(200)
    expect((await own.post(`/orders/${id}/invoices`, undefined)).status).toBe(403)
    expect((await own.post(`${path}/mails`, undefined)).status).toBe(403)
    for (const asked of [path, `${path}/document.pdf`]) expect((await stranger.get(asked)).status).toBe(404)
    const askRest = async (user: typeof customer) => {
      const headers = { authorization: `Bearer ${await tokenOf(payload, user)}` }
      const request = new Request(`http://127.0.0.1:3000/api${path}/document`, { headers })
      const slug = ['invoices', String(invoice['id']), 'document']
      return (await rest(request, { params: Promise.resolve({ slug }) })).status
    }
    expect(await askRest(customer)).toBe(200)
    expect(await askRest(await makeUser(payload))).toBe(404)
    const { invoices } = await findOwnOrder(contextOf(payload, customer), { id })
    expect(invoices.map(({ id: of }) => of)).toEqual([invoice['id']])
  })

  it('stay as they were issued when the person is erased', async () => {
    const { shop, admin, issued, sql } = made
    const person = await makeUser(shop.payload)
    const buyer = await shop.api.as(person)
    const lines = [{ sku: shop.teapot.sku, quantity: 1 }]
    const { body } = await buyer.post('/orders', { lines, shipping_address: ADDRESS })
    const id = String(body.data['id'])
    await shop.staff.post(`/orders/${id}/payments`, { amount: body.data['total'], method: 'card' })
    const { id: invoiceId } = await issued(id)
    await transitionOrder(admin, id, { to: 'shipped' })
    await transitionOrder(admin, id, { to: 'delivered' })
    const contentOf = () => sql.query(`select content, buyer_name from invoices where id = $1`, [invoiceId])
    const before = await contentOf()
    await eraseUser(admin, { account: { id: person.id }, reason: 'Asked for it' })
    expect(await contentOf()).toEqual(before)
  })
})

describe('an account of a business', () => {
  const BUSINESS = { company: 'Ö GmbH', vatNumber: 'DE136695976', buyerReference: '04011000-1234512345-06' }

  it('gives company, VAT number and reference to the orders that it places, and they stand on the invoice', async () => {
    const { shop, issued, sql } = made
    const person = await makeUser(shop.payload)
    const details = ownDetailsInput.parse({ name: 'Zoë', ...BUSINESS })
    await updateOwnDetails(contextOf(shop.payload, person, 'storefront'), details)
    const buyer = await shop.api.as(person)
    const wish = { lines: [{ sku: shop.teapot.sku, quantity: 1 }], shipping_address: ADDRESS }
    const order = (await buyer.post('/orders', wish)).body.data
    expect(order).toMatchObject({
      ...{ vat_number: BUSINESS.vatNumber, buyer_reference: BUSINESS.buyerReference },
      billing_address: { company: BUSINESS.company, line1: ADDRESS.line1 },
    })
    const { id } = await issued(String(order['id']))
    const [row] = await sql.query<{ content: InvoiceContent }>(`select content from invoices where id = $1`, [
      id,
    ])
    expect(row?.content.buyer).toMatchObject({ vatNumber: BUSINESS.vatNumber })
    expect(row?.content.buyer.address.company).toBe(BUSINESS.company)
    expect(row?.content.order.buyerReference).toBe(BUSINESS.buyerReference)
    const own = { vat_number: 'DE 129 273 398', buyer_reference: 'KST 7' }
    const named = { ...ADDRESS, company: 'Other Ltd' }
    const other = await buyer.post('/orders', { ...wish, ...own, billing_address: named })
    expect(other.body.data).toMatchObject({ ...own, billing_address: { company: 'Other Ltd' } })
  })

  it('is refused a VAT number that cannot be one, in the shop and at v1, and keeps what is not named', async () => {
    const { shop } = made
    const wrong = { name: 'Zoë', vatNumber: 'DE136695977' }
    expect(ownDetailsInput.safeParse(wrong).error?.issues[0]?.path).toEqual(['vatNumber'])
    const person = await makeUser(shop.payload)
    const ctx = contextOf(shop.payload, person, 'storefront')
    await updateOwnDetails(ctx, ownDetailsInput.parse({ name: 'Zoë', ...BUSINESS }))
    await updateOwnDetails(ctx, ownDetailsInput.parse({ name: 'Zoë B.' }))
    const path = `/users/${person.id}`
    expect((await shop.staff.get(path)).body.data).toMatchObject({
      ...{ name: 'Zoë B.', company: BUSINESS.company },
      ...{ vat_number: BUSINESS.vatNumber, buyer_reference: BUSINESS.buyerReference },
    })
    expect((await shop.staff.send('PATCH', path, { vat_number: 'DE136695977' })).status).toBe(400)
    expect(
      (await shop.staff.send('PATCH', path, { vat_number: null, company: 'X AG' })).body.data,
    ).toMatchObject({
      ...{ vat_number: null, company: 'X AG' },
    })
  })
})
