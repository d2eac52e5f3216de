import { once } from 'node:events'
import type { Server } from 'node:net'
import { createServer } from 'node:net'

import { afterAll, expect, it } from 'vitest'

import { answerReady } from '@/platform/http/operational'
import type { Env } from '@/platform/settings/env'
import { listMigrations } from '@/platform/database/migrations'
import { readinessChecks } from '@/platform/readiness'

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
  const response = await answerReady(
    readinessChecks(database, { s3: undefined, redisUrl: undefined, ...parts }),
  )
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

it('is not ready without its bucket, and says so without a key', async () => {
  const gone = await ask(bucket({ bucket: 'no-such-bucket' }))
  expect(gone).toMatchObject({ status: 503, checks: { database: 'ok' } })
  expect(gone.checks['s3']).toMatch(/^the bucket cannot be reached \(/)
  const endpoint = `http://127.0.0.1:${String(await closedPort())}`
  const down = await ask(bucket({ endpoint, secretAccessKey: 'very-secret' }))
  expect(down).toMatchObject({ status: 503, checks: { s3: 'the bucket cannot be reached (ECONNREFUSED)' } })
  expect(down.text).not.toContain('very-secret')
})

it('is ready while Redis answers, also one that asks for a password', async () => {
  for (const answer of ['+PONG\r\n', '-NOAUTH Authentication required.\r\n']) {
    const redisUrl = `redis://127.0.0.1:${String(await listen(answer))}`
    expect(await ask({ redisUrl })).toMatchObject({ status: 200, checks: { redis: 'ok' } })
  }
})

it('is not ready while Redis is down or hangs, and says so without its password', async () => {
  const down = await ask({ redisUrl: `redis://:very-secret@127.0.0.1:${String(await closedPort())}` })
  expect(down).toMatchObject({ status: 503, checks: { redis: 'Redis cannot be reached (ECONNREFUSED)' } })
  expect(down.text).not.toContain('very-secret')
  const hanging = await ask({ redisUrl: `redis://127.0.0.1:${String(await listen(null))}` })
  expect(hanging).toMatchObject({ status: 503, checks: { redis: 'Redis cannot be reached (failed)' } })
})
