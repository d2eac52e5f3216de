import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

import { Redis } from 'ioredis'
import { getPayload } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import config from '@payload-config'
import { signInWithPassword } from '@/features/account/sign-in/sign-in-with-password'
import { ANONYMOUS, makeContext } from '@/platform/context'
import { closeCounters } from '@/platform/limits/counters'
import { countRequest } from '@/platform/limits/rate-limit'
import { sqlOf } from '@/platform/database/transaction'
import { answerReady } from '@/platform/http/operational'
import { PartWatch } from '@/platform/http/part-watch'
import { helpingParts } from '@/platform/readiness'
import { env } from '@/platform/settings/env'

import { findProgram } from '../../../scripts/lib/checks/debian-program'
import { startPayload } from '../../setup/payload'

const PORT = vi.hoisted(() => {
  const port = 20_000 + (process.pid % 10_000)
  process.env['REDIS_URL'] = `redis://127.0.0.1:${String(port)}`
  return port
})

const executable = findProgram('redis-server')
const payload = await startPayload()
const elsewhere = await getPayload({ config, key: 'another process' })
const sql = sqlOf(payload)
let server: ChildProcess

async function startRedis(): Promise<ChildProcess> {
  const args = ['--port', String(PORT), '--save', '', '--appendonly', 'no', '--bind', '127.0.0.1']
  const child = spawn(executable ?? '', args, { stdio: ['ignore', 'pipe', 'ignore'] })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  while (!output.includes('Ready to accept connections')) {
    if (child.exitCode !== null) throw new Error(output)
    await sleep(20)
  }
  return child
}

async function killRedis(): Promise<void> {
  server.kill('SIGKILL')
  await once(server, 'close')
}

/** Until the processes have found the server, or found that it is gone. */
async function eventually(check: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 300; round += 1) {
    if (await check()) return
    await sleep(50)
  }
  throw new Error('it never came true')
}

const inRedis = async () => {
  const redis = new Redis(PORT, '127.0.0.1')
  const keys = await redis.keys('*')
  redis.disconnect()
  return keys
}
const inDatabase = async () =>
  (await sql.query<{ key: string }>('select key from rate_limits')).map(({ key }) => key)

let serial = 0
const count = (on: typeof payload, principal = `principal-${String((serial += 1))}`) =>
  countRequest(on, { name: 'test', points: 3, windowSeconds: 60 }, principal)

describe.skipIf(executable === undefined)('limits with Redis', () => {
  beforeAll(async () => {
    server = await startRedis()
    for (const each of [payload, elsewhere]) {
      await eventually(async () => {
        await count(each, 'warm up')
        await sql.query('delete from rate_limits')
        await count(each)
        return (await inDatabase()).length === 0
      })
    }
  })

  afterAll(async () => {
    await Promise.all([payload, elsewhere].map((each) => closeCounters(each)))
    await elsewhere.destroy()
    if (server.exitCode === null && server.signalCode === null) await killRedis()
  })

  it('are shared by all processes there, and nothing is written to PostgreSQL', async () => {
    const verdicts = []
    for (const on of [payload, elsewhere, payload, elsewhere, payload]) verdicts.push(await count(on, 'one'))
    expect(verdicts.map(({ isAllowed }) => isAllowed)).toEqual([true, true, true, false, false])
    expect(verdicts.at(-1)?.resetSeconds).toBeGreaterThan(50)
    const guess = () =>
      signInWithPassword(makeContext(payload, 'storefront', ANONYMOUS), {
        identifier: 'ada@example.com',
        password: 'a guess',
      })
    for (let round = 0; round < 5; round += 1) await expect(guess()).rejects.toThrow('wrong')
    await expect(guess()).rejects.toThrow('Too many')
    const keys = await inRedis()
    expect(keys.filter((key) => key.startsWith('backroom:sign-in:account:'))).toHaveLength(2)
    expect(keys.filter((key) => key.includes('example'))).toEqual([])
    expect(await inDatabase()).toEqual([])
  })

  it('hold while it is away, counted in PostgreSQL, and are its own again when it is back', async () => {
    await killRedis()
    await eventually(async () => {
      await count(payload)
      await count(elsewhere)
      return (await inDatabase()).length >= 2
    })
    const verdicts = []
    for (const on of [payload, elsewhere, payload, elsewhere]) verdicts.push(await count(on, 'two'))
    expect(verdicts.map(({ isAllowed }) => isAllowed)).toEqual([true, true, true, false])
    server = await startRedis()
    await eventually(async () => {
      await count(payload)
      return (await inRedis()).length > 0
    })
  })

  it('hold while it hangs, and no request waits for it again until it answers', async () => {
    server.kill('SIGSTOP')
    try {
      const started = performance.now()
      // The first one finds out; its connection is given up with it.
      await count(payload)
      expect(performance.now() - started).toBeLessThan(3_000)
      await sleep(2_500)
      const startedMs = performance.now()
      const verdicts = []
      for (let round = 0; round < 4; round += 1) verdicts.push(await count(payload, 'three'))
      expect(performance.now() - startedMs).toBeLessThan(1_000)
      expect(verdicts.map(({ isAllowed }) => isAllowed)).toEqual([true, true, true, false])
    } finally {
      server.kill('SIGCONT')
    }
    await eventually(async () => {
      await sql.query('delete from rate_limits')
      await count(payload)
      return (await inDatabase()).length === 0
    })
  })

  it('are as good as ever for /ready, which says that it is degraded', async () => {
    const log = { warn: vi.fn(), info: vi.fn() }
    const helps = new PartWatch(helpingParts({ s3: undefined, redisUrl: env.redisUrl }), log)
    const ask = async () => {
      await sleep(2_100)
      const response = await answerReady({ needs: {}, helps })
      return [response.status, ((await response.json()) as { status: string }).status]
    }
    expect(await ask()).toEqual([200, 'ok'])
    await killRedis()
    expect([await ask(), await ask()]).toEqual(Array(2).fill([200, 'degraded']))
    server = await startRedis()
    expect(await ask()).toEqual([200, 'ok'])
    expect([log.warn.mock.calls.length, log.info.mock.calls.length]).toEqual([1, 1])
  })
})
