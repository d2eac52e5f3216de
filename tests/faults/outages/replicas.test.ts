import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import type { User, Variant } from '@/payload-types'

import type { KillableApi } from '../support/killable-api'
import { endKillableApis, startKillableApi } from '../support/killable-api'
import type { EmbeddedPostgres } from '../../../scripts/lib/postgres/embedded-postgres'
import { startEmbeddedPostgres } from '../../../scripts/lib/postgres/embedded-postgres'
import type { StreamingReplica } from '../../../scripts/lib/postgres/streaming-replica'
import { addressOn, startStreamingReplica } from '../../../scripts/lib/postgres/streaming-replica'

const PASSWORD = 'correct horse battery'
/** Less than `DATABASE_READ_LAG_SECONDS`, so that this replica is read from although it is late. */
const DELAY_MS = 800
const WRITERS = 3
const PAUSE = 'select pg_wal_replay_pause()'
const RESUME = 'select pg_wal_replay_resume()'

let folder: string
let primary: EmbeddedPostgres
let prompt: StreamingReplica
let delayed: StreamingReplica
let payload: Payload
let webs: readonly KillableApi[]

async function migrate(url: string): Promise<void> {
  const { runMigrations } = await import('../../../scripts/lib/postgres/with-database')
  process.env['DATABASE_URL'] = url
  await runMigrations()
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backroom-replicas-'))
  const dataDir = path.join(folder, 'primary')
  primary = await startEmbeddedPostgres({ dataDir, durable: false })
  await migrate(primary.url)
  prompt = await startStreamingReplica({ dataDir, folder: path.join(folder, 'prompt') })
  delayed = await startStreamingReplica({ dataDir, folder: path.join(folder, 'delayed'), delayMs: DELAY_MS })
  const { startPayload } = await import('../../setup/payload')
  payload = await startPayload()
  const { makeStore } = await import('../../factories/shop')
  await makeStore(payload)
  const settings = {
    DATABASE_READ_URLS: [prompt, delayed].map((replica) => addressOn(primary.url, replica)).join(','),
  }
  const program = 'tests/faults/support/replica-web-process.ts'
  webs = await Promise.all([startKillableApi(settings, program), startKillableApi(settings, program)])
}, 240_000)

afterAll(async () => {
  endKillableApis()
  await payload.destroy()
  await Promise.all([prompt.kill(), delayed.kill()])
  await primary.stop()
  await rm(folder, { recursive: true, force: true })
})

interface Asked {
  method?: string
  token?: string | undefined
  body?: object
}

