import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * Who asked last is known by the versions of the rows that said so (features/account/proof.ts). Rows in tables of their own
 * that say as much (roles, second factors, scopes) make a new version of the row that they belong to, whoever changes
 * them. A row that the same transaction has written is a new version already.
 */
const PARTS = [
  { part: 'users_roles', whole: 'users', key: 'parent_id', updates: '' },
  // Each code that is taken is noted there, too: that changes nothing of what somebody may do.
  { part: 'second_factors', whole: 'users', key: 'user_id', updates: ' of confirmed_at' },
  { part: 'api_keys_scopes', whole: 'api_keys', key: 'parent_id', updates: '' },
  { part: 'store_second_factor_roles', whole: 'store', key: 'parent_id', updates: '' },
] as const

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const { part, whole, key, updates } of PARTS) {
    const touch = (row: 'old' | 'new') => `
      update ${whole} set updated_at = updated_at
      where id = ${row}.${key} and xmin <> pg_current_xact_id()::xid;`
    await db.execute(
      sql.raw(`
        create function ${part}_change_their_whole() returns trigger language plpgsql
          set search_path = pg_catalog, public, pg_temp as $$
        begin
          if tg_op <> 'INSERT' then ${touch('old')} end if;
          if tg_op <> 'DELETE' then ${touch('new')} end if;
          return null;
        end $$;
        create trigger ${part}_change_their_whole after insert or delete or update${updates} on ${part}
          for each row execute function ${part}_change_their_whole();`),
    )
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const { part } of PARTS) {
    await db.execute(
      sql.raw(`
        drop trigger ${part}_change_their_whole on ${part};
        drop function ${part}_change_their_whole();`),
    )
  }
}
