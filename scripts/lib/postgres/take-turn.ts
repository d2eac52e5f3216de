import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'

const PAUSE_MS = 200

/**
 * Takes an advisory lock, which ends with the connection. It asks again and again instead of waiting in the database: an
 * index that is built meanwhile by the holder of the lock waits for all statements that began before it.
 */
export async function takeTurn(client: Client, key: number): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [key])
    if (rows[0]?.taken === true) return
    await sleep(PAUSE_MS)
  }
}
