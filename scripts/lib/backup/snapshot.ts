import type { Client } from 'pg'
import { QUEUE_SCHEMA } from '@/platform/queue'
import { StartFailure } from '../failure'

/** The schemas whose tables are the shop. */
export const SCHEMAS = ['public', QUEUE_SCHEMA] as const
const IN_SCHEMAS = `in ('${SCHEMAS.join("', '")}')`
const LOCK_WAIT_MS = 30_000

/** Values as every PostgreSQL reads them, whatever its settings are. */
const PORTABLE = `set client_encoding = 'UTF8'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC';
  set bytea_output = 'hex'; set extra_float_digits = 1; set statement_timeout = 0; set idle_in_transaction_session_timeout = 0;
  set lock_timeout = ${String(LOCK_WAIT_MS)}`

export interface TableFacts {
  schema: string
  name: string
  /** Those that can be written: no generated ones. */
  columns: string[]
  /** Of those: what no other server understands. */
  transactionIds: string[]
}

export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

export function nameOf({ schema, name }: { schema: string; name: string }): string {
  return `${quote(schema)}.${quote(name)}`
}

/** All tables; of partitioned ones the whole, in order of their names. */
export async function listTables(client: Client): Promise<TableFacts[]> {
  const { rows } = await client.query<TableFacts>(`
    select n.nspname as schema, c.relname as name,
      array_agg(a.attname::text order by a.attnum) as columns,
      coalesce(array_agg(a.attname::text order by a.attnum) filter (where a.atttypid = 'xid8'::regtype), '{}')
        as "transactionIds"
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where n.nspname ${IN_SCHEMAS} and c.relkind in ('r', 'p') and not c.relispartition
      and not exists (select from pg_depend d
        where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    group by n.nspname, c.relname order by n.nspname desc, c.relname`)
  return rows
}

export interface SequenceState {
  schema: string
  name: string
  value: string
  isCalled: boolean
}

/** Where the sequences are. They are no part of a snapshot: asked after it was taken, they are at or behind its rows. */
async function listSequences(client: Client): Promise<SequenceState[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    `select schemaname as schema, sequencename as name from pg_sequences where schemaname ${IN_SCHEMAS} order by 1, 2`,
  )
  const states: SequenceState[] = []
  for (const sequence of rows) {
    const state = await client.query<{ value: string; isCalled: boolean }>(
      `select last_value::text as value, is_called as "isCalled" from ${nameOf(sequence)}`,
    )
    states.push(...state.rows.map((row) => ({ ...sequence, ...row })))
  }
  return states
}

export interface Snapshot {
  postgres: string
  migrations: string[]
  queueVersion: number
  queues: string[]
  tables: TableFacts[]
  sequences: SequenceState[]
}

/** Sets a connection up for values that go from one server to another. */
export async function makePortable(client: Client): Promise<void> {
  await client.query(PORTABLE)
}

/**
 * Begins one snapshot of the whole shop on this connection, which sees nothing of later changes until it ends. Tables are
 * locked against being changed by a migration; reads and writes go on.
 * @throws StartFailure
 */
export async function beginSnapshot(client: Client): Promise<Snapshot> {
  await makePortable(client)
  await client.query('begin transaction isolation level repeatable read read only')
  const locked = await listTables(client)
  if (!locked.some(({ name }) => name === 'orders')) {
    throw new StartFailure('The database holds no shop: there is nothing to back up.')
  }
  // One after the other: partitions come with their whole, and a migration that runs is waited for.
  await client.query(`lock table ${locked.map(nameOf).join(', ')} in access share mode`)
  const tables = await listTables(client)
  const [{ rows: facts }, { rows: migrations }, { rows: queues }] = [
    await client.query<{ postgres: string; version: number }>(
      `select current_setting('server_version') as postgres, version from ${QUEUE_SCHEMA}.version`,
    ),
    await client.query<{ name: string }>(
      'select name from payload_migrations where batch <> -1 order by name',
    ),
    await client.query<{ name: string }>(`select name from ${QUEUE_SCHEMA}.queue order by name`),
  ]
  return {
    postgres: facts[0]?.postgres ?? 'unknown',
    migrations: migrations.map(({ name }) => name),
    queueVersion: facts[0]?.version ?? 0,
    queues: queues.map(({ name }) => name),
    tables,
    sequences: await listSequences(client),
  }
}
