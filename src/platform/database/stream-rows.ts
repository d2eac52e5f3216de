import type { Payload } from 'payload'
import type { PoolClient } from 'pg'

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

async function begin(client: PoolClient): Promise<void> {
  await client.query('begin isolation level repeatable read read only')
  const { rows } = await client.query(TAKE_SLOT)
  if (rows.length > 0) return
  throw new DomainError('SERVICE_UNAVAILABLE', 'Other exports still run: try again in a moment.')
}

/** The next rows are fetched while the reader works on those before. */
async function* rowsOf(client: PoolClient, { text, values }: Select): AsyncGenerator<unknown[]> {
  await client.query(`declare stream no scroll cursor for ${text}`, [...values])
  const fetchNext = () => {
    const fetched = client.query(`fetch ${String(ROWS_AT_ONCE)} from stream`)
    // A failure is told where the rows are awaited, which the reader may come to later.
    fetched.catch(() => undefined)
    return fetched
  }
  let next = fetchNext()
  try {
    for (;;) {
      const { rows } = await next
      const isLast = rows.length < ROWS_AT_ONCE
      if (!isLast) next = fetchNext()
      if (rows.length > 0) yield rows
      if (isLast) break
    }
  } finally {
    // The reader may leave while rows are on their way.
    await Promise.allSettled([next])
  }
  await client.query('close stream')
}

/**
 * The rows of selects, one after another, some at a time, from one snapshot that is opened when the first are asked for. The
 * database is ahead of the reader by one fetch at most, so that memory stays the same whatever their number. A replica that fails
 * before the first rows is replaced by the primary; later there is no other server with the same snapshot.
 * @throws DomainError `SERVICE_UNAVAILABLE` while too many streams run; errors of the database.
 */
export async function* streamRows<Row>(payload: Payload, selects: readonly Select[]): AsyncGenerator<Row[]> {
  let hasBegun = false
  try {
    for await (const rows of rowsFromOneServer<Row>(payload, selects)) {
      hasBegun = true
      yield rows
    }
  } catch (error) {
    const mayRepeat = !hasBegun && isWorthRepeating(error)
    if (!mayRepeat || replicasOf(payload)?.turnToPrimary() !== true) throw error
    yield* rowsFromOneServer<Row>(payload, selects)
  }
}

async function* rowsFromOneServer<Row>(payload: Payload, selects: readonly Select[]): AsyncGenerator<Row[]> {
  const client = await connectForReading(payload)
  let failure: Error | undefined
  try {
    await begin(client)
    for (const select of selects) yield* rowsOf(client, select) as AsyncGenerator<Row[]>
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
