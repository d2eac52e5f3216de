import { readFile } from 'node:fs/promises'
import path from 'node:path'

import type { ParsedMail } from 'mailparser'
import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'

import type { Role } from '@/domain/account/roles'
import { sendEmailMessage } from '@/features/mail/send-email-message'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import { remindOfPayment } from '@/features/orders/reminding/remind-of-payment'
import { sqlOf } from '@/platform/database/transaction'

import { jobContext } from '../../factories/jobs'
import { ADDRESS, contextOf, makeStaffContext, makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()
await makeStore(payload)
const ctx = jobContext(payload)
const staff = await makeStaffContext(payload)
const customer = await makeUser(payload)
const variant = await makeVariant(payload, { priceMinor: 1250, onHand: 50 })

async function readMail(key: string): Promise<ParsedMail> {
  const folder = path.join(process.env['DATA_DIR'] ?? '', 'mail')
  return simpleParser(await readFile(path.join(folder, `${key.replace(':', '.')}.eml`)))
}

const placeOrder = () =>
  placeNewOrder(contextOf(payload, customer), {
    lines: [{ variantId: variant.id, quantity: 2 }],
    shippingAddress: ADDRESS,
    shippingMethod: 'standard',
  })

describe('a payment reminder', () => {
  interface Job extends Record<string, unknown> {
    data: { orderId: string; sendId: string }
  }
  const jobsFor = async (orderId: string) => {
    const jobs = await sqlOf(payload).query<Job>(
      `select data from pgboss.job where name = 'mail.payment-reminder' and data ->> 'orderId' = $1`,
      [orderId],
    )
    return jobs.map(({ data }) => data)
  }

  it('says what is owed, once however often it is asked for, and has its place in the timeline', async () => {
    const order = await placeOrder()
    const tries = await Promise.allSettled(Array.from({ length: 4 }, () => remindOfPayment(staff, order.id)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(remindOfPayment(staff, order.id)).rejects.toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
      message: expect.stringContaining('12 hours') as string,
    })
    const events = await sqlOf(payload).query(
      `select data ->> 'sendId' as "sendId", actor_type as actor from order_events
       where order_id = $1 and type = 'payment.reminded'`,
      [order.id],
    )
    const jobs = await jobsFor(order.id)
    expect(events).toEqual([{ sendId: jobs[0]?.sendId, actor: 'user' }])
    const [job] = jobs
    if (job === undefined) throw new Error('the reminder has a job')
    expect(await sendEmailMessage(ctx, 'payment-reminder', job)).toBe('sent')
    expect(await sendEmailMessage(ctx, 'payment-reminder', job)).toBe('sent-before')
    const mail = await readMail(`payment-reminder:${job.sendId}`)
    expect(mail.subject).toBe(`Your order ${order.number} is still to be paid`)
    expect(mail.text).toContain('£29.99 of your order')
  })

  it('that is sent after the money has come asks for nothing', async () => {
    const order = await placeOrder()
    await remindOfPayment(staff, order.id)
    await transitionOrder(staff, order.id, { to: 'paid' })
    const [job] = await jobsFor(order.id)
    if (job === undefined) throw new Error('the reminder has a job')
    expect(await sendEmailMessage(ctx, 'payment-reminder', job)).toBe('sent')
    const { subject = '', text = '' } = await readMail(`payment-reminder:${job.sendId}`)
    expect(subject).toBe(`Your order ${order.number} is paid`)
    expect(text).not.toContain('to pay')
  })

  it('is asked for by staff who take orders, of orders that owe something', async () => {
    const order = await placeOrder()
    const asks = async (role: Role) => remindOfPayment(await makeStaffContext(payload, role), order.id)
    await expect(asks('fulfilment')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const owner = await payload.findByID({ collection: 'users', id: customer.id, overrideAccess: true })
    await expect(remindOfPayment(contextOf(payload, owner), order.id)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await transitionOrder(staff, order.id, { to: 'cancelled', reason: 'A mistake' })
    await expect(asks('support')).rejects.toMatchObject({ message: 'Nothing is owed' })
  })
})
