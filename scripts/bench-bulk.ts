import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Client } from 'pg'
import { v7 as uuidv7 } from 'uuid'

import type { Round } from './bench/bulk-report'
import { report } from './bench/bulk-report'
import { cpuTimeMs } from './bench/cpu-time.mjs'
import { buildWhenStale, fillShop } from './bench/filled-shop'
import type { Target } from './bench/measure'
import { measure } from './bench/measure'
import { startServer } from './bench/process'
import type { BenchShop } from './bench/shop'
import { ADMIN, prepareShop } from './bench/shop'
import { misuse, readArguments } from './lib/arguments'
import { runCommand } from './lib/command'
import { StartFailure } from './lib/failure'
import { withClient } from './lib/postgres/database'
import { withDatabase } from './lib/postgres/with-database'
import { argsOf } from './lib/processes/programs'
import { loadSettings } from './lib/settings'

const USAGE =
  'npm run bench:bulk -- [--orders 5000] [--seed 10000] [--seconds 20] [--connections 8] [--rounds 1]'
const PATIENCE_MS = 15 * 60 * 1000
interface Plan {
  /** Orders that a run ships, of so many in the shop. */
  orders: number
  seed: number
  seconds: number
  connections: number
  rounds: number
}

const TO_SHIP = `select id from orders where status = 'placed' order by id desc limit $1`
/** What one request places. */
const PLACED_AT_ONCE = 200

const PACE = `
  select count(*)::int as done, extract(epoch from max(ended_at) - min(ended_at))::float8 as seconds
  from bulk_run_items where run_id = $1 and state = 'done'`

const OPEN_JOBS = `select count(*)::int as open from pgboss.job where state in ('created', 'retry', 'active')`

interface Call {
  base: string
  path: string
  token?: string
}

async function post({ base, path, token }: Call, body: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${base}/api${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `JWT ${token}` }),
    },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new StartFailure(`${path} was answered with ${String(response.status)}`)
  return (await response.json()) as Record<string, unknown>
}

/** Polls until the run has ended. */
async function untilEnded(client: Client, runId: string): Promise<void> {
  const untilMs = performance.now() + PATIENCE_MS
  while (performance.now() < untilMs) {
    const { rows } = await client.query('select 1 from bulk_runs where id = $1 and finished_at is not null', [
      runId,
    ])
    if (rows.length > 0) return
    await sleep(200)
  }
  throw new StartFailure('the run does not end')
}

/** Polls until all email messages of a run are sent. */
async function untilQuiet(client: Client): Promise<void> {
  const untilMs = performance.now() + PATIENCE_MS
  while (performance.now() < untilMs) {
    const { rows } = await client.query<{ open: number }>(OPEN_JOBS)
    if (rows[0]?.open === 0) return
    await sleep(500)
  }
  throw new StartFailure('the jobs do not end')
}

