import { randomUUID } from 'node:crypto'

import { makePicture } from '../../../factories/pictures'
import { ADDRESS, giveAddress, makeUser, makeVariant, nextSerial } from '../../../factories/shop'
import type { Client } from '../v1/v1-client'
import { PASSWORD } from '../v1/v1-client'
import type { Shop } from '../v1/v1-shop'
import { fileInputs } from './file-inputs'

/** One request of a route: that of the administrator unless `as` says otherwise. */
export interface Input {
  as?: Client
  /** What the path names. */
  id?: string
  body?: unknown
  /** A form instead; made anew for each time that it is sent. */
  form?: () => FormData
}

const gbp = (amount: number) => ({ amount, currency: 'GBP' })
const newMail = () => `retried-${String(nextSerial())}@example.com`
const idOf = async (client: Client, path: string, body: unknown) =>
  String((await client.post(path, body)).body.data['id'])

/** Requests that succeed, by their routes: signing in and the own account. */
function accountInputs({ payload, api, customer }: Shop): Record<string, () => Promise<Input>> {
  const { anonymous } = api
  const signedIn = async () => ({ as: await api.as(await makeUser(payload)) })
  const own = async (body: object) => ({
    ...(await signedIn()),
    body: { current_password: PASSWORD, ...body },
  })
  return {
    'POST /auth/register': async () => ({
      as: anonymous,
      body: { email: newMail(), password: PASSWORD, name: 'A visitor' },
    }),
    'POST /auth/login': async () => ({ as: anonymous, body: { email: customer.email, password: PASSWORD } }),
    'POST /auth/refresh': async () => {
      const { body } = await anonymous.post('/auth/login', { email: customer.email, password: PASSWORD })
      return { as: anonymous, body: { refresh_token: body.data['refresh_token'] } }
    },
    'POST /auth/forgot-password': async () => ({ as: anonymous, body: { email: customer.email } }),
    'POST /auth/resend-verification': signedIn,
    'POST /auth/change-email': () => own({ email: newMail() }),
    'POST /auth/change-username': () => own({ username: `retried-${String(nextSerial())}` }),
    'POST /auth/change-password': () => own({ password: 'seven quiet herons' }),
    'POST /auth/two-factor/setup': () => own({}),
    'DELETE /auth/sessions/:id': async () => {
      const user = await makeUser(payload)
      const [as] = [await api.as(user), await api.as(user)]
      const { body } = await as.get('/auth/sessions')
      const sessions = body.data as unknown as { id: string; is_current: boolean }[]
      return { as, id: sessions.find((session) => !session.is_current)?.id ?? '' }
    },
  }
}

/** The same of accounts, as administrators manage them. */
function userInputs({ payload, staff, teapot }: Shop): Record<string, () => Promise<Input>> {
  const key = { name: 'ERP', scopes: ['orders:read'] }
  const service = { name: 'Warehouse', roles: ['fulfilment'] }
  const serviceId = () => idOf(staff, '/service-accounts', service)
  const user = async (body?: object) => ({ id: (await makeUser(payload)).id, body })
  const invitee = () => ({ email: newMail(), name: 'Invited', roles: ['support'] })
  const invited = async () => ({ id: await idOf(staff, '/users', invitee()) })
  return {
    'POST /users': async () => ({ body: { email: newMail(), name: 'New', roles: ['customer'] } }),
    'PUT /users/:id': () => user({ email: newMail(), name: 'Replaced', roles: ['customer'] }),
    'PATCH /users/:id': () => user({ name: 'Renamed' }),
    'DELETE /users/:id': () => user(),
    'POST /users/:id/orders': () =>
      user({ lines: [{ sku: teapot.sku, quantity: 1 }], shipping_address: ADDRESS }),
    'POST /users/:id/erasure': () => user({ reason: 'Asked for' }),
    'POST /users/:id/invitation': invited,
    'DELETE /users/:id/invitation': invited,
    'POST /customers': async () => ({ body: { email: newMail(), name: 'By phone' } }),
    'POST /customers/:id/notes': () => user({ text: 'Kind' }),
    'POST /customers/:id/merges': async () => user({ other_id: (await makeUser(payload)).id }),
    'DELETE /customer-notes/:id': async () => {
      const { id } = await makeUser(payload)
      return { id: await idOf(staff, `/customers/${id}/notes`, { text: 'Kind' }) }
    },
    'POST /service-accounts': async () => ({ body: service }),
    'PATCH /service-accounts/:id': async () => ({ id: await serviceId(), body: { name: 'Depot' } }),
    'DELETE /service-accounts/:id': async () => ({ id: await serviceId() }),
    'POST /api-keys': async () => ({ body: key }),
    'POST /api-keys/:id/rotate': async () => ({ id: await idOf(staff, '/api-keys', key), body: {} }),
    'DELETE /api-keys/:id': async () => ({ id: await idOf(staff, '/api-keys', key) }),
  }
}

