import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { Client } from 'pg'
import { expect, it } from 'vitest'

import { up } from '../../../migrations/20261205_030000_audit_functions_alike'
import * as withoutSeals from '../../../migrations/20261207_030000_audit_entries_without_seals'
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

/** The text that an entry's hash is of, and what is sealed of it, as the functions say now. */
const CONTENTS = `
  with entry as (
    select (jsonb_populate_record(null::audit_entries, jsonb_build_object('id', gen_random_uuid(), 'at', now(), 'action', 'update',
      'document_collection', collection, 'document_id', 'one', 'document_title', 'One', 'actor_type', 'system', 'actor_name', 'Test',
      'channel', 'script', 'changes', jsonb_build_object('note', '{"before": null, "after": "x"}'::jsonb, 'onHand', '{"before": 1, "after": 2}'::jsonb)))).*
    from unnest(array['users', 'orders', 'variants']) as collection
  ), sealed as (select (seal_audit_entry(e::audit_entries)).* from entry e)
  select s.document_collection as collection, s.sealed, s.subject_seal is not null as "hasSeal", s.actor_seal is not null as "hasActor",
    content_of_audit_entry(s::audit_entries)::jsonb - array['id', 'at', 'subjectSeal', 'actorSeal'] as content
  from sealed s order by 1`

it('entries that hold nothing personal are stored and hashed as they were before they were written without seals', async () => {
  await withFreshDatabase(async (client) => {
    const now = await client.query(CONTENTS)
    const db = drizzle({ client })
    await withoutSeals.down({ db } as unknown as MigrateDownArgs)
    const before = await client.query(CONTENTS)
    expect(now.rows).toEqual(before.rows)
    expect(now.rows).toMatchObject([
      { collection: 'orders', sealed: ['note'], hasSeal: true, hasActor: true },
      { collection: 'users', sealed: ['note', 'onHand'], hasSeal: true, hasActor: true },
      { collection: 'variants', sealed: [], hasSeal: false, hasActor: true },
    ])
    await withoutSeals.up({ db } as unknown as MigrateUpArgs)
    expect((await client.query(CONTENTS)).rows).toEqual(before.rows)
  })
})
