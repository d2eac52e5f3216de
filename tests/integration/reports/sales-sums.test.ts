import type { MigrateUpArgs } from '@payloadcms/db-postgres'
import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { addSales } from '@/domain/order/revenue'
import { keepAllDays } from '@/features/dashboard/sales/keep-sales'
import { readHours } from '@/features/dashboard/sales/live-sales'
import { countCustomers, readCustomers } from '@/features/dashboard/sales/read-customers'
import { readDays, readGoods, readGoodsBothWays, readParts } from '@/features/dashboard/sales/read-sums'
import { reconcileSales } from '@/features/dashboard/sales/reconcile-sales'
import type { KeptSales } from '@/features/dashboard/sales/with-kept-sales'
import { withKeptSales } from '@/features/dashboard/sales/with-kept-sales'
import { sumMonths } from '@/features/dashboard/sales/sales-rows'
import { sqlOf } from '@/platform/database/transaction'

import { down, up } from '../../../migrations/20261206_020000_sales_customer_years'
import { Random } from '../../../scripts/seed/random'
import { makeStaffContext, makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import type { Cast } from '../support/reports/sales-history'
import {
  actAtRandom,
  liveThrough,
  moveOrder,
  placeRandom,
  readFromScratch,
  readKept,
} from '../support/reports/sales-history'

const payload = await startPayload()
const sql = sqlOf(payload)
const FROM = new Date('2026-10-01T00:00:00Z')
const DAYS = 40
let cast: Cast
let ids: string[]

const setZone = (timeZone: string) =>
  payload.updateGlobal({ slug: 'store', overrideAccess: true, data: { timeZone } })

beforeAll(async () => {
  await makeStore(payload)
  await setZone('UTC')
  const variants = await Promise.all(
    [1000, 2500, 399].map((priceMinor) => makeVariant(payload, { onHand: 5000, priceMinor })),
  )
  const customers = await Promise.all([1, 2, 3, 4, 5].map(() => makeUser(payload)))
  cast = { payload, staff: await makeStaffContext(payload), customers, variants }
  ids = await liveThrough(cast, { seed: 'history', orders: 45, from: FROM, days: DAYS })
}, 90_000)

/** Reads from sums that are up to date. */
const kept = <T>(read: (kept: KeptSales) => Promise<T>) => withKeptSales(payload, { daysOf: () => [] }, read)

describe('the kept sums of sales', () => {
  it('are those that are made anew from the orders, after each change and in any time zone', async () => {
    await keepAllDays(payload)
    const random = new Random('changes')
    for (const zone of ['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'America/St_Johns']) {
      await setZone(zone)
      for (let round = 0; round < 2; round += 1) {
        for (let step = 0; step < 5; step += 1) await actAtRandom(cast, ids, random)
        await moveOrder(
          payload,
          random.pick(ids),
          new Date(FROM.getTime() + random.int(0, DAYS * 1440) * 60_000),
        )
        await keepAllDays(payload)
        const before = await readKept(payload)
        expect(await readFromScratch(payload), zone).toEqual(before)
        expect(before.days.length * before.variants.length * before.months.length).toBeGreaterThan(0)
      }
    }
    await setZone('UTC')
  }, 60_000)

  it('follow lines that are changed by themselves, and orders that move to another day', async () => {
    await keepAllDays(payload)
    const id = await placeRandom(cast, new Random('alone'))
    await keepAllDays(payload)
    await sql.query(
      'update orders_lines set shipped_quantity = quantity, returned_quantity = 1 where _parent_id = $1',
      [id],
    )
    await keepAllDays(payload)
    const before = await readKept(payload)
    expect(await readFromScratch(payload)).toEqual(before)
    await sql.query(`update orders set placed_at = '2026-09-20T12:00:00Z' where id = $1`, [id])
    await keepAllDays(payload)
    const after = await readKept(payload)
    expect(after).not.toEqual(before)
    expect(await readFromScratch(payload)).toEqual(after)
  })

  it('are exact at each moment while orders are placed and paid side by side', async () => {
    const today = new Date().toISOString().slice(0, 10)
    const writers = Array.from({ length: 3 }, async (_, lane) => {
      const random = new Random(`lane-${String(lane)}`)
      for (let index = 0; index < 6; index += 1) {
        const id = await placeRandom(cast, random)
        await actAtRandom(cast, [id], random)
      }
    })
    let reads = 0
    let isWriting = true
    const readers = Array.from({ length: 2 }, async () => {
      while (isWriting) {
        await kept(async ({ sql: at, terms }) => {
          const [day] = await readDays(at, { first: today, last: today })
          const hours = await readHours(at, today, terms)
          const sum = (key: 'orders' | 'grossMinor' | 'netMinor' | 'paidMinor') =>
            hours.reduce((all, hour) => all + hour[key], 0)
          expect(day?.grossMinor ?? 0).toBe(sum('grossMinor'))
          expect([day?.orders ?? 0, day?.netMinor ?? 0, day?.paidMinor ?? 0]).toEqual([
            sum('orders'),
            sum('netMinor'),
            sum('paidMinor'),
          ])
        })
        reads += 1
      }
    })
    await Promise.all(writers)
    isWriting = false
    await Promise.all(readers)
    expect(reads).toBeGreaterThan(1)
    await keepAllDays(payload)
    const before = await readKept(payload)
    expect(await readFromScratch(payload)).toEqual(before)
  }, 60_000)

  it('of other years are not waited for, and who bought first is not told before they are known', async () => {
    await keepAllDays(payload)
    await sql.query(
      `insert into sales_changes (slot) select generate_series($1::timestamptz, $1::timestamptz + interval '39 days', '1 day')`,
      [FROM],
    )
    const changed = () => sql.query<{ slot: Date }>('select distinct slot from sales_changes')
    const knowsFirstSales = (day: string) =>
      withKeptSales(payload, { daysOf: () => [{ first: day, last: day }] }, (read) =>
        Promise.resolve(read.knowsFirstSales),
      )

    expect(await knowsFirstSales('2027-06-01')).toBe(false)
    expect(await changed()).toHaveLength(40)
    // The newest days are made first: the oldest of them is the last.
    expect(await knowsFirstSales('2026-10-01')).toBe(true)
    expect(await changed()).toEqual([])
  })

  it('that were damaged are found, named and repaired at night', async () => {
    await keepAllDays(payload)
    expect(await reconcileSales({ payload })).toMatchObject({
      differing: [],
      differingMonthRows: 0,
      differingYearRows: 0,
      differingFirstDays: 0,
    })
    const before = await readKept(payload)
    const [{ day } = { day: '' }] = await sql.query<{ day: string }>(
      `update sales_days set net_minor = net_minor + 1 where ctid in
         (select ctid from sales_days where dimension = 'all' order by day limit 1) returning day::text`,
    )
    await sql.query('update sales_variant_months set units = units + 1')
    await sql.query('update sales_customer_years set gross_minor = gross_minor + 1')
    await sql.query('update sales_customer_days set is_first = not is_first')
    const found = await reconcileSales({ payload })
    expect(found.differing).toEqual([day])
    expect(found.differingMonthRows).toBeGreaterThan(0)
    expect(found.differingYearRows).toBeGreaterThan(0)
    expect(found.differingFirstDays).toBeGreaterThan(0)
    expect(await readKept(payload)).toEqual(before)
  })
})

describe('an upgrade', () => {
  it('fills the sums by year from those by day that a shop has', async () => {
    await keepAllDays(payload)
    const before = await readKept(payload)
    expect(before.years.length).toBeGreaterThan(3)
    const db = payload.db.drizzle as unknown as MigrateUpArgs['db']
    const args = { db, payload, req: await createLocalReq({}, payload) }
    await down(args)
    await up(args)
    expect(await readKept(payload)).toEqual(before)
  })
})

describe('the parts of a period', () => {
  const period = { first: '2026-10-05', last: '2026-11-06' }

  it('sum to the whole, by day, month, channel, country, product and customer', async () => {
    await kept(async ({ sql: at }) => {
      const days = await readDays(at, period)
      const all = addSales(days)
      expect(all.orders).toBeGreaterThan(5)
      expect(addSales(sumMonths(days))).toEqual(all)
      const paid = { paidMinor: 0 }
      for (const by of ['channel', 'country'] as const) {
        const parts = addSales(await readParts(at, by, period))
        expect(parts.orders, by).toBe(all.orders)
        expect(parts.grossMinor, by).toBe(all.grossMinor)
        expect({ ...parts, ...paid, netMinor: 0 }, by).toEqual({ ...all, ...paid, netMinor: 0 })
      }
      for (const by of ['product', 'category'] as const) {
        const goods = await readGoods(at, by, { ...period, limit: 100 })
        expect(
          goods.reduce((sum, { units }) => sum + units, 0),
          by,
        ).toBe(all.units)
        const soldMinor = goods.reduce((sum, each) => sum + each.soldMinor, 0)
        expect(soldMinor + all.shippingMinor, by).toBe(all.grossMinor)
      }
      const { top } = await readCustomers(at, { ...period, limit: 100 })
      expect(top.reduce((sum, { orders }) => sum + orders, 0)).toBe(all.orders)
    })
  })

  it('are the same for products and categories that are read at once', async () => {
    await kept(async ({ sql: at }) => {
      const top = { ...period, limit: 2 }
      expect(await readGoodsBothWays(at, top)).toEqual({
        products: await readGoods(at, 'product', top),
        categories: await readGoods(at, 'category', top),
      })
    })
  })

  it('from the beginning of a year have the customers whom its days have', async () => {
    await sql.query(`update orders set placed_at = '2027-03-04T12:00:00Z' where id = $1`, [ids[0]])
    await kept(async ({ sql: at }) => {
      const byDays = async (first: string, last: string) => {
        const rows = await at.query<{ id: string; gross: number; isNew: boolean }>(
          `select customer_id as id, sum(gross_minor)::float8 as gross, bool_or(is_first) as "isNew" from sales_customer_days
           where day between $1 and $2 group by 1 order by 2 desc, 1`,
          [first, last],
        )
        return { count: rows.length, newCount: rows.filter(({ isNew }) => isNew).length, rows }
      }
      for (const [first, last] of [
        ['2026-01-01', '2026-10-10'],
        ['2026-01-01', '2026-12-31'],
        ['2027-01-01', '2027-03-04'],
        ['2027-01-01', '2027-03-03'],
        ['2026-01-01', '2027-12-31'],
      ] as const) {
        const { rows, ...counts } = await byDays(first, last)
        const { top, ...found } = await readCustomers(at, { first, last, limit: 3 })
        const named = `${first} to ${last}`
        expect(found, named).toEqual(counts)
        expect(await countCustomers(at, { first, last }), named).toEqual(counts)
        expect(
          top.map(({ id, grossMinor, isNew }) => ({ id, gross: grossMinor, isNew })),
          named,
        ).toEqual(rows.slice(0, 3))
      }
    })
  })

  it('count a customer as new in the period of their first sale alone', async () => {
    const [first, second] = await kept(async ({ sql: at }) => {
      const halves = [
        { first: '2026-09-01', last: '2026-10-20' },
        { first: '2026-10-21', last: '2027-12-31' },
      ]
      return Promise.all(halves.map((half) => readCustomers(at, { ...half, limit: 10 })))
    })
    expect((first?.newCount ?? 0) + (second?.newCount ?? 0)).toBe(cast.customers.length)
    expect(first?.newCount).toBe(first?.count)
  })
})
