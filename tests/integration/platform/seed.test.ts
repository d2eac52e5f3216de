import { readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { findTransition, isOrderStatus, STATUSES } from '@/domain/order/lifecycle'
import { ROLES } from '@/domain/account/roles'
import { sqlOf } from '@/platform/database/transaction'

import { seedDemo } from '../../../scripts/seed/demo'
import { writeDemoShop } from '../../../scripts/seed/demo-shop'
import { SYSTEM_ACTOR } from '../../../scripts/seed/shop-facts'
import { TABLES } from '../../../scripts/seed/tables'
import { fillVolume } from '../../../scripts/seed/volume'
import { findImbalances } from '../../factories/books'
import { withFreshDatabase } from '../../factories/databases'
import { startPayload } from '../../setup/payload'

const NOW_MS = Date.UTC(2026, 4, 14, 10, 30)
const PASSWORD = 'a password for the demo'
const SLOW_MS = 240_000
/** Not there before the seed. */
const dataDir = path.join(process.env['DATA_DIR'] ?? '', 'of-the-seed')

const payload = await startPayload()
const sql = sqlOf(payload)

/** Orders whose amounts differ from their lines, charges, payments, refunds or shipments. */
const WRONG_ORDERS = `
  select o.number from orders o
  cross join lateral (
    select sum(line_total_minor) as goods, sum(discount_minor) as discount, sum(tax_total_minor) as tax
    from orders_lines where _parent_id = o.id) l
  where o.subtotal_minor <> l.goods or o.discount_total_minor <> l.discount or o.tax_total_minor < l.tax
    or o.shipping_total_minor <> coalesce((select sum(amount_minor) from orders_charges
        where _parent_id = o.id and kind = 'shipping'), 0)
    or o.paid_total_minor <> coalesce((select sum(amount_minor) from payments where order_id = o.id), 0)
    or o.refunded_total_minor <> coalesce((select sum(amount_minor) from refunds where order_id = o.id), 0)
    or exists (select 1 from orders_lines x where x._parent_id = o.id and x.shipped_quantity <>
        coalesce((select sum(s.quantity) from shipments_lines s where s.line_id = x.id), 0))`

/** Moments at which the ledger says that more was promised or sent than there was. */
const DIPS = `
  select 1 from (
    select sum(on_hand_delta) over w as on_hand, sum(reserved_delta) over w as reserved
    from stock_movements window w as (partition by variant_id order by created_at, id)) as level
  where on_hand < reserved or reserved < 0`

/** Orders whose id does not carry the moment of their creation. */
const MISTIMED = `
  select number from orders
  where abs(extract(epoch from created_at) * 1000 - ('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint) > 1`

async function count(from: string): Promise<number> {
  const [row] = await sql.query<{ n: number }>(`select count(*)::int as n from ${from}`)
  return row?.n ?? -1
}

async function expectSoundBooks(): Promise<void> {
  expect(await findImbalances(payload)).toEqual([])
  expect(await sql.query(WRONG_ORDERS)).toEqual([])
  expect(await sql.query(DIPS)).toEqual([])
  expect(await sql.query(MISTIMED)).toEqual([])
}

beforeAll(() => seedDemo({ payload, dataDir, demoPassword: PASSWORD, nowMs: NOW_MS }), SLOW_MS)

afterAll(async () => {
  const media = await payload.find({ collection: 'media', overrideAccess: true, limit: 100, depth: 0 })
  const files = media.docs.flatMap((doc) => [
    doc.filename,
    ...Object.values(doc.sizes ?? {}).map((size) => size.filename),
  ])
  await Promise.all(
    files.map(async (file) => {
      if (file) await rm(path.join('media', file), { force: true })
    }),
  )
})

describe('the demo shop', () => {
  it('offers at least sixty published products in six categories, each with a picture and a price', async () => {
    expect(await count(`products where _status = 'published'`)).toBeGreaterThanOrEqual(60)
    expect(await count('categories where parent_id is null')).toBeGreaterThanOrEqual(6)
    expect(
      await count(`products p where not exists (
      select 1 from products_rels r join media m on m.id = r.media_id
      where r.parent_id = p.id and m.sizes_card_filename is not null and m.alt <> '')`),
    ).toBe(0)
    expect(await count('products p where not exists (select 1 from variants where product_id = p.id)')).toBe(
      0,
    )
    expect(await count('variants where on_hand = reserved')).toBeGreaterThan(0)
    expect(await count('variants where compare_at_price_minor > price_minor')).toBeGreaterThan(0)
  })

  it('has a thousand orders of two hundred customers in every status, some of them from today', async () => {
    expect(await count('orders')).toBe(1_000)
    expect(await count('users')).toBe(200 + ROLES.length)
    const rows = await sql.query<{ status: string }>('select distinct status from orders')
    expect(rows.map((row) => row.status).sort()).toEqual([...STATUSES].sort())
    expect(await count(`orders where created_at >= '2026-05-14'`)).toBeGreaterThanOrEqual(3)
  })

  it('has books that balance, now and at every moment of its history', expectSoundBooks)

  it('knows no future', async () => {
    for (const table of ['order_events', 'stock_movements', 'payments', 'shipments', 'refunds']) {
      expect(await count(`${table} where created_at > '2026-05-14T10:30:00Z'`)).toBe(0)
    }
  })

  it('went only ways that the lifecycle allows', async () => {
    const steps = await sql.query<{ from: string | null; to: string }>(
      `select distinct "from", "to" from order_events where "from" is distinct from "to"`,
    )
    const forbidden = steps.filter(({ from, to }) => {
      if (!isOrderStatus(to)) return true
      if (from === null) return to !== 'draft' && to !== 'placed'
      return !isOrderStatus(from) || findTransition(from, to) === undefined
    })
    expect(forbidden).toEqual([])
  })

  it('sends no mail about its history', async () => {
    expect(await count('mails')).toBe(0)
    const [queue] = await sql.query<{ there: boolean }>(
      `select to_regclass('pgboss.job') is not null as there`,
    )
    if (queue?.there) expect(await count('pgboss.job')).toBe(0)
  })

  it('is not begun where its passwords cannot be kept', async () => {
    const before = await sql.query('select count(*)::int as n from users')
    const belowFile = path.join(dataDir, 'demo-credentials.json', 'nowhere')
    await expect(seedDemo({ payload, dataDir: belowFile })).rejects.toThrow(`DATA_DIR ${belowFile}`)
    expect(await sql.query('select count(*)::int as n from users')).toEqual(before)
  })

  it('lets one account of each role in, as the credentials file says, which only its owner reads', async () => {
    const file = path.join(dataDir, 'demo-credentials.json')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const account = z.strictObject({ email: z.string(), password: z.literal(PASSWORD) })
    const accounts = z.record(z.enum(ROLES), account).parse(JSON.parse(await readFile(file, 'utf8')))
    for (const role of ROLES) {
      const { user } = await payload.login({
        collection: 'users',
        overrideAccess: true,
        data: accounts[role],
      })
      expect(user?.roles).toEqual([role])
    }
    expect(await count(`orders where customer_email = '${accounts.customer.email}'`)).toBeGreaterThan(2)
  })

  it('signs in no generated customer', async () => {
    const [customer] = await sql.query<{ email: string }>(
      'select email from users where hash is null limit 1',
    )
    const login = payload.login({
      collection: 'users',
      overrideAccess: true,
      data: { email: customer?.email ?? '', password: '' },
    })
    await expect(login).rejects.toThrow()
  })
})

it('the same seed and the same moment give the same shop', { timeout: SLOW_MS }, async () => {
  const staff = {
    admin: SYSTEM_ACTOR,
    manager: SYSTEM_ACTOR,
    support: SYSTEM_ACTOR,
    fulfilment: SYSTEM_ACTOR,
  }
  const digest = () =>
    withFreshDatabase(async (client) => {
      await client.query('begin')
      await writeDemoShop(client, { nowMs: NOW_MS, seed: 'twice', staff, images: new Map() })
      await client.query('commit')
      const digests: unknown[] = []
      for (const table of Object.keys(TABLES).filter((name) => name !== 'users')) {
        const { rows } = await client.query(
          `select count(*)::int as n, md5(string_agg(t::text, '|' order by t::text)) as md5 from ${table} t`,
        )
        digests.push([table, ...(rows as unknown[])])
      }
      return digests
    })
  const first = await digest()
  expect(first).toContainEqual(['orders', { n: 1_000, md5: expect.any(String) as string }])
  expect(await digest()).toEqual(first)
})

it(
  'a bulk fill adds orders that balance, and numbers that go on where the shop was',
  { timeout: SLOW_MS },
  async () => {
    const lanes = [1, 2, 3].map(() => new Client({ connectionString: process.env['DATABASE_URL'] }))
    for (const lane of lanes) await lane.connect()
    const [control, ...rest] = lanes
    if (control === undefined) throw new Error('there is a connection')
    const heard: number[] = []
    const plan = { orders: 5_500, customers: 100, products: 20, seed: '42', nowMs: Date.now() }
    await fillVolume({ control, lanes: rest }, plan, (orders) => heard.push(orders))
    for (const lane of lanes) await lane.end()
    expect(heard.at(-1)).toBe(plan.orders)
    expect(await count('orders')).toBe(1_000 + plan.orders)
    const [numbers] = await sql.query<{ last: string }>(
      `select max(substr(number, 4)::int) = (select last_value from order_number_seq) as last from orders`,
    )
    expect(numbers?.last).toBe(true)
    await expectSoundBooks()
  },
)
