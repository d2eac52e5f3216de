import { randomUUID } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { sqlOf } from '@/platform/database/transaction'

import { ADDRESS, makeUser, makeVariant, nextSerial } from '../../factories/shop'
import { makeClient, PASSWORD } from '../support/v1/v1-client'
import type { Client, Reply } from '../support/v1/v1-client'
import { startShop } from '../support/v1/v1-shop'

const { payload, api, customer, buyer, stranger, staff, teapot } = await startShop()
const sql = sqlOf(payload)

const keyed = (client: Client, key: string) => client.with({ 'idempotency-key': key })
const orderBody = (note: string, quantity = 1) => ({
  lines: [{ sku: teapot.sku, quantity }],
  shipping_address: ADDRESS,
  note,
})
const place = (client: Client, key: string, body: unknown) => keyed(client, key).post('/orders', body)

async function ordersNoted(note: string): Promise<number> {
  const [row] = await sql.query<{ n: number }>('select count(*)::int as n from orders where note = $1', [
    note,
  ])
  return row?.n ?? 0
}

const isReplayed = ({ headers }: Reply) => headers.get('idempotent-replayed') === 'true'
const without = ({ headers }: Reply) =>
  Object.fromEntries(
    [...headers].filter(([name]) => !/^(x-request-id|idempotent-replayed|ratelimit)/.test(name)),
  )

describe('a write that is sent again with its key', () => {
  it('is done once and answers the same status, headers and body', async () => {
    const note = randomUUID()
    const first = await place(buyer, 'once', orderBody(note))
    const again = await place(buyer, 'once', orderBody(note))
    expect(first.status).toBe(201)
    expect(isReplayed(first)).toBe(false)
    expect([again.status, without(again), again.body]).toEqual([201, without(first), first.body])
    expect(first.headers.get('etag')).not.toBeNull()
    expect(isReplayed(again)).toBe(true)
    expect(await ordersNoted(note)).toBe(1)
  })

  it.each([
    ['another body', '/orders', orderBody('another')],
    ['another path', `/users/${customer.id}/orders`, orderBody('conflict')],
    ['another query', '/orders?draft=1', orderBody('conflict')],
  ])('is refused with %s', async (_what, path, body) => {
    const key = randomUUID()
    await place(buyer, key, orderBody('conflict'))
    const refused = await keyed(buyer, key).post(path, body)
    expect([refused.status, refused.body.error.code]).toEqual([409, 'IDEMPOTENCY_CONFLICT'])
    expect(refused.headers.has('retry-after')).toBe(false)
  })

  it('is refused for another version than the first asked for', async () => {
    const { body } = await place(buyer, randomUUID(), orderBody('versions'))
    const [path, key] = [`/orders/${String(body.data['id'])}`, randomUUID()]
    await keyed(staff, key).send('PATCH', path, { note: 'x' })
    const refused = await keyed(staff, key).with({ 'if-match': '"1-x"' }).send('PATCH', path, { note: 'x' })
    expect(refused.body.error.code).toBe('IDEMPOTENCY_CONFLICT')
  })

  it('does not meet that of another principal with the same key', async () => {
    const note = randomUUID()
    const replies = [
      await place(buyer, 'shared', orderBody(note)),
      await place(stranger, 'shared', orderBody(note)),
    ]
    expect(replies.map(({ status }) => status)).toEqual([201, 201])
    expect(replies.some(isReplayed)).toBe(false)
    expect(await ordersNoted(note)).toBe(2)
  })

  it('does not meet that of an API key of the same account', async () => {
    const note = randomUUID()
    const { body } = await staff.post('/api-keys', { name: 'ERP', scopes: ['orders:read', 'orders:write'] })
    const program = makeClient(api.fetch, String(body.data['secret']))
    await place(staff, 'person and key', orderBody(note))
    const byKey = await place(program, 'person and key', orderBody(note))
    expect([byKey.status, isReplayed(byKey)]).toEqual([201, false])
    expect(isReplayed(await place(program, 'person and key', orderBody(note)))).toBe(true)
    expect(await ordersNoted(note)).toBe(2)
  })

  it('is done again once its answer has expired', async () => {
    const note = randomUUID()
    await place(buyer, 'expires', orderBody(note))
    await sql.query(`update idempotency_keys set expires_at = now() where expires_at > now()`)
    const again = await place(buyer, 'expires', orderBody(note))
    expect([again.status, isReplayed(again)]).toEqual([201, false])
    expect(isReplayed(await place(buyer, 'expires', orderBody(note)))).toBe(true)
    expect(await ordersNoted(note)).toBe(2)
  })

  it('answers for a day', async () => {
    await place(buyer, randomUUID(), orderBody('a day'))
    const rows = await sql.query(
      `select distinct extract(epoch from expires_at - created_at)::int as seconds from idempotency_keys
       where expires_at > now()`,
    )
    expect(rows).toEqual([{ seconds: 24 * 60 * 60 }])
  })

  it.each(['', 'x'.repeat(256), 'ä'])(
    'needs a key of 1 to 255 printable ASCII characters: "%s"',
    async (key) => {
      const { status, body } = await place(buyer, key, orderBody('bad key'))
      expect([status, body.error.code]).toEqual([400, 'VALIDATION_ERROR'])
      expect(await ordersNoted('bad key')).toBe(0)
    },
  )

  it('is no matter of reading', async () => {
    const replies = [await keyed(buyer, '').get('/orders'), await keyed(buyer, 'once').get('/orders')]
    expect(replies.map(({ status }) => status)).toEqual([200, 200])
    expect(replies.some(isReplayed)).toBe(false)
  })
})

