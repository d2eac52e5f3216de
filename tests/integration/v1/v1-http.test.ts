import { describe, expect, it, vi } from 'vitest'

import { HTTP_STATUS } from '@/domain/errors'

import { ADDRESS, makeUser } from '../../factories/shop'
import { makeClient, PASSWORD, tokenOf } from '../support/v1/v1-client'
import { startShop } from '../support/v1/v1-shop'
import { createCheckedFetch } from '../support/v1/checked-fetch'

const { payload, api, customer, buyer, staff, teapot, placeOrder } = await startShop()
const { anonymous, fetch } = api
const ORIGIN = 'http://127.0.0.1:3000'

function raw(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(new Request(`${ORIGIN}/api/v1${path}`, init))
}

async function errorOf(response: Response) {
  const body = (await response.json()) as {
    success: boolean
    error: { code: keyof typeof HTTP_STATUS; request_id: string }
  }
  expect(body.success).toBe(false)
  expect(body.error.request_id).toBe(response.headers.get('x-request-id'))
  expect(response.status).toBe(HTTP_STATUS[body.error.code])
  return body.error.code
}

const json = { 'content-type': 'application/json' }

describe('every answer', () => {
  it('carries a request id: the caller’s own when it is one, else a new one', async () => {
    const own = await raw('/products', { headers: { 'x-request-id': 'abc-123.XYZ' } })
    expect(own.headers.get('x-request-id')).toBe('abc-123.XYZ')
    const forged = await raw('/products', { headers: { 'x-request-id': 'no spaces, please' } })
    expect(forged.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('is wrapped in the envelope', async () => {
    const { body } = await buyer.get('/orders')
    expect(Object.keys(body)).toEqual(['success', 'data', 'pagination'])
    expect(body.pagination).toEqual({
      page: 1,
      per_page: 20,
      total: expect.any(Number) as number,
      pages: expect.any(Number) as number,
      total_exact: true,
      next_cursor: null,
    })
  })

  it('lets pages of listed origins read it, and no others', async () => {
    const ours = await raw('/products', { headers: { origin: ORIGIN } })
    expect(ours.headers.get('access-control-allow-origin')).toBe(ORIGIN)
    const other = await raw('/products', { headers: { origin: 'https://evil.example' } })
    expect(other.headers.get('access-control-allow-origin')).toBeNull()
    const preflight = await raw('/orders', { method: 'OPTIONS', headers: { origin: ORIGIN } })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-headers')).toMatch('Authorization')
  })
})

describe('each way to fail has its code', () => {
  it('VALIDATION_ERROR for a parameter, a field, a filter and a body field that do not exist', async () => {
    for (const query of [
      '?nonsense=1',
      '?fields=nonsense',
      '?filter[nonsense]=1',
      '?sort=nonsense',
      '?include=nonsense',
    ]) {
      expect(await errorOf(await raw(`/products${query}`))).toBe('VALIDATION_ERROR')
    }
    const { body } = await buyer.post('/orders', {
      lines: [{ sku: teapot.sku, quantity: 1, price: 1 }],
      colour: 'red',
    })
    expect(body.error.code).toBe('VALIDATION_ERROR')
    expect(JSON.stringify(body.error.details)).toMatch(/colour/)
  })

  it('VALIDATION_ERROR for a body that is no JSON', async () => {
    expect(await errorOf(await raw('/auth/login', { method: 'POST', headers: json, body: '{' }))).toBe(
      'VALIDATION_ERROR',
    )
  })

  it('VALIDATION_ERROR for a text that no database holds', async () => {
    const reply = await buyer.post('/orders', {
      lines: [{ sku: 'A\u0000', quantity: 1 }],
      shipping_address: ADDRESS,
    })
    expect(reply.status).toBe(400)
    expect((await staff.get('/orders?filter[number]=%00')).status).toBe(400)
  })

  it('AUTHENTICATION_REQUIRED without a token, with a forged one, and with a cookie', async () => {
    const token = await tokenOf(payload, customer)
    const attempts: RequestInit[] = [
      {},
      { headers: { authorization: 'Bearer nonsense' } },
      { headers: { authorization: `Basic ${btoa('a:b')}` } },
      { headers: { authorization: `Bearer ${token.slice(0, -4)}AAAA` } },
      { headers: { cookie: `payload-token=${token}` } },
    ]
    for (const init of attempts)
      expect(await errorOf(await raw('/orders', init))).toBe('AUTHENTICATION_REQUIRED')
    expect((await raw('/orders', { headers: { authorization: `JWT ${token}` } })).status).toBe(200)
  })

  it('TOKEN_EXPIRED for a token whose time is over', async () => {
    const token = await tokenOf(payload, customer)
    vi.useFakeTimers({ now: Date.now() + 16 * 60_000, toFake: ['Date'] })
    try {
      const response = await raw('/orders', { headers: { authorization: `Bearer ${token}` } })
      expect(await errorOf(response)).toBe('TOKEN_EXPIRED')
    } finally {
      vi.useRealTimers()
    }
  })

  it('FORBIDDEN for what only others may do', async () => {
    const { id } = await placeOrder()
    const reply = await buyer.post(`/orders/${id}/transitions`, { to: 'shipped' })
    expect([reply.status, reply.body.error.code]).toEqual([403, 'FORBIDDEN'])
  })

  it('NOT_FOUND for what is not there', async () => {
    expect(await errorOf(await raw('/nothing'))).toBe('NOT_FOUND')
    expect(await errorOf(await raw('/products/no-such-product'))).toBe('NOT_FOUND')
  })

  it('METHOD_NOT_ALLOWED with the methods that are', async () => {
    const response = await raw('/auth/login')
    expect(response.headers.get('allow')).toBe('POST, OPTIONS')
    expect(await errorOf(response)).toBe('METHOD_NOT_ALLOWED')
  })

  it('CONFLICT for an address that is registered', async () => {
    const body = { email: 'twice@example.com', password: PASSWORD, name: 'Twice' }
    expect((await anonymous.post('/auth/register', body)).status).toBe(201)
    const again = await anonymous.post('/auth/register', { ...body, email: 'TWICE@example.com' })
    expect([again.status, again.body.error.code]).toEqual([409, 'CONFLICT'])
  })

  it('PAYLOAD_TOO_LARGE for a body above 1 MiB, whatever its length claims', async () => {
    const body = `{"note":"${'x'.repeat(1024 * 1024)}"}`
    expect(await errorOf(await raw('/auth/login', { method: 'POST', headers: json, body }))).toBe(
      'PAYLOAD_TOO_LARGE',
    )
  })

  it('UNSUPPORTED_MEDIA_TYPE for a body that is not called JSON', async () => {
    const headers = { 'content-type': 'text/plain' }
    expect(await errorOf(await raw('/auth/login', { method: 'POST', headers, body: '{}' }))).toBe(
      'UNSUPPORTED_MEDIA_TYPE',
    )
  })

  // Refused, shutting down, closed to connections, read only after a failover.
  it.each(['ECONNREFUSED', '57P01', '55000', '25006'])(
    'SERVICE_UNAVAILABLE, with when to come back, while the database is away (%s)',
    async (code) => {
      const pool = vi.spyOn(payload.db.pool, 'query').mockImplementation(() => {
        throw Object.assign(new Error('not now'), { code })
      })
      const body = JSON.stringify({ email: 'ann@example.com', password: 'correct horse battery' })
      const headers = { 'content-type': 'application/json' }
      const responses = [await raw('/products'), await raw('/auth/login', { method: 'POST', headers, body })]
      pool.mockRestore()
      for (const response of responses) {
        expect(response.headers.get('retry-after')).toBe('1')
        expect(await errorOf(response)).toBe('SERVICE_UNAVAILABLE')
      }
    },
  )

  it('INTERNAL_ERROR, without saying what went wrong, for our own mistakes', async () => {
    const pool = vi.spyOn(payload.db.pool, 'query').mockImplementation(() => {
      throw new Error('select secret from somewhere')
    })
    const response = await raw('/products')
    pool.mockRestore()
    expect(await response.clone().text()).not.toMatch(/secret|at .*\.ts/)
    expect(await errorOf(response)).toBe('INTERNAL_ERROR')
  })
})

describe('signing in', () => {
  it('registers a customer, who can sign in and read their own account', async () => {
    const email = 'ann@example.com'
    const registered = await anonymous.post('/auth/register', {
      email,
      password: PASSWORD,
      name: 'Ann',
      phone: '0123',
    })
    expect(registered.status).toBe(201)
    expect(registered.body.data).toMatchObject({ email, name: 'Ann', phone: '0123', roles: ['customer'] })
    const login = await anonymous.post('/auth/login', { email: ' ANN@example.com ', password: PASSWORD })
    expect(login.body.data).toMatchObject({ token_type: 'Bearer', user: { email, roles: ['customer'] } })
    expect(login.body.data['expires_in']).toBeGreaterThan(60)
    const me = await makeClient(createCheckedFetch({ payload }), String(login.body.data['access_token'])).get(
      '/auth/me',
    )
    expect(me.body.data).toMatchObject({ email, name: 'Ann' })
    expect(JSON.stringify([registered.body, login.body, me.body])).not.toMatch(/hash|salt|"password/)
  })

  it('refuses a password of fewer than 12 characters', async () => {
    const reply = await anonymous.post('/auth/register', {
      email: 'b@example.com',
      password: 'elevenchars',
      name: 'B',
    })
    expect(reply.body.error).toMatchObject({
      code: 'VALIDATION_ERROR',
      details: { fields: [{ path: 'password' }] },
    })
  })

  it('never makes a user more than a customer', async () => {
    const body = { email: 'c@example.com', password: PASSWORD, name: 'C', roles: ['admin'] }
    expect((await anonymous.post('/auth/register', body)).status).toBe(400)
  })

  it('answers unknown, wrong and inactive in the same words', async () => {
    const inactive = await makeUser(payload)
    await payload.update({
      collection: 'users',
      id: inactive.id,
      overrideAccess: true,
      data: { isActive: false },
    })
    const replies = await Promise.all([
      anonymous.post('/auth/login', { email: 'unknown@example.com', password: PASSWORD }),
      anonymous.post('/auth/login', { email: customer.email, password: 'wrong horse battery' }),
      anonymous.post('/auth/login', { email: inactive.email, password: PASSWORD }),
    ])
    const answers = replies.map(({ status, body }) => [status, body.error.code, body.error.message])
    expect(answers[0]).toEqual([401, 'AUTHENTICATION_REQUIRED', 'The name or the password is wrong.'])
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })
})
