import { randomUUID } from 'node:crypto'

import { beforeAll, describe, expect, it } from 'vitest'

import { isTool } from '@/api/mcp/tools'
import { collectRoutes } from '@/api/routes/collect'

import { makeUser } from '../../factories/shop'
import type { Shop } from '../support/v1/v1-shop'
import { gbp, startShop } from '../support/v1/v1-shop'
import type { ToolClient } from '../support/mcp/tool-client'
import { READING, REVISIONS, serveTools } from '../support/mcp/tool-client'

let shop: Shop
let byRevision: ToolClient[]
let tools: ToolClient

beforeAll(async () => {
  shop = await startShop()
  const { withKey } = await serveTools(shop.payload)
  const admin = await makeUser(shop.payload, { roles: ['admin'] })
  byRevision = await Promise.all(REVISIONS.map((revision) => withKey(admin, READING, revision)))
  ;[tools] = byRevision as [ToolClient]
  const order = await shop.placeOrder()
  await shop.staff.post(`/orders/${order.id}/payments`, { amount: gbp(2500), method: 'cash' })
  await shop.staff.post(`/orders/${order.id}/shipments`, {})
  await shop.staff.post(`/orders/${order.id}/refunds`, { amount: gbp(100), reason: 'Chipped' })
  await shop.staff.post('/categories', { title: 'Kitchen' })
  await shop.staff.post('/service-accounts', { name: 'ERP', roles: ['manager'] })
  const endpoint = { name: 'ERP', url: 'https://erp.example.com/hooks', types: ['order.*'] }
  await shop.staff.post('/webhook-endpoints', endpoint)
}, 60_000)

const toSnake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** What is read, as v1 has it: of a document or below it, the first one of the list above. */
async function readable() {
  const routes = collectRoutes(shop.payload).filter(
    (route) => isTool(route) && route.route.startsWith('GET '),
  )
  const asked = routes.map(async ({ name, route, answer }) => {
    const [, path = ''] = route.split(' ')
    const isOfOne = path.includes('/:id')
    const above = isOfOne ? (await shop.staff.get(path.replace(/\/:id.*$/, ''))).body.data : []
    const [first] = Array.isArray(above) ? (above as { id: string }[]) : []
    const id = first?.id ?? randomUUID()
    const hasPages = answer.kind === 'list' || answer.kind === 'feed'
    const args = { ...(hasPages ? { per_page: 3 } : {}), ...(isOfOne ? { id } : {}) }
    return { tool: toSnake(name), args, path: path.replace(':id', id) + (hasPages ? '?per_page=3' : '') }
  })
  return Promise.all(asked)
}

describe('each tool that reads', () => {
  it('answers what v1 answers, for programs and as a text, in each revision of the protocol', async () => {
    let found = 0
    for (const { tool, args, path } of await readable()) {
      const { body, status } = await shop.staff.get(path)
      found += status === 200 ? 1 : 0
      for (const client of byRevision) {
        const called = await client.call(tool, args)
        const expected = status === 200 ? body : { success: false, error: { code: body.error.code } }
        expect({ tool, isError: called.isError, body: called.body }).toMatchObject({
          ...{ tool, isError: status >= 400, body: expected },
        })
        expect(JSON.parse(called.text)).toEqual(called.body)
      }
    }
    expect(found).toBeGreaterThan(30)
  }, 60_000)
})

describe('arguments of a list', () => {
  it('filter by names with dots, choose fields, and page by the cursor of the answer', async () => {
    await shop.placeOrder()
    await shop.placeOrder()
    const args = {
      'filter.status.in': ['placed', 'shipped'],
      fields: ['number', 'status'],
      per_page: 1,
      sort: 'placed_at',
    }
    const seen: unknown[] = []
    let cursor: unknown = null
    do {
      const { body } = await tools.call('list_orders', { ...args, cursor })
      const [order = {}] = body.data as unknown as Record<string, unknown>[]
      expect(Object.keys(order).toSorted()).toEqual(['id', 'number', 'status'])
      seen.push(order['number'])
      cursor = (body as unknown as { pagination: { next_cursor: string | null } }).pagination.next_cursor
    } while (cursor !== null)
    const placed = await shop.staff.get(
      '/orders?filter[status][in]=placed,shipped&sort=placed_at&fields=number',
    )
    expect(seen).toEqual((placed.body.data as unknown as { number: string }[]).map(({ number }) => number))
    expect(seen.length).toBeGreaterThan(1)
  })

  it('find documents by the keys that people use', async () => {
    const { body } = await tools.call('get_variant', { id: shop.teapot.sku })
    expect(body.data['id']).toBe(shop.teapot.id)
  })

  it.each([
    ['an argument that does not exist', ['list_orders', { colour: 'red' }], 'colour'],
    ['a parameter with brackets', ['list_orders', { 'filter[status]': 'paid' }], 'filter.status'],
    ['a value that does not exist', ['list_orders', { 'filter.status.in': ['lost'] }], 'filter.status.in'],
    ['a value with a comma in a list', ['list_orders', { 'filter.number.in': ['1,2'] }], 'filter.number.in'],
    ['an object where a value belongs', ['list_orders', { q: { text: 'tea' } }], 'q'],
    ['a missing id', ['get_order', {}], 'id'],
    ['an id that leads up', ['list_order_payments', { id: '..' }], 'id'],
    ['an id that leads nowhere', ['list_order_payments', { id: '.' }], 'id'],
    ['an empty id', ['get_order', { id: '' }], 'id'],
  ] as const)('name %s', async (_what, [tool, args], path) => {
    const { isError, body } = await tools.call(tool, args)
    expect({ isError, code: body.error.code }).toEqual({ isError: true, code: 'VALIDATION_ERROR' })
    expect(body.error.details?.fields?.map((field) => field.path)).toEqual([path])
  })

  it('are values: an id leads to no other path', async () => {
    for (const id of ['../payments', '..%2fpayments', 'x/../../payments', '%2e%2e', 'a?per_page=1', 'a#b']) {
      const { isError, body } = await tools.call('get_order', { id })
      expect({ id, isError, code: body.error.code }).toEqual({ id, isError: true, code: 'NOT_FOUND' })
    }
  })
})
