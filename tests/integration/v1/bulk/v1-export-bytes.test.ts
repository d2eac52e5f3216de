import { beforeAll, describe, expect, it } from 'vitest'

import { createEngine } from '@/api/engine/engine'
import { cellsOf, columnsOf } from '@/api/engine/written/table'
import { EVERY_READER } from '@/api/principal'
import { orders } from '@/api/resources/orders'
import { ROLES } from '@/domain/account/roles'
import { STATUSES } from '@/domain/order/lifecycle'
import { sqlOf } from '@/platform/database/transaction'

import { makeUser } from '../../../factories/shop'
import { startPayload } from '../../../setup/payload'
import { makeKey } from '../../support/accounts/key-clients'
import { tokenOf } from '../../support/v1/v1-client'
import type { Shop } from '../../support/v1/v1-shop'
import { gbp, startShop } from '../../support/v1/v1-shop'

/** A file has the bytes of the documents that the list answers: whatever is stored, and for every account. */

type Json = Record<string, unknown>

const UNUSUAL = [
  'plain',
  '',
  ' a "quoted" \\ text\nof two lines\t\r\u0001\u001f\u007f\u0085',
  '{"a": [1, 2]}, [3], null',
  'ünï😀 \u2028\u2029 ｆｕｌｌ',
  '=1+1',
  '-2',
  'a,=1+1;@b|+c',
  '＝SUM(A1)',
  '\t=1',
  "'=1",
  ', ", "',
  '2026-01-01',
]

const payload = await startPayload()
let shop: Shop
let admin: string

/** Columns of a table that hold texts which have no rule of their own. */
const TEXT_COLUMNS = `
  select c.column_name as name from information_schema.columns c
  where c.table_name = $1 and c.table_schema = 'public' and c.data_type = 'character varying' and c.is_generated = 'NEVER'
    and c.column_name not in ('id', 'number', 'currency', 'search', 'line_skus', 'checkout_key', 'sku', 'kind')
    and not exists (select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
      where i.indrelid = c.table_name::regclass and i.indisunique and a.attname = c.column_name)`

/** Gives every text of a table every unusual text in some row; a third of those that may be empty are. */
async function storeUnusualTexts(table: string): Promise<void> {
  const sql = sqlOf(payload)
  const columns = await sql.query<{ name: string }>(TEXT_COLUMNS, [table])
  const sets = columns.map(({ name }, index) => {
    const at = `((n + ${String(index)}) % ${String(UNUSUAL.length)}) + 1`
    return `"${name}" = case when t."${name}" is null or n % 3 > 0 then ($1::text[])[${at}] else t."${name}" end`
  })
  await sql.query(
    `update ${table} t set ${sets.join(', ')} from (select id, row_number() over (order by id)::int as n from ${table}) r where r.id = t.id`,
    [UNUSUAL],
  )
}

async function fillOrders(): Promise<void> {
  const { staff } = shop
  const sql = sqlOf(payload)
  const first = await shop.placeOrder()
  const [line] = first['lines'] as { id: string }[]
  const path = `/orders/${first['id']}`
  const steps = [
    await staff.post(`${path}/payments`, { amount: gbp(1498), method: 'cash', reference: 'a "till"' }),
    await staff.post(`${path}/shipments`, { carrier: 'Royal, "Mail"', tracking_number: '=1' }),
    await staff.post(`${path}/refunds`, { amount: gbp(100), reason: 'Late\nagain' }),
    await staff.post(`${path}/returns`, { lines: [{ line_id: line?.id, quantity: 1, reason: 'damaged' }] }),
    await staff.send('PATCH', path, { tags: ['b, "c"', '=a'] }),
  ]
  expect(steps.map(({ status }) => status)).toEqual([201, 201, 201, 201, 200])
  for (let n = 0; n < UNUSUAL.length + STATUSES.length; n += 1) await shop.placeOrder()
  await storeUnusualTexts('orders')
  await storeUnusualTexts('orders_lines')
  await storeUnusualTexts('orders_charges')
  await sql.query(
    `update orders t set status = r.status, held_from = case when r.status = 'on_hold' then 'placed' end::enum_orders_held_from,
       currency = (array['GBP', 'JPY', 'KWD'])[n % 3 + 1], notify = n % 2 = 0
     from (select id, n, ($1::text[])[n % $2::int + 1]::enum_orders_status as status
           from (select id, row_number() over (order by id)::int as n from orders) x) r where r.id = t.id`,
    [STATUSES, STATUSES.length],
  )
  const emptied = await sql.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'public' and table_name = 'orders' and is_nullable = 'YES' and is_generated = 'NEVER' and column_name <> 'prices_include_tax'`,
  )
  await sql.query(
    `update orders set ${emptied.map(({ name }) => `"${name}" = null`).join(', ')} where status = 'draft'`,
  )
}

beforeAll(async () => {
  shop = await startShop()
  admin = await tokenOf(payload, await makeUser(payload, { roles: ['admin'] }))
  await fillOrders()
})

async function textOf(path: string, bearer: string): Promise<string> {
  const headers = { authorization: `Bearer ${bearer}` }
  const response = await shop.api.fetch(new Request(`http://127.0.0.1:3000/api/v1${path}`, { headers }))
  expect([path, response.status]).toEqual([path, 200])
  return response.text()
}

/** The documents of the list without what exports leave out. */
async function listedBy(query: string, bearer: string): Promise<Json[]> {
  const { data } = JSON.parse(await textOf(`/orders?per_page=100&${query}`, bearer)) as { data: Json[] }
  return data.map(({ allowed_actions: _, ...document }) => document)
}

const linesOf = (documents: readonly Json[]) => documents.map((document) => `${JSON.stringify(document)}\n`)
const ALL = 'include=payments,shipments,refunds,returns,events'

describe('a line of an export of orders', () => {
  it('is what the list answers, byte for byte', async () => {
    for (const query of [
      '',
      ALL,
      `${ALL}&fields=number,total,payments,returns`,
      'fields=lines',
      'fields=id',
    ]) {
      const listed = await listedBy(query, admin)
      expect(listed.length).toBeGreaterThan(UNUSUAL.length)
      expect((await textOf(`/orders.ndjson?${query}`, admin)).split(/(?<=\n)/)).toEqual(linesOf(listed))
    }
  })

  it('is what the list answers to the same role or key', async () => {
    const owner = await makeUser(payload, { roles: ['manager'] })
    const { secret } = await makeKey(payload, owner, { scopes: ['orders:read'] })
    const bearers = [secret]
    for (const role of ROLES)
      if (role !== 'customer')
        bearers.push(await tokenOf(payload, await makeUser(payload, { roles: [role] })))
    for (const bearer of bearers)
      expect((await textOf('/orders.ndjson', bearer)).split(/(?<=\n)/)).toEqual(
        linesOf(await listedBy('', bearer)),
      )
  })

  it('has in a table the same values as cells', async () => {
    const { shown } = createEngine(payload).viewOf(orders, EVERY_READER)
    const columns = shown
      .filter(({ isComputed }) => isComputed !== true)
      .flatMap(({ name, schema }) => columnsOf([name], schema))
    const listed = await listedBy('', admin)
    const [header = ''] = (await textOf('/orders.csv?filter[number]=none', admin)).split('\n')
    const rows = listed.map((document) => `${cellsOf(document, columns)}\n`)
    expect(await textOf('/orders.csv', admin)).toBe(`${header}\n${rows.join('')}`)
  })
})
