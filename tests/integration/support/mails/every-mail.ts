import type { Payload } from 'payload'

import { issueLink } from '@/features/account/links/account-link'
import { createServiceAccount } from '@/features/account/service-accounts/create-service-account'
import { issueKey } from '@/features/keys/issue-key'
import type { EmailData } from '@/features/mail/email-templates'
import { createShipment } from '@/features/orders/actions/create-shipment'
import { refundOrder } from '@/features/orders/actions/refund-order'
import { commentOnOrder } from '@/features/orders/commenting/comment-on-order'
import { editOrder } from '@/features/orders/editing/edit-order'
import { issueInvoice } from '@/features/orders/invoicing/issue-invoice'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import { requestReturn } from '@/features/orders/returns/request-return'
import { recordPayment } from '@/features/orders/actions/record-payment'
import type { User } from '@/payload-types'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import {
  ADDRESS,
  contextOf,
  giveAddress,
  makeStaffContext,
  makeStore,
  makeUser,
  makeVariant,
} from '../../../factories/shop'
import { makeEndpoint } from '../../../factories/webhooks'

/** Names in what the mails are about have a `zz` in them, so that tests tell them from words. */
const STORE_NAME = 'Zzshop'
export const IBAN = 'GB33 BUKB 2020 1555 5555 55'

type Only = (statement: string, values?: unknown[]) => Promise<string>

const onlyOf =
  (payload: Payload): Only =>
  async (statement, values) => {
    const [row] = await sqlOf(payload).query<{ id: string }>(statement, values)
    if (!row) throw new Error(`no row: ${statement}`)
    return row.id
  }

/** A customer who works here as well: every mail may go to them. */
async function makeReader(payload: Payload): Promise<User> {
  const reader = await makeUser(payload)
  return payload.update({
    collection: 'users',
    id: reader.id,
    overrideAccess: true,
    data: { name: 'Zzada' },
  })
}

const LINE = `select id from orders_lines where _parent_id = $1 limit 1`

/** An order with all that mails tell of. */
async function makeOrder(payload: Payload, staff: Context, reader: User) {
  const only = onlyOf(payload)
  const variant = await makeVariant(payload, { title: 'Zzpot', priceMinor: 125_000 })
  await payload.update({
    collection: 'variants',
    id: variant.id,
    overrideAccess: true,
    data: { title: 'Zzlarge' },
  })
  const { id } = await placeNewOrder(contextOf(payload, reader), {
    lines: [{ variantId: variant.id, quantity: 3 }],
    shippingAddress: ADDRESS,
    purchaseOrderNumber: 'zz-1',
  })
  const lineId = await only(LINE, [id])
  await editOrder(staff, id, {
    ...{ reason: 'Zzagreed', notifyCustomer: true },
    lines: [{ lineId, quantity: 2 }],
  })
  await recordPayment(staff, id, { amountMinor: 100_000, currency: 'GBP', method: 'card' })
  await issueInvoice(staff, id)
  await refundOrder(staff, id, { amountMinor: 10_000, currency: 'GBP', reason: 'Zzscratch' })
  const { id: shipmentId } = await createShipment(staff, id, { carrier: 'Zzpost', trackingNumber: 'zz1' })
  const back = { lineId, quantity: 1, reason: 'damaged' } as const
  const { id: returnId } = await requestReturn(staff, id, { lines: [back], status: 'requested' })
  const { id: commentId } = await commentOnOrder(staff, id, { text: 'Zzgift' })
  const editId = await only(
    `select data ->> 'editId' as id from order_events where order_id = $1 and type = 'order.edited'`,
    [id],
  )
  const refundId = await only(`select id from refunds where order_id = $1`, [id])
  const invoiceId = await only(`select id from invoices where order_id = $1`, [id])
  return { orderId: id, shipmentId, returnId, commentId, editId, refundId, invoiceId }
}

