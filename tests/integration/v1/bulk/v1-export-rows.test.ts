import { randomUUID } from 'node:crypto'

import { beforeAll, describe, expect, it } from 'vitest'

import { createEngine } from '@/api/engine/engine'
import type { FieldRule } from '@/api/engine/field'
import { operatorsOf } from '@/api/engine/listing/list-query'
import type { View } from '@/api/engine/view'
import { EVERY_READER } from '@/api/principal'
import { collectRoutes } from '@/api/routes/collect'
import { sqlOf } from '@/platform/database/transaction'

import { ADDRESS, makeUser } from '../../../factories/shop'
import { startPayload } from '../../../setup/payload'
import { tokenOf } from '../../support/v1/v1-client'
import type { Shop } from '../../support/v1/v1-shop'
import { gbp, startShop } from '../../support/v1/v1-shop'

/** An export has the rows of its list, whatever both are asked for. */

type Json = Record<string, unknown>

const payload = await startPayload()
const engine = createEngine(payload)
const EXPORTED = collectRoutes(payload).flatMap(({ route, answer }) => {
  const path = /^GET \/(.+)\.ndjson$/.exec(route)?.[1]
  return path !== undefined && answer.resource
    ? [{ path, view: engine.viewOf(answer.resource, EVERY_READER) }]
    : []
})

let shop: Shop
let token: string

async function fillOrders(): Promise<void> {
  const { staff, spoon, buyer } = shop
  await shop.placeOrder()
  const { body } = await buyer.post('/orders', {
    ...{ lines: [{ sku: spoon.sku, quantity: 3 }], shipping_address: ADDRESS },
    ...{ purchase_order_number: 'PO-1', note: 'a "note"\nof two lines' },
  })
  const path = `/orders/${String(body.data['id'])}`
  const [line] = body.data['lines'] as { id: string }[]
  const answers = [
    await staff.send('PATCH', path, { external_reference: 'ERP-1' }),
    await staff.post(`${path}/payments`, { amount: gbp(1498), method: 'cash', reference: 'Till 1' }),
    await staff.post(`${path}/shipments`, { carrier: 'Royal Mail', tracking_number: 'RM-1' }),
    await staff.post(`${path}/refunds`, { amount: gbp(100), reason: 'Late' }),
    await staff.post(`${path}/returns`, { lines: [{ line_id: line?.id, quantity: 1, reason: 'damaged' }] }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 201, 201, 201, 201])
}

beforeAll(async () => {
  shop = await startShop()
  const { staff } = shop
  token = await tokenOf(payload, await makeUser(payload, { roles: ['admin'] }))
  await makeUser(payload, { roles: ['support', 'fulfilment'] })
  await fillOrders()
  for (const name of ['Warehouse', 'Mirror'])
    await staff.post('/service-accounts', { name, roles: ['fulfilment'] })
  const category = (await staff.post('/categories', { title: 'Tea' })).body.data
  const [product] = (await staff.get('/products?fields=id')).body.data as unknown as Json[]
  await staff.send('PATCH', `/products/${String(product?.['id'])}`, { category_id: category['id'] })
  const { id } = await makeUser(payload)
  expect((await staff.send('DELETE', `/users/${id}`)).status).toBe(200)
})

async function textOf(path: string): Promise<string> {
  const headers = { authorization: `Bearer ${token}` }
  const response = await shop.api.fetch(new Request(`http://127.0.0.1:3000/api/v1${path}`, { headers }))
  expect([path, response.status]).toEqual([path, 200])
  return response.text()
}

async function exportedBy(path: string, query: string): Promise<Json[]> {
  const lines = (await textOf(`/${path}.ndjson?${query}`)).split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line) as Json)
}

/** The documents of a list without what exports leave out. */
async function listedBy(path: string, query: string): Promise<Json[]> {
  const { status, body } = await shop.staff.get(`/${path}?per_page=100&${query}`)
  expect([path, query, status]).toEqual([path, query, 200])
  const listed = body.data as unknown as Json[]
  return listed.map(({ allowed_actions: _, ...document }) => document)
}

/** What to ask for where no row has a value. */
function unstoredValue({ type, options = [] }: FieldRule): string {
  const values = { uuid: randomUUID(), text: 'none', number: '1', boolean: 'true', date: '2026-01-01' }
  return type === 'enum' ? (options[0] ?? '') : values[type]
}