describe('requests without an account', () => {
  const registration = () => ({
    email: `visitor-${String(nextSerial())}@example.com`,
    password: PASSWORD,
    name: 'A visitor',
  })
  const register = (body: unknown) => keyed(api.anonymous, 'visitor').post('/auth/register', body)

  it('are retried by their own content: visitors with the same key do not meet', async () => {
    const [one, other] = [registration(), registration()]
    const [first, second, again] = [await register(one), await register(other), await register(one)]
    expect([first.status, second.status, again.status]).toEqual([201, 201, 201])
    expect([isReplayed(second), isReplayed(again)]).toEqual([false, true])
    expect(again.body).toEqual(first.body)
  })
})

describe('refusals', () => {
  it('are answered again, without asking again', async () => {
    const scarce = await makeVariant(payload, { onHand: 1 })
    const body = { lines: [{ sku: scarce.sku, quantity: 2 }], shipping_address: ADDRESS }
    const first = await place(buyer, 'scarce', body)
    await staff.post(`/variants/${scarce.id}/stock-adjustments`, { delta: 5, reason: 'Delivery' })
    const again = await place(buyer, 'scarce', body)
    expect([first.status, again.status, isReplayed(again)]).toEqual([409, 409, true])
    expect(again.body).toEqual(first.body)
  })

  it('of failed authentication are not kept', async () => {
    const body = { email: customer.email, password: 'wrong password here' }
    const login = () => keyed(api.anonymous, 'login').post('/auth/login', body)
    const [first, again] = [await login(), await login()]
    expect([first.status, again.status, isReplayed(again)]).toEqual([401, 401, false])
  })

  it('of limits are not kept', async () => {
    const body = { email: `limited-${String(nextSerial())}@example.com` }
    const forgot = (key: string) => keyed(api.anonymous, key).post('/auth/forgot-password', body)
    const replies = []
    for (let count = 0; count < 10; count += 1) replies.push(await forgot(`limit ${String(count)}`))
    const last = replies.at(-1)
    const again = await forgot('limit 9')
    expect([last?.status, again.status, isReplayed(again)]).toEqual([429, 429, false])
  })

  it('of failures of our own are not kept', async () => {
    const user = await makeUser(payload)
    const client = await api.as(user)
    await sql.query(`alter table orders add constraint broken check (note <> 'broken')`)
    const broken = await place(client, 'broken', orderBody('broken'))
    await sql.query('alter table orders drop constraint broken')
    const repaired = await place(client, 'broken', orderBody('broken'))
    expect([broken.status, repaired.status, isReplayed(repaired)]).toEqual([500, 201, false])
  })
})

describe('many at once with one key', () => {
  it('make one order; the others get its answer, or 409 with Retry-After while it is made', async () => {
    const note = randomUUID()
    const replies = await Promise.all(
      Array.from({ length: 100 }, () => place(staff, 'at once', orderBody(note))),
    )
    const done = replies.filter(({ status }) => status === 201)
    const waiting = replies.filter(({ status }) => status === 409)
    expect(done.length + waiting.length).toBe(100)
    expect(done.filter((reply) => !isReplayed(reply))).toHaveLength(1)
    expect(new Set(done.map(({ body }) => body.data['id'])).size).toBe(1)
    for (const { headers, body } of waiting) {
      expect(body.error.code).toBe('IDEMPOTENCY_CONFLICT')
      expect(headers.get('retry-after')).toBe('1')
    }
    expect(await ordersNoted(note)).toBe(1)
    expect(isReplayed(await place(staff, 'at once', orderBody(note)))).toBe(true)
  })
})

describe('the stored answers', () => {
  it('cannot be read from a copy of the database', async () => {
    const secret = `secret-${randomUUID()}`
    await place(buyer, secret, orderBody(secret))
    const rows = await sql.query<{ text: string }>(
      `select k::text || encode(key, 'escape') || encode(answer, 'escape') as text from idempotency_keys k`,
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { text } of rows) {
      expect(text).not.toContain(secret)
      expect(text).not.toMatch(/Ada Byron|success|@example/)
    }
  })
})
