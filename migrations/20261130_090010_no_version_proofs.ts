import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * Every request asks the database for its principal again (docs/adr/0013), so that no cached principal has to be compared
 * with versions of rows: child rows no longer make a new version of their parent row.
 */
const CHILDREN = [
  { child: 'users_roles', parent: 'users', key: 'parent_id', updates: '' },
  { child: 'second_factors', parent: 'users', key: 'user_id', updates: ' of confirmed_at' },
  { child: 'api_keys_scopes', parent: 'api_keys', key: 'parent_id', updates: '' },
  { child: 'store_second_factor_roles', parent: 'store', key: 'parent_id', updates: '' },
] as const

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const { child } of CHILDREN) {
    await db.execute(
      sql.raw(`
        drop trigger ${child}_change_their_whole on ${child};
        drop function ${child}_change_their_whole();`),
    )
  }
}

/** As 20261126_033500 made them. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const { child, parent, key, updates } of CHILDREN) {
    const touch = (row: 'old' | 'new') => `
      update ${parent} set updated_at = updated_at
      where id = ${row}.${key} and xmin <> pg_current_xact_id()::xid;`
    await db.execute(
      sql.raw(`
        create function ${child}_change_their_whole() returns trigger language plpgsql
          set search_path = pg_catalog, public, pg_temp as $$
        begin
          if tg_op <> 'INSERT' then ${touch('old')} end if;
          if tg_op <> 'DELETE' then ${touch('new')} end if;
          return null;
        end $$;
        create trigger ${child}_change_their_whole after insert or delete or update${updates} on ${child}
          for each row execute function ${child}_change_their_whole();`),
    )
  }
}
