import type { FlattenedField } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { QUERY_LIMITS } from '@/domain/query-limits'
import type { User } from '@/payload-types'

import { makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { openClients } from '../support/accounts/session-interfaces'
import { tokenOf } from '../support/v1/v1-client'

const payload = await startPayload()
const { rest, graphql } = openClients(payload)
const bearers: Record<'staff' | 'customer' | 'visitor', Record<string, string>> = {
  staff: {},
  customer: {},
  visitor: {},
}

beforeAll(async () => {
  const bearer = async (user: User) => ({ authorization: `JWT ${await tokenOf(payload, user)}` })
  bearers.staff = await bearer(await makeUser(payload, { roles: ['admin'] }))
  bearers.customer = await bearer(await makeUser(payload))
  await makeVariant(payload, { title: 'A_1 100% wool' })
  await makeVariant(payload, { title: 'AX1 plain' })
}, 60_000)

interface Refusal {
  status: number
  message: string
}

type Principal = keyof typeof bearers
type Method = Parameters<typeof rest>[0]

interface Question {
  caller: Principal
  method: Method
  path: string
  body?: unknown
}

async function ask({ caller, method, path, body }: Question): Promise<Refusal> {
  const response = await rest(method, path, {
    headers: bearers[caller],
    ...(body === undefined ? {} : { body }),
  })
  const answer = (await response.json()) as { errors?: { message: string }[] }
  return { status: response.status, message: answer.errors?.[0]?.message ?? '' }
}

const get = (path: string, caller: Principal = 'staff') => ask({ caller, method: 'GET', path })

async function titlesOf(query: string): Promise<string[]> {
  const response = await rest('GET', `/products?depth=0&sort=title&${query}`, { headers: bearers.staff })
  const { docs } = (await response.json()) as { docs: { title: string }[] }
  return docs.map(({ title }) => title)
}

/** A value that no field of the type takes, and an operator that it lacks. */
const MISFITS: Partial<Record<FlattenedField['type'], { value: string; operator: string }>> = {
  number: { value: 'x', operator: 'contains' },
  checkbox: { value: 'x', operator: 'greater_than' },
  date: { value: 'x', operator: 'like' },
  select: { value: 'x', operator: 'like' },
  relationship: { value: 'x', operator: 'greater_than' },
  upload: { value: 'x', operator: 'contains_any' },
  text: { value: '%00', operator: 'near' },
  json: { value: 'x', operator: 'like' },
  richText: { value: 'x', operator: 'contains' },
}

const FIELDS = payload.config.collections
  .filter(({ endpoints }) => endpoints !== false)
  .flatMap(({ slug, flattenedFields }) =>
    flattenedFields
      .filter(({ type }) => MISFITS[type])
      .map((field) => [slug, field.name, field.type] as const),
  )

describe('a value or operator that a field does not have is refused, and never turned into "is empty"', () => {
  it('in a list, for each field of each collection', async () => {
    expect(FIELDS.length).toBeGreaterThan(100)
    const asks = FIELDS.flatMap(([slug, name, type]) => {
      const { value = '', operator = '' } = MISFITS[type] ?? {}
      const misfits = [
        ['equals', value],
        ['in', `${value},${value}`],
        [operator, 'x'],
      ]
      return misfits.map(([op, given]) => `/${slug}?limit=1&where[${name}][${op ?? ''}]=${given ?? ''}`)
    })
    const wrong: string[] = []
    while (asks.length > 0) {
      const some = asks.splice(0, 20)
      const answers = await Promise.all(some.map((path) => get(path)))
      wrong.push(...some.filter((_, index) => answers[index]?.status !== 400))
    }
    expect(wrong).toEqual([])
  }, 120_000)

  it('when many are changed or deleted at once: nothing is', async () => {
    const misfit = 'where[category][equals]=x'
    const many = { caller: 'staff', path: `/products?${misfit}` } as const
    const body = { seo: { title: 'changed' } }
    expect((await ask({ ...many, method: 'PATCH', body })).status).toBe(400)
    expect((await ask({ ...many, method: 'DELETE' })).status).toBe(400)
    expect(await titlesOf('where[seo.title][equals]=changed')).toEqual([])
    expect(await titlesOf('limit=10')).toHaveLength(2)
  })

  it('through GraphQL', async () => {
    const query = '{ Products(where: { category: { equals: "x" } }) { docs { id } } }'
    expect(await graphql(query, bearers.staff)).toMatchObject({
      errors: [
        { message: expect.stringMatching(/id \(a UUID\)/) as string, extensions: { statusCode: 400 } },
      ],
    })
  })

  it.each([
    ['/products?where=x', /where/],
    ['/products?where[title]=x', /operator/],
    ['/products?where[or]=x', /list/],
    ['/products?where[_status][equals]=x', /one of: draft, published/],
    ['/products?where[nothing][equals]=x', /cannot be queried/],
    ['/products?where[__proto__][equals]=x', /cannot be queried|where/],
    ['/products?where[constructor][equals]=x', /cannot be queried/],
    ['/products?page=-1', /page/],
    ['/products?page=1e400', /page/],
    ['/products?page=x', /page/],
    ['/products?limit=x', /limit/],
    ['/products?depth=-1', /depth/],
    ['/products?sort=nothing', /cannot be queried/],
    ['/products?sort=description', /sorted/],
    ['/products?select=x', /select/],
    ['/products?joins[nothing][limit]=1', /joined list/],
    ['/products?joins[variants][where][priceMinor][equals]=x', /number/],
    ['/products/versions?where[version.category][equals]=x', /id/],
    ['/products/count?where[createdAt][equals]=x', /date/],
    ['/products?where[createdAt][greater_than]=9999-12-31', /date/],
    ['/products?where[createdAt][equals]=2026-02-30', /date/],
    ['/products/count?where[createdAt][less_than]=9999-12-31T23:59:59-12:00', /date/],
    ['/variants?where[product][in]=null', /id/],
    ['/variants?where[product][not_in]=null', /id/],
    ['/products?where[createdAt][in]=null', /date/],
    ['/payload-preferences?where[user.value][equals]=x', /id/],
  ])('%s', async (path, message) => {
    expect(await get(path)).toEqual({ status: 400, message: expect.stringMatching(message) as string })
  })
})

describe('what asks for too much is refused with the limit', () => {
  const repeat = (count: number, part: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => part(index)).join('&')
  const { visitor, staff } = QUERY_LIMITS

  it.each([
    [
      'conditions',
      repeat(visitor.conditions + 1, (i) => `where[or][${String(i)}][sku][equals]=${String(i)}`),
    ],
    ['relations', repeat(visitor.relations + 1, (i) => `where[or][${String(i)}][product.title][equals]=0`)],
    ['relations on the way', 'where[product.category.title][equals]=x'],
    [
      'levels',
      `where=${'{"or":['.repeat(visitor.nesting + 1)}{"sku":{"equals":"x"}}${']}'.repeat(visitor.nesting + 1)}`,
    ],
    ['values in a list', `where[sku][in]=${'x,'.repeat(visitor.values)}x`],
    ['characters', `where[sku][equals]=${'x'.repeat(visitor.textLength + 1)}`],
    ['words', `where[title][like]=${'a%20'.repeat(visitor.words)}a`],
    ['fields to sort by', 'sort=sku,title,priceMinor,createdAt'],
  ])('%s', async (what, query) => {
    for (const caller of ['visitor', 'customer'] as const) {
      const answer = await get(`/variants?limit=1&${query}`, caller)
      expect(answer).toEqual({ status: 400, message: expect.stringContaining(what) as string })
      expect(answer.message).toMatch(/At most \d+/)
    }
  })

  it('page reaches a bounded number of rows', async () => {
    expect(await get(`/variants?limit=100&page=${String(visitor.rows / 100 + 1)}`, 'visitor')).toMatchObject({
      status: 400,
    })
    expect(await get(`/variants?limit=100&page=${String(staff.rows / 100)}`)).toMatchObject({ status: 200 })
  })

  it('arrays and relations count wherever a path crosses them, in categories and orders too', async () => {
    const deep = await get('/categories?where[parent.parent.parent.title][equals]=x')
    expect(deep).toEqual({ status: 400, message: expect.stringMatching(/At most 2 relations/) as string })
    const lines = repeat(
      staff.relations + 1,
      (i) => `where[or][${String(i)}][lines.sku][equals]=${String(i)}`,
    )
    expect((await get(`/orders?${lines}`)).status).toBe(400)
  })

  it('staff may ask for what their lists need', async () => {
    const parts = repeat(staff.conditions, (i) => `where[or][${String(i)}][sku][equals]=${String(i)}`)
    expect((await get(`/variants?${parts}`)).status).toBe(200)
    expect((await get('/variants?where[product.category.title][equals]=x&sort=product.title')).status).toBe(
      200,
    )
  })
})

describe('texts are searched for as they are typed', () => {
  it('_ and % stand for themselves in like and contains', async () => {
    expect(await titlesOf('where[title][like]=A_1')).toEqual(['A_1 100% wool'])
    expect(await titlesOf('where[title][contains]=A_1')).toEqual(['A_1 100% wool'])
    expect(await titlesOf('where[title][like]=%25')).toEqual(['A_1 100% wool'])
    expect(await titlesOf('where[title][contains]=\\')).toEqual([])
    expect(await titlesOf('where[title][like]=wool%20100%25')).toEqual(['A_1 100% wool'])
    const query = '{ Products(where: { title: { like: "A_1" } }) { docs { title } } }'
    expect(await graphql(query, bearers.staff)).toMatchObject({
      data: { Products: { docs: [{ title: 'A_1 100% wool' }] } },
    })
  })

  it('not_like leaves out what holds the text, and keeps what is empty', async () => {
    expect(await titlesOf('where[title][not_like]=wool')).toEqual(['AX1 plain'])
    expect(await titlesOf('where[title][not_like]=_')).toEqual(['AX1 plain'])
    expect(await titlesOf('where[externalReference][not_like]=wool')).toHaveLength(2)
  })

  it('of and and or beside each other both count', async () => {
    const query = 'where[and][0][title][contains]=wool&where[or][0][title][contains]=plain'
    expect(await titlesOf(query)).toEqual([])
  })
})
