import { beforeAll, describe, expect, it } from 'vitest'

import { ROLES } from '@/domain/account/roles'
import type { Role } from '@/domain/account/roles'
import type { FoundKind } from '@/domain/find/kinds'
import { FOUND_KINDS, MOST_OF_A_KIND } from '@/domain/find/kinds'
import { isInMenu, mayAll } from '@/domain/permissions'
import { findStatement, recentStatement } from '@/features/find/find-statements'
import { readFindText } from '@/features/find/find-text'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import { issueInvoice } from '@/features/orders/invoicing/issue-invoice'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import { sqlOf } from '@/platform/database/transaction'

import { makePicture } from '../../factories/pictures'
import {
  ADDRESS,
  contextOf,
  giveAddress,
  makeStaffContext,
  makeStore,
  makeUser,
  makeVariant,
} from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { bodyOf, openClients } from '../support/accounts/session-interfaces'
import { makeKey } from '../support/accounts/key-clients'
import { fillTables } from '../support/panel/many-rows'
import { planOf } from '../support/panel/plan-of'
import { tokenOf } from '../support/v1/v1-client'

const payload = await startPayload()
const sql = sqlOf(payload)
const { rest } = openClients(payload)
const tokens: Partial<Record<Role, string>> = {}
const made: Partial<Record<FoundKind, string>> = {}
const KINDS = Object.keys(FOUND_KINDS) as FoundKind[]
let orderNumber = ''
let invoiceNumber = ''
let sku = ''

interface Result {
  kind: FoundKind
  id: string
  title: string
  path: string
}

async function ask(path: string, role: Role): Promise<{ status: number; results: Result[] }> {
  const response = await rest('GET', path, { headers: { authorization: `JWT ${tokens[role] ?? ''}` } })
  const { results = [] } = (await bodyOf(response)) as { results?: Result[] }
  return { status: response.status, results }
}

const find = (typed: string, role: Role = 'admin') => ask(`/find?q=${encodeURIComponent(typed)}`, role)

beforeAll(async () => {
  await makeStore(payload)
  for (const role of ROLES) tokens[role] = await tokenOf(payload, await makeUser(payload, { roles: [role] }))
  const variant = await makeVariant(payload, { title: 'Zephyr lamp' })
  sku = variant.sku
  await payload.update({
    collection: 'variants',
    id: variant.id,
    overrideAccess: true,
    data: { title: 'Zephyr, large' },
  })
  const person = await makeUser(payload, { email: 'zephyrine@example.com' })
  await payload.update({
    collection: 'users',
    id: person.id,
    overrideAccess: true,
    data: { name: 'Zephyrine Dvořák', phone: '+44 (0)113 496-0000'.replace('(0)', '') },
  })
  const order = await placeNewOrder(contextOf(payload, { ...person, name: 'Zephyrine Dvořák' }), {
    lines: [{ variantId: variant.id, quantity: 1 }],
    shippingAddress: { ...ADDRESS, city: 'Malmö', country: 'SE' },
    purchaseOrderNumber: 'PO-ZEPHYR-7',
  })
  orderNumber = order.number
  await giveAddress(payload)
  const invoice = await issueInvoice(await makeStaffContext(payload), order.id)
  invoiceNumber = invoice.number
  await transitionOrder(await makeStaffContext(payload), order.id, {
    to: 'shipped',
    trackingNumber: '1Z999AA10123456784',
  })
  const data = await makePicture('png', { width: 8, height: 8 })
  const media = await payload.create({
    collection: 'media',
    overrideAccess: true,
    data: { alt: 'A Zephyr lamp at night' },
    file: { name: 'a.png', data, mimetype: 'image/png', size: data.length },
  })
  const category = await payload.create({
    collection: 'categories',
    overrideAccess: true,
    data: { title: 'Zephyr things', slug: 'zephyr-things', position: 0 },
  })
  Object.assign(made, {
    ...{
      orders: order.id,
      invoices: invoice.id,
      users: person.id,
      variants: variant.id,
      media: media.id,
      category: category.id,
    },
    categories: category.id,
    products: typeof variant.product === 'string' ? variant.product : variant.product.id,
  })
}, 60_000)

