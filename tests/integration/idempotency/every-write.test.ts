import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { takesIdempotencyKey } from '@/api/route'
import { collectRoutes } from '@/api/routes/collect'
import { sqlOf } from '@/platform/database/transaction'

import { makeUser } from '../../factories/shop'
import { retriedInputs } from '../support/idempotency/retried-inputs'
import type { Input } from '../support/idempotency/retried-inputs'
import { PASSWORD, tokenOf } from '../support/v1/v1-client'
import { startShop } from '../support/v1/v1-shop'

// Uploads go to `media/` of the current folder: not the checkout's, in a test.
process.chdir(await mkdtemp(path.join(tmpdir(), 'backroom-retried-')))
const shop = await startShop()
const { payload, api, staff } = shop
const inputs = retriedInputs(shop)
const boss = await makeUser(payload, { roles: ['admin'] })
const token = await tokenOf(payload, boss)

/** A challenge that is none is a failed authentication, which is asked about each time. */
const NEVER_KEPT = 'POST /auth/two-factor'
/** The session has ended with the write: its retry is not signed in. */
const ENDS_ITS_SESSION = ['POST /auth/logout', 'POST /auth/close-account']

/** What the requests of other routes name: they are refused. */
const MISSING = randomUUID()

const writes = collectRoutes(payload)
  .filter(takesIdempotencyKey)
  .map(({ route }) => route)
const kept = writes.filter((route) => route !== NEVER_KEPT && !ENDS_ITS_SESSION.includes(route))

async function send(route: string, { as = staff, id = MISSING, body, form }: Input, key: string) {
  const [method = '', pattern = ''] = route.split(' ')
  const at = pattern.replace(':id', id)
  if (!form) return as.with({ 'idempotency-key': key }).send(method, at, body)
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': key }
  const request = new Request(`http://127.0.0.1:3000/api/v1${at}`, { method, headers, body: form() })
  const response = await api.fetch(request)
  return { status: response.status, headers: response.headers, body: (await response.json()) as object }
}

/** How many rows each table has that a request may write to; counters and tokens of the own session apart. */
async function rowCounts(): Promise<unknown> {
  const tables = await sqlOf(payload).query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE' and table_name <> 'rate_limits'`,
  )
  const counts = tables.map(({ name }) => `(select count(*)::int from ${name}) as "${name}"`)
  const [row] = await sqlOf(payload).query(`select ${counts.join(', ')}`)
  return row
}

describe('a write that is sent twice with one key', () => {
  it.each(kept)('writes once and is answered the same: %s', async (route) => {
    const input = (await inputs[route]?.()) ?? {}
    const key = randomUUID()
    const first = await send(route, input, key)
    const before = await rowCounts()
    const again = await send(route, input, key)
    // With the body, which says why not.
    expect([first.status < 300, first.body]).toEqual([route in inputs, first.body])
    expect([again.status, again.body]).toEqual([first.status, first.body])
    expect(first.headers.get('idempotent-replayed')).toBeNull()
    expect(again.headers.get('idempotent-replayed')).toBe('true')
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'))
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    expect(await rowCounts()).toEqual(before)
  })

  it.each(ENDS_ITS_SESSION)('is not authenticated again where it ended its session: %s', async (route) => {
    const as = await api.as(await makeUser(payload))
    const body = route.endsWith('account') ? { current_password: PASSWORD } : {}
    const replies = [await send(route, { as, body }, 'end'), await send(route, { as, body }, 'end')]
    expect(replies.map(({ status }) => status)).toEqual([200, 401])
  })
})