/** A value that a row of the resource has, if any has one, as a caller writes it. */
async function valueFor({ table, resource }: View, rule: FieldRule): Promise<string> {
  const { value, among } = rule.filter ?? {}
  const expression = value?.(among ? 'f' : 't') ?? `t."${rule.column}"`
  const read = among ? `(select ${expression} from ${among('t')} limit 1)` : expression
  const [row] = await sqlOf(payload).query<{ value: Date | string | number | boolean }>(
    `select value from (select ${read} as value from "${table}" t
     where ${resource.only?.('t') ?? 'true'} order by t.id) x where value is not null limit 1`,
  )
  if (!row) return unstoredValue(rule)
  return row.value instanceof Date ? row.value.toISOString() : String(row.value)
}

/** Queries of each filter that the resource declares, by each operator, with a value that there is where there is one. */
async function filtersOf(view: View): Promise<string[]> {
  const queries: string[] = []
  for (const { name: field, rule } of view.fields.values()) {
    if (!rule?.canFilter) continue
    const value = await valueFor(view, rule)
    for (const operator of operatorsOf(rule)) {
      const name = operator === 'eq' ? `filter[${field}]` : `filter[${field}][${operator}]`
      queries.push(new URLSearchParams({ [name]: value }).toString())
    }
  }
  return queries
}

describe.each(EXPORTED)('the export of $path', ({ path, view }) => {
  it('has each document as the list has it', async () => {
    const listed = await listedBy(path, '')
    expect(listed.length).toBeGreaterThan(0)
    expect(await exportedBy(path, '')).toEqual(listed)
  })

  it('has the rows of the list by each of its filters', async () => {
    const queries = await filtersOf(view)
    expect(queries.length).toBeGreaterThan(0)
    const found = new Set<number>()
    for (const query of queries) {
      const listed = await listedBy(path, query)
      expect([query, await exportedBy(path, query)]).toEqual([query, listed])
      found.add(listed.length)
    }
    // That some rows are found, and others left out, so that a filter that is not looked at would be seen.
    expect(found.size).toBeGreaterThan(1)
  })

  it('has the order of the list by each of its sorts', async () => {
    for (const { name, rule } of view.fields.values()) {
      if (!rule?.canSort) continue
      for (const sort of [name, `-${name}`])
        expect(await exportedBy(path, `sort=${sort}`)).toEqual(await listedBy(path, `sort=${sort}`))
    }
  })

  it('is the same as a table', async () => {
    const [header, ...rows] = (await textOf(`/${path}.csv?fields=id`)).trim().split(/\r?\n/)
    const unquoted = rows.map((row) => row.replaceAll('"', ''))
    expect(header?.replaceAll('"', '')).toBe('id')
    expect(unquoted).toEqual((await listedBy(path, 'fields=id')).map(({ id }) => id))
  })
})

describe('exports', () => {
  it('of accounts keep people, customers and programs apart', async () => {
    const programs = (await exportedBy('service-accounts', '')).map(({ name }) => name)
    expect(programs.toSorted()).toEqual(['Mirror', 'Warehouse'])
    const people = (await exportedBy('users', '')).map(({ name }) => name)
    expect(people).not.toContain('Warehouse')
    expect(people.length).toBeGreaterThan((await exportedBy('customers', '')).length)
  })

  it('go on behind no document that is not among their rows', async () => {
    const [program] = await exportedBy('service-accounts', '')
    const { status } = await shop.staff.get(`/users.ndjson?after=${String(program?.['id'])}`)
    expect(status).toBe(400)
  })

  it('show no field that only filters, and do not take it for one', async () => {
    const [order] = await exportedBy('orders', '')
    expect(Object.keys(order ?? {})).not.toContain('sku')
    expect((await shop.staff.get('/orders.ndjson?fields=sku')).status).toBe(400)
    expect((await textOf('/orders.csv')).split('\n')[0]).not.toMatch(/\bsku\b|customer_id|\bchannel\b/)
  })

  it('are not made for who asks for their headers alone', async () => {
    const counted = `select count(*)::int as n from audit_entries where action = 'export'`
    const before = await sqlOf(payload).query(counted)
    const headers = { authorization: `Bearer ${token}` }
    const request = new Request('http://127.0.0.1:3000/api/v1/orders.csv', { method: 'HEAD', headers })
    const response = await shop.api.fetch(request)
    expect([response.status, response.headers.get('content-disposition')]).toEqual([
      200,
      'attachment; filename="orders.csv"',
    ])
    expect(await sqlOf(payload).query(counted)).toEqual(before)
  })
})
