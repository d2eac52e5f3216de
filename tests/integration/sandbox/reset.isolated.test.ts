import { readdir } from 'node:fs/promises'

import { describe, expect, it, vi } from 'vitest'

import config from '@payload-config'
import { assertPrepared } from '@/platform/sandbox/assert-prepared'
import { sqlOf } from '@/platform/database/transaction'
import { sandboxPictures } from '@/platform/sandbox/sandbox-config'

import { makePicture } from '../../factories/pictures'
import { ADDRESS } from '../../factories/shop'
import { prepareSandbox } from '../../../scripts/lib/sandbox/prepare-sandbox'
import { isSandboxStale } from '../../../scripts/lib/sandbox/sandbox-state'
import { startTwoModes } from '../support/sandbox/sandbox-shop'
import { startShop } from '../support/v1/v1-shop'

// Before any module reads its settings.
vi.hoisted(() => {
  process.env['SANDBOX_DATABASE_URL'] = `${String(process.env['DATABASE_URL'])}_sandbox`
  process.env['SANDBOX_MAX_MB'] = '64'
})

const shop = await startShop()
const { test, sandbox, fetch, secrets } = await startTwoModes(shop)
const sql = sqlOf(sandbox)

interface Listed {
  id: string
  number: string
}

const DATA = `
  select format('%I', table_name) as name from information_schema.tables
  where table_schema = 'public' and table_type = 'BASE TABLE'
    and table_name not in ('rate_limits', 'payload_migrations', 'users', 'users_roles') order by 1`

/** All rows of the sandbox but the accounts that keys act for, and the state of its sequences. */
async function contentOf(): Promise<unknown> {
  const tables = await sql.query<{ name: string }>(DATA)
  const parts = tables.map(
    ({ name }) =>
      `(select md5(string_agg(to_jsonb(t)::text, ',' order by to_jsonb(t)::text)) from ${name} t) as "${name}"`,
  )
  const [rows] = await sql.query(`select ${parts.join(', ')}`)
  const [people] = await sql.query(
    `select md5(string_agg(to_jsonb(u)::text, ',' order by u.id)) as digest from users u where email not like '%.invalid'`,
  )
  return { rows, people }
}

async function upload(): Promise<number> {
  const form = new FormData()
  form.append('alt', 'A cup')
  form.append(
    'file',
    new File([new Uint8Array(await makePicture('png', { width: 40, height: 30 }))], 'cup.png'),
  )
  const headers = { authorization: `Bearer ${secrets.test}` }
  const url = 'http://127.0.0.1:3000/api/v1/media'
  return (await fetch(new Request(url, { method: 'POST', headers, body: form }))).status
}

async function place(sku: string) {
  const body = { lines: [{ sku, quantity: 1 }], shipping_address: ADDRESS }
  return test.post('/orders', body)
}

async function anySku(): Promise<string> {
  const { body } = await test.get('/variants?filter[available][gte]=2&per_page=1')
  return (body.data as unknown as { sku: string }[])[0]?.sku ?? ''
}

const numbersOf = async () =>
  ((await test.get('/orders?per_page=100')).body.data as unknown as Listed[]).map(({ number }) => number)

const reset = () => test.post('/sandbox/reset', undefined)

describe('orders of the sandbox', () => {
  it('have numbers that none of the shop has, those of the demo and new ones, also after a reset', async () => {
    const placed = await place(await anySku())
    expect(placed.body.data).toMatchObject({ number: expect.stringMatching(/^TEST-\d+$/) as unknown })
    expect((await reset()).status).toBe(200)
    const again = await place(await anySku())
    const numbers = [...(await numbersOf()), String(again.body.data['number'])]
    expect(numbers.length).toBeGreaterThan(60)
    expect(numbers.filter((number) => !number.startsWith('TEST-'))).toEqual([])
    expect((await reset()).status).toBe(200)
  })
})

