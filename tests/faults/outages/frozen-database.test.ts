import { once } from 'node:events'

import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { signInWithPassword } from '@/features/account/sign-in/sign-in-with-password'
import type { Variant } from '@/payload-types'
import { ANONYMOUS, makeContext } from '@/platform/context'

import { makeStore, makeUser, makeVariant, openPayload } from '../../factories/shop'
import type { FreezableProxy } from '../support/freezable-proxy'
import { startFreezableProxy, throughProxy } from '../support/freezable-proxy'
import { endKillableApis, startKillableApi } from '../support/killable-api'
import type { Shopper } from '../support/other-callers'
import { place } from '../support/other-callers'
import { killWorkers, WorkerProcess } from '../support/worker'

const PASSWORD = 'correct horse battery'
const LIMITS = { DATABASE_CONNECT_TIMEOUT_MS: '2000', DATABASE_STATEMENT_TIMEOUT_MS: '1000' }
/** A statement's limit, five seconds after which its connection is broken, and the wait for another one; with a slow machine's share. */
const LONGEST_MS = 25_000

let payload: Payload
let proxy: FreezableProxy
let shopper: Shopper
let variant: Variant

beforeAll(async () => {
  payload = await openPayload()
  await makeStore(payload)
  variant = await makeVariant(payload, { onHand: 1_000 })
  const user = await makeUser(payload, { password: PASSWORD, roles: ['admin'] })
  const { accessToken } = await signInWithPassword(makeContext(payload, 'v1', ANONYMOUS), {
    identifier: user.email,
    password: PASSWORD,
  })
  const databaseUrl = process.env['DATABASE_URL'] ?? ''
  proxy = await startFreezableProxy(Number(new URL(databaseUrl).port))
  const { base } = await startKillableApi({ ...LIMITS, DATABASE_URL: throughProxy(databaseUrl, proxy) })
  shopper = { base, token: accessToken }
})
afterAll(async () => {
  await killWorkers()
  endKillableApis()
  proxy.close()
})

async function timed(response: Promise<Response>) {
  const startedMs = performance.now()
  const { status, headers } = await response
  return { status, retryAfter: headers.get('retry-after'), tookMs: performance.now() - startedMs }
}

describe('a database that does not answer', () => {
  it('ends every wait with 503, and is used again as soon as it answers', async () => {
    expect((await place(shopper, variant)).status).toBe(201)
    proxy.freeze()
    const answers = await Promise.all([1, 2, 3].map(() => timed(place(shopper, variant))))
    for (const { status, retryAfter, tookMs } of answers) {
      expect([status, retryAfter]).toEqual([503, '1'])
      expect(tookMs).toBeLessThan(LONGEST_MS)
    }
    proxy.thaw()
    await expect.poll(async () => (await place(shopper, variant)).status, { timeout: 20_000 }).toBe(201)
  })

  it('that is gone is an outage too, and not the caller’s fault', async () => {
    proxy.cut()
    const gone = await timed(place(shopper, variant))
    expect([gone.status, gone.retryAfter]).toEqual([503, '1'])
    expect(gone.tookMs).toBeLessThan(LONGEST_MS)
    proxy.thaw()
    await expect.poll(async () => (await place(shopper, variant)).status, { timeout: 20_000 }).toBe(201)
  })

  it('ends a worker, which cannot know whether its jobs are still its own', async () => {
    const databaseUrl = throughProxy(process.env['DATABASE_URL'] ?? '', proxy)
    const worker = await WorkerProcess.start({
      DATABASE_JOB_STATEMENT_TIMEOUT_MS: '1000',
      DATABASE_URL: databaseUrl,
    })
    const ended = once(worker.child, 'exit')
    proxy.freeze()
    expect(await ended).toEqual([1, null])
    proxy.thaw()
  })
})
