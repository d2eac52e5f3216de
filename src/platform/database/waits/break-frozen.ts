import type { ClientBase, Pool, PoolClient } from 'pg'

import { brokenAfterMs } from '../connections/database-timeouts'
import { onEachConnection, wrapQuery } from '../connections/each-connection'
import { isStream, settling } from '../statement-calls'

/** Breaks a connection at once, without a word to a server that may not answer. What waits on it fails. */
export function breakConnection(client: ClientBase): void {
  // Not declared by the types of `pg`.
  const { connection } = client as unknown as { connection?: { stream?: { destroy: () => void } } }
  connection?.stream?.destroy()
}

function watchClient(client: PoolClient): void {
  wrapQuery(client, (query, args) => {
    const limitMs = isStream(args[0]) ? 0 : brokenAfterMs(client)
    if (limitMs === 0) return query(...args)
    const timer = setTimeout(() => breakConnection(client), limitMs)
    return settling(query, args, () => clearTimeout(timer))
  })
}

/**
 * Ends the wait for a server, or a network, that has stopped to answer. The limits of statements are the server's, which
 * nothing says any more when it is frozen or cut off: some time after a statement's limit its connection is broken here.
 */
export function breakFrozen(pool: Pool): void {
  onEachConnection(pool, watchClient)
}
