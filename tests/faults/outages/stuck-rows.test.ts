import { setTimeout as sleep } from 'node:timers/promises'

import type { Payload } from 'payload'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { signInWithPassword } from '@/features/account/sign-in/sign-in-with-password'
import type { Variant } from '@/payload-types'
import { ANONYMOUS, makeContext } from '@/platform/context'

import { makeStore, makeUser, makeVariant, openPayload } from '../../factories/shop'
import { endKillableApis, startKillableApi } from '../support/killable-api'
import type { Shopper } from '../support/other-callers'
import { place, shopMeanwhile } from '../support/other-callers'

/** More than a process has connections. */
const STUCK = 28
/** `BULKHEAD_SECONDS` holds the fault for longer, by hand. */
const HELD_MS = Number(process.env['BULKHEAD_SECONDS'] ?? '8') * 1000
const PASSWORD = 'correct horse battery'

let payload: Payload
let shopper: Shopper
let stuck: Variant
let other: Variant
const holder = new Client({ connectionString: process.env['DATABASE_URL'] })
/** Outside any transaction, so that it sees what is going on. */
const watcher = new Client({ connectionString: process.env['DATABASE_URL'] })

beforeAll(async () => {
  payload = await openPayload()
  await makeStore(payload)
  await holder.connect()
  await watcher.connect()
  const [first, second] = await Promise.all([1, 2].map(() => makeVariant(payload, { onHand: 100_000 })))
  if (!first || !second) throw new Error('two variants are needed')
  ;[stuck, other] = [first, second]
  const user = await makeUser(payload, { password: PASSWORD, roles: ['admin'] })
  const { accessToken } = await signInWithPassword(makeContext(payload, 'v1', ANONYMOUS), {
    identifier: user.email,
    password: PASSWORD,
  })
  const { base } = await startKillableApi()
  shopper = { base, token: accessToken }
})
afterAll(async () => {
  endKillableApis()
  await Promise.all([holder.end(), watcher.end()])
})

async function whileLocked<T>(work: () => Promise<T>): Promise<T> {
  await holder.query('begin')
  await holder.query('select 1 from variants where id = $1 for update', [stuck.id])
  try {
    return await work()
  } finally {
    await holder.query('rollback')
  }
}

async function countOf(text: string, values: readonly unknown[] = []): Promise<number> {
  const { rows } = await watcher.query<{ n: number }>(text, [...values])
  return rows[0]?.n ?? -1
}

const waiting = () =>
  countOf(`select count(*)::int as n from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock'`)
const ordersOf = ({ id }: Variant) =>
  countOf('select count(*)::int as n from orders_lines where variant_id = $1', [id])

describe('placements that wait for one locked row', () => {
  it('keep no connection and are never done once their callers have left', async () => {
    await whileLocked(async () => {
      const leaving = new AbortController()
      const asked = Array.from({ length: STUCK }, () => place(shopper, stuck, leaving.signal))
      await expect.poll(waiting, { timeout: 20_000 }).toBeGreaterThan(0)
      leaving.abort()
      await Promise.allSettled(asked)
      await expect.poll(waiting, { timeout: 5_000 }).toBe(0)
      const tally = await shopMeanwhile(shopper, other, 2_000)
      expect(tally.failures).toEqual([])
      expect(Math.min(tally.placed, tally.read)).toBeGreaterThan(0)
    })
    await sleep(1_000)
    expect(await ordersOf(stuck)).toBe(0)
  })

  it('do not take the connections that others need, while they wait and come again', async () => {
    const statuses = new Map<number, number>()
    const tally = await whileLocked(async () => {
      const state = { isOver: false }
      const insist = async () => {
        while (!state.isOver) {
          const { status, headers, body } = await place(shopper, stuck)
          await body?.cancel()
          statuses.set(status, (statuses.get(status) ?? 0) + 1)
          if (status === 503) await sleep(Number(headers.get('retry-after')) * 1000)
        }
      }
      const insisting = Promise.all(Array.from({ length: STUCK }, insist))
      await expect.poll(waiting, { timeout: 20_000 }).toBeGreaterThan(0)
      const seen = await shopMeanwhile(shopper, other, HELD_MS)
      state.isOver = true
      await insisting
      return seen
    })
    process.stdout.write(`others ${JSON.stringify(tally)}; the stuck ${JSON.stringify([...statuses])}\n`)
    expect(tally.failures).toEqual([])
    expect(Math.min(tally.placed, tally.read)).toBeGreaterThan(0)
    expect([...statuses.keys()]).toEqual([503])
    expect(await ordersOf(stuck)).toBe(0)
    expect((await place(shopper, stuck)).status).toBe(201)
  })
})
