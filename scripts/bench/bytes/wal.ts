import type { Client } from 'pg'

/** What was written to the write-ahead log between two places in it. */
export interface WalBytes {
  /** What records say. */
  recordBytes: number
  /** Pages that a record brings whole, because it is the first to change them since a checkpoint. */
  pageBytes: number
}

export interface WalShare extends WalBytes {
  name: string
  count: number
}

const TOTAL = `
  select coalesce(sum(record_size), 0)::float8 as "recordBytes", coalesce(sum(fpi_size), 0)::float8 as "pageBytes"
  from pg_get_wal_stats($1::pg_lsn, $2::pg_lsn, true)`

const KINDS = `
  select "resource_manager/record_type" as name, count::float8, record_size::float8 as "recordBytes", fpi_size::float8 as "pageBytes"
  from pg_get_wal_stats($1::pg_lsn, $2::pg_lsn, true) where count > 0 order by record_size + fpi_size desc limit $3`

const RELATIONS = `
  select coalesce(c.oid::regclass::text, b.relfilenode::text) as name, count(*)::float8 as count,
    sum(b.record_length - b.block_fpi_length)::float8 as "recordBytes", sum(b.block_fpi_length)::float8 as "pageBytes"
  from (
    select relfilenode, record_length, coalesce(block_fpi_length, 0) as block_fpi_length,
      row_number() over (partition by start_lsn order by block_id) as part
    from pg_get_wal_block_info($1::pg_lsn, $2::pg_lsn, false)
    where reldatabase = (select oid from pg_database where datname = current_database())
  ) b left join pg_class c on c.relfilenode = b.relfilenode
  where b.part = 1 group by 1 order by 3 desc limit $3`

/** A checkpoint, so that every page that changes from here on is written whole once; and where the log is. */
export async function startOfWal(client: Client): Promise<string> {
  await client.query('checkpoint')
  return endOfWal(client)
}

export async function endOfWal(client: Client): Promise<string> {
  const { rows } = await client.query<{ lsn: string }>('select pg_current_wal_flush_lsn() as lsn')
  return rows[0]?.lsn ?? '0/0'
}

export async function walBetween(client: Client, from: string, to: string): Promise<WalBytes> {
  const { rows } = await client.query<WalBytes>(TOTAL, [from, to])
  return rows[0] ?? { recordBytes: 0, pageBytes: 0 }
}

/** The kinds of records that take the most. */
export async function largestKinds(client: Client, [from, to]: readonly [string, string], most: number) {
  const { rows } = await client.query<WalShare>(KINDS, [from, to, most])
  return rows
}

/** The tables and indexes whose records take the most. */
export async function largestRelations(client: Client, [from, to]: readonly [string, string], most: number) {
  const { rows } = await client.query<WalShare>(RELATIONS, [from, to, most])
  return rows
}