describe('everything is found by what people know of it', () => {
  it.each<[string, () => string, FoundKind]>([
    ['an order by its number', () => orderNumber, 'orders'],
    ['an order by its number with #', () => `#${orderNumber}`, 'orders'],
    ['an order by its number in small letters', () => orderNumber.toLowerCase(), 'orders'],
    ['an order by its city, without accents', () => 'malmo', 'orders'],
    ['an order by the beginning of its city', () => 'Malm', 'orders'],
    ['an order by its tracking number, with spaces', () => '1z999aa1 0123456784', 'orders'],
    ['an order by its purchase order number', () => 'po-zephyr-7', 'orders'],
    ['an order by the SKU of a line', () => sku, 'orders'],
    ['an invoice by its number', () => invoiceNumber, 'invoices'],
    ['an invoice by its number in small letters', () => invoiceNumber.toLowerCase(), 'invoices'],
    ['an invoice by its buyer, without accents', () => 'dvorak', 'invoices'],
    ['a variant by its SKU', () => sku.toLowerCase(), 'variants'],
    ['a product by its name', () => 'zephyr la', 'products'],
    ['a category by its name', () => 'zephyr things', 'categories'],
    ['a picture by its text', () => 'lamp at night', 'media'],
    ['a person by their name, without accents', () => 'dvorak', 'users'],
    ['a person by their email address', () => 'zephyrine@example.com', 'users'],
    ['a person by their telephone number', () => '+44 113 4960000', 'users'],
    ['a person by their telephone number as it is dialled at home', () => '0113 496 0000', 'users'],
  ])('%s', async (_, typed, kind) => {
    const { results } = await find(typed())
    expect(results).toContainEqual(
      expect.objectContaining({
        kind,
        id: made[kind],
        path: `/admin/collections/${kind}/${made[kind] ?? ''}`,
      }),
    )
  })

  it('first what is exactly that, then the newest', async () => {
    const { results } = await find(orderNumber)
    expect(results[0]).toMatchObject({ kind: 'orders', title: orderNumber })
  })

  it('and nothing by a single letter, a wildcard or what is in the trash', async () => {
    for (const typed of ['', ' ', 'z', '#z', '%', '__', '\\']) expect((await find(typed)).results).toEqual([])
    const deletedAt = new Date().toISOString()
    await payload.create({
      collection: 'categories',
      overrideAccess: true,
      data: { title: 'Thrown away', slug: 'thrown-away', position: 0, deletedAt },
    })
    expect((await find('thrown away')).results).toEqual([])
  })

  it('a few of each kind, however many there are', async () => {
    await sql.query(
      `insert into orders (id, number, status, currency, customer_name, created_at, updated_at)
       select gen_random_uuid(), 'MANY-' || n, 'draft', 'GBP', 'Manyfold', now() - n * interval '1 hour', now()
       from generate_series(1, 40) n`,
    )
    const { results } = await find('manyfold')
    expect(results.map(({ title }) => title)).toEqual(
      Array.from({ length: MOST_OF_A_KIND }, (_, at) => `MANY-${String(at + 1)}`),
    )
  })
})

const cases = ROLES.flatMap((role) => KINDS.map((kind) => ({ role, kind })))

describe('a person finds what they read and have a page for', () => {
  it.each(cases)('$role and $kind', async ({ role, kind }) => {
    const mayFind = isInMenu([role], kind) && mayAll({ roles: [role] }, kind, 'read') && role !== 'customer'
    const { results, status } = await find('zephyr', role)
    expect(status).toBe(role === 'customer' ? 403 : 200)
    expect(results.some((result) => result.kind === kind)).toBe(mayFind)
    const named = await ask(`/find/named?ids=${kind}:${made[kind] ?? ''}`, role)
    expect(named.results.map(({ id }) => id)).toEqual(mayFind ? [made[kind]] : [])
  })

  it('and visitors and keys find nothing', async () => {
    expect((await rest('GET', '/find?q=zephyr')).status).toBe(401)
    expect((await rest('GET', `/find/named?ids=orders:${made.orders ?? ''}`)).status).toBe(401)
    const key = await makeKey(payload, await makeUser(payload, { roles: ['admin'] }), {
      scopes: ['orders:read'],
    })
    const headers = { authorization: `Bearer ${key.secret}` }
    expect((await rest('GET', '/find?q=zephyr', { headers })).status).toBe(403)
  })

  it('by names that are none, nothing', async () => {
    const { results, status } = await ask(
      '/find/named?ids=orders:x,sessions:0197a5b0-0000-7000-8000-000000000000,,',
      'admin',
    )
    expect({ results, status }).toEqual({ results: [], status: 200 })
  })
})

describe('every part of every statement stands on an index', () => {
  const TYPED = ['zephyr lamp', 'ab', '0113 496 0000', '#T-00042']
  const statements = KINDS.flatMap((kind) => TYPED.map((typed) => ({ kind, typed })))

  beforeAll(async () => {
    await fillTables(sql, { productId: made.products ?? '', orderId: made.orders ?? '' })
  }, 60_000)

  it.each(statements)('$kind: $typed', async ({ kind, typed }) => {
    const statement = findStatement(kind, readFindText(typed))
    if (!statement) throw new Error('nothing is asked')
    // Without its order, a part can only be read by what it looks for.
    const text = statement.text.replace(
      /order by (?:created_at desc, id desc|sku|title|created_at desc) limit/g,
      'limit',
    )
    const nodes = await planOf(payload, text, statement.values)
    const unindexed = nodes.filter((node) => node['Node Type'] === 'Seq Scan')
    expect(unindexed.map((node) => node['Relation Name'])).toEqual([])
    // Walking through an index without a condition reads the whole table as well.
    const walked = nodes.filter(
      (node) => node['Index Name'] !== undefined && node['Index Cond'] === undefined,
    )
    expect(walked.map((node) => node['Index Name'])).toEqual([])
  })

  it('the city and the telephone number have one of their own', async () => {
    const part = async (kind: FoundKind, typed: string, condition: RegExp) => {
      const { text, values } = findStatement(kind, readFindText(typed)) ?? { text: '', values: [] }
      const [, said = ''] = condition.exec(text) ?? []
      const [, place = '0'] = /\$(\d+)/.exec(said) ?? []
      const nodes = await planOf(payload, `select id from ${kind} where ${said.replace(/\$\d+/, '$1')}`, [
        values[Number(place) - 1],
      ])
      return nodes.map((node) => node['Index Name'])
    }
    expect(await part('orders', 'london', /(shipping_address_city is not null and .* like \$\d+)/)).toContain(
      'orders_city',
    )
    expect(await part('users', '0113 496 0000', /(phone is not null and .* like \$\d+)/)).toContain(
      'users_phone',
    )
  })

  it('documents that were opened last are read by their ids', async () => {
    for (const kind of KINDS) {
      const { text, values } = recentStatement(kind, ['0197a5b0-0000-7000-8000-000000000000'])
      const nodes = await planOf(payload, text, values)
      expect(nodes.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([])
    }
  })
})
