import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { QUEUE_SCHEMA } from '@/platform/queue'
import { StartFailure } from '../failure'
import type { FileStore } from './file-store'
import type { Manifest, OpenBackup, TableCopy } from './manifest'
import { readPart } from './parts'
import { listTables, makePortable, nameOf, quote, SCHEMAS } from './snapshot'

const NAMESPACES = `(select oid from pg_namespace where nspname in ('${SCHEMAS.join("', '")}'))`

interface Suspended {
  /** Statements that put back what was taken away. */
  restore: string[]
}

/**
 * Takes foreign keys and triggers away for the load: rows come in any order, and what triggers would do is in the backup.
 * A role that owns the tables may; switching all triggers off at once would need a superuser.
 */
async function suspendRules(client: Client): Promise<Suspended> {
  const { rows: keys } = await client.query<{ place: string; name: string; definition: string }>(`
    select conrelid::regclass::text as place, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and conparentid = 0 and connamespace in ${NAMESPACES} order by 1, 2`)
  const { rows: triggers } = await client.query<{
    place: string
    name: string
    state: 'O' | 'A' | 'R' | 'D'
  }>(`
    select tgrelid::regclass::text as place, quote_ident(tgname) as name, tgenabled as state
    from pg_trigger join pg_class c on c.oid = tgrelid
    where not tgisinternal and tgparentid = 0 and tgenabled <> 'D' and c.relnamespace in ${NAMESPACES}`)
  // The owner of the audit trail has taken some of its own rights away, and may give them back to itself.
  const { rows: rights } = await client.query<{ place: string; right: string }>(`
    select c.oid::regclass::text as place, r as right from pg_class c, unnest('{insert,truncate}'::text[]) r
    where c.relnamespace in ${NAMESPACES} and c.relkind in ('r', 'p') and pg_has_role(c.relowner, 'usage')
      and not has_table_privilege(c.oid, r)`)
  for (const { place, right } of rights) await client.query(`grant ${right} on ${place} to current_user`)
  for (const { place, name } of keys) await client.query(`alter table ${place} drop constraint ${name}`)
  for (const { place, name } of triggers) await client.query(`alter table ${place} disable trigger ${name}`)
  const how = { O: 'enable', A: 'enable always', R: 'enable replica', D: 'disable' }
  return {
    restore: [
      ...keys.map(
        ({ place, name, definition }) => `alter table ${place} add constraint ${name} ${definition}`,
      ),
      ...rights.map(({ place, right }) => `revoke ${right} on ${place} from current_user`),
      ...triggers.map(({ place, name, state }) => `alter table ${place} ${how[state]} trigger ${name}`),
    ],
  }
}

/** Queues of the backup that this release has not made: their jobs have a partition each. */
async function makeQueues(client: Client, { queues, queueVersion }: Manifest): Promise<void> {
  const { rows } = await client.query<{ version: number }>(`select version from ${QUEUE_SCHEMA}.version`)
  if (rows[0]?.version !== queueVersion) {
    throw new StartFailure(
      `The queues of the backup are of version ${String(queueVersion)}, those of this release of version ${String(rows[0]?.version)}: restore it by the release that made it, then update.`,
    )
  }
  for (const name of queues) await client.query(`select ${QUEUE_SCHEMA}.create_queue($1, '{}'::json)`, [name])
}

async function loadTable(client: Client, table: TableCopy, source: AsyncIterable<Uint8Array>): Promise<void> {
  const columns = table.columns.map(quote).join(', ')
  const into = client.query(copyFrom(`copy ${nameOf(table)} (${columns}) from stdin`))
  await pipeline(source, createGunzip(), into)
  if (into.rowCount !== table.rows) {
    throw new StartFailure(
      `${table.name} has ${String(into.rowCount)} rows in place of ${String(table.rows)}: the backup was altered.`,
    )
  }
}

/** @throws StartFailure naming the tables or columns that the migrations of the backup's state do not make. */
async function compareTables(client: Client, { tables }: Manifest): Promise<string[]> {
  const known = new Map((await listTables(client)).map((table) => [nameOf(table), table.columns]))
  const strange = tables.flatMap((table) => {
    const columns = known.get(nameOf(table))
    if (!columns) return [table.name]
    return table.columns.filter((name) => !columns.includes(name)).map((name) => `${table.name}.${name}`)
  })
  if (strange.length > 0) {
    throw new StartFailure(
      `The backup has what the migrations do not make: ${strange.join(', ')}. Restore it by the release that made it.`,
    )
  }
  return [...known.keys()]
}

/**
 * Fills a database that the migrations of the backup's state have made: everything in one transaction, or nothing.
 * @throws StartFailure
 */
export async function loadTables(
  client: Client,
  store: FileStore,
  backup: OpenBackup,
): Promise<{ rows: number }> {
  const { manifest } = backup
  await makePortable(client)
  await client.query('begin')
  try {
    await makeQueues(client, manifest)
    const known = await compareTables(client, manifest)
    const { restore } = await suspendRules(client)
    await client.query(`truncate ${known.join(', ')}`)
    for (const table of manifest.tables) await loadTable(client, table, readPart(store, backup, table.part))
    for (const { schema, name, value, isCalled } of manifest.sequences) {
      await client.query('select setval($1::regclass, $2::bigint, $3)', [
        nameOf({ schema, name }),
        value,
        isCalled,
      ])
    }
    for (const statement of restore) await client.query(statement)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
  await client.query('analyze')
  return { rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0) }
}
