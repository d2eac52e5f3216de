import { randomUUID } from 'node:crypto'

import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

import { startMetrics } from '@/features/metrics/start-metrics'
import { signInWithPassword } from '@/features/account/sign-in/sign-in-with-password'
import { JOBS } from '@/jobs/jobs'
import { prepareQueues } from '@/jobs/prepare-queues'
import { ANONYMOUS, makeContext } from '@/platform/context'
import { poolOf, withTransaction } from '@/platform/database/transaction'
import { onCommit } from '@/platform/metrics/on-commit'
import { count } from '@/platform/metrics/record'
import { dropMeasures } from '@/platform/metrics/registry'
import { Scraper } from '@/platform/metrics/scraper'
import { LOCK_WAITS } from '@/platform/metrics/database-figures'

import { databaseUrl, jobContext, startTestWorker } from '../../factories/jobs'
import { ADDRESS } from '../../factories/shop'
import { makeKey } from '../support/accounts/key-clients'
import { createCheckedFetch } from '../support/v1/checked-fetch'
import type { Shop } from '../support/v1/v1-shop'
import { startShop } from '../support/v1/v1-shop'

const QUEUE = 'mail.order-placed'

let shop: Shop
let scraper: Scraper

beforeAll(async () => {
  shop = await startShop()
  await prepareQueues(databaseUrl())
}, 60_000)

afterEach(async () => {
  await scraper.close()
})
afterAll(dropMeasures)

function begin(process: 'web' | 'worker'): void {
  // As in a process that has just begun: other files may have used more keys than have a series of their own.
  Object.assign(globalThis, { [Symbol.for('backroom.busiest-keys')]: undefined })
  scraper = startMetrics(shop.payload, { process })
}

/** The value of a series as a scrape shows it; undefined where there is none. */
async function valueOf(series: string): Promise<number | undefined> {
  const { body } = await scraper.scrape()
  const line = body.split('\n').find((text) => text.startsWith(`${series} `))
  return line === undefined ? undefined : Number(line.slice(series.length + 1))
}

