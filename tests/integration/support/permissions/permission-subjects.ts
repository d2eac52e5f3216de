import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import type { Resource } from '@/domain/permissions'
import type { Role } from '@/domain/account/roles'
import { noteOnCustomer } from '@/features/account/customers/customer-notes'
import { commentOnOrder } from '@/features/orders/commenting/comment-on-order'
import { addFile } from '@/features/orders/filing/add-file'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import { recordPayment } from '@/features/orders/actions/record-payment'
import { refundOrder } from '@/features/orders/actions/refund-order'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import { issueInvoice } from '@/features/orders/invoicing/issue-invoice'
import { requestReturn } from '@/features/orders/returns/request-return'
import type { User } from '@/payload-types'
import { sqlOf } from '@/platform/database/transaction'

import { makePicture } from '../../../factories/pictures'
import {
  ADDRESS,
  contextOf,
  giveAddress,
  makeStaffContext,
  makeUser,
  makeVariant,
  nextSerial,
} from '../../../factories/shop'
import { makeKey } from '../accounts/key-clients'

/** Collections that rules decide about. */
export type Slug = Extract<
  Resource,
  | 'orders'
  | 'order-events'
  | 'order-comments'
  | 'order-files'
  | 'customer-notes'
  | 'payments'
  | 'shipments'
  | 'refunds'
  | 'invoices'
  | 'returns'
  | 'products'
  | 'variants'
  | 'categories'
  | 'media'
  | 'stock-movements'
  | 'users'
  | 'sessions'
  | 'api-keys'
  | 'mails'
  | 'imports'
  | 'audit-entries'
>

/** A document to act on, and the facts that the permission table asks about it. */
export interface Subject {
  slug: Slug
  name: string
  /** Whose it is: the customer's `owner`, or the member of staff's. */
  of?: 'owner' | 'support'
  isPublished?: boolean
  /** Whose account it is. */
  role?: Role
}

export const SUBJECTS = [
  { slug: 'orders', name: 'an order', of: 'owner' },
  { slug: 'order-events', name: 'its event', of: 'owner' },
  { slug: 'order-comments', name: 'its comment' },
  { slug: 'order-files', name: 'its file' },
  { slug: 'customer-notes', name: 'a note about its customer' },
  { slug: 'payments', name: 'its payment', of: 'owner' },
  { slug: 'shipments', name: 'its shipment', of: 'owner' },
  { slug: 'refunds', name: 'its refund', of: 'owner' },
  { slug: 'invoices', name: 'its invoice', of: 'owner' },
  { slug: 'returns', name: 'its return', of: 'owner' },
  { slug: 'products', name: 'a published product', isPublished: true },
  { slug: 'products', name: 'a draft' },
  { slug: 'variants', name: 'a variant on sale', isPublished: true },
  { slug: 'variants', name: 'a variant of a draft' },
  { slug: 'categories', name: 'a category' },
  { slug: 'media', name: 'a picture' },
  { slug: 'stock-movements', name: 'a stock movement' },
  { slug: 'users', name: 'one’s own account', of: 'owner', role: 'customer' },
  { slug: 'users', name: 'another customer', role: 'customer' },
  { slug: 'users', name: 'a colleague', role: 'fulfilment' },
  { slug: 'users', name: 'an administrator', role: 'admin' },
  { slug: 'sessions', name: 'a session', of: 'owner' },
  { slug: 'api-keys', name: 'a key', of: 'support' },
  { slug: 'mails', name: 'a sent mail' },
  { slug: 'imports', name: 'an import' },
  { slug: 'audit-entries', name: 'an audit entry' },
] as const satisfies readonly Subject[]

export type SubjectName = (typeof SUBJECTS)[number]['name']

async function makeDraft(payload: Payload) {
  const n = nextSerial()
  const product = await payload.create({
    collection: 'products',
    overrideAccess: true,
    draft: true,
    data: { title: `Draft ${String(n)}`, slug: `draft-${String(n)}`, _status: 'draft' },
  })
  const makeOne = (name: string) =>
    payload.create({
      collection: 'variants',
      overrideAccess: true,
      data: {
        product: product.id,
        sku: `D-${name}-${String(n)}`,
        title: name,
        priceMinor: 1,
        taxClass: 'standard',
        onHand: 0,
        reserved: 0,
      },
    })
  const [variant] = await Promise.all([makeOne('a'), makeOne('b')])
  return { product, variant }
}