/** Places what is missing of the orders that a run ships: of a seeded shop, most were shipped long ago. */
async function placeOrders(
  client: Client,
  base: string,
  { shop, count }: { shop: BenchShop; count: number },
) {
  const { rows } = await client.query(TO_SHIP, [count])
  for (let missing = count - rows.length; missing > 0; missing -= PLACED_AT_ONCE) {
    const operations = Array.from({ length: Math.min(missing, PLACED_AT_ONCE) }, (_, index) => ({
      method: 'POST',
      path: '/orders',
      body: shop.orders[index % shop.orders.length],
    }))
    const response = await fetch(`${base}/api/v1/bulk`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await shop.freshToken()}`, 'content-type': 'application/json' },
      body: JSON.stringify({ operations }),
    })
    const answer = JSON.stringify(await response.json())
    if (!answer.includes('"failed":0'))
      throw new StartFailure(`orders cannot be placed: ${answer.slice(0, 400)}`)
  }
}

interface Bench {
  client: Client
  base: string
  workerPid: number
  target: () => Promise<Target>
  plan: Plan
}

const SENT = `select count(*)::int as sent from mails where template = 'order-shipped'`

async function countSent(client: Client): Promise<number> {
  const { rows } = await client.query<{ sent: number }>(SENT)
  return rows[0]?.sent ?? 0
}

/** Ships, while the API is read; then reads on while the mails of the run are sent. Answers the run too. */
async function measureRound({
  client,
  base,
  workerPid,
  target,
  plan,
}: Bench): Promise<Round & { id: string }> {
  const { rows } = await client.query<{ id: string }>(TO_SHIP, [plan.orders])
  if (rows.length < plan.orders) throw new StartFailure('orders that were placed are gone')
  const effort = { connections: plan.connections, seconds: plan.seconds }
  const idle = await measure(await target(), effort)
  const token = await signIn(base)
  const id = uuidv7()
  const cpuMs = () => cpuTimeMs([workerPid]) ?? Number.NaN
  const startedCpuMs = cpuMs()
  const ids = rows.map((row) => row.id)
  await post({ base, path: '/bulk-runs/start', token }, { id, kind: 'ship', ids, settings: {} })
  const shipping = await measure(await target(), effort)
  await untilEnded(client, id)
  const workerCpuMs = (cpuMs() - startedCpuMs) / plan.orders
  const before = await countSent(client)
  const endedMs = performance.now()
  const mailing = await measure(await target(), effort)
  const mails = { before, after: await countSent(client), seconds: (performance.now() - endedMs) / 1000 }
  const { rows: paces } = await client.query<Round['pace']>(PACE, [id])
  return { id, idle, shipping, mailing, pace: paces[0] ?? { done: 0, seconds: 1 }, workerCpuMs, mails }
}

const signIn = async (base: string) => String((await post({ base, path: '/users/login' }, ADMIN))['token'])

/** Takes the shipments back, so that the next round finds the orders as they were. */
async function takeBack({ client, base }: Bench, runId: string): Promise<void> {
  const id = uuidv7()
  const settings = { reason: 'Bench', notifyCustomer: false }
  await post({ base, path: `/bulk-runs/${runId}/undo`, token: await signIn(base) }, { id, settings })
  await untilEnded(client, id)
  await untilQuiet(client)
}

async function measureAll(url: string, plan: Plan): Promise<void> {
  await fillShop(url, plan.seed)
  const web = await startServer(argsOf('server'))
  const worker = await startServer(argsOf('worker'))
  try {
    const shop = await prepareShop(url, web.base)
    const target = async (): Promise<Target> => ({
      name: '/api/v1: 20 newest orders',
      url: `${web.base}/api/v1/orders`,
      headers: { authorization: `Bearer ${await shop.freshToken()}` },
    })
    await withClient(url, async (client) => {
      await placeOrders(client, web.base, { shop, count: plan.orders })
      await untilQuiet(client)
      const bench: Bench = { client, base: web.base, workerPid: worker.pid, target, plan }
      for (let round = 1; round <= plan.rounds; round += 1) {
        const measured = await measureRound(bench)
        report(measured)
        if (round < plan.rounds) await takeBack(bench, measured.id)
      }
    })
  } finally {
    await worker.stop()
    await web.stop()
  }
}

function readPlan(args: string[]): Plan {
  const option = { type: 'string' } as const
  const { values } = readArguments(USAGE, {
    args,
    options: { orders: option, seed: option, seconds: option, connections: option, rounds: option },
  })
  const plan = {
    orders: Number(values['orders'] ?? 5000),
    seed: Number(values['seed'] ?? 10_000),
    seconds: Number(values['seconds'] ?? 20),
    connections: Number(values['connections'] ?? 8),
    rounds: Number(values['rounds'] ?? 1),
  }
  if (Object.values(plan).every((value) => Number.isInteger(value) && value > 0)) return plan
  throw misuse(USAGE)
}

/** `npm run bench:bulk`: how fast a run ships orders, and what the API keeps of its pace meanwhile. */
void runCommand(async () => {
  const plan = readPlan(process.argv.slice(2))
  Object.assign(process.env, {
    SEED: 'none',
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    WORKER: 'off',
    // What is measured is how fast it is, not how soon it refuses.
    USER_REQUESTS_PER_MINUTE: '999999',
    ADDRESS_REQUESTS_PER_MINUTE: '999999',
  })
  const settings = loadSettings()
  const dataDir = join(settings.dataDir, 'bench', 'bulk')
  await withDatabase({ ...settings, dataDir, databaseUrl: undefined }, async (url) => {
    // Now, because what is built reads the address of a database.
    await buildWhenStale()
    await measureAll(url, plan)
  })
}).then(() => process.exit())
