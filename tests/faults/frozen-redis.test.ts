import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'

import { afterAll, describe, expect, it } from 'vitest'

import { sqlOf } from '@/platform/database/transaction'
import { closeCounters } from '@/platform/limits/counters'
import { countRequest } from '@/platform/limits/rate-limit'

import { findRedisServer } from '../../scripts/lib/checks/redis-server'
import { startPayload } from '../setup/payload'
import { findPort } from './support/backroom'
import { startFreezableProxy } from './support/freezable-proxy'

const executable = findRedisServer()
const redisPort = await findPort()
const proxy = await startFreezableProxy(redisPort)
const ANSWER_MS = 500
// Not later: the configuration reads its settings when Payload starts.
Object.assign(process.env, {
  REDIS_URL: `redis://127.0.0.1:${String(proxy.port)}`,
  REDIS_TIMEOUT_MS: String(ANSWER_MS),
})
const payload = await startPayload()
const sql = sqlOf(payload)
let server: ChildProcess | undefined

afterAll(async () => {
  await closeCounters(payload)
  proxy.close()
  if (!server) return
  const ended = once(server, 'close')
  server.kill('SIGKILL')
  await ended
})

async function startRedis(): Promise<void> {
  const args = ['--port', String(redisPort), '--save', '', '--appendonly', 'no', '--bind', '127.0.0.1']
  server = spawn(executable ?? '', args, { stdio: ['ignore', 'pipe', 'ignore'] })
  let output = ''
  server.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  await expect.poll(() => output, { timeout: 20_000 }).toContain('Ready to accept connections')
}

const count = () => countRequest(payload, { name: 'frozen', points: 1_000, windowSeconds: 60 }, 'principal')

async function timed(): Promise<number> {
  const startedMs = performance.now()
  expect((await count()).isAllowed).toBe(true)
  return performance.now() - startedMs
}

async function inDatabase(): Promise<number> {
  const [row] = await sql.query<{ n: number }>('select count(*)::int as n from rate_limits')
  return row?.n ?? -1
}

describe.skipIf(executable === undefined)('a Redis that takes commands and answers none', () => {
  it('is waited for once, and PostgreSQL counts until it answers again', async () => {
    await startRedis()
    const isInRedis = async () => {
      await sql.query('delete from rate_limits')
      await count()
      return (await inDatabase()) === 0
    }
    await expect.poll(isInRedis, { timeout: 20_000 }).toBe(true)
    proxy.freeze()
    expect(await timed()).toBeGreaterThan(ANSWER_MS - 50)
    const waits = []
    for (let round = 0; round < 20; round += 1) waits.push(await timed())
    expect(waits.toSorted((a, b) => a - b)[10]).toBeLessThan(ANSWER_MS / 2)
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(20 * ANSWER_MS)
    expect(await inDatabase()).toBe(1)
    proxy.thaw()
    await expect.poll(isInRedis, { timeout: 20_000 }).toBe(true)
  })
})
