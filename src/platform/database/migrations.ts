import { readdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const namesSchema = z.array(z.object({ name: z.string() }))

/** A pool or one connection. */
export interface Queryable {
  query: (text: string) => Promise<{ rows: unknown[] }>
}

/** The names of all migrations of this version, oldest first. */
export function listMigrations(root: string): string[] {
  return readdirSync(path.join(root, 'migrations'))
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .sort()
}

/** The names that the database has recorded as run. */
async function findDoneMigrations(database: Queryable): Promise<Set<string>> {
  const table = await database.query("select 1 where to_regclass('payload_migrations') is not null")
  if (table.rows.length === 0) return new Set()
  const { rows } = await database.query('select name from payload_migrations where batch <> -1')
  return new Set(namesSchema.parse(rows).map((row) => row.name))
}

/** Those of `names` that have not run on the database yet. */
export async function findPendingMigrations(
  database: Queryable,
  names: readonly string[],
): Promise<string[]> {
  const done = await findDoneMigrations(database)
  return names.filter((name) => !done.has(name))
}

/** Names that were given up before migrations were frozen: databases of that time may have recorded them. */
const GIVEN_UP = new Set([
  '20261129_030000_one_text_index_of_variants',
  '20261130_120100_change_event_triggers',
])

/** What has run on the database and is none of `names`, oldest first: a newer release has migrated it. */
export async function findUnknownMigrations(
  database: Queryable,
  names: readonly string[],
): Promise<string[]> {
  const known = new Set(names)
  const done = await findDoneMigrations(database)
  return [...done].filter((name) => !known.has(name) && !GIVEN_UP.has(name)).sort()
}
