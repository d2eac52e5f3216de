import type { Sql } from '@/platform/database/transaction'

/** Categories as files name them. */
export interface CategoryPaths {
  /** What an export writes of a category, by its id: its path, or its slug where another has the same path. */
  readonly textOf: ReadonlyMap<string, string>
  /** Ids by path in small letters, and by slug; null for a path that several have. */
  readonly idOf: ReadonlyMap<string, string | null>
}

interface Row {
  [column: string]: unknown
  id: string
  slug: string
  path: string
}

/** A circle of parents, which the shop refuses, would not end. */
const PATHS = `
  with recursive paths (id, slug, path, depth) as (
    select c.id, c.slug, c.title::text, 1 from categories c
    where c.deleted_at is null and (c.parent_id is null
      or not exists (select 1 from categories p where p.id = c.parent_id and p.deleted_at is null))
    union all
    select c.id, c.slug, p.path || ' > ' || c.title, p.depth + 1
    from categories c join paths p on p.id = c.parent_id where c.deleted_at is null and p.depth < 20
  )
  select id::text as id, slug, path from paths`

/** The paths of all categories. */
export async function loadCategoryPaths(sql: Sql): Promise<CategoryPaths> {
  const rows = await sql.query<Row>(PATHS)
  const idOf = new Map<string, string | null>()
  for (const { id, path } of rows) {
    const spelt = path.toLowerCase()
    idOf.set(spelt, idOf.has(spelt) ? null : id)
  }
  const textOf = new Map(
    rows.map(({ id, path, slug }) => [id, idOf.get(path.toLowerCase()) === id ? path : slug]),
  )
  for (const { id, slug } of rows) if (!idOf.has(slug)) idOf.set(slug, id)
  return { textOf, idOf }
}
