import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/** The functions that note changed parts of documents, as `20261130_140050_change_event_triggers` and later ones made them. */
const FUNCTIONS = sql`
  select p.proname as name, pg_get_functiondef(p.oid) as definition from pg_proc p
  where p.pronamespace = 'public'::regnamespace and p.proname like 'keep\\_part\\_%' order by 1`

/** For each row of a statement, all events that have no position yet were gone through. */
const ROW_BY_ROW =
  /documents := array\(select distinct t\.(\w+) from (new_rows|old_rows|\(select [^)]*\)) t\s+where not exists \(select from change_events e where e\.document_id = t\.\w+ and e\.position is null\s+and e\.type = '([\w.]+)' and e\.transaction = pg_current_xact_id\(\)\)\);/g

/** The documents at once, by the index of their events. */
const AT_ONCE = `documents := array(select distinct t.$1 from $2 t);
        documents := array(select d.id from unnest(documents) d(id) where d.id not in (
          select e.document_id from change_events e where e.document_id = any(documents) and e.position is null
            and e.type = '$3' and e.transaction = pg_current_xact_id()));`

const BACK =
  /documents := array\(select distinct t\.(\w+) from (new_rows|old_rows|\(select [^)]*\)) t\);\s+documents := array\(select d\.id from unnest\(documents\) d\(id\) where d\.id not in \(\s+select e\.document_id from change_events e where e\.document_id = any\(documents\) and e\.position is null\s+and e\.type = '([\w.]+)' and e\.transaction = pg_current_xact_id\(\)\)\);/g

const BEFORE = `documents := array(select distinct t.$1 from $2 t
          where not exists (select from change_events e where e.document_id = t.$1 and e.position is null
            and e.type = '$3' and e.transaction = pg_current_xact_id()));`

interface Rewriting {
  from: RegExp
  to: string
}

/** @throws Error for a function of another form, which then stays as it is with all others. */
async function rewrite({ db }: Pick<MigrateUpArgs, 'db'>, { from, to }: Rewriting): Promise<void> {
  const { rows } = await db.execute(FUNCTIONS)
  for (const { name, definition } of rows as { name: string; definition: string }[]) {
    const rewritten = definition.replace(from, to)
    if (rewritten === definition) throw new Error(`${name} has another form than this migration knows`)
    await db.execute(sql.raw(rewritten))
  }
}

/**
 * A statement that adds parts of many documents, as an import or `npm run seed` sends it, compared each of them with each
 * event of its transaction: half the time of a seed.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await rewrite({ db }, { from: ROW_BY_ROW, to: AT_ONCE })
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await rewrite({ db }, { from: BACK, to: BEFORE })
}
