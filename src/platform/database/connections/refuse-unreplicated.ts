import type { Pool, PoolClient } from 'pg'

import { closeAfterUse } from './close-after-use'
import { onEachConnection, wrapQuery } from './each-connection'
import type { Callback, Overloaded } from '../statement-calls'
import { isStream } from '../statement-calls'

/** Where PostgreSQL waits for its synchronous replica. A notice of it says that the wait was cancelled; its words are translated. */
const WAIT_FOR_REPLICA = 'SyncRepWaitForLSN'

/** A transaction that is committed on the server that answers, and perhaps on no other. */
export class UnreplicatedCommit extends Error {
  /** PostgreSQL's code of a transaction of which it is not known whether it stays. */
  readonly code = '08007'

  constructor() {
    super('The database has not waited for its replica: what was committed may be lost.')
    this.name = 'UnreplicatedCommit'
  }
}

function answering(query: Overloaded, args: unknown[], failure: () => Error | null): unknown {
  const last = args.at(-1)
  if (typeof last === 'function') {
    const callback: Callback = (error, ...results) => {
      const failed = error ?? failure()
      if (failed) (last as Callback)(failed)
      else (last as Callback)(null, ...results)
    }
    return query(...args.slice(0, -1), callback)
  }
  return (query(...args) as Promise<unknown>).then((result) => {
    const failed = failure()
    if (failed) throw failed
    return result
  })
}

function watchClient(client: PoolClient): void {
  let isCancelled = false
  client.on('notice', ({ routine }) => {
    if (routine === WAIT_FOR_REPLICA) isCancelled = true
  })
  const failure = () => {
    if (!isCancelled) return null
    isCancelled = false
    closeAfterUse(client)
    return new UnreplicatedCommit()
  }
  wrapQuery(client, (query, args) => (isStream(args[0]) ? query(...args) : answering(query, args, failure)))
}

/**
 * Has a commit fail whose wait for the synchronous replica was cancelled, by `pg_cancel_backend` for instance. PostgreSQL answers
 * it with success and a warning, and a failover would lose it: no caller may be told that it is done.
 */
export function refuseUnreplicated(pool: Pool): void {
  onEachConnection(pool, watchClient)
}
