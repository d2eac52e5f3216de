import { executeAuthStrategies, getPayload } from 'payload'
import { beforeAll, describe, expect, it, vi } from 'vitest'

import { createFetch } from '@/api/fetch'
import config from '@payload-config'
import { issueKey } from '@/features/keys/issue-key'
import { revokeKey } from '@/features/keys/revoke-key'
import { rotateKey } from '@/features/keys/rotate-key'
import { placeNewOrder } from '@/features/orders/place-order'
import type { User } from '@/payload-types'
import { actorOfUser } from '@/platform/context'
import { createLogger } from '@/platform/logger'
import { poolOf, sqlOf } from '@/platform/transaction'

import { ADDRESS, contextOf, makeStore, makeUser, makeVariant } from '../factories/shop'
import { startPayload } from '../setup/payload'
import { makeKey, openKeyDoors } from './support/key-desk'
import { ownPage, openDoors } from './support/session-doors'
import { makeClient } from './support/v1-client'

const payload = await startPayload()
const sql = sqlOf(payload)
const doors = openKeyDoors(payload)
let admin: User
let manager: User

beforeAll(async () => {
  await makeStore(payload)
  admin = await makeUser(payload, { roles: ['admin'] })
  manager = await makeUser(payload, { roles: ['manager'] })
}, 60_000)

const statuses = async (secret: string) => (await doors.ordersAtEveryDoor(secret)).map(({ status }) => status)

const OPEN = [200, 200, 200]
const CLOSED = [401, 401, 401]

const change = (owner: User, data: Partial<Pick<User, 'isActive' | 'roles' | 'deletedAt'>>) =>
  payload.update({ collection: 'users', id: owner.id, data, overrideAccess: true })

async function placed() {
  const variant = await makeVariant(payload)
  const lines = [{ variantId: variant.id, quantity: 1 }]
  return placeNewOrder(contextOf(payload, admin), { lines, shippingAddress: ADDRESS })
}

