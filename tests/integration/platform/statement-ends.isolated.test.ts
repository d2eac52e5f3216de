import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import type { User, Variant } from '@/payload-types'
import type { ServedRequestFacts } from '@/platform/http/served-request'
import { sqlOf } from '@/platform/database/transaction'

import { makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { titleChanges } from '../support/title-changes'
import { tokenOf } from '../support/v1/v1-client'
import { createCheckedFetch } from '../support/v1/checked-fetch'

const STATEMENT_MS = 1_500
/** As the server has it that this process plays; before the configuration asks whether requests are served. */
const served = await vi.hoisted(async () => {
  const { AsyncLocalStorage } = await import('node:async_hooks')
  Object.assign(process.env, {
    DATABASE_STATEMENT_TIMEOUT_MS: '1500',
    DATABASE_LOCK_TIMEOUT_MS: '1300',
    DATABASE_IDLE_TRANSACTION_TIMEOUT_MS: '4000',
  })
  const { installRequests } = await import('@/platform/http/served-request')
  const requests = new AsyncLocalStorage<ServedRequestFacts | undefined>()
  installRequests(requests)
  return requests
})

const payload = await startPayload()
const v1 = createCheckedFetch({ payload })
const other = new Client({ connectionString: process.env['DATABASE_URL'] })
/** Within a transaction PostgreSQL shows what was going on at its beginning: this one is in none. */
const watcher = new Client({ connectionString: process.env['DATABASE_URL'] })

let variant: Variant
let token: string

beforeAll(async () => {
  await other.connect()
  await watcher.connect()
  variant = await makeVariant(payload, { title: 'Before' })
  const admin: User = await makeUser(payload, { roles: ['admin'] })
  token = await tokenOf(payload, admin)
}, 60_000)
afterAll(() => Promise.all([other.end(), watcher.end()]))

/** A change of the variant's title through each interface. */
const CHANGES = titleChanges(payload, () => ({ variantId: variant.id, token }))
const INTERFACES = ['v1', 'REST', 'GraphQL'] as const

async function titleNow(): Promise<string | undefined> {
  const { rows } = await other.query<{ title: string }>('select title from variants where id = $1', [
    variant.id,
  ])
  return rows[0]?.title
}

/** Statements of the pool that a caller waits for. */
async function waiting(): Promise<number> {
  const { rows } = await watcher.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and wait_event_type = 'Lock'`,
  )
  return rows[0]?.n ?? 0
}

async function whileLocked<T>(statement: string, work: () => Promise<T>): Promise<T> {
  await other.query('begin')
  await other.query(statement, statement.includes('$1') ? [variant.id] : [])
  try {
    return await work()
  } finally {
    await other.query('rollback')
  }
}

const servedFacts = (): ServedRequestFacts => ({ actorId: null })

/** As src/server has it when a connection closes before its answer was sent. */
function leave(facts: ServedRequestFacts): void {
  facts.isGone = true
  for (const act of facts.whenGone ?? []) act()
}

const LOCK_ROW = 'select 1 from variants where id = $1 for update'

describe('a statement that takes too long', () => {
  it.each(INTERFACES)(
    'is answered by %s with 503 and when to return, and changes nothing',
    async (interfaceName) => {
      const before = await titleNow()
      const startedMs = performance.now()
      const response = await whileLocked(LOCK_ROW, () =>
        served.run({ actorId: null, requestId: 'a-slow-one' }, () => CHANGES[interfaceName]('Too late')),
      )
      expect(response.status).toBe(503)
      expect(response.headers.get('retry-after')).toBe('1')
      expect(await response.text()).toMatch(/SERVICE_UNAVAILABLE/)
      expect(performance.now() - startedMs).toBeLessThan(STATEMENT_MS + 10_000)
      expect(await titleNow()).toBe(before)
    },
  )

  it('is ended by the statement timeout too, where it does not wait for a lock', async () => {
    const slow = sqlOf(payload).query('select pg_sleep(20)')
    await expect(slow).rejects.toMatchObject({ code: '57014' })
  })

  it('leaves the answer to be one of a busy service, whatever the code in between made of it', async () => {
    const facts: ServedRequestFacts = { actorId: null }
    await served.run(facts, () =>
      sqlOf(payload)
        .query('select pg_sleep(20)')
        .catch(() => undefined),
    )
    expect(facts.isBusy).toBe(true)
  })
})

describe('a client that goes away', () => {
  it.each(INTERFACES)(
    'ends its statement at %s at once, and what was not acknowledged is not done',
    async (interfaceName) => {
      const before = await titleNow()
      const gone = servedFacts()
      const answer = await whileLocked(LOCK_ROW, async () => {
        const asked = served.run(gone, () => CHANGES[interfaceName]('Client gone'))
        await expect.poll(waiting, { timeout: 5_000, interval: 20 }).toBeGreaterThan(0)
        leave(gone)
        await expect.poll(waiting, { timeout: 600, interval: 20 }).toBe(0)
        return asked
      })
      expect(answer.status).toBeGreaterThanOrEqual(500)
      await new Promise((resolve) => setTimeout(resolve, 100))
      expect(await titleNow()).toBe(before)
    },
  )

  it('between two statements begins no further one, a commit included', async () => {
    const gone = servedFacts()
    await served.run(gone, async () => {
      const transaction = await payload.db.beginTransaction()
      if (transaction === null) throw new Error('no transaction')
      const req = { transactionID: transaction } as never
      await payload.db.updateOne({ collection: 'variants', id: variant.id, data: { title: 'Half' }, req })
      leave(gone)
      await payload.db.commitTransaction(transaction).catch(() => undefined)
      await payload.db.rollbackTransaction(transaction).catch(() => undefined)
    })
    expect(await titleNow()).not.toBe('Half')
  })

  it('does not end what others asked at the same moment', async () => {
    const rounds = Array.from({ length: 40 }, async (_, round) => {
      const gone = servedFacts()
      const asked = served.run(gone, () =>
        sqlOf(payload)
          .query<{ n: number }>('select $1::int as n, pg_sleep(0.05)', [round])
          .then(
            ([row]) => row?.n,
            () => 'cancelled',
          ),
      )
      if (round % 2 === 1) setTimeout(() => leave(gone), round)
      return [round, await asked] as const
    })
    const answers = await Promise.all(rounds)
    for (const [round, answer] of answers) if (round % 2 === 0) expect(answer).toBe(round)
    expect(answers.some(([, answer]) => answer === 'cancelled')).toBe(true)
    const after = await Promise.all(Array.from({ length: 30 }, () => sqlOf(payload).query('select 1')))
    expect(after).toHaveLength(30)
  })

  it('leaves what is done for several at once to the others', async () => {
    const gone = servedFacts()
    const headers = { authorization: `Bearer ${token}` }
    const ask = () => v1(new Request('http://127.0.0.1:3000/api/v1/auth/me', { headers }))
    const first = served.run(gone, ask)
    const second = served.run(servedFacts(), ask)
    leave(gone)
    await first
    expect((await second).status).toBe(200)
  })
})
