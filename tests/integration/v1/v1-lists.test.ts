import { randomUUID } from 'node:crypto'

import { beforeAll, describe, expect, it } from 'vitest'

import { sqlOf } from '@/platform/database/transaction'

import type { Reply } from '../support/v1/v1-client'
import { startShop } from '../support/v1/v1-shop'

const { payload, staff, buyer, customer } = await startShop()
const sql = sqlOf(payload)
const ROWS = 3000

/** Orders whose times collide, of which a third was never placed. */
const SEED = `
  insert into orders (id, number, status, currency, customer_id, placed_at, created_at, updated_at, total_minor,
    subtotal_minor, external_reference)
  select gen_random_uuid(), 'L' || n, (case when n % 3 = 0 then 'draft' else 'placed' end)::enum_orders_status, 'GBP',
    case when n % 10 = 0 then $1::uuid end, case when n % 3 = 0 then null else t end, t, t, n % 50, n % 50, 'EXT-' || n
  from (select n, timestamptz '2026-01-01' + (n / 7) * interval '1 minute' as t from generate_series(1, $2::int) n) g`

beforeAll(async () => {
  await sql.query(SEED, [customer.id, ROWS])
  await sql.query('analyze orders')
})

const idsOf = (reply: Reply) => (reply.body.data as unknown as { id: string }[]).map(({ id }) => id)

async function insertOne(): Promise<void> {
  await sql.query(
    `insert into orders (id, number, status, currency, created_at) values ($1, $2, 'draft', 'GBP', now())`,
    [randomUUID(), `N${randomUUID()}`],
  )
}

/** Follows cursors to the end; `between` runs before each next page. */
async function walk(query: string, between: () => Promise<void> = async () => undefined): Promise<string[]> {
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const next: Reply = await staff.get(
      `/orders?fields=id&per_page=100${query}${cursor === '' ? '' : `&cursor=${cursor}`}`,
    )
    expect(next.status).toBe(200)
    seen.push(...idsOf(next))
    cursor = next.body.pagination.next_cursor
    await between()
  }
  return seen
}

describe('walking by cursor', () => {
  it.each(['', '&sort=created_at', '&sort=-placed_at', '&sort=placed_at', '&sort=total', '&sort=-number'])(
    'sees every row exactly once, in order, ties and empty values included (%s)',
    async (query) => {
      const expected = await sql.query<{ n: number }>('select count(*)::int as n from orders')
      const seen = await walk(query)
      expect(seen).toHaveLength(expected[0]?.n ?? 0)
      expect(new Set(seen).size).toBe(seen.length)
    },
  )

  it('sees every row that was there exactly once while others are inserted', async () => {
    const before = new Set((await sql.query<{ id: string }>('select id from orders')).map(({ id }) => id))
    const seen = await walk('', insertOne)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.filter((id) => before.has(id))).toHaveLength(before.size)
  })

  it('counts its pages and keeps the total', async () => {
    const first = await staff.get('/orders?fields=id')
    const second = await staff.get(`/orders?fields=id&cursor=${String(first.body.pagination.next_cursor)}`)
    expect(second.body.pagination).toMatchObject({
      page: 2,
      total: first.body.pagination.total,
      total_exact: true,
    })
    const paged = await staff.get('/orders?fields=id&page=2')
    expect(idsOf(paged)).toEqual(idsOf(second))
  })

  it('refuses a cursor of another sort, an invented one, or one next to a page', async () => {
    const { body } = await staff.get('/orders?fields=id')
    const cursor = String(body.pagination.next_cursor)
    for (const query of [
      `sort=total&cursor=${cursor}`,
      'cursor=bm9uc2Vuc2U',
      'cursor=%F0',
      `page=1&cursor=${cursor}`,
    ]) {
      expect((await staff.get(`/orders?${query}`)).body.error.code).toBe('VALIDATION_ERROR')
    }
  })
})

describe('pages by number', () => {
  it('reach 10,000 rows and then say to go on by cursor', async () => {
    expect((await staff.get('/orders?page=100&per_page=100&fields=id')).status).toBe(200)
    const { status, body } = await staff.get('/orders?page=101&per_page=100')
    expect(status).toBe(400)
    expect(body.error.message).toMatch(/cursor/)
  })

  it('answer an empty page behind the last one, with the total', async () => {
    const { body } = await buyer.get('/orders?page=50')
    expect(body.data).toEqual([])
    expect(body.pagination).toMatchObject({ total: ROWS / 10, next_cursor: null })
  })

  it.each(['page=0', 'page=x', 'per_page=0', 'per_page=101', 'per_page=1.5', 'page=1&page=2', 'count=all'])(
    'refuse %s',
    async (query) => {
      expect((await staff.get(`/orders?${query}`)).status).toBe(400)
    },
  )
})