describe('a key', () => {
  it('opens v1, REST and GraphQL within its scopes, and nothing beyond them', async () => {
    const reader = await makeKey(payload, admin, ['orders:read'])
    const other = await makeKey(payload, admin, ['products:*'])
    expect(await statuses(reader.secret)).toEqual(OPEN)
    expect(await statuses(other.secret)).toEqual([403, 403, 403])
    expect(
      (await doors.client(reader.secret).post('/categories', { title: 'Odd', slug: 'odd' })).status,
    ).toBe(403)
    expect(
      (await doors.client(other.secret).post('/categories', { title: 'Pots', slug: 'pots' })).status,
    ).toBe(201)
  })

  it('without the scope of a field’s collection sees no more of it than a visitor', async () => {
    const { id } = await makeVariant(payload)
    const fieldsFor = async (secret: string) =>
      Object.keys((await doors.client(secret).get(`/variants/${id}`)).body.data)
    const inside = await makeKey(payload, admin, ['products:read'])
    const outside = await makeKey(payload, admin, ['orders:read'])
    expect(await fieldsFor(inside.secret)).toContain('on_hand')
    expect(await fieldsFor(outside.secret)).not.toContain('on_hand')
    const hasStock = async (secret: string) =>
      'onHand' in ((await (await doors.rest('GET', `/variants/${id}`, { secret })).json()) as object)
    expect(await hasStock(inside.secret)).toBe(true)
    expect(await hasStock(outside.secret)).toBe(false)
  })

  it('moves an order only with the scope to write orders, at every door, and is named in the audit trail', async () => {
    const { id } = await placed()
    const reader = await makeKey(payload, admin, ['orders:read'])
    const writer = await makeKey(payload, admin, ['orders:write'], { name: 'The warehouse' })
    const body = { to: 'on_hold', reason: 'Stocktaking' }
    expect((await doors.client(reader.secret).post(`/orders/${id}/transitions`, body)).status).toBe(403)
    const byRest = await doors.rest('POST', `/orders/${id}/transitions`, { secret: reader.secret, body })
    expect(byRest.status).toBe(403)
    const mutation = `mutation { transitionOrder(id: "${id}", input: { to: on_hold, reason: "No" }) { status } }`
    expect(JSON.stringify(await doors.graphql(mutation, reader.secret))).toContain('scopes of this key')
    const { body: seen } = await doors.client(reader.secret).get(`/orders/${id}`)
    expect((seen.data['allowed_actions'] as { allowed: boolean }[]).filter(({ allowed }) => allowed)).toEqual(
      [],
    )

    expect((await doors.client(writer.secret).post(`/orders/${id}/transitions`, body)).status).toBe(200)
    const [entry] = await sql.query(
      `select actor_type as type, actor_id as "ownerId", actor_name as name from audit_entries
       where document_id = $1 order by position desc limit 1`,
      [id],
    )
    expect(entry).toEqual({
      type: 'key',
      ownerId: admin.id,
      name: `The warehouse (${writer.prefix}…), key of ${admin.name}`,
    })
  })

  it('that is unknown, expired or revoked is refused in the same words everywhere', async () => {
    const expired = await makeKey(payload, admin, ['orders:read'])
    await sql.query(`update api_keys set expires_at = now() - interval '1 second' where id = $1`, [
      expired.id,
    ])
    const revoked = await makeKey(payload, admin, ['orders:read'])
    await revokeKey(contextOf(payload, admin), revoked.id)
    const unknown = `br_${'x'.repeat(43)}`
    const answers = await Promise.all(
      [expired.secret, revoked.secret, unknown, 'br_short'].map(doors.ordersAtEveryDoor),
    )
    expect(answers.flat().map(({ status }) => status)).toEqual(Array(12).fill(401))
    expect(new Set(answers.flat().map(({ message }) => message)).size).toBe(1)
  })

  it('loses with its next request what its owner loses', async () => {
    for (const loss of [
      { isActive: false },
      { deletedAt: new Date().toISOString() },
      { roles: ['customer' as const] },
    ]) {
      const owner = await makeUser(payload, { roles: ['manager'] })
      const { secret } = await makeKey(payload, owner, ['orders:read'])
      expect(await statuses(secret)).toEqual(OPEN)
      await change(owner, loss)
      expect(await statuses(secret), JSON.stringify(loss)).toEqual(CLOSED)
    }
    const owner = await makeUser(payload, { roles: ['manager'] })
    const { secret } = await makeKey(payload, owner, ['products:*'])
    await change(owner, { roles: ['support'] })
    expect((await doors.client(secret).post('/categories', { title: 'No', slug: 'no' })).status).toBe(403)
  })

  it('is no cookie, and opens no page', async () => {
    const { secret } = await makeKey(payload, admin, ['orders:read'])
    const asPage = [ownPage(secret), { authorization: `Bearer ${secret}` }]
    for (const headers of asPage) {
      const { user } = await executeAuthStrategies({ headers: new Headers(headers), payload })
      expect(user).toBeNull()
    }
    const panel = await openDoors(payload).rest('GET', '/orders', { headers: ownPage(secret) })
    expect(panel.status).toBe(403)
  })

  it('does nothing that belongs to a person, and is told so', async () => {
    const every = ['orders:*', 'products:*', 'users:*', 'stock:*', 'store:*', 'imports:*'] as const
    const { id, secret } = await makeKey(payload, admin, every)
    const customer = await makeUser(payload)
    const client = doors.client(secret)
    const asks: readonly (readonly [string, string, object?])[] = [
      ['GET', '/auth/sessions'],
      ['POST', '/auth/logout'],
      [
        'POST',
        '/auth/change-password',
        { current_password: 'correct horse battery', password: 'another long one' },
      ],
      ['POST', '/auth/change-email', { current_password: 'correct horse battery', email: 'new@example.com' }],
      ['POST', '/auth/close-account', { current_password: 'correct horse battery' }],
      ['POST', '/api-keys', { name: 'Another', scopes: ['orders:read'] }],
      ['GET', '/api-keys'],
      ['POST', `/api-keys/${id}/rotate`],
      ['DELETE', `/api-keys/${id}`],
      ['POST', `/users/${customer.id}/erasure`, { reason: 'No' }],
      ['PATCH', `/users/${customer.id}`, { roles: ['support'] }],
      ['PATCH', `/users/${admin.id}`, { phone: '1' }],
      ['POST', '/users', { email: 'guest@example.com', name: 'Guest' }],
      [
        'POST',
        '/users',
        { email: 'boss@example.com', name: 'Boss', password: 'a long secret one', roles: ['admin'] },
      ],
    ]
    for (const [method, path, body] of asks) {
      const { status, body: answer } = await client.send(method, path, body)
      expect([403, 404], `${method} ${path}: ${JSON.stringify(answer)}`).toContain(status)
      expect(answer.error.message.length, path).toBeGreaterThan(10)
    }
    const byRest = await doors.rest('PATCH', `/users/${customer.id}`, {
      secret,
      body: { password: 'a new long one' },
    })
    expect(byRest.status).toBe(403)
    expect((await client.send('PATCH', `/users/${customer.id}`, { phone: '0113' })).status).toBe(200)
  })

  it('costs one query to know, and is noted as used at most once a minute', async () => {
    const { id, secret } = await makeKey(payload, admin, ['orders:read'])
    const lastUsed = async () => {
      const [row] = await sql.query<{ at: Date | null }>(
        'select last_used_at as at from api_keys where id = $1',
        [id],
      )
      return row?.at ?? null
    }
    expect(await lastUsed()).toBeNull()
    await doors.ordersAtEveryDoor(secret)
    await expect.poll(lastUsed).not.toBeNull()
    const before = await lastUsed()
    const query = vi.spyOn(poolOf(payload), 'query')
    const { length: doorCount } = await doors.ordersAtEveryDoor(secret)
    const texts = query.mock.calls.map(([ask]) =>
      typeof ask === 'string' ? ask : (ask as { text: string }).text,
    )
    query.mockRestore()
    expect(texts.filter((text) => /api_keys/.test(text))).toHaveLength(doorCount)
    expect(texts.filter((text) => /from sessions/.test(text))).toEqual([])
    expect(await lastUsed()).toEqual(before)
  })
})

