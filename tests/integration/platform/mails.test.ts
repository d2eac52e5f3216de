import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'

import { simpleParser } from 'mailparser'
import type { ParsedMail } from 'mailparser'
import { describe, expect, it } from 'vitest'

import { paymentReference, readableReference } from '@/domain/payment/reference'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import { sendEmailMessage } from '@/features/mail/send-email-message'
import { recordPayment } from '@/features/orders/actions/record-payment'
import { refundOrder } from '@/features/orders/actions/refund-order'
import { createShipment } from '@/features/orders/actions/create-shipment'
import { cancelShipment } from '@/features/orders/corrections/cancel-shipment'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import { findOwnOrder } from '@/features/orders/reading/find-own-order'
import { sqlOf } from '@/platform/database/transaction'

import { jobContext, jobsOf } from '../../factories/jobs'
import { ADDRESS, contextOf, makeStaffContext, makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()
await makeStore(payload)
await payload.updateGlobal({
  slug: 'store',
  overrideAccess: true,
  data: {
    name: 'Tea & <Sons>',
    email: 'help@tea.example',
    address: { line1: '1 Leaf Lane', city: 'Bristol', postcode: 'BS1 1AA', country: 'GB' },
  },
})
const ctx = jobContext(payload)
const staff = await makeStaffContext(payload)
const customer = await makeUser(payload, { email: 'ada@example.com' })
await payload.update({
  collection: 'users',
  id: customer.id,
  overrideAccess: true,
  data: { name: '<img src=x onerror=alert(1)>' },
})
const variant = await makeVariant(payload, { priceMinor: 1250, onHand: 50 })
await payload.update({
  collection: 'variants',
  id: variant.id,
  overrideAccess: true,
  data: { title: 'Pot "Large" & lid' },
})

const mailFolder = path.join(process.env['DATA_DIR'] ?? '', 'mail')

async function readMail(key: string): Promise<ParsedMail> {
  return simpleParser(await readFile(path.join(mailFolder, `${key.replace(':', '.')}.eml`)))
}

async function placeOrder(quantity = 2): Promise<{ id: string; number: string }> {
  const current = await payload.findByID({ collection: 'users', id: customer.id, overrideAccess: true })
  return placeNewOrder(contextOf(payload, current), {
    lines: [{ variantId: variant.id, quantity }],
    shippingAddress: ADDRESS,
    shippingMethod: 'standard',
  })
}

describe('the mail of a placed order', () => {
  it('shows lines, totals, address, store and link, in HTML and in text', async () => {
    const order = await placeOrder()
    expect(await sendEmailMessage(ctx, 'order-placed', { orderId: order.id })).toBe('sent')
    const mail = await readMail(`order-placed:${order.id}`)
    expect(mail.subject).toBe(`Your order ${order.number}`)
    expect(mail.to).toMatchObject({ value: [{ address: 'ada@example.com' }] })
    expect(mail.replyTo?.value).toEqual([{ name: 'Tea & <Sons>', address: 'help@tea.example' }])
    expect(mail.messageId).toBe(`<order-placed.${order.id}@backroom.invalid>`)
    const link = `http://127.0.0.1:3000/account/orders/${order.id}`
    for (const piece of [
      '£12.50',
      '£25.00',
      '£4.99',
      '£29.99',
      variant.sku,
      '12 St James’s Square',
      'Bristol',
      link,
    ]) {
      expect(mail.text).toContain(piece)
      expect(mail.html).toContain(piece)
    }
    expect(mail.text).toContain('Pot "Large" & lid')
  })

  it('says how to pay by transfer what is owed, with the reference, where the shop has an account or not', async () => {
    const setIban = (iban: string | null) =>
      payload.updateGlobal({ slug: 'store', overrideAccess: true, data: { papers: { iban } } })
    const order = await placeOrder()
    const reference = readableReference(paymentReference(order.number) ?? '')
    await sendEmailMessage(ctx, 'order-placed', { orderId: order.id })
    const without = (await readMail(`order-placed:${order.id}`)).text ?? ''
    expect([without.includes(reference), without.includes('IBAN')]).toEqual([true, false])
    await setIban('DE89370400440532013000')
    const other = await placeOrder()
    await sendEmailMessage(ctx, 'order-placed', { orderId: other.id })
    const mail = await readMail(`order-placed:${other.id}`)
    for (const piece of ['DE89 3704 0044 0532 0130 00', '£29.99']) expect(mail.text).toContain(piece)
    // Pounds are paid by no code.
    expect(mail.attachments).toEqual([])
    const own = await findOwnOrder(contextOf(payload, customer), { id: other.id })
    expect(own.transfer).toEqual({
      reference: paymentReference(other.number),
      account: { holder: 'Tea & <Sons>', iban: 'DE89370400440532013000', bic: null },
      code: null,
    })
    await recordPayment(staff, other.id, { amountMinor: 2999, currency: 'GBP', method: 'card' })
    expect((await findOwnOrder(contextOf(payload, customer), { id: other.id })).transfer).toBeNull()
    await setIban(null)
  })

  it('escapes what people typed', async () => {
    const order = await placeOrder()
    await sendEmailMessage(ctx, 'order-placed', { orderId: order.id })
    const { html } = await readMail(`order-placed:${order.id}`)
    expect(html).toContain('Tea &amp; &lt;Sons&gt;')
    expect(html).toContain('Pot &quot;Large&quot; &amp; lid')
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(html).not.toContain('<img')
  })

  it('leaves once, however often its job runs, one after the other or at the same time', async () => {
    const order = await placeOrder()
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => sendEmailMessage(ctx, 'order-placed', { orderId: order.id })),
    )
    outcomes.push(await sendEmailMessage(ctx, 'order-placed', { orderId: order.id }))
    expect(outcomes.filter((outcome) => outcome === 'sent')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'sent-before')).toHaveLength(5)
    const rows = await sqlOf(payload).query(`select template, "to" from mails where order_id = $1`, [
      order.id,
    ])
    expect(rows).toEqual([{ template: 'order-placed', to: 'ada@example.com' }])
  })

  it('is not sent without a recipient', async () => {
    const order = await placeOrder()
    await sqlOf(payload).query(`update orders set customer_email = null where id = $1`, [order.id])
    expect(await sendEmailMessage(ctx, 'order-placed', { orderId: order.id })).toBe('no-recipient')
  })

  it('leaves no personal data in the queue', async () => {
    await placeOrder()
    const rows = await sqlOf(payload).query<{ data: object }>(`select data from pgboss.job`)
    expect(rows.length).toBeGreaterThan(0)
    for (const { data } of rows) {
      expect(JSON.stringify(data)).toMatch(/^\{("\w+Id":"[0-9a-f-]{36}",?)*\}$/)
    }
    expect(await jobsOf(payload, 'mail.order-placed')).not.toEqual([])
  })
})

