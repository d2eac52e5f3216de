import type { Client } from 'pg'
import { QUEUE_SCHEMA } from '@/platform/queue'
import { errorCode, StartFailure } from '../failure'
import { listTables, nameOf, SCHEMAS } from './snapshot'

/** Tables of an unused shop have rows too: settings, queues, names of migrations. */
const SIGNS_OF_USE = ['users', 'orders', 'products', 'audit_entries']

async function findUse(
  client: Client,
  tables: readonly { schema: string; name: string }[],
): Promise<string | undefined> {
  const isOurs = tables.some(({ schema, name }) => schema === 'public' && name === 'payload_migrations')
  if (!isOurs) return tables[0] && `tables that are not of this shop, such as ${tables[0].name}`
  for (const table of tables.filter(
    ({ schema, name }) => schema === 'public' && SIGNS_OF_USE.includes(name),
  )) {
    const { rows } = await client.query(`select from ${nameOf(table)} limit 1`)
    if (rows.length > 0) return `rows in ${table.name}`
  }
  return undefined
}

async function refuseCompany(client: Client): Promise<void> {
  const { rows } = await client.query<{ pid: number; name: string }>(`
    select pid, coalesce(nullif(application_name, ''), usename) as name from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`)
  if (rows.length === 0) return
  const names = rows.map(({ pid, name }) => `${name} (process id ${String(pid)})`)
  throw new StartFailure(
    `Others are connected to the database: ${names.slice(0, 5).join(', ')}. Stop all web and worker processes, then run it again.`,
  )
}

/**
 * Leaves the database without any table.
 * @throws StartFailure when it holds data and `mayReplace` does not say so, when others use it, or when the role may not.
 */
export async function emptyTarget(client: Client, mayReplace: boolean): Promise<void> {
  const tables = await listTables(client)
  if (tables.length === 0) return
  const use = await findUse(client, tables)
  if (use !== undefined && !mayReplace) {
    throw new StartFailure(
      `The database has data (${use}). Restore into an empty one, or say --replace: all that it holds is lost then.`,
    )
  }
  await refuseCompany(client)
  try {
    await client.query(`begin;
      drop schema if exists ${QUEUE_SCHEMA} cascade; drop schema public cascade;
      create schema public; grant usage on schema public to public; commit`)
  } catch (cause) {
    await client.query('rollback')
    if (errorCode(cause) !== '42501') throw cause
    throw new StartFailure(
      `The role may not empty the schemas ${SCHEMAS.join(' and ')}: as the owner of the database, drop and create it, then restore again.`,
      { cause },
    )
  }
}
