import type { Client } from 'pg'

import { findPendingMigrations, listMigrations } from '@/platform/database/migrations'

import { checkDatabase, withClient } from '../postgres/database'
import { DEMO_SCHEMA } from './demo-sql'

const STATE = `
  select to_regnamespace('${DEMO_SCHEMA}') is not null as "isMarked",
    to_regproc('${DEMO_SCHEMA}.restore') is not null as "isWhole",
    exists (select from pg_tables where schemaname = 'public') as "isUsed"`

/** What a database is, that is to be the sandbox. */
export interface SandboxState {
  isMarked: boolean
  isWhole: boolean
  isUsed: boolean
}

/** Whether a database is a sandbox, a whole one, or in use. */
export async function stateOf(client: Client): Promise<SandboxState> {
  const { rows } = await client.query<SandboxState>(STATE)
  return rows[0] ?? { isMarked: false, isWhole: false, isUsed: false }
}

/** Whether migrations of this release have not run. */
export async function hasPending(client: Client): Promise<boolean> {
  const names = listMigrations(process.cwd())
  const pending = await findPendingMigrations({ query: (text) => client.query(text) }, names)
  return pending.length > 0
}

/** Whether the database of the sandbox lacks its demo data, or is of an earlier release. */
export async function isSandboxStale(databaseUrl: string): Promise<boolean> {
  await checkDatabase(databaseUrl, 'SANDBOX_DATABASE_URL')
  return withClient(databaseUrl, async (client) => {
    const { isMarked, isWhole } = await stateOf(client)
    return !isMarked || !isWhole || (await hasPending(client))
  })
}

/**
 * The database of the sandbox beside an embedded one, made when it is not there yet.
 * @returns its connection string.
 */
export async function provideSandboxDatabase(shopUrl: string): Promise<string> {
  const url = new URL(shopUrl)
  url.pathname = `${url.pathname}_sandbox`
  const name = decodeURIComponent(url.pathname.slice(1))
  await withClient(shopUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  })
  return url.href
}