describe('filters', () => {
  const total = async (query: string) => (await staff.get(`/orders?fields=id&${query}`)).body.pagination.total

  it('take equality, ranges, sets and their opposite', async () => {
    expect(await total('filter[number]=L7')).toBe(1)
    expect(await total('filter[number][in]=L7,L8,none')).toBe(2)
    expect(await total('filter[number][in]=L7&filter[number][in]=L8,none')).toBe(2)
    const { body } = await staff.get('/orders?fields=number&fields=status,total&include=payments&per_page=1')
    expect(Object.keys(body.data[0] as object).sort()).toEqual([
      'id',
      'number',
      'payments',
      'status',
      'total',
    ])
    expect(await total('filter[total]=49&filter[number][ne]=L49')).toBe(ROWS / 50 - 1)
    expect(await total('filter[total][gte]=10&filter[total][lt]=20')).toBe(ROWS / 5)
    expect(await total(`filter[customer_id]=${customer.id}`)).toBe(ROWS / 10)
    expect(
      await total('filter[placed_at][gte]=2026-01-01T00:00:00Z&filter[placed_at][lt]=2026-01-01T00:01:00Z'),
    ).toBe(4)
    expect(await total('filter[status]=placed')).toBe((ROWS / 3) * 2)
  })

  it('find by number, customer and reference', async () => {
    expect(await total('q=EXT-1234')).toBe(1)
    expect(await total('q=%25%25%25')).toBe(0)
    expect((await staff.get('/orders?q=a')).status).toBe(400)
  })

  it.each([
    'filter[status]=nonsense',
    'filter[status][gte]=placed',
    'filter[customer_id]=1',
    'filter[total]=many',
    'filter[placed_at][gte]=yesterday',
    'filter[number][like]=L',
    'filter[lines]=1',
  ])('refuse %s', async (query) => {
    const { status, body } = await staff.get(`/orders?${query}`)
    expect([status, body.error.code]).toEqual([400, 'VALIDATION_ERROR'])
  })

  it('count exactly on request', async () => {
    const { body } = await staff.get('/orders?count=exact&fields=id&filter[status]=draft')
    expect(body.pagination.total_exact).toBe(true)
  })
})

describe('what a list costs', () => {
  const queries = [
    ...[
      'number',
      'status',
      'payment_status',
      'fulfilment_status',
      'customer_email',
      'external_reference',
    ].map(
      (name) =>
        `filter[${name}]=${{ status: 'placed', payment_status: 'paid', fulfilment_status: 'returned' }[name] ?? 'x'}`,
    ),
    ...['customer_id', 'created_by'].map((name) => `filter[${name}]=${customer.id}`),
    ...['placed_at', 'created_at', 'updated_at'].map((name) => `filter[${name}][gte]=2027-01-01`),
    'filter[total][gte]=100000',
    'q=EXT-1234',
    ...['placed_at', 'created_at', 'updated_at', 'total', 'number'].flatMap((name) => [
      `sort=${name}`,
      `sort=-${name}`,
    ]),
  ]

  it.each(queries)('follows the page: %s is answered by an index', async (query) => {
    const texts: string[] = []
    const values: unknown[][] = []
    const spied = payload.db.pool.query.bind(payload.db.pool)
    type Statement = string | { text: string; values: unknown[] }
    payload.db.pool.query = ((statement: Statement, given: unknown[] = []) => {
      const config = typeof statement === 'string' ? { text: statement, values: given } : statement
      texts.push(config.text)
      values.push(config.values)
      return spied(config)
    }) as typeof payload.db.pool.query
    await staff.get(`/orders?fields=id&${query}`)
    payload.db.pool.query = spied
    const page = texts.findIndex((text) => text.includes('"$total"'))
    const client = await payload.db.pool.connect()
    await client.query('set enable_seqscan = off')
    const plan = await client.query(`explain ${texts[page] ?? ''}`, values[page])
    await client.query('reset enable_seqscan')
    client.release()
    expect(JSON.stringify(plan.rows)).not.toMatch(/Seq Scan on orders/)
  })
})
