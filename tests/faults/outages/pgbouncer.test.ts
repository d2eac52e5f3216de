import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { sqlOf } from '@/platform/database/transaction'

import { findProgram } from '../../../scripts/lib/checks/debian-program'
import { makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { findPort } from '../support/backroom'
import { PgBouncer } from '../support/pgbouncer'
import { stopWebs, WebProcess } from '../support/web'

const PASSWORD = 'correct horse battery'
const REQUESTS = 1_000
/** As many connections to the pooler as there are in use: twice what it shares, and what waits, waits there. */
const CALLERS = 8
const CONNECTIONS = 4

const executable = findProgram('pgbouncer')
const payload = await startPayload()

describe.skipIf(executable === undefined)('a web process behind PgBouncer in transaction mode', () => {
  let pooler: PgBouncer
  let web: WebProcess
  let token: string
  let variantId: string

  beforeAll(async () => {
    await makeStore(payload)
    variantId = (await makeVariant(payload, { onHand: 100_000 })).id
    const { email } = await makeUser(payload, { roles: ['admin'] })
    pooler = await PgBouncer.start(executable ?? '', { port: await findPort(), poolSize: CONNECTIONS })
    web = await WebProcess.start({ DATABASE_POOL_URL: pooler.url, LOG_LEVEL: 'warn' })
    const signedIn = await fetch(`${web.url}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: PASSWORD }),
    })
    const text = await signedIn.text()
    if (signedIn.status !== 200) throw new Error(`${text}\n${web.output}`)
    token = (JSON.parse(text) as { data: { access_token: string } }).data.access_token
  })
  afterAll(async () => {
    await stopWebs()
    await pooler.stop()
  })

  const order = () => ({
    lines: [{ variant_id: variantId, quantity: 1 }],
    shipping_address: {
      ...{ name: 'Ada Byron', line1: '1 High Street', city: 'London', postcode: 'SW1Y 4JH', country: 'GB' },
    },
  })
  const posted = (body: object): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  })
  const KINDS: readonly (() => readonly [path: string, init?: RequestInit])[] = [
    () => ['/api/v1/orders', posted(order())],
    () => ['/api/v1/orders?per_page=20'],
    () => [`/api/v1/variants/${variantId}`],
    () => ['/api/v1/orders.ndjson'],
    () => ['/api/v1/events'],
    () => [
      '/api/v1/stock-levels',
      { ...posted({ levels: [{ sku: 'none', delta: 1, reason: 'count' }] }), method: 'PUT' },
    ],
    () => ['/api/orders?limit=20&depth=1'],
    () => [`/api/variants/${variantId}`, { ...posted({ priceMinor: 1_200 }), method: 'PATCH' }],
    () => ['/api/graphql', posted({ query: '{ Orders(limit: 5) { docs { number customer { email } } } }' })],
    () => ['/admin/collections/orders'],
    () => ['/'],
    () => ['/ready'],
  ]

  async function ask(index: number): Promise<string | null> {
    const [path, init = {}] = KINDS[index % KINDS.length]?.() ?? ['/ready']
    const headers = path.startsWith('/admin')
      ? { cookie: `payload-token=${token}`, 'sec-fetch-site': 'same-origin' }
      : { ...(init.headers as Record<string, string> | undefined), authorization: `Bearer ${token}` }
    const answer = await fetch(web.url + path, { ...init, headers, redirect: 'manual' })
    const text = await answer.text()
    const isFine = answer.status < 300 || (path === '/api/v1/stock-levels' && answer.status < 500)
    return isFine ? null : `${init.method ?? 'GET'} ${path}: ${String(answer.status)} ${text.slice(0, 200)}`
  }

  it(`answers ${String(REQUESTS)} requests of all kinds without one failure`, async () => {
    const failures: string[] = []
    let next = 0
    const call = async () => {
      while (next < REQUESTS) {
        const failure = await ask(next++)
        if (failure !== null) failures.push(failure)
      }
    }
    await Promise.all(Array.from({ length: CALLERS }, call))
    expect([...new Set(failures)].join('\n')).toBe('')
    const placed = await sqlOf(payload).query<{ count: number }>('select count(*)::int as count from orders')
    expect(placed).toEqual([{ count: Math.ceil(REQUESTS / KINDS.length) }])
    expect(web.output).not.toContain('the pooler gives')
  })

  it('says which time limits the pooler does not give', async () => {
    const other = await WebProcess.start({
      ...{ DATABASE_POOL_URL: pooler.url, LOG_LEVEL: 'warn', DATABASE_STATEMENT_TIMEOUT_MS: '7000' },
    })
    const warnings = other.output.split('\n').filter((line) => line.includes('the pooler gives'))
    expect(warnings.map((line) => JSON.parse(line) as object)).toMatchObject([
      { limit: 'statement_timeout', ms: 15_000, wantedMs: 7_000 },
    ])
  })
})
