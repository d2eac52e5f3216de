import fc from 'fast-check'
import { REST_GET } from '@payloadcms/next/routes'
import { parse } from 'csv-parse/sync'
import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import config from '@payload-config'
import { addSales } from '@/domain/order/revenue'
import { reportDays } from '@/domain/reports/report-period'
import type { FigureList } from '@/domain/reports/sales-lists'
import { listBehind, listOfCustomer, listOfPart } from '@/domain/reports/sales-lists'
import { addDays } from '@/domain/time-zone'
import { recordPayment } from '@/features/orders/actions/record-payment'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import { loadDashboard } from '@/features/dashboard/load-dashboard'
import { loadSales } from '@/features/dashboard/sales/load-sales'
import { readCustomers } from '@/features/dashboard/sales/read-customers'
import { readDays, readParts } from '@/features/dashboard/sales/read-sums'
import type { KeptSales } from '@/features/dashboard/sales/with-kept-sales'
import { withKeptSales } from '@/features/dashboard/sales/with-kept-sales'
import type { User } from '@/payload-types'
import { sqlOf } from '@/platform/database/transaction'

import { Random } from '../../../scripts/seed/random'
import { contextOf, makeUser } from '../../factories/shop'
import { makeKey, openKeyClients } from '../support/accounts/key-clients'
import type { Cast } from '../support/reports/sales-history'
import { grossOf, liveThrough, placeRandom } from '../support/reports/sales-history'
import { tokenOf } from '../support/v1/v1-client'
import { startShop } from '../support/v1/v1-shop'

const { payload, api, customer, teapot, spoon } = await startShop()
const sql = sqlOf(payload)
const rest = REST_GET(config)
const FROM = new Date('2026-10-01T00:00:00Z')
const DAYS = 30
let cast: Cast
let manager: User
let packer: User

const setZone = (timeZone: string) =>
  payload.updateGlobal({ slug: 'store', overrideAccess: true, data: { timeZone } })
const kept = <T>(read: (kept: KeptSales) => Promise<T>) => withKeptSales(payload, { daysOf: () => [] }, read)

beforeAll(async () => {
  await setZone('Europe/Berlin')
  manager = await makeUser(payload, { roles: ['manager'] })
  packer = await makeUser(payload, { roles: ['fulfilment'] })
  const stock = 'update variants set on_hand = 5000 where id = any($1::uuid[])'
  await sql.query(stock, [[teapot.id, spoon.id]])
  cast = {
    payload,
    staff: contextOf(payload, await makeUser(payload, { roles: ['admin'] }), 'admin'),
    customers: [customer, await makeUser(payload)],
    variants: [teapot, spoon],
  }
  await liveThrough(cast, { seed: 'pages', orders: 30, from: FROM, days: DAYS })
  const { staff } = cast
  const id = await placeRandom(cast, new Random('returned'))
  await recordPayment(staff, id, { amountMinor: 100, currency: 'GBP', method: 'card' })
  for (const to of ['shipped', 'returned'] as const)
    await transitionOrder(staff, id, { to, reason: 'Agreed' })
}, 90_000)

