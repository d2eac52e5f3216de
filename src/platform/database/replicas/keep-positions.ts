import type { Payload } from 'payload'
import type { Pool, PoolClient } from 'pg'

import { currentRequest, forSeveralRequests } from '@/platform/http/served-request'
import { getLogger } from '@/platform/logging/logger'

import { onEachConnection, wrapQuery } from '../connections/each-connection'
import type { Callback, Overloaded } from '../statement-calls'
import { isStream, textOf } from '../statement-calls'
import { poolOf } from '../transaction'
import { KEEP_POSITION } from './positions'
import { replicasOf } from './reads'

const BEGIN = /^\s*(?:begin|start\s+transaction)\b/i
const COMMIT = /^\s*commit\b/i
const END = /^\s*(?:commit|rollback(?!\s+to))\b/i
const WRITE = /\b(?:insert\s+into|update|delete\s+from|merge\s+into)\b/i

type Keep = () => Promise<void>

/** Calls `keep` when a statement has succeeded, before its caller is told. */
function keepingAfter(query: Overloaded, args: unknown[], keep: Keep): unknown {
  const last = args.at(-1)
  if (typeof last !== 'function') {
    return (query(...args) as Promise<unknown>).then(async (result) => {
      await keep()
      return result
    })
  }
  const callback: Callback = (error, ...results) => {
    const tell = () => (last as Callback)(error, ...results)
    if (error) tell()
    else void keep().then(tell)
  }
  return query(...args.slice(0, -1), callback)
}

/** A position that is not kept at the first try is kept by another connection: the write is committed, and stays. */
async function keepBy(pool: Pool, query: Overloaded, accountId: string): Promise<void> {
  const statement = { ...KEEP_POSITION, values: [accountId] }
  try {
    await (query(statement) as Promise<unknown>)
  } catch {
    await forSeveralRequests(() => pool.query(statement)).catch((error: unknown) => {
      getLogger().warn(
        { err: error },
        'the position of a write was not kept: its account may read what was before it',
      )
    })
  }
}

function keepOn(pool: Pool, client: PoolClient): void {
  let isOpen = false
  wrapQuery(client, (query, args) => {
    const served = currentRequest()
    if (served?.isRead !== false || isStream(args[0])) return query(...args)
    const text = textOf(args[0])
    if (BEGIN.test(text)) isOpen = true
    const isWrite = COMMIT.test(text) || (!isOpen && WRITE.test(text))
    if (END.test(text)) isOpen = false
    const accountId = served.caller?.accountId
    if (!isWrite || accountId === undefined) return query(...args)
    return keepingAfter(query, args, () => keepBy(pool, query, accountId))
  })
}

/**
 * Keeps, for the account of a request, how far the database's log is after each of its writes, before the write is answered:
 * all processes ask for it when they authenticate the account. Every interface commits on a connection of this pool.
 */
export function keepPositions(pool: Pool): void {
  onEachConnection(pool, (client) => keepOn(pool, client))
}

/** The same for what the account of this request has been told of, such as events: what it reads next has to have them. */
export async function keepPositionOfReader(payload: Payload): Promise<void> {
  await positionKeeper(payload)()
}

/** The same for a stream, which tells of more when its request is no longer the current one. */
export function positionKeeper(payload: Payload): Keep {
  const accountId = currentRequest()?.caller?.accountId
  if (accountId === undefined || !replicasOf(payload)) return () => Promise.resolve()
  return async () => {
    await poolOf(payload).query({ ...KEEP_POSITION, values: [accountId] })
  }
}
