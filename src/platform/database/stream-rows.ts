import type { Payload } from 'payload'
import type { PoolClient, QueryArrayConfig } from 'pg'

import { DomainError } from '@/domain/errors'

import { isWorthRepeating } from './replicas/repeatable'
import { connectForReading, replicasOf } from './replicas/reads'

/** A select and its values. */
export interface Select {
  text: string
  values: readonly unknown[]
}

/** In all processes of the database: each holds a connection and a snapshot for as long as its reader takes. */
const MAX_AT_ONCE = 4
/** Names the advisory locks of streams. */
const SLOTS = 7_205_301

const TAKE_SLOT = `
  select slot from generate_series(1, ${String(MAX_AT_ONCE)}) slot
  where pg_try_advisory_xact_lock(${String(SLOTS)}, slot) limit 1`

/** Few enough to be kept in memory whatever the rows hold. */
const ROWS_AT_ONCE = 1000
/** Each of these has been completed before the reader gets the first of them. */
const TEXTS_AT_ONCE = 250

/** The text of each column. */
export type Texts = readonly (string | null)[]

/** Runs a select in the snapshot of a stream; its rows come as texts. */
export type ReadTexts = (text: string, values: readonly unknown[]) => Promise<Texts[]>

const AS_TEXT: QueryArrayConfig['types'] = { getTypeParser: () => (text: unknown) => text }

/** Runs statements on one connection, each when those before have ended. */
type InTurn = <Result>(run: () => Promise<Result>) => Promise<Result>

function inTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (run) => {
    const next = last.then(run, run)
    last = next
    return next
  }
}

const textsOn =
  (client: PoolClient, turn: InTurn): ReadTexts =>
  async (text, values) => {
    const query = { text, values: [...values], rowMode: 'array' as const, types: AS_TEXT }
    const { rows } = await turn(() => client.query<(string | null)[]>(query))
    return rows
  }

async function begin(client: PoolClient): Promise<void> {
  await client.query('begin isolation level repeatable read read only')
  const { rows } = await client.query(TAKE_SLOT)
  if (rows.length > 0) return
  throw new DomainError('SERVICE_UNAVAILABLE', 'Other exports still run: try again in a moment.')
}

/** A failure is told where the value is awaited, which may be later than it happens. */
function later<Value>(value: Promise<Value>): Promise<Value> {
  value.catch(() => undefined)
  return value
}

/** How rows are read some at a time, and what is made of them before the reader gets it. */
interface Reading<Row, Value> {
  atOnce: number
  fetch: (text: string) => Promise<Row[]>
  complete: (rows: Row[]) => Promise<Value>
}

/**
 * The statements of one fetch are sent before its reader is given the fetch before, and the next fetch right behind them: the
 * database works while the reader does.
 */
async function* valuesOf<Row, Value>(
  client: PoolClient,
  { text, values }: Select,
  { atOnce, fetch, complete }: Reading<Row, Value>,
): AsyncGenerator<Value> {
  await client.query(`declare stream no scroll cursor for ${text}`, [...values])
  const fetchNext = () => later(fetch(`fetch ${String(atOnce)} from stream`))
  let fetched = fetchNext()
  let completed: Promise<Value> | null = null
  try {
    for (;;) {
      const rows = await fetched
      const isLast = rows.length < atOnce
      const before = completed
      completed = rows.length > 0 ? later(complete(rows)) : null
      if (!isLast) fetched = fetchNext()
      if (before) yield await before
      if (isLast) break
    }
    if (completed) yield await completed
  } finally {
    // The reader may leave while rows are on their way.
    await Promise.allSettled([fetched, completed])
  }
  await client.query('close stream')
}

/** Makes a reading of a connection, whose statements run in turn. */
type ReadingOn<Row, Value> = (client: PoolClient, turn: InTurn) => Reading<Row, Value>

/** A replica that fails before the first value is replaced by the primary; later there is no other server with the same snapshot. */
async function* streamValues<Row, Value>(
  payload: Payload,
  selects: readonly Select[],
  readingOn: ReadingOn<Row, Value>,
): AsyncGenerator<Value> {
  let hasBegun = false
  try {
    for await (const value of valuesFromOneServer(payload, selects, readingOn)) {
      hasBegun = true
      yield value
    }
  } catch (error) {
    const mayRepeat = !hasBegun && isWorthRepeating(error)
    if (!mayRepeat || replicasOf(payload)?.turnToPrimary() !== true) throw error
    yield* valuesFromOneServer(payload, selects, readingOn)
  }
}

async function* valuesFromOneServer<Row, Value>(
  payload: Payload,
  selects: readonly Select[],
  readingOn: ReadingOn<Row, Value>,
): AsyncGenerator<Value> {
  const client = await connectForReading(payload)
  let failure: Error | undefined
  try {
    await begin(client)
    const reading = readingOn(client, inTurn())
    for (const select of selects) yield* valuesOf(client, select, reading)
  } catch (error) {
    failure = error instanceof Error ? error : new Error('the stream failed')
    throw error
  } finally {
    // Also when the reader leaves in the middle. A connection that cannot roll back is closed.
    const ended = await client.query('rollback').then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error : failure),
    )
    client.release(ended)
  }
}

/**
 * The rows of selects, one after another, some at a time, from one snapshot that is opened when the first are asked for. The
 * database is ahead of the reader by two fetches at most, so that memory stays the same whatever their number.
 * @throws DomainError `SERVICE_UNAVAILABLE` while too many streams run; errors of the database.
 */
export function streamRows<Row>(payload: Payload, selects: readonly Select[]): AsyncGenerator<Row[]> {
  return streamValues<Row, Row[]>(payload, selects, (client, turn) => ({
    atOnce: ROWS_AT_ONCE,
    fetch: async (text) => (await turn(() => client.query(text))).rows as Row[],
    complete: (rows) => Promise.resolve(rows),
  }))
}

/**
 * The same for rows as texts, from which nothing has been parsed. `complete` makes of some rows what the reader gets, and may
 * read in the same snapshot.
 */
export function streamTexts<Value>(
  payload: Payload,
  selects: readonly Select[],
  complete: (rows: Texts[], read: ReadTexts) => Promise<Value>,
): AsyncGenerator<Value> {
  return streamValues<Texts, Value>(payload, selects, (client, turn) => {
    const read = textsOn(client, turn)
    return {
      atOnce: TEXTS_AT_ONCE,
      fetch: (text) => read(text, []),
      complete: (rows) => complete(rows, read),
    }
  })
}
