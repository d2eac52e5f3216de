import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { signInWithPassword } from '@/features/account/sign-in/sign-in-with-password'
import { ANONYMOUS, makeContext } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { findImbalances } from '../factories/books'
import { ADDRESS, makeStore, makeUser, makeVariant, openPayload } from '../factories/shop'
import type { KillableApi } from './support/killable-api'
import { endKillableApis, startKillableApi } from './support/killable-api'

const PLACEMENTS = 500
const AT_ONCE = 16
/** The web process is killed when so many are answered. */
const KILL_AT = [100, 300]
/** A placement takes some 10 ms; a client that waits no longer than this is cut off before, in and after it. */
const LONGEST_PATIENCE_MS = 60
/** After so many attempts a client waits. */
const IMPATIENT_ATTEMPTS = 4
const UNLIMITED = { USER_REQUESTS_PER_MINUTE: '999999' }
const PASSWORD = 'correct horse battery'

let payload: Payload

beforeAll(async () => {
  payload = await openPayload()
  await makeStore(payload)
})
afterAll(async () => {
  endKillableApis()
  await payload.destroy()
})

/** The web process that serves now: killed by itself when its time has come, and started anew. */
async function makeServer() {
  let api: Promise<KillableApi> = startKillableApi(UNLIMITED)
  await api
  let answered = 0
  return {
    base: async () => (await api).base,
    noteAnswer: async () => {
      answered += 1
      if (!KILL_AT.includes(answered)) return
      const { child } = await api
      child.kill('SIGKILL')
      api = startKillableApi(UNLIMITED)
    },
  }
}

describe('placements that are cut off and sent again with their key, while web processes are killed', () => {
  it('are each done exactly once, and the books balance', async () => {
    const variants = await Promise.all([1, 2, 3].map(() => makeVariant(payload, { onHand: 10_000 })))
    const user = await makeUser(payload, { password: PASSWORD, roles: ['admin'] })
    const { accessToken: token } = await signInWithPassword(makeContext(payload, 'v1', ANONYMOUS), {
      identifier: user.email,
      password: PASSWORD,
    })
    const server = await makeServer()
    const tally = { cut: 0, replayed: 0, running: 0 }

    const send = async (key: string, index: number, attempt: number): Promise<string | null> => {
      const patience = attempt > IMPATIENT_ATTEMPTS ? 30_000 : Math.random() * LONGEST_PATIENCE_MS
      const lines = variants.map(({ sku }) => ({ sku, quantity: 1 + (index % 3) }))
      try {
        const response = await fetch(`${await server.base()}/orders`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            'idempotency-key': key,
          },
          body: JSON.stringify({ lines, shipping_address: ADDRESS, note: key }),
          signal: AbortSignal.timeout(patience),
        })
        const body = (await response.json()) as { data?: { id: string }; error?: { code: string } }
        if (response.status === 201) return body.data?.id ?? null
        expect([body.error?.code]).toContainEqual(
          expect.stringMatching(/^(IDEMPOTENCY_CONFLICT|SERVICE_UNAVAILABLE)$/),
        )
        tally.running += 1
      } catch (error) {
        if (!(error instanceof Error) || error.name === 'AssertionError') throw error
        tally.cut += 1
      }
      return null
    }

    const place = async (index: number): Promise<readonly [key: string, id: string]> => {
      const key = randomUUID()
      for (let attempt = 1; attempt <= 200; attempt += 1) {
        const id = await send(key, index, attempt)
        if (id !== null) {
          await server.noteAnswer()
          return [key, id]
        }
        await sleep(Math.random() * 50)
      }
      throw new Error('a placement was never answered')
    }

    const ids = new Map<string, string>()
    let next = 0
    const work = async () => {
      while (next < PLACEMENTS) {
        const [key, id] = await place(next++)
        ids.set(key, id)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))

    // Many were in fact cut off: else this would show nothing.
    expect(tally.cut).toBeGreaterThan(PLACEMENTS / 10)
    const sql = sqlOf(payload)
    const orders = await sql.query<{ note: string; id: string }>('select note, id from orders')
    expect(new Map(orders.map(({ note, id }) => [note, id]))).toEqual(ids)
    expect(orders).toHaveLength(PLACEMENTS)
    const [kept] = await sql.query(
      `select count(*)::int as all, count(*) filter (where status = 201)::int as placed from idempotency_keys`,
    )
    expect(kept).toEqual({ all: PLACEMENTS, placed: PLACEMENTS })
    const [jobs] = await sql.query(
      `select count(distinct data ->> 'orderId')::int as orders, count(*)::int as jobs
       from pgboss.job where name = 'mail.order-placed'`,
    )
    expect(jobs).toEqual({ orders: PLACEMENTS, jobs: PLACEMENTS })
    expect(await findImbalances(payload)).toEqual([])
  })
})
