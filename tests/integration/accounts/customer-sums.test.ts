import { beforeAll, describe, expect, it } from 'vitest'

import { keepCustomerSums, reconcileCustomerSums } from '@/features/account/customers/keep-customer-sums'
import { sqlOf } from '@/platform/database/transaction'

import { Random } from '../../../scripts/seed/random'
import { makeStaffContext, makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import type { Cast } from '../support/reports/sales-history'
import { actAtRandom, liveThrough, placeRandom } from '../support/reports/sales-history'
import { startApi } from '../support/v1/v1-client'

const payload = await startPayload()
const sql = sqlOf(payload)
const api = await startApi(payload)
let cast: Cast
let ids: string[]

interface Sums {
  [column: string]: unknown
  id: string
  orders: number
  spent: number
}

/** As they are kept, and as the orders have them. */
async function bothSums(): Promise<{ kept: Sums[]; right: Sums[] }> {
  const [kept, right] = await Promise.all([
    sql.query<Sums>(
      'select id, orders_placed::int as orders, spent_minor::int as spent from users order by id',
    ),
    sql.query<Sums>(
      `select u.id, count(o.id)::int as orders, coalesce(sum(o.paid_total_minor - o.refunded_total_minor), 0)::int as spent
       from users u left join orders o on o.customer_id = u.id and o.placed_at is not null and o.currency = 'GBP'
       group by u.id order by u.id`,
    ),
  ])
  return { kept, right }
}

const keep = () => keepCustomerSums(cast.staff)

beforeAll(async () => {
  await makeStore(payload)
  const variants = await Promise.all(
    [1000, 399].map((priceMinor) => makeVariant(payload, { onHand: 5000, priceMinor })),
  )
  const customers = await Promise.all([1, 2, 3, 4].map(() => makeUser(payload)))
  cast = { payload, staff: await makeStaffContext(payload), customers, variants }
  const from = new Date('2026-10-01T00:00:00Z')
  ids = await liveThrough(cast, { seed: 'customers', orders: 12, from, days: 20 })
}, 90_000)

describe('the kept number of orders and amount spent of a customer', () => {
  it('are made for orders that are there already, and follow what happens to orders', async () => {
    // As an upgrade finds them: nothing was kept, and nothing noted.
    await sql.query('delete from customer_changes')
    await keep()
    const { kept, right } = await bothSums()
    expect(kept).toEqual(right)
    expect(kept.filter(({ orders, spent }) => orders > 0 && spent > 0).length).toBeGreaterThan(1)

    const random = new Random('later')
    for (let step = 0; step < 12; step += 1) await actAtRandom(cast, ids, random)
    await placeRandom(cast, random)
    await sql.query('update orders set customer_id = $1 where id = $2', [cast.customers[0]?.id, ids[0]])
    await sql.query('update orders set customer_id = null where id = $1', [ids[1]])
    await keep()
    const later = await bothSums()
    expect(later.kept).toEqual(later.right)
    expect(later.kept).not.toEqual(kept)
    expect(await sql.query('select from customer_changes')).toEqual([])
  }, 60_000)

  it('lose nothing when orders are paid while they are kept by two workers', async () => {
    let isWriting = true
    const keepers = [1, 2].map(async () => {
      while (isWriting) await keep()
    })
    await Promise.all(
      [1, 2].map(async (lane) => {
        const random = new Random(`lane-${String(lane)}`)
        for (let index = 0; index < 5; index += 1)
          await actAtRandom(cast, [await placeRandom(cast, random)], random)
      }),
    )
    isWriting = false
    await Promise.all(keepers)
    await keep()
    const { kept, right } = await bothSums()
    expect(kept).toEqual(right)
  }, 60_000)

  it('are made anew in another currency of the shop, and repaired at night', async () => {
    const setCurrency = (currency: string) => sql.query('update store set currency = $1', [currency])
    await setCurrency('EUR')
    await keep()
    expect((await bothSums()).kept.every(({ spent }) => spent === 0)).toBe(true)
    await setCurrency('GBP')
    expect(await reconcileCustomerSums(cast.staff)).toBe(0)
    await sql.query('update users set spent_minor = spent_minor + 1 where id = $1', [cast.customers[0]?.id])
    expect(await reconcileCustomerSums(cast.staff)).toBe(1)
    const { kept, right } = await bothSums()
    expect(kept).toEqual(right)
  })

  it('are neither written by their owner nor told as a change of the account', async () => {
    const id = cast.customers[0]?.id ?? ''
    const events = () =>
      sql.query<{ n: number }>('select count(*)::int as n from change_events where document_id = $1', [id])
    const before = await events()
    await placeRandom({ ...cast, customers: cast.customers.slice(0, 1) }, new Random('told'))
    await keep()
    expect(await events()).toEqual(before)
    const saved = await payload.update({
      collection: 'users',
      id,
      overrideAccess: false,
      user: { ...cast.customers[0], collection: 'users' },
      data: { ordersPlaced: 999, spentMinor: 999, phone: '1' },
    })
    expect(saved.phone).toBe('1')
    const { kept, right } = await bothSums()
    expect(kept).toEqual(right)
  })
})

describe('lists of customers', () => {
  it('are sorted by the number of orders and by the amount spent, page by page', async () => {
    await keep()
    const client = await api.as(await makeUser(payload, { roles: ['support'] }))
    const page = async (sort: string, cursor?: string) => {
      const query = new URLSearchParams({ sort, per_page: '2', ...(cursor ? { cursor } : {}) })
      const { body } = await client.get(`/customers?${query.toString()}`)
      return body as unknown as { data: { id: string }[]; pagination: { next_cursor: string | null } }
    }
    const all = async (sort: string) => {
      const found: string[] = []
      for (let cursor: string | null | undefined; cursor !== null;) {
        const { data, pagination } = await page(sort, cursor)
        found.push(...data.map(({ id }) => id))
        cursor = pagination.next_cursor
      }
      return found
    }
    const { kept } = await bothSums()
    const sumsOf = new Map(kept.map((sums) => [sums.id, sums]))
    for (const [sort, key] of [
      ['-orders_placed', 'orders'],
      ['-spent', 'spent'],
    ] as const) {
      const listed = (await all(sort)).map((id) => sumsOf.get(id)?.[key] ?? -1)
      expect(listed, sort).toEqual(listed.toSorted((a, b) => b - a))
      expect(listed.length, sort).toBe(cast.customers.length)
      const { docs } = await payload.find({
        collection: 'users',
        overrideAccess: true,
        depth: 0,
        limit: 3,
        sort: key === 'orders' ? '-ordersPlaced' : '-spentMinor',
      })
      expect(docs.map(({ id }) => sumsOf.get(id)?.[key])).toEqual(listed.slice(0, 3))
    }
  })

  it('are not sorted by them for staff who do not see what customers spend', async () => {
    const user = await makeUser(payload, { roles: ['fulfilment'] })
    const { status } = await (await api.as(user)).get('/customers?sort=-spent')
    expect(status).toBe(400)
  })

  it('of a million are read along an index', async () => {
    await sql.query('set enable_sort = off')
    const rows = await sql.query<{ 'QUERY PLAN': string }>(
      'explain select id from users order by spent_minor desc, id desc limit 20',
    )
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('users_spent')
  })
})
