import { expect, it } from 'vitest'

import { gbp, startShop } from '../support/v1/v1-shop'

const { customer, placeOrder, staff } = await startShop()

it('a description that was read can be sent back as it is', async () => {
  const html =
    '<p>Holds <strong>tea</strong> &amp; <em>milk</em>.</p><h3>Good to know</h3><ul><li>Stoneware</li><li>Oven safe</li></ul><ol><li>Rinse</li></ol>'
  const { body } = await staff.post('/products', { title: 'Cup', description: html })
  expect(body.data['description']).toBe(html)
  const again = await staff.send('PATCH', `/products/${String(body.data['id'])}`, {
    description: body.data['description'],
  })
  expect(again.body.data['description']).toBe(html)
})

it('what an event carries is named and counted as everywhere in this API', async () => {
  const { id, total } = (await placeOrder()) as unknown as { id: string; total: unknown }
  const payment = await staff.post(`/orders/${id}/payments`, { amount: total, method: 'cash' })
  const { body } = await staff.get(`/orders/${id}/events?filter[type]=payment.recorded`)
  const [event] = body.data as unknown as { data: unknown }[]
  expect(event?.data).toEqual({ payment_id: payment.body.data['id'], amount: total, method: 'cash' })
  const included = await staff.get(`/orders/${id}?include=events`)
  expect(included.body.data['events']).toContainEqual(expect.objectContaining({ data: event?.data }))
  await staff.post(`/orders/${id}/refunds`, { amount: gbp(100), reason: 'Chipped' })
  const all = await staff.get(`/orders/${id}/events`)
  expect(JSON.stringify(all.body.data)).not.toMatch(/"\w+(Minor|Id)":/)
})

it('an email address that is taken is said to be, and not a user name', async () => {
  const user = { email: customer.email.toUpperCase(), name: 'Twin', password: 'correct horse battery' }
  const { status, body } = await staff.post('/users', user)
  expect([status, body.error.code]).toEqual([409, 'CONFLICT'])
  expect(body.error.details?.fields?.map(({ path }) => path)).toEqual(['email'])

  const named = { name: 'N', password: 'correct horse battery', username: 'twin' }
  expect((await staff.post('/users', { ...named, email: 'one@example.com' })).status).toBe(201)
  const twin = await staff.post('/users', { ...named, email: 'two@example.com' })
  expect(twin.body.error.details?.fields?.map(({ path }) => path)).toEqual(['username'])
})
