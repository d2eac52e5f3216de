import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Client } from 'pg'

import type { WebhookReceiver } from './bench/webhook-receiver'
import { startReceiver } from './bench/webhook-receiver'
import { misuse, readArguments } from './lib/arguments'
import { bundlePrograms } from './lib/bundle-programs'
import { runCommand } from './lib/command'
import { say } from './lib/output'
import { withClient } from './lib/postgres/database'
import { withDatabase } from './lib/postgres/with-database'
import { argsOf, BUILD } from './lib/processes/programs'
import { loadSettings } from './lib/settings'

const USAGE =
  'npm run bench:webhooks -- [--events 20000] [--seconds 20] [--changes 100], on a database without other endpoints'
const PATIENCE_MS = 120_000
/** Until a worker that has started sends at its usual pace. */
const WARM_UP = 500

const TELL = `
  insert into change_events (type, document_type, document_id, data)
  select 'product.updated', 'product', d, '{"slug": "cup", "status": "published", "changed": ["title"]}' from unnest($1::uuid[]) d`

const newDocuments = (count: number) => Array.from({ length: count }, () => randomUUID())

async function waitForAll({ arrivals }: WebhookReceiver, count: number): Promise<void> {
  const untilMs = performance.now() + PATIENCE_MS
  while (arrivals.size < count && performance.now() < untilMs) await sleep(20)
  if (arrivals.size < count)
    throw new Error(`only ${String(arrivals.size)} of ${String(count)} events have arrived`)
}

/** How many deliveries a second arrive of a backlog, counted from when the first of them have. */
async function measureThroughput(client: Client, receiver: WebhookReceiver, events: number): Promise<number> {
  const before = receiver.arrivals.size
  await client.query(TELL, [newDocuments(events)])
  await waitForAll(receiver, before + events)
  const times = [...receiver.arrivals.values()].slice(before).toSorted((a, b) => a - b)
  const [first = 0, last = 0] = [times[WARM_UP], times.at(-1)]
  return ((events - WARM_UP) * 1000) / (last - first)
}

/** Milliseconds from the commit of a change to its arrival, sorted, at so many changes a second. */
async function measureDelay(
  client: Client,
  receiver: WebhookReceiver,
  { seconds, changes }: { seconds: number; changes: number },
): Promise<number[]> {
  const committed = new Map<string, number>()
  const startedMs = performance.now()
  for (let n = 0; n < seconds * changes; n += 1) {
    const dueMs = startedMs + (n * 1000) / changes
    if (dueMs > performance.now()) await sleep(dueMs - performance.now())
    const [document = ''] = newDocuments(1)
    await client.query(TELL, [[document]])
    committed.set(document, performance.now())
  }
  await waitForAll(receiver, receiver.arrivals.size)
  await sleep(2000)
  return [...committed]
    .map(([document, atMs]) => (receiver.arrivals.get(document) ?? Number.POSITIVE_INFINITY) - atMs)
    .toSorted((a, b) => a - b)
}

const share = (sorted: readonly number[], part: number) =>
  Math.round(sorted[Math.floor(sorted.length * part)] ?? 0)

/** Makes the endpoint, by the app's own code: its secret has to be sealed. */
async function makeEndpoint(url: string): Promise<void> {
  const { addBenchEndpoint } = await import('./bench/webhook-endpoint')
  await addBenchEndpoint(url)
}

interface Plan {
  events: number
  seconds: number
  changes: number
}

async function measure(databaseUrl: string, plan: Plan): Promise<void> {
  const receiver = await startReceiver()
  await makeEndpoint(receiver.url)
  bundlePrograms(process.cwd(), BUILD)
  const worker = spawn(process.execPath, argsOf('worker'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  try {
    await once(worker, 'message')
    await withClient(databaseUrl, async (client) => {
      const rate = await measureThroughput(client, receiver, plan.events)
      say(`${String(plan.events)} deliveries, ${String(Math.round(rate))} a second`)
      const delays = await measureDelay(client, receiver, plan)
      const parts = [0.5, 0.95, 0.99].map(
        (part) => `p${String(part * 100)} ${String(share(delays, part))} ms`,
      )
      say(`from commit to arrival at ${String(plan.changes)} changes a second: ${parts.join(', ')}`)
    })
  } finally {
    const ended = once(worker, 'exit')
    worker.kill('SIGTERM')
    await ended
    await receiver.stop()
  }
}

function readPlan(args: string[]): Plan {
  const option = { type: 'string' } as const
  const { values } = readArguments(USAGE, {
    args,
    options: { events: option, seconds: option, changes: option },
  })
  const plan = {
    events: Number(values['events'] ?? 20_000),
    seconds: Number(values['seconds'] ?? 20),
    changes: Number(values['changes'] ?? 100),
  }
  if (Object.values(plan).every((value) => Number.isInteger(value) && value > 0) && plan.events > WARM_UP)
    return plan
  throw misuse(USAGE)
}

/** `npm run bench:webhooks`: how fast webhooks are sent to a receiver on this machine. */
void runCommand(async () => {
  const plan = readPlan(process.argv.slice(2))
  process.env['WEBHOOK_ALLOWED_HOSTS'] = '127.0.0.1'
  await withDatabase(loadSettings(), (url) => measure(url, plan))
}).then(() => process.exit())
