import type { Client } from 'pg'
import { v7 as uuidv7 } from 'uuid'

import { MAX_RATE_LIMIT } from '@/domain/account/api-key'
import { createAccessTokens } from '@/platform/identity/access-token'
import { makeKeySecret } from '@/platform/identity/key-secret'

/** As many principals as a mixed load comes from, half of them with a session and half with a key. */
const PRINCIPALS = 200

/** Accounts of earlier runs are kept: orders that they placed name them. */
const EMAILS = Array.from({ length: PRINCIPALS }, (_, n) => `bench-principal-${String(n)}@example.com`)

const ADD_ACCOUNTS = `
  with wanted as (
    select w.id, w.email from unnest($1::uuid[], $2::text[]) as w(id, email)
    where not exists (select 1 from users u where u.email = w.email)
  ), made as (
    insert into users (id, name, email, is_verified, is_active, created_at, updated_at)
    select id, 'Bench', email, true, true, now(), now() from wanted returning id
  )
  insert into users_roles (id, "order", parent_id, value) select gen_random_uuid(), 1, id, 'manager' from made`

const FIND_ACCOUNTS = 'select id from users where email = any($1::text[]) order by email'

const END_FORMER = [
  'delete from sessions where user_id = any($1::uuid[])',
  'delete from api_keys where owner_id = any($1::uuid[])',
]

const addSessions = (channelColumn: string) => `
  insert into sessions (id, user_id, device, browser, ${channelColumn}, last_used_at, expires_at, created_at, updated_at)
  select s.id, s.user_id, 'Bench', 'Bench', 'v1', now(), now() + interval '1 day', now(), now()
  from unnest($1::uuid[], $2::uuid[]) as s(id, user_id)`

const ADD_KEYS = `
  with made as (
    insert into api_keys (id, owner_id, name, prefix, hash, rate_limit, created_at, updated_at)
    select gen_random_uuid(), k.owner_id, 'Bench principal', k.prefix, k.hash, $4, now(), now()
    from unnest($1::uuid[], $2::text[], $3::text[]) as k(owner_id, prefix, hash) returning id
  )
  insert into api_keys_scopes (id, "order", parent_id, value) select gen_random_uuid(), 1, id, 'orders:write' from made`

interface SessionOf {
  userId: string
  sessionId: string
}

/** The tokens that the measured server signs itself: it has the same secret, and this machine's name. */
function signAll(sessions: readonly SessionOf[]): Promise<string[]> {
  const tokens = createAccessTokens({ secret: process.env['PAYLOAD_SECRET'] ?? '', audience: '127.0.0.1' })
  return Promise.all(sessions.map(async (session) => (await tokens.sign(session)).token))
}

/** The channel's column; a build of before the migration `channel` calls it door. */
const CHANNEL_COLUMN = `
  select column_name from information_schema.columns
  where table_schema = current_schema() and table_name = 'sessions' and column_name in ('channel', 'door')`

/** What the measured build calls the column of the channel: it may be an older one. */
export async function findChannelColumn(client: Client): Promise<string> {
  const { rows } = await client.query<{ column_name: string }>(CHANNEL_COLUMN)
  return rows[0]?.column_name ?? 'channel'
}

async function openSessions(
  client: Client,
  userIds: readonly string[],
  channelColumn: string,
): Promise<SessionOf[]> {
  const sessions = userIds.map((userId) => ({ userId, sessionId: uuidv7() }))
  await client.query(addSessions(channelColumn), [sessions.map(({ sessionId }) => sessionId), userIds])
  return sessions
}

async function makeKeys(client: Client, ownerIds: readonly string[]): Promise<string[]> {
  const keys = ownerIds.map(() => makeKeySecret())
  const columns = [ownerIds, keys.map(({ prefix }) => prefix), keys.map(({ hash }) => hash), MAX_RATE_LIMIT]
  await client.query(ADD_KEYS, columns)
  return keys.map(({ secret }) => secret)
}

/**
 * Makes 200 members of staff, every other one with a session and every other one with a key of their own. Written past the
 * app: signing 200 people in would take longer than the measurement.
 * @param channelColumn see {@link findChannelColumn}
 * @returns what makes a value of the header `Authorization` for each; access tokens are good for a quarter of an hour.
 */
export async function makePrincipals(
  client: Client,
  channelColumn: string,
): Promise<() => Promise<string[]>> {
  await client.query(ADD_ACCOUNTS, [EMAILS.map(() => uuidv7()), EMAILS])
  const { rows } = await client.query<{ id: string }>(FIND_ACCOUNTS, [EMAILS])
  const ids = rows.map(({ id }) => id)
  for (const end of END_FORMER) await client.query(end, [ids])
  const sessions = await openSessions(
    client,
    ids.filter((_, index) => index % 2 === 0),
    channelColumn,
  )
  const keys = await makeKeys(
    client,
    ids.filter((_, index) => index % 2 === 1),
  )
  return async () => {
    const tokens = await signAll(sessions)
    return tokens
      .flatMap((token, index) => [token, keys[index] ?? ''])
      .map((credential) => `Bearer ${credential}`)
  }
}