/** An order of the customer with everything that an order can have. */
async function makeRichOrder(payload: Payload, owner: User): Promise<Record<string, string>> {
  const variant = await makeVariant(payload, { onHand: 1000, title: `On sale ${String(nextSerial())}` })
  const admin = await makeStaffContext(payload)
  const lines = [{ variantId: variant.id, quantity: 2 }]
  const { id } = await placeNewOrder(contextOf(payload, owner), { lines, shippingAddress: ADDRESS })
  await giveAddress(payload)
  await issueInvoice(admin, id)
  await recordPayment(admin, id, { amountMinor: 500, currency: 'GBP', method: 'card' })
  await transitionOrder(admin, id, { to: 'shipped' })
  await commentOnOrder(admin, id, { text: 'Asked for a gift box' })
  await addFile(admin, id, { name: 'note.txt', bytes: Buffer.from('Left at the door') })
  await refundOrder(admin, id, { amountMinor: 100, currency: 'GBP', reason: 'A scratch' })
  const [line] = await sqlOf(payload).query<{ lineId: string }>(
    `select id as "lineId" from orders_lines where _parent_id = $1`,
    [id],
  )
  const back = { lineId: line?.lineId ?? '', quantity: 1, reason: 'damaged' } as const
  await requestReturn(admin, id, { lines: [back], status: 'requested' })
  const only = async (table: string) => {
    const rows = await sqlOf(payload).query<{ id: string }>(
      `select id from ${table} where order_id = $1 limit 1`,
      [id],
    )
    return rows[0]?.id ?? ''
  }
  await payload.create({
    collection: 'variants',
    overrideAccess: true,
    data: {
      product: typeof variant.product === 'string' ? variant.product : variant.product.id,
      sku: `${variant.sku}-B`,
      title: 'Second',
      priceMinor: 1,
      taxClass: 'standard',
      onHand: 0,
      reserved: 0,
    },
  })
  return {
    'an order': id,
    'its event': await only('order_events'),
    'its comment': await only('order_comments'),
    'its file': await only('order_files'),
    'a note about its customer': (await noteOnCustomer(admin, owner.id, { text: 'Kind' })).id,
    'its payment': await only('payments'),
    'its shipment': await only('shipments'),
    'its refund': await only('refunds'),
    'its invoice': await only('invoices'),
    'its return': await only('returns'),
    'a stock movement': await only('stock_movements'),
    'a variant on sale': variant.id,
    'a published product': typeof variant.product === 'string' ? variant.product : variant.product.id,
  }
}

/** Makes every subject, and answers their ids by name. */
export async function makeSubjects(
  payload: Payload,
  { owner, support }: Record<'owner' | 'support', User>,
): Promise<Record<SubjectName, string>> {
  const order = await makeRichOrder(payload, owner)
  const draft = await makeDraft(payload)
  const admin = await makeUser(payload, { roles: ['admin'] })
  const picture = await makePicture('png', { width: 20, height: 20 })
  const [category, media, another, colleague, mail, imported] = await Promise.all([
    payload.create({
      collection: 'categories',
      overrideAccess: true,
      data: { title: 'Kitchen', slug: 'kitchen', position: 0 },
    }),
    payload.create({
      collection: 'media',
      overrideAccess: true,
      data: { alt: 'A green square' },
      file: { name: 'green.png', data: picture, mimetype: 'image/png', size: picture.length },
    }),
    makeUser(payload),
    makeUser(payload, { roles: ['fulfilment'] }),
    payload.create({
      collection: 'mails',
      overrideAccess: true,
      data: {
        key: uuidv7(),
        template: 't',
        to: 'a@example.com',
        subject: 's',
        sentAt: new Date().toISOString(),
      },
    }),
    payload.create({
      collection: 'imports',
      overrideAccess: true,
      data: {
        fileName: 'a.csv',
        storedAs: 'a',
        status: 'done',
        bytesTotal: 1,
        bytesRead: 1,
        linesRead: 1,
        linesRejected: 0,
      },
    }),
  ])
  const [entry] = await sqlOf(payload).query<{ id: string }>(
    'select id from audit_entries where document_id = $1 limit 1',
    [order['an order']],
  )
  const [session] = await sqlOf(payload).query<{ id: string }>(
    'select id from sessions where user_id = $1 limit 1',
    [owner.id],
  )
  return {
    ...(order as Record<SubjectName, string>),
    'a draft': draft.product.id,
    'a variant of a draft': draft.variant.id,
    'a category': category.id,
    'a picture': media.id,
    'one’s own account': owner.id,
    'another customer': another.id,
    'a colleague': colleague.id,
    'an administrator': admin.id,
    'a session': session?.id ?? '',
    'a key': (await makeKey(payload, support, { scopes: ['orders:read'] })).id,
    'a sent mail': mail.id,
    'an import': imported.id,
    'an audit entry': entry?.id ?? '',
  }
}