/** The same of orders. */
function orderInputs({ payload, placeOrder, teapot, staff }: Shop): Record<string, () => Promise<Input>> {
  const order = async (body?: object) => ({ id: (await placeOrder()).id, body })
  const paid = async (body: object) => {
    const { id } = await placeOrder()
    await staff.post(`/orders/${id}/payments`, { amount: gbp(2999), method: 'cash' })
    return { id, body }
  }
  const part = async (name: 'payments' | 'shipments' | 'comments', made: object, body?: object) => ({
    id: await idOf(staff, `/orders/${(await placeOrder()).id}/${name}`, made),
    body,
  })
  const invoice = async (body?: object) => {
    await giveAddress(payload)
    return { id: await idOf(staff, `/orders/${(await placeOrder()).id}/invoices`, undefined), body }
  }
  const returned = async (status: 'requested' | 'approved' | 'received', body: object) => {
    const { id, lines } = await placeOrder()
    await staff.post(`/orders/${id}/payments`, { amount: gbp(2999), method: 'cash' })
    await staff.post(`/orders/${id}/shipments`, {})
    const asked = { lines: [{ line_id: lines[0]?.id, quantity: 1, reason: 'other' }], status }
    return { id: await idOf(staff, `/orders/${id}/returns`, asked), body }
  }
  return {
    'POST /orders/:id/returns': async () => {
      const { id, lines } = await placeOrder()
      await staff.post(`/orders/${id}/shipments`, {})
      return { id, body: { lines: [{ line_id: lines[0]?.id, quantity: 1, reason: 'damaged' }] } }
    },
    'POST /returns/:id/approvals': () => returned('requested', {}),
    'POST /returns/:id/declines': () => returned('requested', { reason: 'Opened' }),
    'POST /returns/:id/receipts': () => returned('approved', {}),
    'POST /returns/:id/cancellations': () => returned('approved', { reason: 'Kept' }),
    'POST /returns/:id/closures': () => returned('received', { reason: 'Replaced' }),
    'POST /returns/:id/exchange': () => returned('received', {}),
    'POST /orders': async () => ({
      body: { lines: [{ sku: teapot.sku, quantity: 1 }], shipping_address: ADDRESS },
    }),
    'POST /channel-orders': async () => ({
      body: {
        ...{ sales_channel: 'amazon', sales_channel_number: randomUUID(), placed_at: '2026-11-28T14:05:00Z' },
        lines: [{ sku: teapot.sku, quantity: 1, unit_price: gbp(1100) }],
        total: gbp(1100),
      },
    }),
    'PATCH /orders/:id': () => order({ note: 'Back door' }),
    'POST /orders/:id/transitions': () => order({ to: 'on_hold', reason: 'A question' }),
    'POST /orders/:id/shipments': () => order({}),
    'POST /orders/:id/payments': () => order({ amount: gbp(100), method: 'cash' }),
    'POST /orders/:id/refunds': () => paid({ amount: gbp(100), reason: 'Chipped lid' }),
    'POST /orders/:id/edits': () =>
      order({ add_lines: [{ sku: teapot.sku, quantity: 1 }], reason: 'By phone' }),
    'POST /orders/:id/tags': () => order({ add: ['VIP'] }),
    'POST /orders/:id/comments': () => order({ text: 'Called again' }),
    'PATCH /order-comments/:id': () => part('comments', { text: 'Called' }, { text: 'Called again' }),
    'DELETE /order-comments/:id': () => part('comments', { text: 'Called' }, undefined),
    'PATCH /shipments/:id': () => part('shipments', {}, { carrier: 'Royal Mail' }),
    'POST /shipments/:id/cancellations': () => part('shipments', {}, { reason: 'Still here' }),
    'POST /orders/:id/invoices': () => giveAddress(payload).then(() => order()),
    'POST /orders/:id/payment-reminders': () => order(),
    'POST /invoices/:id/credit-notes': () => invoice({ reason: 'Typed twice' }),
    'POST /invoices/:id/mails': () => invoice(undefined),
    'POST /payments/:id/voids': () =>
      part('payments', { amount: gbp(100), method: 'cash' }, { reason: 'Typed twice' }),
  }
}