describe('the limit of a key', () => {
  it('is its own, is told at each door, and is counted by all processes together', async () => {
    const few = await makeKey(payload, admin, ['orders:read'], { rateLimit: 3 })
    const many = await makeKey(payload, admin, ['orders:read'])
    const other = await getPayload({ config, key: 'another process' })
    const elsewhere = makeClient(createFetch({ payload: other }), few.secret)
    const first = await doors.client(few.secret).get('/orders')
    expect(first.headers.get('ratelimit-limit')).toBe('3')
    expect(first.headers.get('ratelimit-remaining')).toBe('2')
    const second = await doors.rest('GET', '/orders', { secret: few.secret })
    expect(second.headers.get('ratelimit-remaining')).toBe('1')
    expect((await elsewhere.get('/orders')).status).toBe(200)
    const refused = await elsewhere.get('/orders')
    expect([refused.status, refused.body.error.code]).toEqual([429, 'RATE_LIMITED'])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    const byRest = await doors.rest('GET', '/orders', { secret: few.secret })
    expect([byRest.status, byRest.headers.has('retry-after')]).toEqual([429, true])
    expect(await statuses(many.secret)).toEqual(OPEN)
    await other.destroy()
  })
})

describe('revoking and rotating', () => {
  it('ends a key with the next request in every process', async () => {
    const other = await getPayload({ config, key: 'second process' })
    const elsewhere = openKeyDoors(other)
    const { id, secret } = await makeKey(payload, manager, ['orders:read'])
    expect((await elsewhere.client(secret).get('/orders')).status).toBe(200)
    await revokeKey(contextOf(payload, admin), id)
    expect((await elsewhere.client(secret).get('/orders')).status).toBe(401)
    expect(await statuses(secret)).toEqual(CLOSED)
    await other.destroy()
  })

  it('leaves both keys working during the overlap, and the old one no longer after it', async () => {
    const ctx = contextOf(payload, manager)
    const old = await makeKey(payload, manager, ['orders:read'])
    const next = await rotateKey(ctx, old.id)
    expect([await statuses(old.secret), await statuses(next.secret)]).toEqual([OPEN, OPEN])
    const [row] = await sql.query<{ hours: number }>(
      `select round(extract(epoch from expires_at - now()) / 3600)::int as hours from api_keys where id = $1`,
      [old.id],
    )
    expect(row?.hours).toBe(24)
    const last = await rotateKey(ctx, next.id, { overlapHours: 0 })
    expect([await statuses(next.secret), await statuses(last.secret)]).toEqual([CLOSED, OPEN])
  })

  it('makes one key, however many rotate at once', async () => {
    const ctx = contextOf(payload, manager)
    const { id } = await makeKey(payload, manager, ['orders:read'])
    const tries = await Promise.allSettled(Array.from({ length: 6 }, () => rotateKey(ctx, id)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const reasons = tries.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as unknown] : [],
    )
    for (const reason of reasons) expect(reason).toMatchObject({ code: 'CONFLICT' })
  })

  it('is for owners; administrators revoke everybody’s, and get nobody’s secret', async () => {
    const { id } = await makeKey(payload, manager, ['orders:read'])
    const colleague = await makeUser(payload, { roles: ['manager'] })
    const notThere = { code: 'NOT_FOUND' }
    await expect(revokeKey(contextOf(payload, colleague), id)).rejects.toMatchObject(notThere)
    await expect(rotateKey(contextOf(payload, colleague), id)).rejects.toMatchObject(notThere)
    await expect(rotateKey(contextOf(payload, admin), id)).rejects.toMatchObject(notThere)
    await revokeKey(contextOf(payload, admin), id)
    const customer = contextOf(payload, await makeUser(payload))
    await expect(issueKey(customer, { name: 'Mine', scopes: ['orders:read'] })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  it('is written to the audit trail with what makes the change', async () => {
    const ctx = contextOf(payload, manager)
    const { id } = await makeKey(payload, manager, ['orders:read'])
    await rotateKey(ctx, id)
    await revokeKey(ctx, id)
    const entries = await sql.query<{ action: string }>(
      `select action from audit_entries where document_id = $1 order by position`,
      [id],
    )
    expect(entries.map(({ action }) => action)).toEqual(['create', 'rotate-key', 'revoke-key'])
  })
})

describe('a secret', () => {
  it('is nowhere in the database and in no log line, and its hash in no answer', async () => {
    const { id, secret } = await makeKey(payload, admin, ['orders:read', 'audit:read'])
    await doors.ordersAtEveryDoor(secret)
    const tables = await sql.query<{ name: string }>(
      `select quote_ident(table_name) as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE'`,
    )
    expect(tables.length).toBeGreaterThan(20)
    for (const { name } of tables) {
      const found = await sql.query(`select 1 from ${name} t where strpos(t::text, $1) > 0 limit 1`, [
        secret.slice(11),
      ])
      expect(found, name).toEqual([])
    }
    const lines: string[] = []
    createLogger({ destination: { write: (line: string) => lines.push(line) } }).info(
      { at: `/x?${secret}` },
      secret,
    )
    expect(lines).toHaveLength(1)
    expect(lines.join('')).not.toContain(secret.slice(11))

    const { signIn, rest } = openDoors(payload)
    const { accessToken } = await signIn(admin)
    const headers = { authorization: `Bearer ${accessToken}` }
    const [{ hash } = { hash: '?' }] = await sql.query<{ hash: string }>(
      'select hash from api_keys where id = $1',
      [id],
    )
    const entries = await sql.query('select 1 from audit_entries where strpos(changes::text, $1) > 0', [hash])
    expect(entries).toEqual([])
    const one = await (await rest('GET', `/api-keys/${id}`, { headers })).text()
    expect(one).toContain('A program')
    expect(one).not.toContain(hash)
    const guess = await rest('GET', `/api-keys?where[hash][equals]=${hash}`, { headers })
    expect(guess.status).toBeGreaterThanOrEqual(400)
    expect(
      (await makeClient(createFetch({ payload }), accessToken).get('/api-keys?filter[hash]=x')).status,
    ).toBe(400)
  })
})

describe('the database', () => {
  it('keeps a key’s owner, secret, revocation and end, whoever writes', async () => {
    const { id } = await makeKey(payload, manager, ['orders:read'], {
      expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    })
    await revokeKey(contextOf(payload, manager), id)
    for (const set of [
      `owner_id = '${admin.id}'`,
      `hash = repeat('a', 64)`,
      `revoked_at = null`,
      `expires_at = null`,
      `expires_at = expires_at + interval '1 day'`,
      `rate_limit = 0`,
      `name = ' '`,
    ]) {
      await expect(sql.query(`update api_keys set ${set} where id = $1`, [id]), set).rejects.toMatchObject({
        code: '23514',
      })
    }
  })
})

describe('/api/v1/api-keys', () => {
  it('makes a key, tells its secret once, lists, rotates and revokes it', async () => {
    const { accessToken } = await openDoors(payload).signIn(manager)
    const client = makeClient(createFetch({ payload }), accessToken)
    const made = await client.post('/api-keys', { name: ' ERP ', scopes: ['orders:read'], rate_limit: 60 })
    expect(made.status).toBe(201)
    expect(made.body.data).toMatchObject({
      name: 'ERP',
      scopes: ['orders:read'],
      rate_limit: 60,
      revoked_at: null,
    })
    const { id, secret } = made.body.data as { id: string; secret: string }
    expect((await client.get(`/api-keys/${id}`)).body.data).not.toHaveProperty('secret')
    const { body } = await client.get('/api-keys?per_page=100')
    expect((body.data as unknown as { owner_id: string }[]).every((key) => key.owner_id === manager.id)).toBe(
      true,
    )
    expect(body.pagination.total).toBeGreaterThan(0)
    const rotated = await client.post(`/api-keys/${id}/rotate`, { overlap_hours: 1 })
    expect(rotated.status).toBe(201)
    expect((await client.send('POST', `/api-keys/${id}/rotate`)).body.error.code).toBe('CONFLICT')
    expect((await client.send('DELETE', `/api-keys/${id}`)).status).toBe(200)
    expect((await doors.client(secret).get('/orders')).status).toBe(401)
    expect((await client.post('/api-keys', { name: 'x', scopes: ['all:*'] })).status).toBe(400)
    const past = { name: 'x', scopes: ['orders:read'], expires_at: '2020-01-01T00:00:00Z' }
    expect((await client.post('/api-keys', past)).status).toBe(400)
  })
})

it('the actor of a key carries its scopes wherever it goes', () => {
  const key = { id: 'k', name: 'ERP', prefix: 'br_12345678', scopes: ['orders:read'] as const, rateLimit: 1 }
  expect(actorOfUser({ ...admin, _key: key })).toMatchObject({ type: 'key', scopes: ['orders:read'] })
})
