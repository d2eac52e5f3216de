import { executeAuthStrategies } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { revokeKey } from '@/features/keys/revoke-key'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import type { User } from '@/payload-types'
import { sqlOf } from '@/platform/database/transaction'

import { ADDRESS, contextOf, makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { makeKey, openKeyClients } from '../support/accounts/key-clients'
import { ownPage, openClients } from '../support/accounts/session-interfaces'
import { statementsOf } from '../support/statements'

const payload = await startPayload()
const sql = sqlOf(payload)
const interfaces = openKeyClients(payload)
let admin: User

beforeAll(async () => {
  await makeStore(payload)
  admin = await makeUser(payload, { roles: ['admin'] })
}, 60_000)

const statuses = async (secret: string) =>
  (await interfaces.ordersAtEveryInterface(secret)).map(({ status }) => status)

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
    const reader = await makeKey(payload, admin, { scopes: ['orders:read'] })
    const other = await makeKey(payload, admin, { scopes: ['products:*'] })
    expect(await statuses(reader.secret)).toEqual(OPEN)
    expect(await statuses(other.secret)).toEqual([403, 403, 403])
    expect(
      (await interfaces.client(reader.secret).post('/categories', { title: 'Odd', slug: 'odd' })).status,
    ).toBe(403)
    expect(
      (await interfaces.client(other.secret).post('/categories', { title: 'Pots', slug: 'pots' })).status,
    ).toBe(201)
  })

  it('without the scope of a field’s collection sees no more of it than a visitor', async () => {
    const { id } = await makeVariant(payload)
    const fieldsFor = async (secret: string) =>
      Object.keys((await interfaces.client(secret).get(`/variants/${id}`)).body.data)
    const inside = await makeKey(payload, admin, { scopes: ['products:read'] })
    const outside = await makeKey(payload, admin, { scopes: ['orders:read'] })
    expect(await fieldsFor(inside.secret)).toContain('on_hand')
    expect(await fieldsFor(outside.secret)).not.toContain('on_hand')
    const hasStock = async (secret: string) =>
      'onHand' in ((await (await interfaces.rest('GET', `/variants/${id}`, { secret })).json()) as object)
    expect(await hasStock(inside.secret)).toBe(true)
    expect(await hasStock(outside.secret)).toBe(false)
  })

  it('moves an order only with the scope to write orders, at every interface, and is named in the audit trail', async () => {
    const { id } = await placed()
    const reader = await makeKey(payload, admin, { scopes: ['orders:read'] })
    const writer = await makeKey(payload, admin, { scopes: ['orders:write'], name: 'The warehouse' })
    const body = { to: 'on_hold', reason: 'Stocktaking' }
    expect((await interfaces.client(reader.secret).post(`/orders/${id}/transitions`, body)).status).toBe(403)
    const byRest = await interfaces.rest('POST', `/orders/${id}/transitions`, { secret: reader.secret, body })
    expect(byRest.status).toBe(403)
    const mutation = `mutation { transitionOrder(id: "${id}", input: { to: on_hold, reason: "No" }) { status } }`
    expect(JSON.stringify(await interfaces.graphql(mutation, reader.secret))).toContain('scopes of this key')
    const { body: seen } = await interfaces.client(reader.secret).get(`/orders/${id}`)
    expect((seen.data['allowed_actions'] as { allowed: boolean }[]).filter(({ allowed }) => allowed)).toEqual(
      [],
    )

    expect((await interfaces.client(writer.secret).post(`/orders/${id}/transitions`, body)).status).toBe(200)
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
    const expired = await makeKey(payload, admin, { scopes: ['orders:read'] })
    await sql.query(`update api_keys set expires_at = now() - interval '1 second' where id = $1`, [
      expired.id,
    ])
    const revoked = await makeKey(payload, admin, { scopes: ['orders:read'] })
    await revokeKey(contextOf(payload, admin), revoked.id)
    const unknown = `br_${'x'.repeat(43)}`
    const answers = await Promise.all(
      [expired.secret, revoked.secret, unknown, 'br_short'].map(interfaces.ordersAtEveryInterface),
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
      const { secret } = await makeKey(payload, owner, { scopes: ['orders:read'] })
      expect(await statuses(secret)).toEqual(OPEN)
      await change(owner, loss)
      expect(await statuses(secret), JSON.stringify(loss)).toEqual(CLOSED)
    }
    const owner = await makeUser(payload, { roles: ['manager'] })
    const { secret } = await makeKey(payload, owner, { scopes: ['products:*'] })
    await change(owner, { roles: ['support'] })
    expect((await interfaces.client(secret).post('/categories', { title: 'No', slug: 'no' })).status).toBe(
      403,
    )
  })

  it('is no cookie, and opens no page', async () => {
    const { secret } = await makeKey(payload, admin, { scopes: ['orders:read'] })
    const asPage = [ownPage(secret), { authorization: `Bearer ${secret}` }]
    for (const headers of asPage) {
      const { user } = await executeAuthStrategies({ headers: new Headers(headers), payload })
      expect(user).toBeNull()
    }
    const panel = await openClients(payload).rest('GET', '/orders', { headers: ownPage(secret) })
    expect(panel.status).toBe(403)
  })

  it('does nothing that belongs to a person, and is told so', async () => {
    const every = ['orders:*', 'products:*', 'users:*', 'stock:*', 'store:*', 'imports:*'] as const
    const { id, secret } = await makeKey(payload, admin, { scopes: every })
    const customer = await makeUser(payload)
    const client = interfaces.client(secret)
    const asks: readonly (readonly [string, string, object?])[] = [
      ['GET', '/auth/sessions'],
      ['POST', '/auth/logout'],
      [
        'POST',
        '/auth/change-password',
        { current_password: 'correct horse battery', password: 'another long one' },
      ],
      ['POST', '/auth/change-username', { current_password: 'correct horse battery', username: 'mine' }],
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
    const byRest = await interfaces.rest('PATCH', `/users/${customer.id}`, {
      secret,
      body: { password: 'a new long one' },
    })
    expect(byRest.status).toBe(403)
    expect((await client.send('PATCH', `/users/${customer.id}`, { phone: '0113' })).status).toBe(200)
  })

  it('costs one query to know, and is noted as used at most once a minute', async () => {
    const { id, secret } = await makeKey(payload, admin, { scopes: ['orders:read'] })
    const lastUsed = async () => {
      const [row] = await sql.query<{ at: Date | null }>(
        'select last_used_at as at from api_keys where id = $1',
        [id],
      )
      return row?.at ?? null
    }
    expect(await lastUsed()).toBeNull()
    await interfaces.ordersAtEveryInterface(secret)
    await expect.poll(lastUsed).not.toBeNull()
    const before = await lastUsed()
    let interfaceCount = 0
    const texts = await statementsOf(payload, async () => {
      interfaceCount = (await interfaces.ordersAtEveryInterface(secret)).length
    })
    expect(texts.filter((text) => /api_keys/.test(text))).toHaveLength(interfaceCount)
    expect(texts.filter((text) => /from sessions/.test(text))).toEqual([])
    expect(await lastUsed()).toEqual(before)
  })
})