describe('the list behind a figure', () => {
  const countOf = async ({ collection, conditions }: FigureList) => {
    const user = { ...manager, collection: 'users' as const }
    const where = { and: conditions } as never
    return (await payload.count({ collection, where, user, overrideAccess: false })).totalDocs
  }
  const range = fc
    .tuple(fc.integer({ min: 0, max: DAYS }), fc.integer({ min: 1, max: DAYS }))
    .map(([start, length]) => {
      const first = addDays('2026-09-30', start)
      return { first, last: addDays(first, length - 1) }
    })

  it('has as many orders as the figure says, whatever the days', async () => {
    await fc.assert(
      fc.asyncProperty(range, async (days) => {
        const terms = { days, currency: 'GBP' }
        await kept(async ({ sql: at }) => {
          expect(await countOf(listBehind('orders', terms))).toBe(addSales(await readDays(at, days)).orders)
          for (const by of ['channel', 'country'] as const)
            for (const { key, orders } of await readParts(at, by, days))
              expect(await countOf(listOfPart(by, key, terms)), key).toBe(orders)
          for (const { id, orders } of (await readCustomers(at, { ...days, limit: 3 })).top)
            expect(await countOf(listOfCustomer(id, terms))).toBe(orders)
        })
      }),
      { numRuns: 6 },
    )
    const terms = { days: { first: '2026-09-01', last: '2027-12-31' }, currency: 'GBP' }
    const all = await countOf(listBehind('orders', terms))
    for (const figure of ['returned', 'shipping', 'tax', 'net', 'paid'] as const)
      expect(await countOf(listBehind(figure, terms)), figure).toBeGreaterThan(0)
    for (const figure of ['returned', 'shipping', 'discount'] as const)
      expect(await countOf(listBehind(figure, terms)), figure).toBeLessThan(all)
  }, 60_000)
})

describe('the days of the start page', () => {
  it.each([
    // The clocks go forward: a day of 23 hours, and the first moment of the one behind it.
    { day: '2026-03-29', hours: 23, first: '2026-03-28T23:00:00.000Z', last: '2026-03-29T21:59:59.999Z' },
    { day: '2026-03-30', hours: 24, first: '2026-03-29T22:00:00.000Z', last: '2026-03-30T21:59:59.999Z' },
    // They go back: 25 hours.
    { day: '2026-10-25', hours: 25, first: '2026-10-24T22:00:00.000Z', last: '2026-10-25T22:59:59.999Z' },
  ])("are the shop's: $day in Berlin has $hours hours", async ({ day, hours, first, last }) => {
    const id = await placeRandom(cast, new Random(day))
    const others = await grossOf(payload, day, 'Europe/Berlin')
    const seen = async (at: string, now = last) => {
      await sql.query('update orders set placed_at = $2 where id = $1', [id, at])
      return loadSales(payload, (today) => reportDays({ period: 'today' }, today), new Date(now))
    }
    const [{ total } = { total: 0 }] = await sql.query<{ total: number }>(
      'select total_minor::float8 as total from orders where id = $1',
      [id],
    )
    for (const at of [first, last]) {
      const sales = await seen(at)
      expect(sales.days.first).toBe(day)
      expect(sales.points).toHaveLength(hours)
      expect(sales.sums.grossMinor, at).toBe((others ?? 0) + total)
      expect(sales.points.reduce((sum, { grossMinor }) => sum + grossMinor, 0)).toBe(sales.sums.grossMinor)
    }
    expect((await seen(new Date(Date.parse(first) - 1).toISOString())).sums.grossMinor).toBe(others)
    expect((await seen(new Date(Date.parse(last) + 1).toISOString())).sums.grossMinor).toBe(others)
  })

  it('that are still to be summed up are told as such, and not as days without sales', async () => {
    await sql.query(
      `insert into sales_changes select generate_series('2026-03-01Z'::timestamptz, '2026-11-01Z', interval '1 hour')`,
    )
    const req = await createLocalReq({ user: { ...manager, collection: 'users' } }, payload)
    const days = reportDays({ from: '2026-03-01', to: '2026-11-30' }, '2026-11-30')
    const early = withKeptSales(payload, { daysOf: () => [days], patienceMs: 0 }, async () => 'figures')
    await expect(early).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
    const after = await loadDashboard(req, { daysOf: () => days })
    expect(after?.sales).toMatchObject({ knowsFirstSales: true, step: 'month' })
  })

  it('show no revenue to those who pack', async () => {
    const req = await createLocalReq({ user: { ...packer, collection: 'users' } }, payload)
    const seen = await loadDashboard(req)
    expect(seen?.sales).toBeNull()
    expect(seen?.waiting.unitsToShip).toBeGreaterThanOrEqual(seen?.waiting.toShip ?? 0)
  })
})

