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

/** Those of `names` that have not run on the database yet. */
export async function findPendingMigrations(
  database: Queryable,
  names: readonly string[],
): Promise<string[]> {
  const table = await database.query("select 1 where to_regclass('payload_migrations') is not null")
  if (table.rows.length === 0) return [...names]
  const { rows } = await database.query('select name from payload_migrations where batch <> -1')
  const done = new Set(namesSchema.parse(rows).map((row) => row.name))
  return names.filter((name) => !done.has(name))
}
