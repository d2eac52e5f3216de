import type { Pool } from 'pg'

import type { Figures } from './figures'
import { setGauge } from './record'

/** The state of the database itself. */
export const LOCK_WAITS: Figures = {
  name: 'locks',
  everyMs: 5_000,
  text: `
    select count(*)::int as waiting, coalesce(max(extract(epoch from clock_timestamp() - query_start)), 0)::float8 as longest
    from pg_stat_activity where datname = current_database() and state = 'active' and wait_event_type = 'Lock'`,
  gauges: ['backroom_database_lock_waits', 'backroom_database_longest_lock_wait_seconds'],
  apply: ([row]) => {
    setGauge('backroom_database_lock_waits', {}, Number(row?.['waiting']))
    setGauge('backroom_database_longest_lock_wait_seconds', {}, Number(row?.['longest']))
  },
}

/** What is to be read of the pool at each scrape. */
export function lookAtPool(pool: Pool): () => void {
  return () => {
    const { totalCount, idleCount, waitingCount } = pool
    setGauge('backroom_database_pool_connections', { state: 'idle' }, idleCount)
    setGauge('backroom_database_pool_connections', { state: 'busy' }, totalCount - idleCount)
    setGauge('backroom_database_pool_connections_max', {}, pool.options.max)
    setGauge('backroom_database_pool_waiting', {}, waitingCount)
  }
}
