import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/** The function that tells of changed variants compares columns by name: its definition gets another list of them. */
const rewritten = (from: (row: string) => string, to: (row: string) => string) => `
  do $$ begin
    execute replace(replace(pg_get_functiondef('tell_of_variants'::regproc), '${from('n')}', '${to('n')}'),
      '${from('o')}', '${to('o')}');
  end $$;`

const without = (row: string) => `${row}.weight_grams`
const withPlace = (row: string) => `${row}.weight_grams, ${row}.place`

/** A variant that is stored elsewhere has changed: events say so. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(rewritten(without, withPlace)))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(rewritten(withPlace, without)))
}
