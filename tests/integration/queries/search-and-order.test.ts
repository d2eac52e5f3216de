import { randomUUID } from 'node:crypto'

import { beforeAll, describe, expect, it } from 'vitest'

import { listProducts } from '@/features/catalogue/list-products'
import { makeContext } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { makeUser, makeVariant, nextSerial } from '../../factories/shop'
import { findByGraphql, findByRest } from '../support/panel/search-client'
import { tokenOf } from '../support/v1/v1-client'
import { startShop } from '../support/v1/v1-shop'

const { payload, staff, buyer, customer } = await startShop()
const sql = sqlOf(payload)

let managerToken = ''
let buyerToken = ''

const rest = (path: string, token: string | null = managerToken) => findByRest(path, token)

/** Orders of which the newest 600 are placed and the oldest 30 refunded: a search that stops early misses these. */
const ORDERS = `
  insert into orders (id, number, status, currency, placed_at, created_at, updated_at, customer_name)
  select gen_random_uuid(), 'HM-0' || (1000 + n), (case when n <= 30 then 'refunded' else 'placed' end)::enum_orders_status,
    'GBP', t, t, t, 'Chloë D’Arcy'
  from (select n, timestamptz '2026-01-01' + n * interval '1 minute' as t from generate_series(1, 630) n) g`

beforeAll(async () => {
  const manager = await makeUser(payload, { roles: ['manager'] })
  managerToken = await tokenOf(payload, manager)
  buyerToken = await tokenOf(payload, customer)
  await sql.query(ORDERS)
  await sql.query('analyze orders')
})

describe('search, filter, sort and total of orders', () => {
  const where = 'where[and][0][search][like]=HM-0&where[and][1][status][equals]=refunded'

  it('are about one set by REST, in either order, page by page', async () => {
    for (const sort of ['createdAt', '-createdAt', 'number', '-totalMinor']) {
      const pages = await Promise.all(
        [1, 2, 3, 4].map((page) => rest(`orders?depth=0&limit=10&page=${page}&sort=${sort}&${where}`)),
      )
      expect(pages.map(({ total, ids }) => [total, ids.length]).slice(0, 3)).toEqual([
        [30, 10],
        [30, 10],
        [30, 10],
      ])
      expect(new Set(pages.flatMap(({ ids }) => ids)).size).toBe(30)
    }
    expect(await rest('orders?depth=0&limit=1&where[search][like]=HM-0')).toMatchObject({ total: 630 })
  })

  it('are about one set by GraphQL', async () => {
    const { Orders } = await findByGraphql(
      '{ Orders(limit: 100, where: { AND: [{ search: { like: "hm-0" } }, { status: { equals: refunded } }] }) { totalDocs docs { id } } }',
      managerToken,
    )
    expect(Orders?.totalDocs).toBe(30)
    expect(Orders?.docs).toHaveLength(30)
  })

  it('are about one set by v1, by pages and by cursor', async () => {
    const first = await staff.get('/orders?q=HM-0&filter[status]=refunded&per_page=20&fields=id&sort=number')
    expect(first.body.pagination).toMatchObject({ total: 30, total_exact: true, pages: 2 })
    const cursor = String(first.body.pagination.next_cursor)
    const rest30 = await staff.get(
      `/orders?q=HM-0&filter[status]=refunded&per_page=20&fields=id&sort=number&cursor=${cursor}`,
    )
    expect(rest30.body.data).toHaveLength(10)
  })

  it('are about one set by what the panel asks for', async () => {
    const found = await payload.find({
      collection: 'orders',
      where: { and: [{ status: { equals: 'refunded' } }, { or: [{ search: { like: 'HM-0' } }] }] },
      limit: 10,
      depth: 0,
      overrideAccess: true,
    })
    expect([found.totalDocs, found.docs.length]).toEqual([30, 10])
  })
})

describe('what a search finds', () => {
  const orders = (text: string, token?: string) =>
    rest(`orders?depth=0&limit=1&where[search][like]=${encodeURIComponent(text)}`, token)

  it('does not depend on letter case, accents, apostrophes or the order of words', async () => {
    for (const text of ['chloe', 'CHLOË', "d'arcy", 'd’arcy', 'darcy', 'D`Arcy chloe', 'ｃｈｌｏｅ']) {
      expect((await orders(text)).total, text).toBe(630)
      const v1 = await staff.get(`/orders?q=${encodeURIComponent(text)}&per_page=1&fields=id`)
      expect(v1.body.pagination.total, text).toBe(630)
    }
  })

  it('is nothing for signs, which are no wildcards', async () => {
    for (const text of ['%', '_', '___', '%%%', '\\', 'h%0', 'HM_9'])
      expect((await orders(text)).total, text).toBe(0)
  })

  it('of one or two letters begins a word', async () => {
    expect((await orders('c')).total).toBe(630)
    expect((await orders('hl')).total).toBe(0)
  })

  it('is what the caller may see', async () => {
    expect((await orders('HM-0', buyerToken)).total).toBe(0)
    expect((await buyer.get('/orders?q=HM-0')).body.pagination.total).toBe(0)
  })

  it('says nothing of fields that the caller may not read', async () => {
    const product = await payload.create({
      collection: 'products',
      overrideAccess: true,
      data: {
        title: 'Plain cup',
        slug: `plain-cup-${nextSerial()}`,
        externalReference: 'SUPPLIER77',
        _status: 'draft',
      },
    })
    const asked = 'products?limit=1&where[search][like]=SUPPLIER77'
    expect((await rest(asked, null)).total + (await rest(asked)).total).toBe(0)
    expect(
      (await rest(`products?limit=1&where[search][like]=plain&where[id][equals]=${product.id}`)).total,
    ).toBe(1)
  })

  it('is the same for products at the shop, v1 and REST', async () => {
    const { product } = await makeVariant(payload, { onHand: 1, priceMinor: 100 })
    const id = typeof product === 'string' ? product : product.id
    await sql.query(
      `update products set title = 'The child’s Crème Brûlée dish', _status = 'published' where id = $1`,
      [id],
    )
    const shop = makeContext(payload, 'storefront', { type: 'visitor' } as never)
    for (const text of ["child's", 'childs', 'creme brulee', 'BRÛLÉE crème']) {
      const { products } = await listProducts(shop, { query: text })
      expect(
        products.map((card) => card.id),
        text,
      ).toEqual([id])
      const q = encodeURIComponent(text)
      const v1 = await staff.get(`/products?q=${q}&fields=id`)
      expect(v1.body.data, text).toEqual([{ id }])
      expect((await rest(`products?depth=0&where[search][like]=${q}`)).ids, text).toEqual([id])
    }
  })
})