describe('later mails of an order', () => {
  it('name the parcel, its carrier and its tracking link, and whether the rest follows', async () => {
    const order = await placeOrder(3)
    const [line] = await sqlOf(payload).query<{ id: string }>(
      `select id from orders_lines where _parent_id = $1`,
      [order.id],
    )
    const tracking = {
      carrier: 'Royal Mail',
      trackingNumber: 'RM1',
      trackingUrl: 'https://track.example/RM1?a=1&b=2',
    }
    const lines = [{ lineId: line?.id ?? '', quantity: 1 }]
    await transitionOrder(staff, order.id, { to: 'partially_shipped', lines, ...tracking })
    await transitionOrder(staff, order.id, { to: 'shipped', trackingUrl: 'javascript:alert(1)' })
    const shipments = await sqlOf(payload).query<{ id: string }>(
      `select id from shipments where order_id = $1 order by id`,
      [order.id],
    )
    for (const { id } of shipments)
      await sendEmailMessage(ctx, 'order-shipped', { orderId: order.id, shipmentId: id })
    const [first, second] = await Promise.all(shipments.map(({ id }) => readMail(`order-shipped:${id}`)))
    expect(first?.text).toContain('the rest follows')
    expect(first?.text).toContain('Tracking number: RM1')
    expect(first?.html).toContain('href="https://track.example/RM1?a=1&amp;b=2"')
    expect(first?.text).toContain('× 1')
    expect(second?.text).toContain('× 2')
    expect(second?.text).not.toContain('the rest follows')
    expect(second?.html).not.toContain('javascript:')
  })

  it('take back what was said of a parcel that has not left', async () => {
    const order = await placeOrder(3)
    const { id } = await createShipment(staff, order.id, { trackingNumber: 'RM9' })
    await cancelShipment(staff, id, { reason: 'Found on the shelf' })
    await sendEmailMessage(ctx, 'shipment-cancelled', { orderId: order.id, shipmentId: id })
    const mail = await readMail(`shipment-cancelled:${id}`)
    expect(mail.subject).toBe(`A parcel of your order ${order.number} has not left yet`)
    expect(mail.text).toContain('RM9')
    expect(mail.text).toContain('× 3')
    expect(mail.text).not.toContain('Found on the shelf')
    const again = await createShipment(staff, order.id, {})
    await sendEmailMessage(ctx, 'order-shipped', { orderId: order.id, shipmentId: again.id })
    expect((await readMail(`order-shipped:${again.id}`)).text).not.toContain('the rest follows')
  })

  it('say what was refunded, each refund in its own mail', async () => {
    const order = await placeOrder()
    await recordPayment(staff, order.id, { amountMinor: 2999, currency: 'GBP', method: 'card' })
    for (const amountMinor of [500, 700]) {
      const refund = await refundOrder(staff, order.id, { amountMinor, currency: 'GBP', reason: 'chipped' })
      await sendEmailMessage(ctx, 'order-refunded', { orderId: order.id, refundId: refund.id })
      const mail = await readMail(`order-refunded:${refund.id}`)
      expect(mail.text).toContain(`£${(amountMinor / 100).toFixed(2)} refunded`)
    }
  })

  it('say that the order was cancelled and what happens to the money', async () => {
    const order = await placeOrder()
    await transitionOrder(staff, order.id, { to: 'cancelled', reason: 'asked to' })
    await sendEmailMessage(ctx, 'order-cancelled', { orderId: order.id })
    const mail = await readMail(`order-cancelled:${order.id}`)
    expect(mail.subject).toBe(`Your order ${order.number} was cancelled`)
    expect(mail.text).toContain('You have nothing to pay.')
  })
})

describe('other mail', () => {
  it('welcomes a new customer by name', async () => {
    const user = await makeUser(payload, { email: 'new@example.com' })
    expect(await sendEmailMessage(ctx, 'registered', { userId: user.id })).toBe('sent')
    const mail = await readMail(`registered:${user.id}`)
    expect(mail.subject).toBe('Welcome to Tea & <Sons>')
    expect(mail.text).toContain('http://127.0.0.1:3000/account')
  })

  it('of Payload itself takes the same way', async () => {
    await payload.sendEmail({ to: 'someone@example.com', subject: 'Reset', text: 'link' })
    const files = await readdir(mailFolder)
    const mails = await Promise.all(
      files.map(async (file) => simpleParser(await readFile(path.join(mailFolder, file)))),
    )
    expect(mails.filter((mail) => mail.subject === 'Reset')).toHaveLength(1)
  })

  it('is readable by its owner alone and never half-written', async () => {
    const files = await readdir(mailFolder)
    expect(files.every((file) => file.endsWith('.eml'))).toBe(true)
    const modes = await Promise.all(
      files.map(async (file) => (await stat(path.join(mailFolder, file))).mode & 0o777),
    )
    expect([...new Set(modes)]).toEqual([0o600])
  })
})