describe('the metrics of the web process', () => {
  it('count an order and its value, by channel and currency, once it is committed', async () => {
    begin('web')
    await shop.placeOrder()
    const labels = '{channel="v1",currency="GBP"}'
    expect(await valueOf(`backroom_orders_placed_total${labels}`)).toBe(1)
    expect(await valueOf(`backroom_orders_placed_value_minor_units_total${labels}`)).toBeGreaterThan(2_499)
    const request = '{channel="v1",route="/api/v1/orders",method="POST",status="2xx"}'
    expect(await valueOf(`backroom_http_requests_total${request}`)).toBe(1)
  })

  it('count nothing of a transaction that is rolled back', async () => {
    begin('web')
    const ctx = jobContext(shop.payload)
    const failing = withTransaction(ctx, (sql) => {
      onCommit(ctx, sql, () => count('backroom_sign_ins_total', { outcome: 'accepted' }))
      throw new Error('rolled back')
    })
    await expect(failing).rejects.toThrow('rolled back')
    expect(await valueOf('backroom_sign_ins_total{outcome="accepted"}')).toBe(0)
    expect(await valueOf('backroom_database_transactions_total{outcome="rolled_back"}')).toBe(1)
  })

  it('count refusals: short stock, a wrong password, a key that is none', async () => {
    begin('web')
    const lines = [{ sku: shop.teapot.sku, quantity: 900 }]
    const { status } = await shop.buyer.post('/orders', { lines, shipping_address: ADDRESS })
    expect(status).toBe(409)
    const ctx = makeContext(shop.payload, 'v1', ANONYMOUS)
    const wrong = { identifier: shop.customer.email, password: 'not the password' }
    await expect(signInWithPassword(ctx, wrong)).rejects.toThrow()
    expect(await valueOf('backroom_stock_refusals_total{channel="v1"}')).toBe(1)
    expect(await valueOf('backroom_errors_total{channel="v1",code="INSUFFICIENT_STOCK"}')).toBe(1)
    expect(await valueOf('backroom_sign_ins_total{outcome="refused"}')).toBe(1)
  })

  it('count requests of an API key by its prefix, its refusals by its limit, and replays', async () => {
    begin('web')
    const admin = await shop.payload.find({
      collection: 'users',
      where: { roles: { contains: 'admin' } },
      limit: 1,
      overrideAccess: true,
    })
    const [owner] = admin.docs
    if (!owner) throw new Error('the shop has an administrator')
    const { secret } = await makeKey(shop.payload, owner, { scopes: ['orders:read'], rateLimit: 2 })
    const ask = createCheckedFetch({ payload: shop.payload })
    for (let times = 3; times > 0; times -= 1) {
      const headers = { authorization: `Bearer ${secret}` }
      await ask(new Request('http://127.0.0.1:3000/api/v1/orders', { headers }))
    }
    await expect
      .poll(async () => (await scraper.scrape()).body, { timeout: 10_000 })
      .toMatch(/backroom_api_key_requests_total\{key_prefix="br_[^"]+"\} 3/)
    expect(await valueOf('backroom_rate_limit_refusals_total{limit="api-key"}')).toBe(1)
    const twice = shop.buyer.with({ 'idempotency-key': randomUUID() })
    const order = { lines: [{ sku: shop.spoon.sku, quantity: 1 }], shipping_address: ADDRESS }
    await twice.post('/orders', order)
    await twice.post('/orders', order)
    expect(await valueOf('backroom_idempotent_replays_total{channel="v1"}')).toBe(1)
    expect(await valueOf('backroom_orders_placed_total{channel="v1",currency="GBP"}')).toBe(1)
  })

  it('read the shop: orders by status, jobs that wait, sessions, the pool', async () => {
    begin('web')
    expect(await valueOf('backroom_database_up')).toBe(1)
    expect(await valueOf('backroom_orders{status="placed"}')).toBeGreaterThan(0)
    expect(await valueOf(`backroom_jobs_waiting{queue="${QUEUE}",state="queued"}`)).toBeGreaterThan(0)
    expect(await valueOf(`backroom_jobs_oldest_waiting_seconds{queue="${QUEUE}"}`)).toBeGreaterThan(0)
    expect(await valueOf('backroom_sessions_open')).toBeGreaterThan(0)
    expect(await valueOf('backroom_database_pool_connections_max')).toBe(20)
    expect(await valueOf('backroom_metrics_failures_total{figures="orders"}')).toBeUndefined()
  })

  it('tell no more series apart under made-up addresses', async () => {
    begin('web')
    const ask = createCheckedFetch({ payload: shop.payload })
    for (let times = 200; times > 0; times -= 1) {
      await ask(new Request(`http://127.0.0.1:3000/api/v1/${randomUUID()}/${randomUUID()}`))
      await ask(new Request(`http://127.0.0.1:3000/api/v1/orders/${randomUUID()}`))
    }
    const { body } = await scraper.scrape()
    expect(body.split('\n').filter((line) => line.startsWith('backroom_http_requests_total{'))).toHaveLength(
      2,
    )
    expect(body).not.toMatch(/[\da-f]{8}-[\da-f]{4}-/)
  })

  it('ask the database for nothing once the figures were read', async () => {
    begin('web')
    await scraper.scrape()
    const query = vi.spyOn(Client.prototype, 'query')
    for (let times = 3; times > 0; times -= 1) await scraper.scrape()
    expect(query).not.toHaveBeenCalled()
    query.mockRestore()
  })

  it('see who waits for a lock, and a pool that is used up', async () => {
    begin('web')
    const pool = poolOf(shop.payload)
    const [holder, waiter] = await Promise.all([pool.connect(), pool.connect()])
    await holder.query('begin')
    await holder.query('select pg_advisory_xact_lock(4711)')
    const waiting = waiter.query('select pg_advisory_xact_lock(4711)')
    // The waiter is there when the database says so.
    await expect
      .poll(async () => {
        const { rows } = await holder.query<{ count: number }>(
          `select count(*)::int as count from pg_locks where not granted and locktype = 'advisory'`,
        )
        return rows[0]?.count
      })
      .toBe(1)
    expect(await valueOf('backroom_database_lock_waits')).toBe(1)
    expect(await valueOf('backroom_database_pool_connections{state="busy"}')).toBeGreaterThanOrEqual(2)
    await holder.query('rollback')
    await waiting
    holder.release()
    waiter.release()
  })
})

describe('the metrics of a worker', () => {
  it('count mails by template and runs of jobs by how they ended', async () => {
    begin('worker')
    const worker = await startTestWorker(shop.payload, { [QUEUE]: JOBS[QUEUE].run })
    const sent = 'backroom_mails_total{template="order-placed",outcome="sent"}'
    await expect.poll(() => valueOf(sent), { timeout: 15_000 }).toBeGreaterThan(0)
    await worker.stop()
    expect(await valueOf(`backroom_jobs_ended_total{queue="${QUEUE}",outcome="done"}`)).toBeGreaterThan(0)
    expect(await valueOf(`backroom_jobs_active{queue="${QUEUE}"}`)).toBe(0)
  })
})

describe('a database that is away', () => {
  it('leaves the metrics of the process, and says so', async () => {
    begin('web')
    await scraper.close()
    scraper = new Scraper({
      connectionString: 'postgres://none:nothing@127.0.0.1:1/none',
      figures: [LOCK_WAITS],
      looks: [],
    })
    const { body } = await scraper.scrape()
    expect(body).toContain('\nbackroom_database_up 0\n')
    expect(body).toContain('backroom_metrics_failures_total{figures="locks"} 1')
    expect(body).toContain('backroom_database_lock_waits Nan')
    expect(body).toMatch(/process_cpu_seconds_total [\d.]+/)
  })
})
