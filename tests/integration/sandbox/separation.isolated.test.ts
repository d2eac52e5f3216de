import { randomUUID } from 'node:crypto'

import type { Payload } from 'payload'
import { describe, expect, it, vi } from 'vitest'

import { collectRoutes } from '@/api/routes/collect'
import { sqlOf } from '@/platform/database/transaction'

import { openSandbox } from '../../factories/sandbox'
import { ADDRESS, makeUser } from '../../factories/shop'
import { openKeyClients } from '../support/accounts/key-clients'
import type { Input } from '../support/idempotency/retried-inputs'
import { retriedInputs } from '../support/idempotency/retried-inputs'
import { asShop, startTwoModes } from '../support/sandbox/sandbox-shop'
import { createCheckedFetch } from '../support/v1/checked-fetch'
import { makeClient } from '../support/v1/v1-client'
import { startShop } from '../support/v1/v1-shop'

// Before any module reads its settings.
vi.hoisted(() => {
  process.env['SANDBOX_DATABASE_URL'] = `${String(process.env['DATABASE_URL'])}_sandbox`
})

const shop = await startShop()
const { payload } = shop
const modes = await startTwoModes(shop)
const { sandbox, live, test, secrets } = modes
const placed = await shop.placeOrder()
const pretended = await asShop(modes)
const inputs = retriedInputs(pretended)
// It would look for sessions, and a key has none.
Reflect.deleteProperty(inputs, 'DELETE /auth/sessions/:id')
const routes = collectRoutes(payload)

/** All but what says when keys and sessions were used, and counts requests that had no valid key. */
const TABLES = `
  select format('%I.%I', table_schema, table_name) as name from information_schema.tables
  where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'
    and table_name not in ('rate_limits', 'api_keys', 'sessions')
  order by 1`

const KEYS = `
  select count(*)::int as keys, md5(string_agg((to_jsonb(k) - 'last_used_at' - 'last_used_from')::text, ',' order by id)) as digest
  from api_keys k`

const SEQUENCES = `select json_agg(s order by s.sequencename) as all from pg_sequences s`

/** The rows of all tables, by number and by the transactions that wrote them, and the state of all sequences. */
async function fingerprint(of: Payload): Promise<unknown> {
  const sql = sqlOf(of)
  const tables = await sql.query<{ name: string }>(TABLES)
  const parts = tables.map(
    ({ name }) =>
      `(select concat(count(*), ' ', sum(xmin::text::bigint), ' ', max(xmax::text::bigint)) from ${name}) as "${name}"`,
  )
  const [rows] = await sql.query(`select ${parts.join(', ')}`)
  const [keys] = await sql.query(KEYS)
  const [sequences] = await sql.query(SEQUENCES)
  return { rows, keys, sequences }
}

/** Every id, address and title of the shop's documents. */
async function wordsOf(of: Payload): Promise<string[]> {
  const sql = sqlOf(of)
  const columns = await sql.query<{ at: string; name: string }>(
    `select format('%I', table_name) as at, format('%I', column_name) as name from information_schema.columns
     where table_schema = 'public' and data_type = 'uuid' and table_name not like '%rate_limits%'`,
  )
  const ids = columns.map(({ at, name }) => `select ${name}::text as word from ${at}`)
  const mails = 'select email from users'
  const rows = await sql.query<{ word: string | null }>([...ids, mails].join(' union '))
  return rows.flatMap(({ word }) => word ?? [])
}

const MISSING = randomUUID()

/** Sends a request of a route with the test key, and answers what was said. */
async function send(route: string, { id = MISSING, body, form }: Input): Promise<string> {
  const [method = '', pattern = ''] = route.split(' ')
  const at = pattern.replace(':id', encodeURIComponent(id))
  const headers: Record<string, string> = { authorization: `Bearer ${secrets.test}` }
  if (body !== undefined) headers['content-type'] = 'application/json'
  const sent = form ? { body: form() } : body === undefined ? {} : { body: JSON.stringify(body) }
  const url = `http://127.0.0.1:3000/api/v1${at}`
  const response = await modes.fetch(new Request(url, { method, headers, ...sent }))
  const text = await response.text()
  expect([route, response.headers.get('x-backroom-mode')]).toEqual([route, 'test'])
  return `${String(response.status)} ${JSON.stringify([...response.headers])} ${text}`
}

