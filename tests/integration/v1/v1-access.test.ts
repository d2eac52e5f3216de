import { describe, expect, it } from 'vitest'

import type { Role } from '@/domain/account/roles'

import { makeUser } from '../../factories/shop'
import { PASSWORD } from '../support/v1/v1-client'
import { startShop } from '../support/v1/v1-shop'

const { payload, api, customer, buyer, stranger, staff, teapot, placeOrder } = await startShop()
const roles = ['manager', 'support', 'fulfilment'] as const satisfies readonly Role[]
const [manager, support, fulfilment] = await Promise.all(
  roles.map(async (role) => api.as(await makeUser(payload, { roles: [role] }))),
)
const callers = { anonymous: api.anonymous, stranger, buyer, support, fulfilment, manager, staff }
const order = await placeOrder()
const money = { amount: { amount: 1, currency: 'GBP' }, method: 'card' }
const partOf = async (name: string, body: object) =>
  String((await staff.post(`/orders/${(await placeOrder()).id}/${name}`, body)).body.data['id'])
const [shipment, payment] = [await partOf('shipments', {}), await partOf('payments', money)]

/** What each caller gets, in the order of `callers`: anonymous, stranger, owner, support, fulfilment, manager, admin. */
const MATRIX: readonly (readonly [string, string, unknown, readonly number[]])[] = [
  ['GET', '/orders', undefined, [401, 200, 200, 200, 200, 200, 200]],
  ['GET', `/orders/${order.id}`, undefined, [401, 404, 200, 200, 200, 200, 200]],
  ['GET', `/orders/${order.id}/events`, undefined, [401, 404, 200, 200, 200, 200, 200]],
  ['PATCH', `/orders/${order.id}`, { note: 'A' }, [401, 404, 403, 200, 403, 200, 200]],
  ['POST', `/orders/${order.id}/transitions`, { to: 'delivered' }, [401, 404, 409, 409, 409, 409, 409]],
  [
    'POST',
    `/orders/${order.id}/payments`,
    { amount: { amount: 9999999, currency: 'GBP' }, method: 'card' },
    [401, 404, 403, 400, 403, 400, 400],
  ],
  [
    'POST',
    `/orders/${order.id}/refunds`,
    { amount: { amount: 1, currency: 'GBP' }, reason: 'x' },
    [401, 404, 409, 409, 409, 409, 409],
  ],
  ['POST', `/orders/${order.id}/refund-waivers`, { reason: 'x' }, [401, 404, 403, 403, 403, 409, 409]],
  ['PATCH', `/shipments/${shipment}`, { carrier: 'X' }, [401, 404, 403, 403, 200, 200, 200]],
  ['POST', `/shipments/${shipment}/cancellations`, { reason: 'x' }, [401, 404, 403, 403, 200, 409, 409]],
  ['POST', `/payments/${payment}/voids`, { reason: 'x' }, [401, 404, 403, 403, 403, 200, 409]],
  ['GET', '/users', undefined, [401, 200, 200, 200, 200, 200, 200]],
  ['GET', `/users/${customer.id}`, undefined, [401, 404, 200, 200, 200, 200, 200]],
  ['GET', `/users/${customer.id}/orders`, undefined, [401, 404, 200, 200, 200, 200, 200]],
  ['PATCH', `/users/${customer.id}`, { phone: '01' }, [401, 404, 200, 200, 403, 200, 200]],
  ['POST', '/users', { name: 'N' }, [401, 400, 400, 400, 400, 400, 400]],
  ['GET', '/auth/me', undefined, [401, 200, 200, 200, 200, 200, 200]],
  ['GET', '/products', undefined, [200, 200, 200, 200, 200, 200, 200]],
  ['GET', `/variants/${teapot.id}`, undefined, [200, 200, 200, 200, 200, 200, 200]],
  ['PATCH', `/variants/${teapot.id}`, { title: 'Default' }, [401, 403, 403, 403, 403, 200, 200]],
  [
    'POST',
    `/variants/${teapot.id}/stock-adjustments`,
    { delta: 1, reason: 'Found' },
    [401, 403, 403, 403, 201, 201, 201],
  ],
  ['POST', '/categories', { title: 'Kitchen' }, [401, 403, 403, 403, 403, 201, 201]],
  ['GET', '/categories', undefined, [200, 200, 200, 200, 200, 200, 200]],
  ['POST', '/products', { title: 'Draft only' }, [401, 403, 403, 403, 403, 201, 201]],
  ['GET', '/media', undefined, [200, 200, 200, 200, 200, 200, 200]],
]

