import { beforeAll, describe, expect, it } from 'vitest'

import { sqlOf } from '@/platform/database/transaction'

import { startShop } from '../support/v1/v1-shop'

/** Each filter has an index to answer it: none reads a whole table. */

const { payload, staff, teapot, customer } = await startShop()
const sql = sqlOf(payload)
const ROWS = 4000

/** Each table gets so many rows; what belongs to an order belongs to one each. */
const SEED = [
  `insert into variants (id, product_id, sku, title, price_minor, on_hand, reserved, tax_class, created_at, updated_at)
    select gen_random_uuid(), $1::uuid, 'P-' || n, 'P', n, n % 50, 0, 'standard', t, t from g`,
  `insert into users (id, email, name, is_active, created_at, updated_at)
    select gen_random_uuid(), 'p' || n || '@example.com', 'P', true, t, t from g where $1::uuid is not null`,
  `insert into users_roles (id, parent_id, "order", value)
    select gen_random_uuid(), id, 1, 'customer' from users where $1::uuid is not null and email like 'p%@example.com'`,
  `insert into orders (id, number, status, source, currency, created_at, updated_at)
    select gen_random_uuid(), 'P' || n, 'draft', 'v1', 'GBP', t, t from g where $1::uuid is not null`,
  `insert into orders_lines (id, _order, _parent_id, sku, title, quantity, unit_price_minor, line_total_minor)
    select gen_random_uuid()::text, 1, id, 'P-' || number, 'P', 1, 1, 1 from orders where $1::uuid is not null`,
  `insert into payments (id, order_id, amount_minor, currency, method, status, received_at, created_at, updated_at)
    select gen_random_uuid(), id, 1 + n % 900, 'GBP', 'card', 'received', created_at, created_at, created_at
    from (select *, row_number() over () as n from orders) o where $1::uuid is not null`,
]
const NUMBERS = `with g as (
  select n, timestamptz '2026-01-01' + n * interval '1 minute' as t from generate_series(1, ${ROWS}) n) `

beforeAll(async () => {
  const product = typeof teapot.product === 'string' ? teapot.product : teapot.product.id
  for (const statement of SEED) await sql.query(NUMBERS + statement, [product])
  await sql.query('analyze')
})

type Statement = string | { text: string; values: unknown[] }

/** The plan of the statement that reads the page. */
async function planOf(path: string): Promise<string> {
  const asked: { text: string; values: unknown[] }[] = []
  const { pool } = payload.db
  const query = pool.query.bind(pool)
  pool.query = ((statement: Statement, given: unknown[] = []) => {
    const config = typeof statement === 'string' ? { text: statement, values: given } : statement
    asked.push({ text: config.text, values: config.values })
    return query(config)
  }) as typeof pool.query
  const { status } = await staff.get(path)
  pool.query = query
  expect(status).toBe(200)
  const page = asked.find(({ text }) => text.includes('"$total"'))
  const client = await pool.connect()
  await client.query('set enable_seqscan = off')
  const plan = await client.query(`explain ${page?.text ?? ''}`, page?.values)
  await client.query('reset enable_seqscan')
  client.release()
  return JSON.stringify(plan.rows)
}

describe('a filter', () => {
  it.each([
    ['variants', 'filter[available][lte]=0'],
    ['variants', 'filter[available]=7&sort=sku'],
    ['variants', 'filter[on_hand][gte]=49'],
    ['variants', 'filter[updated_at][gte]=2027-01-01'],
    ['variants', 'filter[external_reference]=x'],
    ['variants', 'q=P-123'],
    ['users', 'filter[roles]=support'],
    ['users', 'filter[roles]=customer'],
    ['customers', 'filter[updated_at][gte]=2027-01-01'],
    ['orders', 'filter[sku]=P-P77'],
    ['orders', 'filter[source]=import'],
    ['orders', 'filter[channel][in]=import,admin'],
    ['payments', 'filter[amount][gt]=899'],
    ['payments', 'filter[method]=cash'],
    ['payments', 'filter[order_number]=P77'],
    ['payments', `filter[order_id]=${customer.id}`],
    ['payments', 'filter[created_at][gte]=2027-01-01'],
    ['payments', 'sort=amount'],
  ])('is answered by an index: %s?%s', async (list, query) => {
    expect(await planOf(`/${list}?fields=id&${query}`)).not.toMatch(
      /Seq Scan on (variants|users|users_roles|orders|orders_lines|payments)\b/,
    )
  })
})
