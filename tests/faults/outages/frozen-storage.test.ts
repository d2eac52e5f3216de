import type { Payload } from 'payload'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { signInWithPassword } from '@/features/account/sign-in/sign-in-with-password'
import type { Variant } from '@/payload-types'
import { ANONYMOUS, makeContext } from '@/platform/context'

import { makePicture } from '../../factories/pictures'
import type { S3Server } from '../../factories/s3-server'
import { startS3Server } from '../../factories/s3-server'
import { makeStore, makeUser, makeVariant, openPayload } from '../../factories/shop'
import type { FreezableProxy } from '../support/freezable-proxy'
import { startFreezableProxy } from '../support/freezable-proxy'
import { endKillableApis, startKillableApi } from '../support/killable-api'
import type { Shopper } from '../support/other-callers'
import { shopMeanwhile } from '../support/other-callers'

const UPLOADS = 24
/** `BULKHEAD_SECONDS` holds the fault for longer, by hand. */
const HELD_MS = Number(process.env['BULKHEAD_SECONDS'] ?? '6') * 1000
const PASSWORD = 'correct horse battery'

let payload: Payload
let s3: S3Server
let proxy: FreezableProxy
let shopper: Shopper
let other: Variant
let picture: Buffer
const watcher = new Client({ connectionString: process.env['DATABASE_URL'] })

beforeAll(async () => {
  payload = await openPayload()
  await makeStore(payload)
  await watcher.connect()
  other = await makeVariant(payload, { onHand: 100_000 })
  picture = await makePicture('png', { width: 200, height: 100 })
  const user = await makeUser(payload, { password: PASSWORD, roles: ['admin'] })
  const { accessToken } = await signInWithPassword(makeContext(payload, 'v1', ANONYMOUS), {
    identifier: user.email,
    password: PASSWORD,
  })
  s3 = await startS3Server()
  proxy = await startFreezableProxy(Number(new URL(s3.endpoint).port))
  const { base } = await startKillableApi({
    S3_BUCKET: s3.bucket,
    S3_ENDPOINT: `http://127.0.0.1:${String(proxy.port)}`,
    S3_ACCESS_KEY_ID: 'S3RVER',
    S3_SECRET_ACCESS_KEY: 'S3RVER',
    S3_CONNECT_TIMEOUT_MS: '1000',
    S3_TIMEOUT_MS: String(HELD_MS + 4_000),
  })
  shopper = { base, token: accessToken }
})
afterAll(async () => {
  endKillableApis()
  proxy.close()
  await s3.stop()
  await watcher.end()
})

function upload(headers: Record<string, string> = {}): Promise<Response> {
  const form = new FormData()
  form.append('alt', 'A green wall')
  form.append('file', new File([new Uint8Array(picture)], 'wall.png', { type: 'image/png' }))
  return fetch(`${shopper.base}/media`, {
    method: 'POST',
    headers: { authorization: `Bearer ${shopper.token}`, ...headers },
    body: form,
  })
}

async function countOf(text: string): Promise<number> {
  const { rows } = await watcher.query<{ n: number }>(text)
  return rows[0]?.n ?? -1
}

/** Transactions that are open and have done nothing for a while. */
const idleInTransaction = () =>
  countOf(`select count(*)::int as n from pg_stat_activity
           where datname = current_database() and state like 'idle in transaction%'
             and clock_timestamp() - state_change > interval '1 second'`)
const pictures = () => countOf('select count(*)::int as n from media')

describe('uploads to a storage that does not answer', () => {
  it('hold no connection, fail as an outage, and leave no row', async () => {
    expect((await upload()).status).toBe(201)
    expect((await upload({ 'idempotency-key': 'before' })).status).toBe(201)
    const before = await pictures()
    proxy.freeze()
    const asked = Array.from({ length: UPLOADS }, (_, index) =>
      upload(index % 2 === 0 ? {} : { 'idempotency-key': `upload-${String(index)}` }),
    )
    const answered = { count: 0 }
    for (const answer of asked) void answer.then(() => (answered.count += 1))
    const tally = await shopMeanwhile(shopper, other, HELD_MS)
    await expect.poll(idleInTransaction, { timeout: 10_000 }).toBe(0)
    expect(answered.count).toBeLessThan(UPLOADS)
    const answers = await Promise.all(asked)
    process.stdout.write(`others ${JSON.stringify(tally)}\n`)
    expect(tally.failures).toEqual([])
    expect(Math.min(tally.placed, tally.read)).toBeGreaterThan(0)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]))
    expect(new Set(answers.map(({ headers }) => headers.get('retry-after')))).toEqual(new Set(['1']))
    expect(await pictures()).toBe(before)
    proxy.thaw()
    await expect
      .poll(async () => (await upload({ 'idempotency-key': 'upload-1' })).status, { timeout: 20_000 })
      .toBe(201)
  })
})
