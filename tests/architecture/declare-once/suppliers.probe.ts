// Runs in a copy of the project in which the collection `suppliers` was declared: see declare-once.test.ts.
import type { Payload } from 'payload'
import { createClientConfig } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { sqlOf } from '@/platform/database/transaction'

import { startPayload } from '../../setup/payload'
import { makeStore, makeUser, makeVariant } from '../../factories/shop'
import { makePanelInterface } from '../../integration/support/panel/panel-interface'
import type { Json } from '../../integration/support/interfaces'
import { callGraphql, callRest } from '../../integration/support/interfaces'
import type { Client } from '../../integration/support/v1/v1-client'
import { makeClient, tokenOf } from '../../integration/support/v1/v1-client'
import { createCheckedFetch } from '../../integration/support/v1/checked-fetch'

/** How one interface does what people do with suppliers; a refusal is answered as null, or as no rows. */
interface Interface {
  create: (n: number, token: string) => Promise<string | null>
  read: (id: string, token: string) => Promise<string | null>
  /** Codes of those with a lead time of this many days, in the order of their names, descending, the first two. */
  list: (days: number, token: string) => Promise<string[]>
  rename: (id: string, name: string, token: string) => Promise<boolean>
  trash: (id: string, token: string) => Promise<boolean>
  /** Undefined where the interface has no restoring in its contract. */
  restore?: (id: string, token: string) => Promise<boolean>
}

const payload = await startPayload()
const fetch = createCheckedFetch({ payload })
const v1 = (token: string): Client => makeClient(fetch, token)
let productId = ''

const supplier = (n: number, days = n) => ({
  name: `Supplier ${String(n)}`,
  code: `S-${String(n)}`,
  status: 'active',
  leadTimeDays: days,
  products: [productId],
})

const codesOf = (docs: readonly Json[] | undefined) => (docs ?? []).map(({ code }) => String(code))
const now = () => new Date().toISOString()

const rest: Interface = {
  create: async (n, token) => {
    const { status, body } = await callRest('POST', '/suppliers', { token, body: supplier(n, 10) })
    return status === 201 ? (body.doc?.id ?? null) : null
  },
  read: async (id, token) => {
    const { status, body } = await callRest('GET', `/suppliers/${id}`, { token })
    return status === 200 ? String(body['code']) : null
  },
  list: async (days, token) => {
    const query = `where[leadTimeDays][equals]=${String(days)}&sort=-name&limit=2`
    return codesOf((await callRest('GET', `/suppliers?${query}`, { token })).body.docs)
  },
  rename: async (id, name, token) =>
    (await callRest('PATCH', `/suppliers/${id}`, { token, body: { name } })).status === 200,
  trash: async (id, token) =>
    (await callRest('PATCH', `/suppliers/${id}`, { token, body: { deletedAt: now() } })).status === 200,
  restore: async (id, token) =>
    (await callRest('PATCH', `/suppliers/${id}?trash=true`, { token, body: { deletedAt: null } })).status ===
    200,
}

async function ask(query: string, token: string, variables: object) {
  const { data, errors } = await callGraphql(query, token, variables)
  // What the schema itself refuses is the test's mistake, and no refusal of a right.
  if (data === undefined) throw new Error(errors?.[0]?.message)
  return errors ? null : (Object.values(data ?? {})[0] ?? null)
}

const CHANGE = (extra = '') =>
  `mutation ($id: String!, $data: mutationSupplierUpdateInput!) { updateSupplier(id: $id, data: $data${extra}) { id } }`

const graphql: Interface = {
  create: async (n, token) => {
    const query = 'mutation ($data: mutationSupplierInput!) { createSupplier(data: $data) { id } }'
    return (await ask(query, token, { data: supplier(n, 20) }))?.id ?? null
  },
  read: async (id, token) => {
    const found = await ask('query ($id: String!) { Supplier(id: $id) { code } }', token, { id })
    return found === null ? null : String(found['code'])
  },
  list: async (days, token) => {
    const query =
      'query ($days: Float) { Suppliers(where: { leadTimeDays: { equals: $days } }, sort: "-name", limit: 2) { docs { code } } }'
    return codesOf((await ask(query, token, { days }))?.docs)
  },
  rename: async (id, name, token) => (await ask(CHANGE(), token, { id, data: { name } })) !== null,
  trash: async (id, token) => (await ask(CHANGE(), token, { id, data: { deletedAt: now() } })) !== null,
  restore: async (id, token) =>
    (await ask(CHANGE(', trash: true'), token, { id, data: { deletedAt: null } })) !== null,
}

const integrator: Interface = {
  create: async (n, token) => {
    const { leadTimeDays, products, ...rest } = supplier(n, 30)
    const body = { ...rest, lead_time_days: leadTimeDays, product_ids: products }
    const reply = await v1(token).post('/suppliers', body)
    return reply.status === 201 ? String(reply.body.data['id']) : null
  },
  read: async (id, token) => {
    const reply = await v1(token).get(`/suppliers/${id}`)
    return reply.status === 200 ? String(reply.body.data['code']) : null
  },
  list: async (days, token) => {
    const query = `filter[lead_time_days]=${String(days)}&sort=-name&per_page=2`
    const reply = await v1(token).get(`/suppliers?${query}`)
    return reply.status === 200 ? codesOf(reply.body.data as unknown as Json[]) : []
  },
  rename: async (id, name, token) =>
    (await v1(token).send('PATCH', `/suppliers/${id}`, { name })).status === 200,
  trash: async (id, token) => (await v1(token).send('DELETE', `/suppliers/${id}`)).status === 200,
}

const INTERFACES = [
  ['REST', rest, 10],
  ['GraphQL', graphql, 20],
  ['v1', integrator, 30],
] as const

