import { rm } from 'node:fs/promises'
import path from 'node:path'

import { Client } from 'pg'

import { cpuTimeMs } from '../cpu-time.mjs'
import { placeOrders } from './placed-orders'
import type { Relation } from './relations'
import { growthBetween, isAudit, readRelations, sumOf } from './relations'
import { endOfWal, largestKinds, largestRelations, startOfWal, walBetween } from './wal'
import { postgresPids } from '../process'
import { ADMIN } from '../shop'
import { misuse, readArguments } from '../../lib/arguments'
import { runCommand } from '../../lib/command'
import { say } from '../../lib/output'
import { folderIn, readConnection } from '../../lib/postgres/postgres-folder'
import { withDatabase } from '../../lib/postgres/with-database'
import { runScript } from '../../lib/processes/child'
import { loadSettings } from '../../lib/settings'

const USAGE = 'npm run bench:bytes -- [--orders 2000] [--seed 20000] [--named 10]'

interface Plan {
  /** Placed, paid and shipped one after the other, by the integrator API. */
  orders: number
  /** Seeded before. */
  seed: number
  /** How many of the largest are named. */
  named: number
}

function readPlan(): Plan {
  const option = { type: 'string' } as const
  const { values } = readArguments(USAGE, { options: { orders: option, seed: option, named: option } })
  const plan = {
    orders: Number(values.orders ?? 2000),
    seed: Number(values.seed ?? 20_000),
    named: Number(values.named ?? 10),
  }
  if (Object.values(plan).every((value) => Number.isInteger(value) && value > 0)) return plan
  throw misuse(USAGE)
}

const row = (name: string, value: number, note = '') =>
  say(`  ${name.padEnd(54)}${value.toFixed(0).padStart(8)}${note === '' ? '' : `  ${note}`}`)

/** Bytes for each order, in all and of the largest. */
function reportBytes(
  what: string,
  growth: readonly Relation[],
  { orders, named }: { orders: number; named: number },
) {
  const each = (relations: readonly Relation[]) => sumOf(relations) / orders
  const kept = growth.filter((relation) => !isAudit(relation))
  say(`\nBytes of ${what}`)
  row('without audit entries', each(kept))
  row('  of it indexes', each(kept.filter(({ isIndex }) => isIndex)))
  row('audit entries', each(growth.filter(isAudit)))
  for (const relation of growth.toSorted((a, b) => b.bytes - a.bytes).slice(0, named))
    row(`  ${relation.name}`, relation.bytes / orders, relation.isIndex ? 'index' : '')
}

async function measureSeed(client: Client, { seed, named }: Plan, dataDir: string): Promise<void> {
  const before = await readRelations(client)
  const from = await startOfWal(client)
  const pids = await postgresPids(dataDir)
  const cpuMs = () => cpuTimeMs([...pids, process.pid]) ?? NaN
  const [startedMs, startedCpuMs] = [performance.now(), cpuMs()]
  await runScript({
    name: 'npm run seed',
    args: ['--import', 'tsx', 'scripts/seed.ts', '--orders', String(seed), '--seed', 'bytes'],
    env: process.env,
  })
  const [seconds, cpuSeconds] = [(performance.now() - startedMs) / 1000, (cpuMs() - startedCpuMs) / 1000]
  const { recordBytes, pageBytes } = await walBetween(client, from, await endOfWal(client))
  reportBytes('a seeded order', growthBetween(before, await readRelations(client)), { orders: seed, named })
  row('write-ahead log, without whole pages', recordBytes / seed)
  row('  whole pages', pageBytes / seed)
  say(
    `  ${String(seed)} orders seeded in ${seconds.toFixed(1)} s, by ${cpuSeconds.toFixed(1)} s of CPU time (${((cpuSeconds * 1000) / seed).toFixed(2)} ms an order)`,
  )
}

const NUMBER_EVENTS = 'select number_change_events(0, 10000) as numbered'

/** What the worker and autovacuum do sooner or later. */
async function tidyUp(client: Client): Promise<void> {
  for (let numbered = 1; numbered > 0;) {
    const { rows } = await client.query<{ numbered: number }>(NUMBER_EVENTS)
    numbered = rows[0]?.numbered ?? 0
  }
  await client.query('vacuum')
}

async function measurePlacing(client: Client, { orders, named }: Plan): Promise<void> {
  await tidyUp(client)
  const before = await readRelations(client)
  const from = await startOfWal(client)
  say(`\nWrite-ahead log of an order, bytes`)
  const measure = async (step: string, work: () => Promise<void>) => {
    const startOfStep = await endOfWal(client)
    await work()
    const { recordBytes, pageBytes } = await walBetween(client, startOfStep, await endOfWal(client))
    row(step, recordBytes / orders, `and whole pages ${(pageBytes / orders).toFixed(0)}`)
  }
  await placeOrders(orders, measure)
  await measure('events numbered, tables vacuumed', () => tidyUp(client))
  const span = [from, await endOfWal(client)] as const
  say('  by kind of record')
  for (const share of await largestKinds(client, span, named))
    row(`    ${share.name}`, share.recordBytes / orders, `${(share.count / orders).toFixed(1)} records`)
  say('  by table and index')
  for (const share of await largestRelations(client, span, named))
    row(`    ${share.name}`, share.recordBytes / orders, `${(share.count / orders).toFixed(1)} records`)
  reportBytes('an order placed, paid and shipped', growthBetween(before, await readRelations(client)), {
    orders,
    named,
  })
}

/** `npm run bench:bytes`: what an order costs the database, in bytes on disk and in bytes of the write-ahead log. */
void runCommand(async () => {
  const plan = readPlan()
  const settings = loadSettings()
  const dataDir = path.join(settings.dataDir, 'bench', 'bytes')
  // From an empty database each time: sizes depend on what was there.
  await rm(dataDir, { recursive: true, force: true })
  Object.assign(process.env, {
    ...{ SEED: 'none', ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password, WORKER: 'off' },
    ...{ LOG_LEVEL: 'error', USER_REQUESTS_PER_MINUTE: '999999', ADDRESS_REQUESTS_PER_MINUTE: '999999' },
  })
  await withDatabase({ ...settings, dataDir, databaseUrl: undefined }, async (url) => {
    // The log is for superusers, whom the app never is.
    const superuser = new URL(url)
    superuser.username = 'postgres'
    superuser.password = readConnection(folderIn(dataDir))?.superuserPassword ?? ''
    const client = new Client({ connectionString: superuser.href })
    await client.connect()
    try {
      await client.query('create extension if not exists pg_walinspect')
      await measureSeed(client, plan, dataDir)
      await measurePlacing(client, plan)
    } finally {
      await client.end()
    }
  })
}).then(() => process.exit())
