import { getPayload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import config from '@payload-config'
import { issueKey } from '@/features/keys/issue-key'
import { revokeKey } from '@/features/keys/revoke-key'
import { rotateKey } from '@/features/keys/rotate-key'
import type { User } from '@/payload-types'
import { actorOfUser } from '@/platform/context'
import { createLogger } from '@/platform/logging/logger'
import { sqlOf } from '@/platform/database/transaction'

import { contextOf, makeStore, makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { makeKey, openKeyClients } from '../support/accounts/key-clients'
import { openClients } from '../support/accounts/session-interfaces'
import { makeClient } from '../support/v1/v1-client'
import { createCheckedFetch } from '../support/v1/checked-fetch'

const payload = await startPayload()
const sql = sqlOf(payload)
const interfaces = openKeyClients(payload)
let admin: User
let manager: User

beforeAll(async () => {
  await makeStore(payload)
  admin = await makeUser(payload, { roles: ['admin'] })
  manager = await makeUser(payload, { roles: ['manager'] })
}, 60_000)

const statuses = async (secret: string) =>
  (await interfaces.ordersAtEveryInterface(secret)).map(({ status }) => status)

const OPEN = [200, 200, 200]
const CLOSED = [401, 401, 401]

describe('the limit of a key', () => {
  it('is its own, is named at each interface, and is counted by all processes together', async () => {
    const few = await makeKey(payload, admin, { scopes: ['orders:read'], rateLimit: 3 })
    const many = await makeKey(payload, admin, { scopes: ['orders:read'] })
    const other = await getPayload({ config, key: 'another process' })
    const elsewhere = makeClient(createCheckedFetch({ payload: other }), few.secret)
    const first = await interfaces.client(few.secret).get('/orders')
    expect(first.headers.get('ratelimit-limit')).toBe('3')
    expect(first.headers.get('ratelimit-remaining')).toBe('2')
    const second = await interfaces.rest('GET', '/orders', { secret: few.secret })
    expect(second.headers.get('ratelimit-remaining')).toBe('1')
    expect((await elsewhere.get('/orders')).status).toBe(200)
    const refused = await elsewhere.get('/orders')
    expect([refused.status, refused.body.error.code]).toEqual([429, 'RATE_LIMITED'])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    const byRest = await interfaces.rest('GET', '/orders', { secret: few.secret })
    expect([byRest.status, byRest.headers.has('retry-after')]).toEqual([429, true])
    expect(await statuses(many.secret)).toEqual(OPEN)
    await other.destroy()
  })
})

describe('revoking and rotating', () => {
  it('ends a key with the next request in every process', async () => {
    const other = await getPayload({ config, key: 'second process' })
    const elsewhere = openKeyClients(other)
    const { id, secret } = await makeKey(payload, manager, { scopes: ['orders:read'] })
    expect((await elsewhere.client(secret).get('/orders')).status).toBe(200)
    await revokeKey(contextOf(payload, admin), id)
    expect((await elsewhere.client(secret).get('/orders')).status).toBe(401)
    expect(await statuses(secret)).toEqual(CLOSED)
    await other.destroy()
  })

  it('leaves both keys working during the overlap, and the old one no longer after it', async () => {
    const ctx = contextOf(payload, manager)
    const old = await makeKey(payload, manager, { scopes: ['orders:read'] })
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
    const { id } = await makeKey(payload, manager, { scopes: ['orders:read'] })
    const tries = await Promise.allSettled(Array.from({ length: 6 }, () => rotateKey(ctx, id)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const reasons = tries.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as unknown] : [],
    )
    for (const reason of reasons) expect(reason).toMatchObject({ code: 'CONFLICT' })
  })

  it('is for owners; administrators revoke any key, and see no secret', async () => {
    const { id } = await makeKey(payload, manager, { scopes: ['orders:read'] })
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
    const { id } = await makeKey(payload, manager, { scopes: ['orders:read'] })
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
    const { id, secret } = await makeKey(payload, admin, { scopes: ['orders:read', 'audit:read'] })
    await interfaces.ordersAtEveryInterface(secret)
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

    const { signIn, rest } = openClients(payload)
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
      (await makeClient(createCheckedFetch({ payload }), accessToken).get('/api-keys?filter[hash]=x')).status,
    ).toBe(400)
  })
})

describe('the database', () => {
  it('keeps a key’s owner, secret, revocation and end against every writer', async () => {
    const { id } = await makeKey(payload, manager, {
      scopes: ['orders:read'],
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

it('the actor of a key carries its scopes wherever it goes', () => {
  const key = { id: 'k', name: 'ERP', prefix: 'br_12345678', scopes: ['orders:read'] as const, rateLimit: 1 }
  expect(actorOfUser({ ...admin, _key: key })).toMatchObject({ type: 'key', scopes: ['orders:read'] })
})
