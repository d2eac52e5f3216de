import { beforeAll, describe, expect, it, vi } from 'vitest'

import { accessTokens } from '@/platform/identity/access-token'
import { sqlOf } from '@/platform/database/transaction'

import { makeStore, makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { makeKey } from '../support/accounts/key-clients'
import type { Client } from '../support/v1/v1-client'
import { makeClient, tokenOf } from '../support/v1/v1-client'
import { createCheckedFetch } from '../support/v1/checked-fetch'

const payload = await startPayload()
const sql = sqlOf(payload)

beforeAll(async () => {
  await makeStore(payload)
  // Another account to see.
  await makeUser(payload)
}, 60_000)

const STAFF_PATH = '/users'

/** Uses of each credential before something changes. */
const USES = 3

/** Which accounts a client sees: all, its own one, or the status that refuses it. */
async function seenBy(client: Client): Promise<'all' | 'own' | number> {
  const { status, body } = await client.get(STAFF_PATH)
  if (status !== 200) return status
  return body.pagination.total > 1 ? 'all' : 'own'
}

/** A manager with a session and a key that have been in use: whatever a process might remember of them, it has seen. */
async function makePrincipal() {
  const user = await makeUser(payload, { roles: ['manager'] })
  const token = await tokenOf(payload, user)
  const [session] = await sql.query<{ id: string }>('select id from sessions where user_id = $1', [user.id])
  const key = await makeKey(payload, user, { scopes: ['users:read', 'orders:read'] })
  const fetch = createCheckedFetch({ payload })
  const clients = { session: makeClient(fetch, token), key: makeClient(fetch, key.secret) }
  const ask = async () => ({ session: await seenBy(clients.session), key: await seenBy(clients.key) })
  for (let use = 0; use < USES; use += 1) expect(await ask()).toEqual({ session: 'all', key: 'all' })
  return { user, sessionId: session?.id ?? '', keyId: key.id, ask, clients }
}

type Used = Awaited<ReturnType<typeof makePrincipal>>
type Seen = Awaited<ReturnType<typeof seenBy>>

/** Written past Payload, as another process or an operator would: nothing in this process can notice it. */
const CHANGES: Readonly<
  Record<string, { change: (used: Used) => [text: string, id: string]; session: Seen; key: Seen }>
> = {
  'their session ends': {
    change: ({ sessionId }) => [
      `update sessions set ended_at = now(), ended_reason = 'logout' where id = $1`,
      sessionId,
    ],
    session: 401,
    key: 'all',
  },
  'their session has expired': {
    change: ({ sessionId }) => ['update sessions set expires_at = now() where id = $1', sessionId],
    session: 401,
    key: 'all',
  },
  'their session was idle too long': {
    change: ({ sessionId }) => [
      `update sessions set last_used_at = now() - interval '30 days' where id = $1`,
      sessionId,
    ],
    session: 401,
    key: 'all',
  },
  'their session is gone': {
    change: ({ sessionId }) => ['delete from sessions where id = $1', sessionId],
    session: 401,
    key: 'all',
  },
  'their account is deactivated': {
    change: ({ user }) => ['update users set is_active = false where id = $1', user.id],
    session: 401,
    key: 401,
  },
  'their account is trashed': {
    change: ({ user }) => ['update users set deleted_at = now() where id = $1', user.id],
    session: 401,
    key: 401,
  },
  'their role becomes another': {
    change: ({ user }) => [`update users_roles set value = 'customer' where parent_id = $1`, user.id],
    session: 'own',
    key: 401,
  },
  'their role is taken away': {
    change: ({ user }) => ['delete from users_roles where parent_id = $1', user.id],
    session: 403,
    key: 401,
  },
  'their key is revoked': {
    change: ({ keyId }) => ['update api_keys set revoked_at = now() where id = $1', keyId],
    session: 'all',
    key: 401,
  },
  'their key has expired': {
    change: ({ keyId }) => ['update api_keys set expires_at = now() where id = $1', keyId],
    session: 'all',
    key: 401,
  },
  'their key loses a scope': {
    change: ({ keyId }) => [
      `delete from api_keys_scopes where parent_id = $1 and value = 'users:read'`,
      keyId,
    ],
    session: 'all',
    key: 403,
  },
}

const CONFIRMED_FACTOR = `insert into second_factors (user_id, secret, confirmed_at) values ($1, $2, now())`
const ASK_MANAGERS = `
  insert into store_second_factor_roles (id, parent_id, "order", value)
  select gen_random_uuid(), id, 1, 'manager' from store`
const ASK_NONE = 'delete from store_second_factor_roles'

describe('the next request after', () => {
  it.each(Object.entries(CHANGES))('%s', async (_name, { change, session, key }) => {
    const principal = await makePrincipal()
    const [text, id] = change(principal)
    await sql.query(text, [id])
    expect(await principal.ask()).toEqual({ session, key })
  })

  it('managers are asked for a second factor, and after one of them loses it', async () => {
    const principal = await makePrincipal()
    await sql.query(CONFIRMED_FACTOR, [principal.user.id, Buffer.alloc(64)])
    await principal.ask()
    await principal.ask()
    try {
      await sql.query(ASK_MANAGERS)
      expect(await principal.ask()).toEqual({ session: 'all', key: 'all' })
      await principal.ask()
      await sql.query('delete from second_factors where user_id = $1', [principal.user.id])
      expect(await principal.ask()).toEqual({ session: 403, key: 403 })
      expect(await principal.ask()).toEqual({ session: 403, key: 403 })
      await sql.query(ASK_NONE)
      expect(await principal.ask()).toEqual({ session: 'all', key: 'all' })
      await principal.ask()
      await sql.query(ASK_MANAGERS)
      expect(await principal.ask()).toEqual({ session: 403, key: 403 })
    } finally {
      await sql.query(ASK_NONE)
    }
  })

  it('the moment that a key and a token expire', async () => {
    const principal = await makePrincipal()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 15 * 60_000 + 4_000 })
    const { token, expiresAt } = await accessTokens().sign({
      userId: principal.user.id,
      sessionId: principal.sessionId,
    })
    vi.useRealTimers()
    await sql.query(`update api_keys set expires_at = $2 where id = $1`, [principal.keyId, expiresAt])
    const client = makeClient(createCheckedFetch({ payload }), token)
    const both = async () => [await seenBy(client), await seenBy(principal.clients.key)]
    await both()
    expect(await both()).toEqual(['all', 'all'])
    await new Promise((resolve) => setTimeout(resolve, expiresAt.getTime() - Date.now() + 20))
    const { status, body } = await client.get(STAFF_PATH)
    expect([status, body.error.code]).toEqual([401, 'TOKEN_EXPIRED'])
    expect(await seenBy(principal.clients.key)).toBe(401)
  })

  it('a minute, whose use is noted', async () => {
    const principal = await makePrincipal()
    const lastUsed = async () => {
      const [row] = await sql.query<{ session: boolean; key: boolean }>(
        `select s.last_used_at > now() - interval '10 seconds' as session,
           k.last_used_at > now() - interval '10 seconds' as key
         from sessions s, api_keys k where s.id = $1 and k.id = $2`,
        [principal.sessionId, principal.keyId],
      )
      return row
    }
    await sql.query(`update sessions set last_used_at = now() - interval '70 seconds' where id = $1`, [
      principal.sessionId,
    ])
    await sql.query(`update api_keys set last_used_at = now() - interval '70 seconds' where id = $1`, [
      principal.keyId,
    ])
    expect(await lastUsed()).toEqual({ session: false, key: false })
    expect(await principal.ask()).toEqual({ session: 'all', key: 'all' })
    await expect.poll(lastUsed).toEqual({ session: true, key: true })
  })
})