describe('who may do what', () => {
  it.each(MATRIX)('%s %s %j', async (...[method, path, body, expected]) => {
    const statuses: number[] = []
    for (const client of Object.values(callers))
      statuses.push((await client?.send(method, path, body))?.status ?? 0)
    expect(statuses).toEqual(expected)
  })

  it('shows stock levels to staff alone, and what is available to all', async () => {
    const seen = (await api.anonymous.get(`/variants/${teapot.id}`)).body.data
    expect(seen).toHaveProperty('available')
    for (const name of ['on_hand', 'reserved', 'low_stock_level']) expect(seen).not.toHaveProperty(name)
    expect((await fulfilment?.get(`/variants/${teapot.id}`))?.body.data).toHaveProperty('on_hand')
  })

  it('lists to a customer their own account alone', async () => {
    const { body } = await buyer.get('/users')
    expect(body.data).toMatchObject([{ id: customer.id }])
  })
})

describe('people', () => {
  const person = { email: 'new@example.com', name: 'New', password: PASSWORD }

  it('are made by managers, but never with a role above their own', async () => {
    const made = await manager?.post('/users', { ...person, roles: ['support'] })
    expect(made?.status).toBe(201)
    expect(made?.body.data).toMatchObject({ email: person.email, roles: ['support'], is_active: true })
    const refused = await manager?.post('/users', { ...person, email: 'boss@example.com', roles: ['admin'] })
    expect([refused?.status, refused?.body.error.code]).toEqual([403, 'FORBIDDEN'])
  })

  it('do not make themselves active, verified or another user', async () => {
    for (const body of [{ is_verified: true }, { is_active: true }, { roles: ['admin'] }]) {
      const { status } = await buyer.send('PATCH', `/users/${customer.id}`, body)
      expect(status).toBe(403)
    }
  })

  it('are replaced as a whole by PUT and in part by PATCH', async () => {
    const { body } = await staff.post('/users', {
      ...person,
      email: 'put@example.com',
      phone: '1',
      addresses: [{ city: 'Bath' }],
    })
    const at = `/users/${String(body.data['id'])}`
    expect((await staff.send('PATCH', at, { name: 'Other' })).body.data).toMatchObject({
      name: 'Other',
      phone: '1',
    })
    expect((await staff.send('PUT', at, { phone: '2' })).status).toBe(400)
    const replaced = await staff.send('PUT', at, { email: 'put@example.com', name: 'Whole' })
    expect(replaced.body.data).toMatchObject({
      name: 'Whole',
      phone: null,
      addresses: [],
      roles: ['customer'],
    })
  })

  it('go to the trash, and are gone for this API and for signing in', async () => {
    const { body } = await staff.post('/users', { ...person, email: 'gone@example.com' })
    const at = `/users/${String(body.data['id'])}`
    expect((await buyer.send('DELETE', at)).status).toBe(404)
    expect((await staff.send('DELETE', at)).status).toBe(200)
    expect((await staff.get(at)).status).toBe(404)
    const login = await api.anonymous.post('/auth/login', { email: 'gone@example.com', password: PASSWORD })
    expect(login.status).toBe(401)
  })
})

describe('products', () => {
  const wish = {
    title: 'Cup & saucer',
    description: '<p>For <strong>two</strong></p>',
    options: [{ name: 'Colour', values: ['Blue', 'White'] }],
    status: 'published',
    variants: [
      {
        ...{ sku: 'cup-blue', title: 'Blue', on_hand: 5, price: { amount: 450, currency: 'GBP' } },
        option_values: [{ name: 'Colour', value: 'Blue' }],
      },
    ],
  }

  it('are made with their variants in one go, and read by id and by slug', async () => {
    const { status, body } = await staff.post('/products', wish)
    expect(status).toBe(201)
    expect(body.data).toMatchObject({
      slug: 'cup-and-saucer',
      description: '<p>For <strong>two</strong></p>',
      options: wish.options,
      status: 'published',
      variants: [{ sku: 'CUP-BLUE', price: { amount: 450, currency: 'GBP' }, available: 5 }],
    })
    expect((await api.anonymous.get('/products/cup-and-saucer')).body.data['id']).toBe(body.data['id'])
  })

  it('leave nothing behind when one variant is refused', async () => {
    const twice = { ...wish, title: 'Twice', variants: [wish.variants[0], wish.variants[0]] }
    expect((await staff.post('/products', twice)).status).toBeGreaterThanOrEqual(400)
    expect((await staff.get('/products/twice')).status).toBe(404)
  })

  it('are changed in part, and trashed out of sight', async () => {
    const { body } = await staff.post('/products', { title: 'Short-lived' })
    const at = `/products/${String(body.data['id'])}`
    expect((await api.anonymous.get(at)).status).toBe(404)
    expect((await staff.send('PATCH', at, { title: 'Longer' })).body.data['title']).toBe('Longer')
    expect((await staff.send('PATCH', at, { status: 'published' })).status).toBe(400)
    expect((await staff.send('DELETE', at)).status).toBe(200)
    expect((await staff.get(at)).status).toBe(404)
  })

  it('take prices in the store’s currency alone', async () => {
    const reply = await staff.send('PATCH', `/variants/${teapot.id}`, {
      price: { amount: 1, currency: 'EUR' },
    })
    expect(reply.body.error.details?.fields?.[0]?.path).toBe('price.currency')
  })
})
