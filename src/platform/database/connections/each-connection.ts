import type { Pool, PoolClient } from 'pg'

import type { Overloaded } from '../statement-calls'

type Prepare = (client: PoolClient) => void

/** The connections that each preparation was done on. */
const prepared = new WeakMap<Prepare, WeakSet<PoolClient>>()

/** Does something once on each connection of a pool, before it is used next: also on those that are open already. */
export function onEachConnection(pool: Pool, prepare: Prepare): void {
  const known = prepared.get(prepare) ?? new WeakSet()
  prepared.set(prepare, known)
  pool.on('acquire', (client) => {
    if (known.has(client)) return
    known.add(client)
    prepare(client)
  })
}

/** Has all later calls of a connection's `query` go through `around`, which calls what it was before, or does not. */
export function wrapQuery(client: PoolClient, around: (query: Overloaded, args: unknown[]) => unknown): void {
  const query = client.query.bind(client) as Overloaded
  Object.assign(client, { query: (...args: unknown[]) => around(query, args) })
}
