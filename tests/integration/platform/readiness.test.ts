import { once } from 'node:events'
import type { Server } from 'node:net'
import { createServer } from 'node:net'

import { afterAll, expect, it } from 'vitest'

import { answerReady } from '@/platform/http/operational'
import type { Env } from '@/platform/settings/env'
import { listMigrations } from '@/platform/database/migrations'
import { PartWatch } from '@/platform/http/part-watch'
import { helpingParts, neededParts } from '@/platform/readiness'

import { startS3Server } from '../../factories/s3-server'

type Parts = Pick<Env, 's3' | 'redisUrl'>

const s3Server = await startS3Server()
const servers: Server[] = []
afterAll(async () => {
  for (const server of servers) server.close()
  await s3Server.stop()
})

/** A database in which every migration has run. */
const database = {
  query: () => Promise.resolve({ rows: listMigrations(process.cwd()).map((name) => ({ name })) }),
}

async function listen(answer: string | null): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', (data) => {
      if (answer !== null && data.toString() === 'PING\r\n') socket.write(answer)
    })
  })
  servers.push(server.listen(0, '127.0.0.1'))
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}

async function closedPort(): Promise<number> {
  const port = await listen(null)
  const server = servers.pop()
  server?.close()
  if (server) await once(server, 'close')
  return port
}

async function ask(
  parts: Partial<Parts>,
): Promise<{ status: number; checks: Record<string, string>; text: string }> {
  const silent = { warn: () => undefined, info: () => undefined }
  const helps = new PartWatch(helpingParts({ s3: undefined, redisUrl: undefined, ...parts }), silent)
  await helps.outcomes()
  const response = await answerReady({ needs: neededParts(database), helps })
  const text = await response.text()
  const { checks } = JSON.parse(text) as { checks: Record<string, string> }
  return { status: response.status, checks, text }
}

const bucket = (change: Partial<NonNullable<Parts['s3']>> = {}): Partial<Parts> => ({
  s3: {
    bucket: s3Server.bucket,
    endpoint: s3Server.endpoint,
    region: 'us-east-1',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
    ...change,
  },
})

it('asks nothing of parts that are not configured', async () => {
  const { status, checks } = await ask({})
  expect([status, Object.keys(checks)]).toEqual([200, ['database', 'migrations']])
})

it('is ready while the bucket can be reached', async () => {
  expect(await ask(bucket())).toMatchObject({ status: 200, checks: { s3: 'ok' } })
})

it('is degraded without its bucket, and says so without a key, a host or what a driver says', async () => {
  const gone = await ask(bucket({ bucket: 'no-such-bucket' }))
  expect(gone).toMatchObject({ status: 200, checks: { database: 'ok', s3: 'the bucket cannot be reached' } })
  const port = String(await closedPort())
  const down = await ask(bucket({ endpoint: `http://127.0.0.1:${port}`, secretAccessKey: 'very-secret' }))
  expect(JSON.parse(down.text)).toEqual({
    status: 'degraded',
    degraded: ['s3'],
    checks: { database: 'ok', migrations: 'ok', s3: 'the bucket cannot be reached' },
  })
})

it('is ready while Redis answers, also one that asks for a password', async () => {
  for (const answer of ['+PONG\r\n', '-NOAUTH Authentication required.\r\n']) {
    const redisUrl = `redis://127.0.0.1:${String(await listen(answer))}`
    expect(await ask({ redisUrl })).toMatchObject({ status: 200, checks: { redis: 'ok' } })
  }
})

it('is degraded while Redis is down, and says so without its password', async () => {
  const down = await ask({ redisUrl: `redis://:very-secret@127.0.0.1:${String(await closedPort())}` })
  expect(down).toMatchObject({ status: 200, checks: { redis: 'Redis cannot be reached' } })
  expect(down.text).not.toContain('very-secret')
})

it('answers in time while Redis hangs', async () => {
  const startedMs = performance.now()
  const hanging = await ask({ redisUrl: `redis://127.0.0.1:${String(await listen(null))}` })
  expect(hanging).toMatchObject({ status: 200, checks: { redis: 'no answer yet' } })
  expect(performance.now() - startedMs).toBeLessThan(2_500)
})

it('is not ready without its database, and quotes nothing of the driver', async () => {
  const broken = {
    query: () => Promise.reject(new Error('connect ECONNREFUSED 10.1.2.3:5432, password of user shop')),
  }
  const response = await answerReady({ needs: neededParts(broken) })
  expect(response.status).toBe(503)
  expect(await response.json()).toEqual({
    status: 'unavailable',
    checks: { database: 'the database does not answer', migrations: 'the database does not answer' },
  })
})