describe('a test key', () => {
  it('changes nothing of the shop, and is told nothing of it, by any operation of the API', async () => {
    const secret = await wordsOf(payload)
    expect(secret).toContain(placed.id)
    const before = await fingerprint(payload)
    const statuses = new Map<string, string>()
    for (const { route } of routes) {
      // What names a document is asked for with one of the sandbox, and with one of the shop.
      // Some begin with what no key does: they are sent without a document.
      const input = (await inputs[route]?.().catch(() => null)) ?? {}
      const answers = [await send(route, input)]
      if (route.includes(':id')) answers.push(await send(route, { ...input, id: placed.id }))
      statuses.set(route, answers[0]?.slice(0, 3) ?? '')
      const told = secret.filter((word) => word !== placed.id && answers.some((text) => text.includes(word)))
      expect([route, told]).toEqual([route, []])
    }
    expect(await fingerprint(payload)).toEqual(before)
    // Otherwise the test would show that refusals change nothing.
    const done = [...statuses].filter(
      ([route, status]) => !route.startsWith('GET ') && status.startsWith('2'),
    )
    expect(done.length).toBeGreaterThan(30)
  }, 240_000)

  it('would be noticed in the shop, were it the shop’s', async () => {
    const before = await fingerprint(payload)
    const { status } = await live.send('PATCH', `/orders/${placed.id}`, { note: 'Seen' })
    expect(status).toBe(200)
    expect(await fingerprint(payload)).not.toEqual(before)
  })

  it('finds no document of the shop, and a live key none of the sandbox', async () => {
    const { body } = await test.get('/orders?per_page=1')
    const [first] = body.data as unknown as { id: string; number: string }[]
    const asked = [
      await test.get(`/orders/${placed.id}`),
      await test.send('PATCH', `/orders/${placed.id}`, { note: 'Mine' }),
      await live.get(`/orders/${String(first?.id)}`),
      await live.send('PATCH', `/orders/${String(first?.id)}`, { note: 'Mine' }),
    ]
    expect(asked.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    expect((await test.get(`/orders/${String(first?.id)}`)).status).toBe(200)
  })

  it('gets by a cursor, a tag or an idempotency key of the shop what is the sandbox’s', async () => {
    const path = '/orders?per_page=1&sort=-created_at'
    await shop.placeOrder()
    const cursor = (await live.get(path)).body.pagination.next_cursor
    const page = await test.get(`${path}&cursor=${encodeURIComponent(String(cursor))}`)
    expect(JSON.stringify(page.body)).not.toContain(placed.id)

    const tag = (await live.get(path)).headers.get('etag') ?? ''
    expect((await test.get(path, { 'if-none-match': tag })).status).toBe(200)

    const keyed = { 'idempotency-key': randomUUID() }
    const body = { title: 'Kept apart' }
    const [ours, theirs] = [
      await live.with(keyed).post('/categories', body),
      await test.with(keyed).post('/categories', body),
    ]
    expect([ours.status, theirs.status]).toEqual([201, 201])
    expect(theirs.headers.get('idempotent-replayed')).toBeNull()
    expect(theirs.body.data['id']).not.toBe(ours.body.data['id'])
  })

  it('is no key at REST, GraphQL and for a session of the shop', async () => {
    const { ordersAtEveryInterface } = openKeyClients(payload)
    // These clients have no sandbox: v1 answers as where there is none.
    expect((await ordersAtEveryInterface(secrets.test)).map(({ status }) => status)).toEqual([403, 401, 401])
  })

  it('acts with the roles that its owner has now, and ends with the owner’s account', async () => {
    const reset = () => test.post('/sandbox/reset', undefined)
    const set = (data: object) =>
      payload.update({ collection: 'users', id: modes.owner.id, overrideAccess: true, data })
    await set({ roles: ['fulfilment'] })
    expect((await reset()).status).toBe(403)
    await set({ roles: ['admin'], isActive: false })
    expect((await reset()).status).toBe(401)
    await set({ isActive: true })
    const { status, body } = await reset()
    expect([status, body]).toEqual([200, expect.anything()])
  })
})

describe('the shop', () => {
  it('answers a test key that is unknown as any unknown key, without opening the sandbox', async () => {
    const { status, headers } = await modes.fetch(
      new Request('http://127.0.0.1:3000/api/v1/orders', {
        headers: { authorization: `Bearer br_test_${'x'.repeat(43)}` },
      }),
    )
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
  })

  it('serves on when the sandbox cannot be opened, and a later request of a test key tries again', async () => {
    const openings = [() => Promise.reject(new Error('gone')), openSandbox]
    const open = () => (openings.shift() ?? openSandbox)()
    const fetch = createCheckedFetch({ payload, openSandbox: open })
    const ask = async (secret: string) => (await makeClient(fetch, secret).get('/orders?per_page=1')).status
    expect([await ask(secrets.test), await ask(secrets.live), await ask(secrets.test)]).toEqual([
      503, 200, 200,
    ])
  })

  it('is not reset, by any caller', async () => {
    const before = await fingerprint(payload)
    expect((await live.post('/sandbox/reset', undefined)).status).toBe(403)
    expect((await shop.staff.post('/sandbox/reset', undefined)).status).toBe(403)
    expect(await fingerprint(payload)).toEqual(before)
  })

  it('takes no account of the sandbox, and the sandbox none of the shop', async () => {
    const inSandbox = await makeUser(sandbox)
    const path = (id: string) => `/users/${id}`
    expect((await live.get(path(inSandbox.id))).status).toBe(404)
    expect((await test.get(path(shop.customer.id))).status).toBe(404)
    const order = { lines: [{ sku: shop.teapot.sku, quantity: 1 }], shipping_address: ADDRESS }
    expect((await test.post('/orders', { ...order, customer_id: shop.customer.id })).status).toBe(400)
  })
})
