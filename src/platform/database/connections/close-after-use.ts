import type { ClientBase, Pool, PoolClient } from 'pg'

const doomed = new WeakSet<ClientBase>()

/** Has a connection closed when its user returns it, because the next one must not get it. */
export function closeAfterUse(client: ClientBase): void {
  doomed.add(client)
}

/** Closes what came back to a pool: the pool then takes it out. */
function closeReturned(client: PoolClient): void {
  void (client as unknown as { end: () => Promise<void> }).end().catch(() => undefined)
}

/** Has a pool close returned connections that {@link closeAfterUse} or `isUnwanted` says. */
export function closeUnwanted(pool: Pool, isUnwanted: (client: PoolClient) => boolean): void {
  pool.on('release', (_error, client) => {
    if (doomed.has(client) || isUnwanted(client)) closeReturned(client)
  })
}
