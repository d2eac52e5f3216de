import type { ClientBase, Pool, PoolClient } from 'pg'

import { brokenAfterMs } from '../connections/database-timeouts'
import type { Overloaded } from '../statement-calls'
import { isStream, settling } from '../statement-calls'

const watched = new WeakSet<ClientBase>()

/** Breaks a connection at once, without a word to a server that may not answer. What waits on it fails. */
export function breakConnection(client: ClientBase): void {
  // Not declared by the types of `pg`.
  const { connection } = client as unknown as { connection?: { stream?: { destroy: () => void } } }
  connection?.stream?.destroy()
}

function watchClient(client: PoolClient): void {
  if (watched.has(client)) return
  watched.add(client)
  const query = client.query.bind(client) as Overloaded
  const queryWatched = (...args: unknown[]) => {
    const limitMs = isStream(args[0]) ? 0 : brokenAfterMs(client)
    if (limitMs === 0) return query(...args)
    const timer = setTimeout(() => breakConnection(client), limitMs)
    return settling(query, args, () => clearTimeout(timer))
  }
  Object.assign(client, { query: queryWatched })
}

/**
 * Ends the wait for a server, or a network, that has stopped to answer. The limits of statements are the server's, which
 * nothing says any more when it is frozen or cut off: some time after a statement's limit its connection is broken here.
 */
export function breakFrozen(pool: Pool): void {
  pool.on('acquire', watchClient)
}