describe('the lines of an order', () => {
  it('are searched as they are now, and what is written to the column is not kept', async () => {
    const [variant, other] = [await makeVariant(payload), await makeVariant(payload)]
    const draft = await payload.create({
      collection: 'orders',
      overrideAccess: true,
      data: { lines: [{ variant: variant.id, quantity: 1 }], search: 'nonsense' } as never,
    })
    const found = async (text: string) =>
      (await rest(`orders?depth=0&where[search][like]=${encodeURIComponent(text)}`)).ids
    expect(await found(variant.sku)).toEqual([draft.id])
    expect(draft).not.toHaveProperty('search')
    await payload.update({
      collection: 'orders',
      id: draft.id,
      overrideAccess: true,
      data: { lines: [{ variant: other.id, quantity: 1 }] },
    })
    expect(await found(variant.sku)).toEqual([])
    expect(await found(other.sku)).toEqual([draft.id])
    await sql.query(`update orders set search = 'nonsense' where id = $1`, [draft.id])
    expect(await found('nonsense')).toEqual([])
    await sql.query('delete from orders_lines where _parent_id = $1', [draft.id])
    expect(await found(other.sku)).toEqual([])
  })
})

describe('lists', () => {
  const TITLES = 'äpfel Zebra apfel Öl Apfel zebra Äpfel Banane ol éclair Eclair'.split(' ')
  const SORTED = 'apfel Apfel äpfel Äpfel Banane Eclair éclair ol Öl zebra Zebra'.split(' ')
  const REFERENCES = TITLES.map((_, n) => `sorted-${String(n)}`)
  const isOurs = { externalReference: { in: REFERENCES } }
  const titleOf = new Map<string, string>()

  beforeAll(async () => {
    for (const [n, title] of TITLES.entries()) {
      const category = await payload.create({
        collection: 'categories',
        overrideAccess: true,
        data: { title, slug: `s-${randomUUID()}`, position: 0 },
      })
      const data = {
        title,
        slug: `s-${randomUUID()}`,
        externalReference: REFERENCES[n] ?? null,
        category: category.id,
        _status: 'draft' as const,
      }
      const product = await payload.create({ collection: 'products', overrideAccess: true, data })
      titleOf.set(product.id, title)
    }
  })

  const titles = (ids: readonly string[]) => ids.flatMap((id) => titleOf.get(id) ?? [])

  it('are in the order of dictionaries at REST, v1 and the panel', async () => {
    const filter = `where[externalReference][in]=${REFERENCES.join(',')}&limit=50&depth=0`
    expect(titles((await rest(`products?${filter}&sort=title`)).ids)).toEqual(SORTED)
    expect(titles((await rest(`products?${filter}&sort=-title`)).ids)).toEqual(SORTED.toReversed())
    const v1 = await staff.get(
      `/products?filter[external_reference][in]=${REFERENCES.join(',')}&sort=title&fields=id`,
    )
    expect(titles((v1.body.data as unknown as { id: string }[]).map(({ id }) => id))).toEqual(SORTED)
    const panel = await payload.find({
      collection: 'products',
      where: isOurs,
      sort: 'title',
      draft: true,
      overrideAccess: true,
      depth: 0,
    })
    expect(panel.docs.slice(0, 10).map(({ title }) => title)).toEqual(SORTED.slice(0, 10))
  })

  it('show every row once, page by page by cursor, whatever the accents', async () => {
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const at: string = cursor === '' ? '' : `&cursor=${cursor}`
      const page = await staff.get(
        `/products?filter[external_reference][in]=${REFERENCES.join(',')}&sort=-title&fields=id&per_page=2${at}`,
      )
      seen.push(...(page.body.data as unknown as { id: string }[]).map(({ id }) => id))
      cursor = page.body.pagination.next_cursor
    }
    expect(titles(seen)).toEqual(SORTED.toReversed())
  })

  it('sort by the title of a relation, for those who may read what it names', async () => {
    const filter = `where[externalReference][in]=${REFERENCES.join(',')}&limit=50&depth=0`
    expect(titles((await rest(`products?${filter}&sort=category`)).ids)).toEqual(SORTED)
    expect(titles((await rest(`products?${filter}&sort=-category`)).ids)).toEqual(SORTED.toReversed())
    expect((await rest('orders?sort=createdBy', buyerToken)).status).toBe(400)
    expect((await rest('products?sort=createdBy', null)).status).toBe(400)
  })

  it('of orders sort by the customer as the order names them', async () => {
    expect((await rest('orders?sort=customer&limit=1&depth=0')).status).toBe(200)
  })
})
