import type { Pool, PoolClient } from 'pg'

import { forSeveralRequests } from '@/platform/http/served-request'
import { getLogger } from '@/platform/logging/logger'
import { errorCode } from '@/platform/errors/error-code'

import { isStream, settling } from '../statement-calls'
import { closeUnwanted } from './close-after-use'
import { onEachConnection, wrapQuery } from './each-connection'

/** PostgreSQL's code of a write on a server that takes none, such as a primary that has become a replica. */
const READ_ONLY = '25006'
/** While the only server there takes no writes, connections are not opened anew for each of them. */
const ONCE_IN_MS = 1_000

const MODE = `select current_setting('transaction_read_only') as mode`

/** The server of a new connection takes no writes. */
class ServerIsReadOnly extends Error {
  readonly code = READ_ONLY

  constructor() {
    super('The database takes no writes.')
    this.name = 'ServerIsReadOnly'
  }
}

/**
 * Gives up a new connection to a server that takes no writes: also its reads are not what is, after a failover. A connection is
 * opened by the request that leaves room for it, for another one that waits: the question is of neither, and ends with neither.
 */
export function refuseReplica(client: PoolClient, done: (error?: Error) => void): void {
  forSeveralRequests(() => {
    client.query<{ mode: string }>(MODE, (error: Error | null, result) => {
      done(error ?? (result.rows[0]?.mode === 'on' ? new ServerIsReadOnly() : undefined))
    })
  })
}

const leavers = new WeakMap<Pool, () => void>()

/** Closes the connections that a pool has open now: idle ones at once, others when they are returned. */
export function leaveServer(pool: Pool): void {
  leavers.get(pool)?.()
}

/** Takes the idle connections out, as many as there are; one that is new already goes back. */
function closeIdle(pool: Pool, isFormer: (client: PoolClient) => boolean): void {
  for (let left = pool.idleCount; left > 0; left -= 1) {
    pool.connect((_error, client, release) => {
      if (client !== undefined) release(isFormer(client))
    })
  }
}

/**
 * Has a pool leave a server that refuses a write as read-only. After a failover, its connections to the former primary would go on
 * to read what is out of date and to fail at each write; new ones go by the name or the proxy of DATABASE_URL to the one that is
 * the primary now.
 */
export function leaveReplica(pool: Pool): void {
  let generation = 0
  let leftMs = Number.NEGATIVE_INFINITY
  const openedIn = new WeakMap<PoolClient, number>()
  const isFormer = (client: PoolClient) => (openedIn.get(client) ?? 0) < generation
  const leave = () => {
    if (performance.now() - leftMs < ONCE_IN_MS) return
    leftMs = performance.now()
    generation += 1
    getLogger().warn('the database takes no writes: its connections are opened anew')
    closeIdle(pool, isFormer)
  }
  leavers.set(pool, leave)
  pool.on('connect', (client) => openedIn.set(client, generation))
  closeUnwanted(pool, isFormer)
  onEachConnection(pool, (client) => {
    wrapQuery(client, (query, args) => {
      if (isStream(args[0])) return query(...args)
      return settling(query, args, (error) => {
        if (errorCode(error) === READ_ONLY && !isFormer(client)) leave()
      })
    })
  })
}
