import type { MigrateUpArgs } from '@payloadcms/db-postgres'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { Client } from 'pg'
import { expect, it } from 'vitest'

import { up } from '../../../migrations/20261205_030000_audit_functions_alike'
import { withFreshDatabase } from '../../factories/databases'

/** What `20261125_232000_audit_erasure` said before it was edited; later migrations kept it in the functions that they made anew. */
const FIRST_FORM = `
  alter function blank_audit_changes(jsonb, text[]) set search_path = pg_catalog, pg_temp;
  alter function seal_audit_entry(audit_entries) set search_path = pg_catalog, pg_temp;
  alter function content_of_audit_entry(audit_entries) set search_path = pg_catalog, public, pg_temp`

/** Everything that the schema says of the audit trail: functions with their settings and owners, triggers, columns, rights. */
const SCHEMA = `
  select pg_get_functiondef(p.oid) || p.proowner::regrole || coalesce(p.proacl::text, '') as said
  from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prokind = 'f' and p.prolang <> 13
  union all
  select pg_get_triggerdef(t.oid) from pg_trigger t where t.tgrelid in ('audit_entries'::regclass, 'audit_heads'::regclass)
  union all
  select concat_ws(' ', attrelid::regclass, attname, atttypid::regtype, attnotnull, attacl)
  from pg_attribute where attrelid in ('audit_entries'::regclass, 'audit_heads'::regclass) and attnum > 0
  order by 1`

async function schemaOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ said: string }>(SCHEMA)
  return rows.map(({ said }) => said)
}

async function migrate(client: Client): Promise<void> {
  await up({ db: drizzle({ client }) } as unknown as MigrateUpArgs)
}

it('a database that ran the first form of the erasure and one that ran the present one have the same schema', async () => {
  const present = await withFreshDatabase(async (client) => {
    const before = await schemaOf(client)
    await migrate(client)
    const after = await schemaOf(client)
    expect(after).toEqual(before)
    return after
  })
  await withFreshDatabase(async (client) => {
    await client.query(FIRST_FORM)
    const differing = (await schemaOf(client)).filter((said) => !present.includes(said))
    expect(differing).toHaveLength(3)
    await migrate(client)
    expect(await schemaOf(client)).toEqual(present)
    await migrate(client)
    expect(await schemaOf(client)).toEqual(present)
  })
})

it('where the functions are as they should be they are left alone, so that their owner may be another role', async () => {
  await withFreshDatabase(async (client) => {
    const versions = "select oid, xmin::text from pg_proc where proname ~ 'audit' order by oid"
    const before = await client.query(versions)
    await migrate(client)
    expect((await client.query(versions)).rows).toEqual(before.rows)
  })
})