/** What the mails about an account and its keys carry. */
async function makeAccountData(payload: Payload, reader: User, staff: Context) {
  const userId = reader.id
  const only = onlyOf(payload)
  const sql = sqlOf(payload)
  const link = (purpose: Parameters<typeof issueLink>[1]['purpose']) => issueLink(sql, { purpose, userId })
  const changeId = await issueLink(sql, {
    ...{ purpose: 'change-email', userId },
    emails: { from: reader.email, to: 'zznew@example.com' },
  })
  const service = await createServiceAccount(staff, { name: 'Zzrobot', roles: ['manager'] })
  const { id: keyId } = await issueKey(staff, { name: 'Zzkey', scopes: ['orders:read'], ownerId: service })
  const sessionId = await only(
    `insert into sessions (id, user_id, device, browser, channel, last_used_at, expires_at, ended_at, ended_reason)
     values (gen_random_uuid(), $1, 'Zzphone', 'Zzweb', 'v1', now(), now(), now(), 'token reuse') returning id`,
    [userId],
  )
  const notice = { userId, noticeId: userId }
  return {
    ...{ registered: { userId }, 'token-reuse': { sessionId } },
    'verify-email': { linkId: await link('verify-email') },
    'reset-password': { linkId: await link('reset-password') },
    invitation: { linkId: await link('invitation') },
    ...{ 'password-changed': notice, 'account-closed': notice, 'user-name-changed': notice },
    'change-email': { linkId: changeId },
    'email-change-asked': { linkId: changeId },
    'email-changed': { linkId: changeId },
    'second-factor': { ...notice, event: 'turned-on' as const },
    ...{ 'key-issued': notice, 'service-key-issued': { userId, keyId } },
  }
}

/** What the mails to staff carry. */
async function makeStaffData(payload: Payload, reader: User, orderId: string) {
  const only = onlyOf(payload)
  const { id: endpointId } = await makeEndpoint(payload, 'https://zz.example/hook')
  await sqlOf(payload).query(
    `update webhook_endpoints set name = 'Zzhook', state = 'disabled', state_reason = $2 where id = $1`,
    [endpointId, 'The receiver answered 410 Gone: it wants no more.'],
  )
  const notificationId = await only(
    `insert into notifications (user_id, kind, key, document_id, name, in_panel, at)
     values ($1, 'failed_job', 'zz', $2, 'Email: order placed', true, now()) returning id::text as id`,
    [reader.id, orderId],
  )
  return {
    'webhook-disabled': { endpointId, userId: reader.id, noticeId: reader.id },
    notification: { notificationId },
  }
}

/** What the job of every mail carries, all to one reader. */
export async function makeEveryMail(payload: Payload): Promise<{ reader: User; data: EmailData }> {
  await makeStore(payload)
  await giveAddress(payload)
  await payload.updateGlobal({
    slug: 'store',
    overrideAccess: true,
    data: { name: STORE_NAME, papers: { iban: IBAN, accountHolder: 'Zzholder' } },
  })
  const staff = await makeStaffContext(payload)
  const reader = await makeReader(payload)
  const { commentId, ...ids } = await makeOrder(payload, staff, reader)
  const { orderId, returnId, shipmentId } = ids
  await sqlOf(payload).query(
    `insert into users_roles ("order", parent_id, value, id) values (9, $1, 'admin', gen_random_uuid())`,
    [reader.id],
  )
  const back = { orderId, returnId }
  return {
    reader,
    data: {
      'order-placed': { orderId },
      'order-shipped': { orderId, shipmentId },
      'shipment-cancelled': { orderId, shipmentId },
      'order-cancelled': { orderId },
      'order-refunded': { orderId, refundId: ids.refundId },
      'order-edited': { orderId, editId: ids.editId },
      invoice: { orderId, invoiceId: ids.invoiceId, sendId: ids.invoiceId },
      'payment-reminder': { orderId, sendId: orderId },
      ...{ 'return-requested': back, 'return-approved': back, 'return-declined': back },
      'return-received': back,
      'comment-mention': { commentId, userId: reader.id },
      ...(await makeAccountData(payload, reader, staff)),
      ...(await makeStaffData(payload, reader, orderId)),
    },
  }
}
