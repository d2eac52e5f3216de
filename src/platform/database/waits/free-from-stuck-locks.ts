import type { PoolClient } from 'pg'
import { Pool } from 'pg'

import { getLogger } from '@/platform/logging/logger'
import { env } from '@/platform/settings/env'

import { closeAfterUse } from '../connections/close-after-use'

const LOOK_EVERY_MS = 250
/** The part of a pool's connections that may wait for stuck locks; looked at once half of them are in use. */
const WAITING_PART = 1 / 4
const WATCHED_FROM = 1 / 2

/**
 * The connections in $1 that wait for a stuck lock: its holder waits for no lock, has been in its transaction for more than $2 ms,
 * and a session has waited for it as long. The first $3 of them go on waiting; the statements of all others are cancelled. Of a
 * holder of another role the server does not say since when it is there.
 */
const CANCEL = `
  with recursive waiting as materialized (
    select pid, pg_blocking_pids(pid) as blockers from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'
  ), behind (pid, blocker) as (
    select pid, unnest(blockers) from waiting where pid = any($1::int[])
    union
    select behind.pid, unnest(waiting.blockers) from behind join waiting on waiting.pid = behind.blocker
  ), held as materialized (
    select behind.pid, locks.waitstart as since,
      min(locks.waitstart) over (partition by holder.pid) as first_since
    from behind
    join pg_stat_activity holder on holder.pid = behind.blocker
    join pg_locks locks on locks.pid = behind.pid and not locks.granted
    where not exists (select 1 from waiting where waiting.pid = holder.pid)
      and coalesce(clock_timestamp() - holder.xact_start > make_interval(secs => $2::float8 / 1000), true)
  ), stuck as materialized (
    select pid from held
    where clock_timestamp() - first_since > make_interval(secs => $2::float8 / 1000)
    group by pid
    order by min(since), pid
    offset $3
  )
  select pid, pg_cancel_backend(pid) as "isCancelled" from stuck`

/** A connection's process on the server, which the types of `pg` do not declare. */
const pidOf = (client: PoolClient): number | null =>
  (client as unknown as { processID: number | null }).processID

/** The pool's connections that are in use. */
function followUse(pool: Pool): ReadonlySet<PoolClient> {
  const inUse = new Set<PoolClient>()
  pool.on('acquire', (client) => inUse.add(client))
  pool.on('release', (_error, client) => inUse.delete(client))
  pool.on('remove', (client) => inUse.delete(client))
  return inUse
}

/** A connection of its own, which is there when all others are taken. */
function watcherOf(pool: Pool): Pool {
  const { connectionString } = pool.options
  const watcher = new Pool({
    ...{ connectionString, max: 1, application_name: 'backroom-locks', keepAlive: true },
    ...{ connectionTimeoutMillis: 1_000, idleTimeoutMillis: 10_000, allowExitOnIdle: true },
    ...{ statement_timeout: 1_000, query_timeout: 1_500 },
  })
  watcher.on('error', () => undefined)
  return watcher
}

async function freeSome(watcher: Pool, inUse: ReadonlySet<PoolClient>, spared: number): Promise<number> {
  const clients = new Map([...inUse].map((client) => [pidOf(client), client]))
  const pids = [...clients.keys()].filter((pid) => pid !== null)
  const { rows } = await watcher.query<{ pid: number; isCancelled: boolean }>(CANCEL, [
    ...[pids, env.stuckLockMs, spared],
  ])
  for (const { pid } of rows) {
    const client = clients.get(pid)
    if (client) closeAfterUse(client)
  }
  return rows.length
}

/**
 * Keeps one locked row from taking a whole pool. Statements that wait for a lock are cancelled, and their callers told to come
 * back, where the lock has been held for long, a quarter of the pool waits for such locks already, and half of it is in use.
 * A row that many want, and that each holds for a moment, is not such a lock.
 */
export function freeFromStuckLocks(pool: Pool): void {
  const { max } = pool.options
  const inUse = followUse(pool)
  const watcher = watcherOf(pool)
  const spared = Math.max(1, Math.floor(max * WAITING_PART))
  let isLooking = false
  const look = async () => {
    if (isLooking || inUse.size < max * WATCHED_FROM) return
    isLooking = true
    try {
      const freed = await freeSome(watcher, inUse, spared)
      if (freed > 0) getLogger().warn({ statements: freed }, 'statements behind a stuck lock were cancelled')
    } catch (error) {
      getLogger().warn({ err: error }, 'what waits for locks could not be read')
    } finally {
      isLooking = false
    }
  }
  const timer = setInterval(() => {
    if (!pool.ending) {
      void look()
      return
    }
    clearInterval(timer)
    void watcher.end()
  }, LOOK_EVERY_MS)
  timer.unref()
}
