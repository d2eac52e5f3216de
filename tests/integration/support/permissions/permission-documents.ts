import type { User } from '@/payload-types'

import { ADDRESS, nextSerial } from '../../../factories/shop'
import type { Slug, SubjectName } from './permission-subjects'

const ACTED = { actorType: 'user', actorName: 'A person', channel: 'rest' }

interface Shop {
  variantId: string
  ids: Record<SubjectName, string>
  owner: User
}

interface NewDocument {
  payload: object
  v1?: object
  /** Where GraphQL takes something else. */
  graphql?: object
}

/** What a new document says, as Payload's interfaces and the integrator API take it. */
const NEW: Partial<Record<Slug, (n: number, shop: Shop) => NewDocument>> = {
  orders: (_n, { variantId }) => ({
    payload: { lines: [{ variant: variantId, quantity: 1 }] },
    v1: { draft: true, lines: [{ variant_id: variantId, quantity: 1 }] },
    graphql: { lines: [{ variantId, quantity: 1 }], shippingAddress: ADDRESS },
  }),
  products: (n) => ({
    payload: { title: `New ${String(n)}`, slug: `new-${String(n)}`, _status: 'draft' },
    v1: { title: `New ${String(n)}` },
  }),
  variants: (n, { ids }) => ({
    payload: {
      product: ids['a published product'],
      sku: `N-${String(n)}`,
      title: 'New',
      priceMinor: 1,
      taxClass: 'standard',
      onHand: 0,
    },
  }),
  categories: (n) => ({
    payload: { title: `New ${String(n)}`, slug: `new-${String(n)}`, position: 0 },
    v1: { title: `New ${String(n)}` },
  }),
  users: (n) => ({
    payload: {
      email: `new-${String(n)}@example.com`,
      name: 'New',
      password: 'correct horse battery',
      roles: ['customer'],
    },
    v1: { email: `new-${String(n)}@example.com`, name: 'New', password: 'correct horse battery' },
  }),
  payments: (_n, { ids }) => ({
    payload: {
      order: ids['an order'],
      amountMinor: 1,
      currency: 'GBP',
      method: 'card',
      status: 'received',
      receivedAt: new Date().toISOString(),
    },
  }),
  shipments: (_n, { ids }) => ({ payload: { order: ids['an order'], shippedAt: new Date().toISOString() } }),
  refunds: (_n, { ids }) => ({
    payload: { order: ids['an order'], amountMinor: 1, currency: 'GBP', reason: 'x' },
  }),
  returns: (n, { ids }) => ({
    payload: {
      ...{ number: `R-9${String(n)}`, order: ids['an order'], orderNumber: 'T-1', status: 'requested' },
      lines: [{ lineId: 'a', quantity: 1, reason: 'damaged' }],
    },
  }),
  'order-events': (_n, { ids }) => ({ payload: { order: ids['an order'], type: 'order.paid', ...ACTED } }),
  'order-comments': (_n, { ids }) => ({ payload: { order: ids['an order'], text: 'x', ...ACTED } }),
  'order-files': (_n, { ids }) => ({
    payload: { order: ids['an order'], name: 'x.txt', kind: 'text', sizeBytes: 1, ...ACTED },
  }),
  'customer-notes': (_n, { owner }) => ({ payload: { customer: owner.id, text: 'x', ...ACTED } }),
  'stock-movements': (_n, { variantId }) => ({
    payload: { variant: variantId, kind: 'adjustment', onHandDelta: 9, reservedDelta: 0, ...ACTED },
  }),
  sessions: (_n, { owner }) => ({
    payload: {
      user: owner.id,
      device: 'x',
      browser: 'x',
      channel: 'rest',
      lastUsedAt: new Date().toISOString(),
      expiresAt: new Date().toISOString(),
    },
  }),
  mails: (n) => ({
    payload: { key: String(n), template: 't', to: 'x', subject: 's', sentAt: new Date().toISOString() },
  }),
  imports: () => ({
    payload: {
      fileName: 'a',
      storedAs: 'a',
      status: 'done',
      bytesTotal: 1,
      bytesRead: 1,
      linesRead: 1,
      linesRejected: 0,
    },
  }),
}

/** Collections in which documents can be created. */
export const CREATED = Object.keys(NEW) as Slug[]

/** A document like no other. */
export function newDocument(slug: Slug, shop: Shop): NewDocument | undefined {
  return NEW[slug]?.(nextSerial(), shop)
}
