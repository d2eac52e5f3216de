import { beforeAll, describe, expect, it, vi } from 'vitest'

import { createFetch } from '@/api/fetch'
import { accessTokens } from '@/platform/identity/access-token'
import { sqlOf } from '@/platform/database/transaction'

import { makeStore, makeUser } from '../factories/shop'
import { startPayload } from '../setup/payload'
import { makeKey } from './support/key-desk'
import { statementsOf } from './support/statements'
import type { Client } from './support/v1-client'
import { makeClient, tokenOf } from './support/v1-client'

const payload = await startPayload()
const sql = sqlOf(payload)

beforeAll(async () => {
  await makeStore(payload)
  // Somebody else to see.
  await makeUser(payload)
}, 60_000)

const STAFF_PATH = '/users'

/** What somebody sees of the accounts: all, the own one, or why none. */
async function seenBy(client: Client): Promise<'all' | 'own' | number> {
  const { status, body } = await client.get(STAFF_PATH)
  if (status !== 200) return status
  return body.pagination.total > 1 ? 'all' : 'own'
}

/** Somebody of the staff, their session and their key; each has been used, so that they are assumed from now on. */
async function knownStaff() {
  const user = await makeUser(payload, { roles: ['manager'] })
  const token = await tokenOf(payload, user)
  const [session] = await sql.query<{ id: string }>('select id from sessions where user_id = $1', [user.id])
  const key = await makeKey(payload, user, { scopes: ['users:read', 'orders:read'] })
  const fetch = createFetch({ payload })
  const clients = { session: makeClient(fetch, token), key: makeClient(fetch, key.secret) }
  const ask = async () => ({ session: await seenBy(clients.session), key: await seenBy(clients.key) })
  // Until the first uses are noted, each of them is looked up again.
  const provenOf = async () => (await statementsOf(payload, ask)).map((text) => text.includes('$holds'))
  await expect.poll(provenOf).toEqual([true, true])
  return { user, sessionId: session?.id ?? '', keyId: key.id, ask, clients }
}

type Known = Awaited<ReturnType<typeof knownStaff>>
type Seen = Awaited<ReturnType<typeof seenBy>>

/** Written past Payload, as by an operator at the database: there is no hook that could forget to tell anybody. */
const CHANGES: Readonly<
  Record<string, { change: (known: Known) => [text: string, id: string]; session: Seen; key: Seen }>
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
const ASK_NOBODY = 'delete from store_second_factor_roles'

describe('the next request after', () => {
  it.each(Object.entries(CHANGES))('%s', async (_name, { change, session, key }) => {
    const known = await knownStaff()
    const [text, id] = change(known)
    await sql.query(text, [id])
    expect(await known.ask()).toEqual({ session, key })
  })

  it('managers are asked for a second factor, and after one of them loses it', async () => {
    const known = await knownStaff()
    await sql.query(CONFIRMED_FACTOR, [known.user.id, Buffer.alloc(64)])
    await known.ask()
    await known.ask()
    try {
      await sql.query(ASK_MANAGERS)
      expect(await known.ask()).toEqual({ session: 'all', key: 'all' })
      await known.ask()
      await sql.query('delete from second_factors where user_id = $1', [known.user.id])
      expect(await known.ask()).toEqual({ session: 403, key: 403 })
      expect(await known.ask()).toEqual({ session: 403, key: 403 })
      await sql.query(ASK_NOBODY)
      expect(await known.ask()).toEqual({ session: 'all', key: 'all' })
      await known.ask()
      await sql.query(ASK_MANAGERS)
      expect(await known.ask()).toEqual({ session: 403, key: 403 })
    } finally {
      await sql.query(ASK_NOBODY)
    }
  })

  it('the moment that a key and a token expire', async () => {
    const known = await knownStaff()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 15 * 60_000 + 4_000 })
    const { token, expiresAt } = await accessTokens().sign({
      userId: known.user.id,
      sessionId: known.sessionId,
    })
    vi.useRealTimers()
    await sql.query(`update api_keys set expires_at = $2 where id = $1`, [known.keyId, expiresAt])
    const client = makeClient(createFetch({ payload }), token)
    const both = async () => [await seenBy(client), await seenBy(known.clients.key)]
    await both()
    expect(await both()).toEqual(['all', 'all'])
    await new Promise((resolve) => setTimeout(resolve, expiresAt.getTime() - Date.now() + 20))
    const { status, body } = await client.get(STAFF_PATH)
    expect([status, body.error.code]).toEqual([401, 'TOKEN_EXPIRED'])
    expect(await seenBy(known.clients.key)).toBe(401)
  })

  it('a minute, whose use is noted', async () => {
    const known = await knownStaff()
    const lastUsed = async () => {
      const [row] = await sql.query<{ session: boolean; key: boolean }>(
        `select s.last_used_at > now() - interval '10 seconds' as session,
           k.last_used_at > now() - interval '10 seconds' as key
         from sessions s, api_keys k where s.id = $1 and k.id = $2`,
        [known.sessionId, known.keyId],
      )
      return row
    }
    await sql.query(`update sessions set last_used_at = now() - interval '70 seconds' where id = $1`, [
      known.sessionId,
    ])
    await sql.query(`update api_keys set last_used_at = now() - interval '70 seconds' where id = $1`, [
      known.keyId,
    ])
    expect(await lastUsed()).toEqual({ session: false, key: false })
    expect(await known.ask()).toEqual({ session: 'all', key: 'all' })
    await expect.poll(lastUsed).toEqual({ session: true, key: true })
  })
})