describe('a reset', () => {
  it('brings all rows, numbers and sequences of the demo data back, and takes everything else away', async () => {
    const before = await contentOf()
    const sku = await anySku()
    const first = await place(sku)
    expect([first.status, first.body.error]).toEqual([201, undefined])
    const { id, number } = first.body.data as unknown as Listed
    await test.send('PATCH', `/orders/${id}`, { note: 'Changed' })
    expect(await upload()).toBe(201)
    expect((await readdir(sandboxPictures())).length).toBeGreaterThan(0)
    expect(await contentOf()).not.toEqual(before)

    expect((await reset()).status).toBe(200)
    expect(await contentOf()).toEqual(before)
    expect(await readdir(sandboxPictures())).toEqual([])
    expect((await test.get(`/orders/${id}`)).status).toBe(404)
    const again = await place(sku)
    expect((again.body.data as unknown as Listed).number).toBe(number)
    await reset()
  })

  it('leaves the triggers as they were: what is changed afterwards is in the trail and in the feed', async () => {
    await reset()
    const { body } = await test.get('/events?wait=0')
    const cursor = body.pagination.next_cursor
    const { body: made } = await test.post('/categories', { title: 'After the reset' })
    const { rows } = await sandbox.db.pool.query(`select 1 from audit_entries where document_id = $1`, [
      made.data['id'],
    ])
    expect(rows).toHaveLength(1)
    expect(cursor).toEqual(expect.any(String))
  })

  it('forgets answers for retries', async () => {
    const keyed = test.with({ 'idempotency-key': 'the-same-each-time' })
    const title = { title: 'Once for each reset' }
    const first = await keyed.post('/categories', title)
    await reset()
    const second = await keyed.post('/categories', title)
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.headers.get('idempotent-replayed')).toBeNull()
  })

  it('is done once for its idempotency key', async () => {
    const keyed = test.with({ 'idempotency-key': 'reset-once' })
    expect((await keyed.post('/sandbox/reset', undefined)).status).toBe(200)
    const { body } = await test.post('/categories', { title: 'Made after it' })
    const again = await keyed.post('/sandbox/reset', undefined)
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([200, 'true'])
    expect((await test.get(`/categories/${String(body.data['id'])}`)).status).toBe(200)
  })

  it('among writes of other requests is whole: each of them is done before or after, or told to come again', async () => {
    await reset()
    const before = await contentOf()
    const sku = await anySku()
    const writes = Array.from({ length: 40 }, () => place(sku))
    const resets = [reset(), reset()]
    const statuses = (await Promise.all([...writes, ...resets])).map(({ status }) => status)
    expect(statuses.filter((status) => ![200, 201, 409, 503].includes(status))).toEqual([])
    expect(statuses).toContain(200)
    expect((await reset()).status).toBe(200)
    expect(await contentOf()).toEqual(before)
  }, 60_000)

  it('gives up with 503, having changed nothing, while a transaction goes on', async () => {
    const client = await sandbox.db.pool.connect()
    await client.query('begin')
    await client.query('select 1 from orders limit 1')
    const { status, headers } = await reset()
    await client.query('commit')
    client.release()
    expect([status, headers.get('retry-after')]).toEqual([503, '1'])
    expect((await reset()).status).toBe(200)
  }, 30_000)

  it('is no operation of a bulk request', async () => {
    const operations = [{ method: 'POST', path: '/sandbox/reset' }]
    const { body } = await test.post('/bulk', { operations })
    expect(JSON.stringify(body)).toContain('This is a request of its own')
  })

  it('is for the roles that run a shop, within their scopes', async () => {
    const { status, body } = await shop.staff.post('/api-keys', {
      ...{ name: 'Orders alone', scopes: ['orders:*'], mode: 'test' },
    })
    expect(status).toBe(201)
    const narrow = test.with({ authorization: `Bearer ${String(body.data['secret'])}` })
    expect((await narrow.get('/orders')).status).toBe(200)
    expect((await narrow.post('/sandbox/reset', undefined)).status).toBe(403)
  })
})

describe('a sandbox above its bound', () => {
  it('refuses writes and answers reads, until it is reset', async () => {
    await sql.query(
      `create table public.filling as select repeat(md5(n::text), 50) as text from generate_series(1, 60000) n`,
    )
    await new Promise((resolve) => setTimeout(resolve, 3_100))
    const refused = await test.post('/categories', { title: 'One too many' })
    expect([refused.status, refused.body.error.message]).toEqual([403, expect.stringMatching(/full/)])
    expect((await test.get('/orders')).status).toBe(200)
    await sql.query('drop table public.filling')
    expect((await reset()).status).toBe(200)
  }, 30_000)
})

describe('the preparation of a sandbox', () => {
  const { SANDBOX_DATABASE_URL: url = '', DATABASE_URL: shopUrl = '' } = process.env

  it('after an update begins with the demo data, and ends with the release’s migrations and a reset that works', async () => {
    await reset()
    const before = await contentOf()
    await test.post('/categories', { title: 'Of an earlier release' })
    await sql.query(`delete from payload_migrations where name = '20261201_040510_key_mode_guarantees'`)
    expect(await isSandboxStale(url)).toBe(true)
    await prepareSandbox(await config, url)
    expect(await isSandboxStale(url)).toBe(false)
    expect(await contentOf()).toEqual(before)
    await test.post('/categories', { title: 'Tried out' })
    expect((await reset()).status).toBe(200)
    expect(await contentOf()).toEqual(before)
  }, 60_000)

  it('leaves a database alone that is in use and no sandbox', async () => {
    const sizeOf = () => sqlOf(shop.payload).query('select count(*)::int as n from users')
    const before = await sizeOf()
    await expect(prepareSandbox(await config, shopUrl)).rejects.toThrow(/is in use and no sandbox/)
    expect(await sizeOf()).toEqual(before)
    const [schema] = await sqlOf(shop.payload).query(`select to_regnamespace('sandbox_demo') as found`)
    expect(schema).toEqual({ found: null })
    // Nor is it opened as one, where settings name it by mistake.
    await expect(assertPrepared(shop.payload)).rejects.toThrow(/no prepared sandbox/)
  })
})