async function ask(web: KillableApi, at: string, { method = 'GET', token, body }: Asked = {}) {
  const response = await fetch(`${web.base.replace('/api/v1', '')}${at}`, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await response.text()
  return { status: response.status, text }
}

const webOf = (index: number): KillableApi => webs[index % webs.length] as KillableApi

interface Writer {
  token: string
  productId: string
  slug: string
}

async function makeWriter(): Promise<Writer> {
  const { makeUser, makeVariant } = await import('../../factories/shop')
  const user: User = await makeUser(payload, { roles: ['admin'], password: PASSWORD })
  const variant: Variant = await makeVariant(payload)
  const productId = typeof variant.product === 'string' ? variant.product : variant.product.id
  const { slug } = await payload.findByID({ collection: 'products', id: productId, overrideAccess: true })
  const body = { email: user.email, password: PASSWORD }
  const { text } = await ask(webOf(0), '/api/v1/auth/login', { method: 'POST', body })
  const { data } = JSON.parse(text) as { data: { access_token: string } }
  return { token: data.access_token, productId, slug }
}

interface Outcome {
  reads: number
  stale: string[]
  failed: string[]
}

/** Writes through one process and reads what it wrote through the others, at each interface, until it is told to stop. */
async function writeAndRead(
  { token, productId, slug }: Writer,
  outcome: Outcome,
  isOver: () => boolean,
): Promise<void> {
  for (let turn = 0; !isOver(); turn += 1) {
    const title = `Title ${String(turn)} of ${slug}`
    const at = `/api/v1/products/${productId}`
    const written = await ask(webOf(turn), at, { method: 'PATCH', token, body: { title } })
    if (written.status !== 200) outcome.failed.push(`PATCH ${String(written.status)} ${written.text}`)
    const places = [at, '/api/v1/products?per_page=100', `/shop/${slug}`, `/panel/products?slug=${slug}`]
    for (const place of places) {
      const read = await ask(webOf(turn + 1), place, { token })
      outcome.reads += 1
      if (read.status !== 200) outcome.failed.push(`${place} ${String(read.status)} ${read.text}`)
      else if (!read.text.includes(`"${title}"`)) outcome.stale.push(`${place}: ${title}`)
    }
  }
}

/** Visitors, who write nothing: what they see may be old, but they always see something. */
async function browse(slug: string, outcome: Outcome, isOver: () => boolean): Promise<void> {
  for (let turn = 0; !isOver(); turn += 1) {
    const read = await ask(webOf(turn), `/shop/${slug}`)
    outcome.reads += 1
    if (read.status !== 200 || read.text === 'null')
      outcome.failed.push(`visitor ${String(read.status)} ${read.text}`)
  }
}

/** A figure of the metrics, summed over the processes. */
async function figureOf(name: string): Promise<number> {
  const texts = await Promise.all(webs.map(async (web) => (await ask(web, '/metrics')).text))
  const values = texts.flatMap((text) =>
    text.split('\n').flatMap((line) => (line.startsWith(name) ? [Number(line.split(' ').at(-1))] : [])),
  )
  return values.reduce((sum, value) => sum + value, 0)
}

async function untilParts(wanted: object): Promise<void> {
  for (let attempt = 0; attempt < 120; attempt += 1) {
    const told = await Promise.all(webs.map(async (web) => (await ask(web, '/parts')).text))
    if (told.every((text) => text === JSON.stringify(wanted))) return
    await sleep(100)
  }
  expect(JSON.parse((await ask(webOf(0), '/parts')).text)).toEqual(wanted)
}

describe('two replicas, one of them late', () => {
  it('what an account wrote is read by it from every process, while one replica is killed and the other stops to replay', async () => {
    const writers: Writer[] = []
    for (let count = 0; count < WRITERS; count += 1) writers.push(await makeWriter())
    await untilParts({ 'replica-1': 'ok', 'replica-2': 'ok' })
    const outcome: Outcome = { reads: 0, stale: [], failed: [] }
    let isDone = false
    const isOver = () => isDone
    const [first] = writers as [Writer]
    const running = Promise.all([
      ...writers.map((writer) => writeAndRead(writer, outcome, isOver)),
      browse(first.slug, outcome, isOver),
      browse(first.slug, outcome, isOver),
    ])
    await sleep(4_000)
    const before = await Promise.all(
      [1, 2].map((n) => figureOf(`backroom_database_reads_total{server="replica-${String(n)}"}`)),
    )
    await prompt.kill()
    await untilParts({ 'replica-1': 'the replica does not answer', 'replica-2': 'ok' })
    await sleep(1_000)
    await delayed.admin(PAUSE)
    await untilParts({ 'replica-1': 'the replica does not answer', 'replica-2': 'the replica is late' })
    await sleep(1_000)
    await delayed.admin(RESUME)
    await untilParts({ 'replica-1': 'the replica does not answer', 'replica-2': 'ok' })
    isDone = true
    await running
    expect(outcome.stale).toEqual([])
    expect(outcome.failed).toEqual([])
    expect(outcome.reads).toBeGreaterThan(50)
    for (const reads of before) expect(reads).toBeGreaterThan(10)
  }, 120_000)

  it('a key that is revoked is refused at once by every process, although the replica still has it', async () => {
    const { makeUser } = await import('../../factories/shop')
    const { makeKey } = await import('../../integration/support/accounts/key-clients')
    const { revokeKey } = await import('@/features/keys/revoke-key')
    const { contextOf } = await import('../../factories/shop')
    const admin = await makeUser(payload, { roles: ['admin'] })
    const key = await makeKey(payload, admin, { scopes: ['orders:read'] })
    await delayed.admin(PAUSE)
    const token = key.secret
    for (const web of webs) expect((await ask(web, '/api/v1/orders', { token })).status).toBe(200)
    await revokeKey(contextOf(payload, admin), key.id)
    for (const web of webs) expect((await ask(web, '/api/v1/orders', { token })).status).toBe(401)
    await delayed.admin(RESUME)
  }, 60_000)

  it('a document that others made a moment ago is found', async () => {
    const { makeVariant } = await import('../../factories/shop')
    await untilParts({ 'replica-1': 'the replica does not answer', 'replica-2': 'ok' })
    const variant = await makeVariant(payload)
    const productId = typeof variant.product === 'string' ? variant.product : variant.product.id
    for (const web of webs) expect((await ask(web, `/api/v1/products/${productId}`)).status).toBe(200)
  }, 60_000)
})

it('a server that is no replica of the database is refused at the start', async () => {
  const { startReplicas } = await import('@/platform/database/replicas/start-replicas')
  const settings = { databaseUrl: primary.url, databaseReadLagMs: 2_000 }
  const start = (url: string) => startReplicas(payload, { ...settings, databaseReadUrls: [url] })
  await expect(start(primary.url)).rejects.toThrow('address 1 is no replica: it accepts writes')
  await expect(start(`${inject('postgresUrl')}/postgres`)).rejects.toThrow(
    'address 1 is a server of another cluster',
  )
  // As after a mistake in the name of the database.
  const other = new URL(addressOn(primary.url, delayed))
  other.pathname = '/postgres'
  await expect(start(other.href)).rejects.toThrow('address 1 is another database, postgres')
})