async function actionsOf(of: Payload, id: string): Promise<string[]> {
  const rows = await sqlOf(of).query<{ action: string }>(
    'select action from audit_entries where chain = $1 order by position',
    [`suppliers:${id}`],
  )
  return rows.map(({ action }) => action)
}

let manager = ''
let support = ''
let customer = ''

beforeAll(async () => {
  await makeStore(payload)
  const { product } = await makeVariant(payload)
  productId = typeof product === 'string' ? product : product.id
  const users = [['manager'], ['support'], ['customer']] as const
  const tokens = users.map(async (roles) => tokenOf(payload, await makeUser(payload, { roles: [...roles] })))
  ;[manager = '', support = '', customer = ''] = await Promise.all(tokens)
})

describe.each(INTERFACES)('suppliers through %s', (_name, suppliers, days) => {
  const ids: string[] = []
  const at = (index: number) => ids[index] ?? ''

  it('are created by managers, and by no one else', async () => {
    for (const n of [1, 2, 3]) ids.push((await suppliers.create(days * 10 + n, manager)) ?? '')
    expect(ids.every((id) => id.length === 36)).toBe(true)
    expect(await suppliers.create(days * 10 + 9, support)).toBeNull()
    expect(await suppliers.create(days * 10 + 9, customer)).toBeNull()
  })

  it('are read by staff, and not by customers', async () => {
    expect(await suppliers.read(at(0), support)).toBe(`S-${String(days * 10 + 1)}`)
    expect(await suppliers.read(at(0), customer)).toBeNull()
  })

  it('are filtered, sorted and paged', async () => {
    const expected = [3, 2].map((n) => `S-${String(days * 10 + n)}`)
    expect(await suppliers.list(days, support)).toEqual(expected)
    expect(await suppliers.list(days, customer)).toEqual([])
  })

  it('are changed, trashed and restored by managers, and each of it is in the audit trail', async () => {
    expect(await suppliers.rename(at(0), 'Renamed', support)).toBe(false)
    expect(await suppliers.rename(at(0), 'Renamed', manager)).toBe(true)
    expect(await suppliers.trash(at(0), support)).toBe(false)
    expect(await suppliers.trash(at(0), manager)).toBe(true)
    expect(await suppliers.read(at(0), manager)).toBeNull()
    const done = ['create', 'update', 'trash']
    expect(await actionsOf(payload, at(0))).toEqual(done)
    // Restoring is no part of /api/v1's contract: the panel, REST and GraphQL do it.
    const restore = suppliers.restore ?? rest.restore
    expect(await restore?.(at(0), support)).toBe(false)
    expect(await restore?.(at(0), manager)).toBe(true)
    expect(await suppliers.read(at(0), manager)).toBe(`S-${String(days * 10 + 1)}`)
    expect(await actionsOf(payload, at(0))).toEqual([...done, 'restore'])
  })
})

describe('suppliers through v1', () => {
  it('are found by words, paged by a cursor, and shown with the fields that the caller may read', async () => {
    const found = await v1(support).get('/suppliers?q=supplier 30&per_page=1')
    expect(found.body.data).toHaveLength(1)
    const cursor = encodeURIComponent(found.body.pagination.next_cursor ?? '')
    const next = await v1(support).get(`/suppliers?q=supplier 30&per_page=1&cursor=${cursor}`)
    expect(codesOf(next.body.data as unknown as Json[])).not.toEqual(
      codesOf(found.body.data as unknown as Json[]),
    )
    const [first] = found.body.data as unknown as Json[]
    expect(first?.['product_ids']).toEqual([productId])
    expect(first).not.toHaveProperty('notes')
    const [own] = (await v1(manager).get('/suppliers?per_page=1')).body.data as unknown as Json[]
    expect(own).toHaveProperty('notes', null)
  })

  it('refuse a body with an unknown or a wrong field', async () => {
    const reply = await v1(manager).post('/suppliers', {
      name: 'X',
      code: 'X',
      lead_time_days: 400,
      fax: '1',
    })
    expect(reply.status).toBe(400)
    expect(reply.body.error.details?.fields?.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['lead_time_days']),
    )
  })
})

/**
 * What stands for the panel, whose pages a build of minutes would make: the configuration that its browser part gets, and
 * the server functions by which its pages read documents and lists. What it writes, it writes through REST.
 */
describe('suppliers in the panel', () => {
  it('are in the menu of staff, with a search, a History tab and a form of all fields', () => {
    const { config } = payload.collections['suppliers' as 'orders']
    const { hidden } = config.admin
    const isHidden = (roles: string[]) => typeof hidden === 'function' && hidden({ user: { roles } as never })
    expect([isHidden(['support']), isHidden(['customer'])]).toEqual([false, true])
    expect(config.admin.listSearchableFields).toEqual(['search'])
    expect(config.admin.components?.views?.edit).toHaveProperty('history')
    const client = createClientConfig({
      config: payload.config,
      i18n: { t: (key: string) => key, language: 'en' } as never,
      importMap: {},
      user: true,
    })
    const shown = client.collections.find(({ slug }: { slug: string }) => slug === 'suppliers')
    const names = shown?.fields.flatMap((field) => ('name' in field ? [field.name] : []))
    expect(names).toEqual(expect.arrayContaining(['name', 'code', 'leadTimeDays', 'products', 'createdBy']))
  })

  it('open as a document and in the list for staff, and for no customer', async () => {
    const panel = await makePanelInterface()
    const id = (await rest.create(77, manager)) ?? ''
    expect((await panel.read('suppliers', id, support))?.isDone).toBe(true)
    expect((await panel.read('suppliers', id, customer))?.isDone).toBe(false)
  })
})
