import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

const TABLES = ['order_events', 'stock_movements', 'sessions', 'audit_entries']

function rename(from: string, to: string): string[] {
  const columns = TABLES.flatMap((table) => [
    `alter table "${table}" rename column "${from}" to "${to}"`,
    `alter type "enum_${table}_${from}" rename to "enum_${table}_${to}"`,
  ])
  // The hashed text keeps its own name for it: the chains that there are have to fit.
  const content = `
    do $do$
    declare
      definition text := pg_get_functiondef('content_of_audit_entry(audit_entries)'::regprocedure);
    begin
      if position('e.${from}' in definition) = 0 then raise exception 'content_of_audit_entry has changed'; end if;
      execute replace(definition, 'e.${from}', 'e.${to}');
    end $do$`
  return [...columns, content]
}

/** What a change came through is a channel: in events, stock movements, sessions and the audit trail. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const statement of rename('door', 'channel')) await db.execute(sql.raw(statement))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const statement of rename('channel', 'door')) await db.execute(sql.raw(statement))
}
