import { randomUUID } from 'node:crypto'

import { makePicture } from '../../../factories/pictures'
import { ADDRESS, makeUser, makeVariant, nextSerial } from '../../../factories/shop'
import type { Client } from '../v1/v1-client'
import { PASSWORD } from '../v1/v1-client'
import type { Shop } from '../v1/v1-shop'

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
  const user = async (body?: object) => ({ id: (await makeUser(payload)).id, body })
  const invited = async () => ({
    id: await idOf(staff, '/users', { email: newMail(), name: 'Invited', roles: ['support'] }),
  })
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
    'POST /service-accounts': async () => ({ body: service }),
    'PATCH /service-accounts/:id': async () => ({
      id: await idOf(staff, '/service-accounts', service),
      body: { name: 'Depot' },
    }),
    'DELETE /service-accounts/:id': async () => ({ id: await idOf(staff, '/service-accounts', service) }),
    'POST /api-keys': async () => ({ body: key }),
    'POST /api-keys/:id/rotate': async () => ({ id: await idOf(staff, '/api-keys', key), body: {} }),
    'DELETE /api-keys/:id': async () => ({ id: await idOf(staff, '/api-keys', key) }),
  }
}

/** The same of orders. */
function orderInputs({ placeOrder, teapot, staff }: Shop): Record<string, () => Promise<Input>> {
  const order = async (body: object) => ({ id: (await placeOrder()).id, body })
  const paid = async (body: object) => {
    const { id } = await placeOrder()
    await staff.post(`/orders/${id}/payments`, { amount: gbp(2999), method: 'cash' })
    return { id, body }
  }
  const part = async (name: 'payments' | 'shipments', made: object, body: object) => ({
    id: await idOf(staff, `/orders/${(await placeOrder()).id}/${name}`, made),
    body,
  })
  return {
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
    'PATCH /shipments/:id': () => part('shipments', {}, { carrier: 'Royal Mail' }),
    'POST /shipments/:id/cancellations': () => part('shipments', {}, { reason: 'Still here' }),
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
  ...catalogueInputs(shop),
  ...webhookInputs(shop),
})
