import type { ClientBase, Pool } from 'pg'

import { onEachConnection } from './each-connection'

const names = new WeakMap<ClientBase, string>()

/** Gives the connections of a pool the name of their server, for traces. */
export function nameServer(pool: Pool, name: string): void {
  onEachConnection(pool, (client) => names.set(client, name))
}

/** The name of a connection's server; undefined for the primary. */
export function serverNameOf(client: ClientBase): string | undefined {
  return names.get(client)
}