/** The same of the catalogue. */
function catalogueInputs({ payload, staff }: Shop): Record<string, () => Promise<Input>> {
  const title = () => `Retried ${String(nextSerial())}`
  const product = async () => ({ id: await idOf(staff, '/products', { title: title() }) })
  const variant = async () => ({ id: (await makeVariant(payload)).id })
  // A published product keeps one: this one is a draft's.
  const removable = async () => {
    const variants = [{ sku: randomUUID(), title: 'Default', price: gbp(450) }]
    const { body } = await staff.post('/products', { title: title(), variants })
    const [made] = body.data['variants'] as { id: string }[]
    return { id: made?.id ?? '' }
  }
  const picture = async () => {
    const data = await makePicture('png', { width: 40, height: 30 })
    const { id } = await payload.create({
      collection: 'media',
      data: { alt: 'A cup' },
      overrideAccess: true,
      file: { data, name: 'cup.png', mimetype: 'image/png', size: data.length },
    })
    return { id }
  }
  const category = async () => ({ id: await idOf(staff, '/categories', { title: title() }) })
  const trashed = async (path: string, { id }: { id: string }) => {
    await staff.send('DELETE', `/${path}/${id}`)
    return { id, body: {} }
  }
  return {
    'POST /products': async () => ({
      body: { title: title(), variants: [{ sku: randomUUID(), title: 'Default', price: gbp(450) }] },
    }),
    'PUT /products/:id': async () => ({ ...(await product()), body: { title: title() } }),
    'PATCH /products/:id': async () => ({ ...(await product()), body: { title: title() } }),
    'DELETE /products/:id': product,
    'POST /products/:id/free-slug': async () => trashed('products', await product()),
    'POST /variants': async () => ({
      body: { product_id: (await product()).id, sku: randomUUID(), title: 'Blue', price: gbp(450) },
    }),
    'PATCH /variants/:id': async () => ({ ...(await variant()), body: { price: gbp(451) } }),
    'DELETE /variants/:id': removable,
    'POST /variants/:id/free-sku': async () => trashed('variants', await removable()),
    'POST /variants/:id/stock-adjustments': async () => ({
      ...(await variant()),
      body: { delta: 1, reason: 'Found' },
    }),
    'POST /bulk': async () => ({
      body: { operations: [{ method: 'POST', path: '/categories', body: { title: title() } }] },
    }),
    'PUT /prices': async () => {
      const { sku } = await makeVariant(payload)
      return { body: { items: [{ sku, price: gbp(777) }] } }
    },
    'PUT /products': async () => ({
      body: { items: [{ external_reference: randomUUID(), title: title() }] },
    }),
    'PUT /variants': async () => {
      const { sku } = await makeVariant(payload)
      return { body: { items: [{ sku, price: gbp(778) }] } }
    },
    'PUT /stock-levels': async () => {
      const { sku } = await makeVariant(payload)
      return { body: { reason: 'Counted', items: [{ sku, delta: 3 }] } }
    },
    'POST /categories': async () => ({ body: { title: title() } }),
    'PATCH /categories/:id': async () => ({ ...(await category()), body: { title: title() } }),
    'DELETE /categories/:id': category,
    'POST /categories/:id/free-slug': async () => trashed('categories', await category()),
    'PATCH /media/:id': async () => ({ ...(await picture()), body: { alt: 'A cup of tea' } }),
    'DELETE /media/:id': picture,
    'POST /media': async () => {
      const bytes = await makePicture('png', { width: 40, height: 30 })
      return {
        form: () => {
          const form = new FormData()
          form.append('alt', 'A cup')
          form.append('file', new File([new Uint8Array(bytes)], 'cup.png', { type: 'image/png' }))
          return form
        },
      }
    },
  }
}

/** The same of webhooks. */
function webhookInputs({ staff }: Shop): Record<string, () => Promise<Input>> {
  const endpoint = { name: 'ERP', url: 'https://erp.example.com/hooks', types: ['order.*'] }
  const made = async (body?: object) => ({ id: await idOf(staff, '/webhook-endpoints', endpoint), body })
  return {
    'POST /webhook-endpoints': async () => ({ body: endpoint }),
    'PATCH /webhook-endpoints/:id': () => made({ state: 'paused' }),
    'DELETE /webhook-endpoints/:id': () => made(),
    'POST /webhook-endpoints/:id/rotate': () => made(),
    'POST /webhook-endpoints/:id/test': () => made(),
    'POST /webhook-endpoints/:id/replays': () => made({ state: 'failed' }),
    'POST /deliveries/:id/replay': async () => {
      const { id } = await made()
      return { id: await idOf(staff, `/webhook-endpoints/${id}/test`, undefined) }
    },
  }
}

/** Requests that succeed, by the routes that they are for. */
export const retriedInputs = (shop: Shop): Record<string, () => Promise<Input>> => ({
  ...accountInputs(shop),
  ...userInputs(shop),
  ...orderInputs(shop),
  ...fileInputs(shop),
  ...catalogueInputs(shop),
  ...webhookInputs(shop),
})
