import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { signInWithPassword } from '@/features/account/sign-in/sign-in-with-password'
import { ANONYMOUS, makeContext } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { makeUser, openPayload } from '../factories/shop'
import type { ToldLevel } from './support/feed-readers'
import { readByPolls, readByStream } from './support/feed-readers'
import type { KillableApi } from './support/killable-api'
import { endKillableApis, startKillableApi } from './support/killable-api'

/** `FEED_EVENTS=100000` is the size that is promised. */
const EVENTS = Number(process.env['FEED_EVENTS'] ?? '6000')
const VARIANTS = 300
const WRITERS = 4
const WEB_PROCESSES = 2
const KILL_EVERY_MS = 3_000
const SERVE = 'tests/faults/support/feed-process.ts'
const PASSWORD = 'correct horse battery'

let payload: Payload
const writers = new Set<ChildProcess>()

beforeAll(async () => {
  payload = await openPayload()
  await sqlOf(payload).query(`
    with p as (insert into products (id, title, slug) values (gen_random_uuid(), 'Mug', 'mug') returning id)
    insert into variants (id, product_id, sku, title, price_minor, tax_class, on_hand, reserved)
    select gen_random_uuid(), p.id, 'MUG-' || n, 'Mug', 100, 'standard', 0, 0 from p, generate_series(1, ${String(VARIANTS)}) n`)
})
afterAll(async () => {
  for (const writer of writers) writer.kill('SIGKILL')
  endKillableApis()
  await payload.destroy()
})

function startWriter(): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/faults/support/stock-writer-process.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  writers.add(child)
  child.once('exit', () => writers.delete(child))
  return child
}

/** Web processes, of which one is killed now and then and started anew. */
async function startWeb() {
  const served = Array.from({ length: WEB_PROCESSES }, () => startKillableApi({}, SERVE))
  await Promise.all(served)
  let next = 0
  return {
    base: async () => (await (served[next++ % WEB_PROCESSES] as Promise<KillableApi>)).base,
    kill: async (n: number) => {
      const index = n % WEB_PROCESSES
      const { child } = await (served[index] as Promise<KillableApi>)
      child.kill('SIGKILL')
      served[index] = startKillableApi({}, SERVE)
    },
  }
}

/** Levels that a reader was told, by variant: they count up by one, so that what is missing or twice shows. */
class Told {
  readonly #levels = new Map<string, number>()
  count = 0
  readonly wrong: string[] = []

  tell({ id, onHand }: ToldLevel): void {
    const before = this.#levels.get(id) ?? 0
    if (onHand !== before + 1) this.wrong.push(`${id}: ${String(onHand)} behind ${String(before)}`)
    this.#levels.set(id, onHand)
    this.count += 1
  }
}

/** A reader for whom the order of writing is the position. */
async function readById(told: Told, isOver: () => boolean): Promise<void> {
  const sql = sqlOf(payload)
  let last = '0'
  while (!isOver()) {
    const rows = await sql.query<{ last: string; id: string; onHand: number }>(
      `select id::text as last, document_id as id, (data ->> 'on_hand')::int as "onHand" from change_events
       where id > $1 and type = 'stock.changed' order by change_events.id limit 500`,
      [last],
    )
    for (const row of rows) {
      told.tell(row)
      last = row.last
    }
    if (rows.length === 0) await sleep(20)
  }
}

/** The more was written, the longer it takes to read: readers that are told nothing new for this long have missed something. */
const PATIENCE_MS = 60_000

/** Waits until readers were told of so many events, or are told of no more. */
async function untilRead(readers: readonly Told[], written: number): Promise<void> {
  const countRead = () => readers.map(({ count }) => Math.min(count, written))
  let [read, sinceMs] = [countRead(), performance.now()]
  while (read.some((count) => count < written) && performance.now() - sinceMs < PATIENCE_MS) {
    await sleep(100)
    const now = countRead()
    if (now.some((count, index) => count !== read[index])) [read, sinceMs] = [now, performance.now()]
  }
}

async function countWritten(): Promise<number> {
  const [row] = await sqlOf(payload).query<{ n: number }>('select sum(on_hand)::int as n from variants')
  return row?.n ?? 0
}

/** Lets the writers write, and kills them and the web processes now and then. Answers how often. */
async function writeAll(web: Awaited<ReturnType<typeof startWeb>>): Promise<number> {
  let kills = 0
  for (let n = 0; n < WRITERS; n += 1) startWriter()
  while ((await countWritten()) < EVENTS) {
    await sleep(KILL_EVERY_MS)
    await web.kill(kills)
    const [writer] = writers
    writer?.kill('SIGKILL')
    startWriter()
    kills += 2
  }
  const ended = [...writers].map((writer) => new Promise((resolve) => writer.once('exit', resolve)))
  for (const writer of writers) writer.kill('SIGKILL')
  await Promise.all(ended)
  // The server notices a lost connection when the statement ends that runs there.
  await sleep(1_000)
  return kills
}

describe('the feed of changes, while writers and web processes are killed and transactions commit late', () => {
  it(
    'gives each event once, in the order of its document, by long polls and by a stream; the order of ids does not',
    async () => {
      const user = await makeUser(payload, { password: PASSWORD, roles: ['admin'] })
      const { accessToken: token } = await signInWithPassword(makeContext(payload, 'v1', ANONYMOUS), {
        identifier: user.email,
        password: PASSWORD,
      })
      const web = await startWeb()
      const [polled, streamed, byId] = [new Told(), new Told(), new Told()]
      let isOver = false
      const reading = (told: Told) => ({
        ...{ base: web.base, token, isOver: () => isOver },
        tell: (level: ToldLevel) => told.tell(level),
      })
      const readers = [
        readByPolls(reading(polled)),
        readByStream(reading(streamed)),
        readById(byId, () => isOver),
      ]
      const kills = await writeAll(web)
      const written = await countWritten()
      await untilRead([polled, streamed], written)
      // What would be told twice has time to be.
      await sleep(500)
      isOver = true
      await Promise.all(readers)
      process.stdout.write(
        `${String(written)} events, ${String(kills)} kills; by id: ${String(byId.wrong.length)} wrong\n`,
      )
      expect([polled.count, streamed.count]).toEqual([written, written])
      expect([polled.wrong, streamed.wrong]).toEqual([[], []])
      expect(kills).toBeGreaterThanOrEqual(2)
      // Transactions did commit late: else this would show nothing.
      expect(byId.wrong.length).toBeGreaterThan(0)
    },
    15 * 60_000,
  )
})
