import type { Pool } from 'pg'

/** Another connection whose transaction keeps locks on our tables. */
export interface LockHolder {
  pid: number
  role: string | null
  program: string | null
  state: string | null
  /** How long its transaction has lasted; null where the role may not see that. */
  seconds: number | null
  tables: string[]
}

/** A transaction of another role may hide when it began. Autovacuum is left out: PostgreSQL ends it for the next one that wants the lock. */
const HOLDERS = `
  select a.pid, a.usename as role, nullif(a.application_name, '') as program, a.state,
    extract(epoch from clock_timestamp() - a.xact_start)::int as seconds,
    array_agg(distinct c.relname::text order by c.relname::text) as tables
  from pg_locks l
  join pg_class c on c.oid = l.relation and c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
  join pg_stat_activity a on a.pid = l.pid
  where l.granted and l.locktype = 'relation' and l.pid <> pg_backend_pid()
    and l.database = (select oid from pg_database where datname = current_database())
    and coalesce(a.backend_type, '') <> 'autovacuum worker'
    and (a.xact_start is null or a.xact_start < clock_timestamp() - make_interval(secs => $1 / 1000.0))
  group by a.pid, a.usename, a.application_name, a.state, a.xact_start
  order by a.xact_start nulls last, a.pid`

/** Connections that have held locks on our tables for longer than `longerThanMs`, the oldest first. */
export async function findHolders(
  database: Pick<Pool, 'query'>,
  longerThanMs: number,
): Promise<LockHolder[]> {
  const { rows } = await database.query<LockHolder>(HOLDERS, [longerThanMs])
  return rows
}

const MOST_TABLES = 5

/** One line about a holder, by which an operator finds it: select pg_terminate_backend(pid). */
export function describeHolder({ pid, role, program, state, seconds, tables }: LockHolder): string {
  const who = [role ?? 'another role', program].filter((part) => part !== null).join(', ')
  const since = seconds === null ? 'an unknown time' : `${String(seconds)} s`
  const more = tables.length > MOST_TABLES ? ` and ${String(tables.length - MOST_TABLES)} more` : ''
  const what = `${tables.slice(0, MOST_TABLES).join(', ')}${more}`
  return `Connection ${String(pid)} (${who}${state === null ? '' : `, ${state}`}) has held locks for ${since} on ${what}`
}
