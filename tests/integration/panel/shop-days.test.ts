import { beforeAll, describe, expect, it } from 'vitest'

import { fieldsWithTimes } from '@/collections/shared/shop-times'
import { sqlOf } from '@/platform/database/transaction'

import { bodyOf, openClients } from '../support/accounts/session-interfaces'
import { tokenOf } from '../support/v1/v1-client'
import { startShop } from '../support/v1/v1-shop'
import { makeUser } from '../../factories/shop'

const { payload, api } = await startShop()
const administrator = await makeUser(payload, { roles: ['admin'] })
const staff = await api.as(administrator)
const headers = { authorization: `JWT ${await tokenOf(payload, administrator)}` }
const interfaces = openClients(payload)
const sql = sqlOf(payload)

/** In Berlin the clocks go back on 25 October 2026: the day has 25 hours. */
const MOMENTS = {
  'before midnight': '2026-10-24T21:59:59.999Z',
  'first moment': '2026-10-24T22:00:00.000Z',
  'middle of the day': '2026-10-25T12:00:00.000Z',
  'the 25th hour': '2026-10-25T22:59:59.999Z',
  'next midnight': '2026-10-25T23:00:00.000Z',
  never: null,
} as const

const OF_THE_DAY = ['first moment', 'middle of the day', 'the 25th hour']
const BEFORE = ['before midnight']
const AFTER = ['next midnight']

const INSERT = `insert into orders (id, number, status, currency, placed_at, created_at, updated_at)
  values (gen_random_uuid(), $1, 'draft', 'GBP', $2, now(), now())`

beforeAll(async () => {
  await payload.updateGlobal({ slug: 'store', overrideAccess: true, data: { timeZone: 'Europe/Berlin' } })
  for (const [number, at] of Object.entries(MOMENTS)) await sql.query(INSERT, [number, at])
})

const DAY = '2026-10-25'
const CASES = [
  { operator: 'equals', v1: '', found: OF_THE_DAY },
  { operator: 'not_equals', v1: '[ne]', found: [...BEFORE, ...AFTER, 'never'] },
  { operator: 'in', v1: '[in]', found: OF_THE_DAY },
  { operator: 'greater_than', v1: '[gt]', found: AFTER },
  { operator: 'greater_than_equal', v1: '[gte]', found: [...OF_THE_DAY, ...AFTER] },
  { operator: 'less_than', v1: '[lt]', found: BEFORE },
  { operator: 'less_than_equal', v1: '[lte]', found: [...BEFORE, ...OF_THE_DAY] },
] as const

interface Numbered {
  number: string
}
const sorted = (docs: readonly Numbered[]) => docs.map(({ number }) => number).toSorted()

describe("a day in a filter is the shop's day, with its 25 hours when the clocks go back", () => {
  it.each(CASES)('REST: placedAt $operator', async ({ operator, found }) => {
    const path = `/orders?limit=50&depth=0&where[placedAt][${operator}]=${DAY}`
    const body = await bodyOf(await interfaces.rest('GET', path, { headers }))
    expect(sorted(body['docs'] as Numbered[])).toEqual([...found].toSorted())
  })

  it.each(CASES)('v1: placed_at $operator', async ({ v1, found }) => {
    const reply = await staff.get(`/orders?fields=number&filter[placed_at]${v1}=${DAY}`)
    expect(reply.status).toBe(200)
    expect(sorted(reply.body.data as unknown as Numbered[])).toEqual([...found].toSorted())
  })

  it.each(CASES)(
    "the panel's list: placedAt $operator, beside other conditions",
    async ({ operator, found }) => {
      const { docs } = await payload.find({
        collection: 'orders',
        overrideAccess: true,
        limit: 50,
        where: { or: [{ and: [{ placedAt: { [operator]: DAY }, status: { equals: 'draft' } }] }] },
      })
      expect(sorted(docs)).toEqual([...found].toSorted())
    },
  )

  it('follows another zone as soon as the shop has it', async () => {
    await payload.updateGlobal({
      slug: 'store',
      overrideAccess: true,
      data: { timeZone: 'America/New_York' },
    })
    const reply = await staff.get(`/orders?fields=number&filter[placed_at]=${DAY}`)
    await payload.updateGlobal({ slug: 'store', overrideAccess: true, data: { timeZone: 'Europe/Berlin' } })
    const found = ['middle of the day', 'the 25th hour', 'next midnight']
    expect(sorted(reply.body.data as unknown as Numbered[])).toEqual(found.toSorted())
  })

  it('reaches through relations and leaves texts that look like days alone', async () => {
    const through = '/payments?where[order.placedAt][equals]=2026-10-25'
    expect((await interfaces.rest('GET', through, { headers })).status).toBe(200)
    const { docs } = await payload.find({
      collection: 'orders',
      overrideAccess: true,
      where: { number: { equals: DAY } },
    })
    expect(docs).toEqual([])
  })
})

describe('a moment is written alike in filters and bodies', () => {
  it.each(['2026-03-29T02:30Z', '2026-03-29T02:30:00Z', '2026-03-29T04:30:00.000+02:00'])(
    'takes %s',
    async (text) => {
      const asked = encodeURIComponent(text)
      expect((await staff.get(`/orders?filter[placed_at][gte]=${asked}`)).status).toBe(200)
      const key = { name: 'A key', scopes: ['orders:read'], expires_at: text.replace('2026-03', '2036-03') }
      const made = await staff.post('/api-keys', key)
      expect(made.status).toBe(201)
      expect(made.body.data).toMatchObject({ expires_at: '2036-03-29T02:30:00.000Z' })
    },
  )

  it.each(['2026-03-29T02:30', '2026-02-30T02:30Z', 'yesterday', '29.03.2026'])(
    'refuses %s',
    async (text) => {
      const asked = encodeURIComponent(text)
      expect((await staff.get(`/orders?filter[placed_at][gte]=${asked}`)).status).toBe(400)
      const key = { name: 'A key', scopes: ['orders:read'], expires_at: text }
      expect((await staff.post('/api-keys', key)).status).toBe(400)
    },
  )
})

describe("the shop's time zone", () => {
  it('is refused when it is none, at each interface that sets it', async () => {
    for (const timeZone of ['Mars/Olympus', '+01:00', '', null]) {
      const response = await interfaces.rest('POST', '/globals/store', { headers, body: { timeZone } })
      expect(response.status).toBe(400)
    }
  })

  it('is what every list and form shows times in: no time of any collection is left to the browser', () => {
    const { collections, globals } = payload.config
    const shown = [...collections, ...globals].flatMap(fieldsWithTimes)
    expect(shown.length).toBeGreaterThan(30)
    for (const { admin } of shown) {
      expect(admin?.components?.Cell).toMatch(/TimeCell$/)
      expect(admin?.components?.Field).toMatch(/TimeField$|EditPageOnlyField$/)
      expect(admin?.components?.Filter).toMatch(/DayFilter$/)
    }
  })
})