describe('a sales report', () => {
  const PERIOD = 'from=2026-10-01&to=2026-10-31'

  async function askPanel(query: string, user: User) {
    const request = new Request(`http://127.0.0.1:3000/api/reports/sales?${query}`, {
      headers: { authorization: `Bearer ${await tokenOf(payload, user)}` },
    })
    return rest(request, { params: Promise.resolve({ slug: ['reports', 'sales'] }) })
  }

  it('is the same at v1 and in its file, and sums to its totals', async () => {
    const client = await api.as(manager)
    const { status, body } = await client.get(`/reports/sales?by=country&${PERIOD}`)
    expect(status).toBe(200)
    const rows = body.data['rows'] as { title: string; orders: number; gross: { amount: number } }[]
    expect(rows.length).toBeGreaterThan(1)
    expect(body.data['totals']).toMatchObject({
      orders: rows.reduce((sum, { orders }) => sum + orders, 0),
      gross: { amount: rows.reduce((sum, { gross }) => sum + gross.amount, 0), currency: 'GBP' },
    })
    const answer = await askPanel(`by=country&format=csv&${PERIOD}`, manager)
    expect(answer.status).toBe(200)
    const file = parse<Record<string, string>>(await answer.text(), { columns: true, bom: true })
    expect(
      file.map((row) => [row['Country'], Number(row['Orders']), Math.round(Number(row['Gross']) * 100)]),
    ).toEqual(rows.map(({ title, orders, gross }) => [title, orders, gross.amount]))
    const xlsx = await askPanel(`by=product&format=xlsx&${PERIOD}`, manager)
    expect((await xlsx.text()).slice(0, 2)).toBe('PK')
  })

  it.each(['day', 'month', 'product', 'category', 'customer', 'channel', 'country'])(
    'is offered by %s',
    async (by) => {
      const { status, body } = await (await api.as(manager)).get(`/reports/sales?by=${by}&${PERIOD}`)
      expect(status).toBe(200)
      expect((body.data['rows'] as unknown[]).length).toBeGreaterThan(0)
    },
  )

  it('is refused to those who see no revenue, to keys without its scope, and for days that are none', async () => {
    expect((await (await api.as(packer)).get('/reports/sales')).status).toBe(403)
    expect((await (await api.as(customer)).get('/reports/sales')).status).toBe(403)
    expect((await askPanel('by=day&format=csv', packer)).status).toBe(403)
    expect((await askPanel('by=day&format=csv', customer)).status).toBe(403)
    const client = await api.as(manager)
    for (const query of [
      'by=colour',
      'period=ever',
      'from=2026-10-01',
      'from=2020-01-01&to=2026-10-01',
      'than=1',
    ])
      expect((await client.get(`/reports/sales?${query}`)).status, query).toBe(400)
    expect((await askPanel('by=day&format=pdf', manager)).status).toBe(400)
  })

  it('names customers to keys that may read accounts as well, and to no others', async () => {
    const keys = openKeyClients(payload)
    for (const [scopes, isNamed] of [
      [['reports:read'], false],
      [['reports:read', 'users:read'], true],
    ] as const) {
      const { secret } = await makeKey(payload, manager, { scopes: [...scopes] })
      const { body } = await keys.client(secret).get(`/reports/sales?by=customer&${PERIOD}`)
      const titles = (body.data['rows'] as { title: string }[]).map(({ title }) => title)
      expect(titles.length).toBeGreaterThan(0)
      expect(
        titles.every((title) => title === ''),
        scopes.join(),
      ).toBe(!isNamed)
    }
  })

  it('is read by keys with its scope alone', async () => {
    const keys = openKeyClients(payload)
    for (const [scope, status] of [
      ['reports:read', 200],
      ['orders:read', 403],
    ] as const) {
      const { secret } = await makeKey(payload, manager, { scopes: [scope] })
      expect((await keys.client(secret).get(`/reports/sales?${PERIOD}`)).status, scope).toBe(status)
    }
  })
})
