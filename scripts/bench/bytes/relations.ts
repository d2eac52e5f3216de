import type { Client } from 'pg'

/** A table or an index, and its bytes on disk. */
export interface Relation {
  name: string
  /** The table that an index belongs to; the table itself. */
  table: string
  isIndex: boolean
  bytes: number
}

const SIZES = `
  select c.oid::regclass::text as name, coalesce(i.indrelid, c.oid)::regclass::text as table,
    c.relkind = 'i' as "isIndex",
    (pg_relation_size(c.oid) + case when c.reltoastrelid = 0 then 0 else pg_total_relation_size(c.reltoastrelid) end)::float8 as bytes
  from pg_class c left join pg_index i on i.indexrelid = c.oid
  where c.relnamespace in ('public'::regnamespace, to_regnamespace('pgboss')) and c.relkind in ('r', 'i')`

/** All tables and indexes of the shop and of its queue, after what is dead was removed and what was pending was merged. */
export async function readRelations(client: Client): Promise<ReadonlyMap<string, Relation>> {
  await client.query('vacuum analyze')
  const { rows } = await client.query<Relation>(SIZES)
  return new Map(rows.map((relation) => [relation.name, relation]))
}

/** How much each has grown. */
export function growthBetween(
  before: ReadonlyMap<string, Relation>,
  after: ReadonlyMap<string, Relation>,
): Relation[] {
  return [...after.values()].map((relation) => ({
    ...relation,
    bytes: relation.bytes - (before.get(relation.name)?.bytes ?? 0),
  }))
}

/** Parts of the audit trail, whose keeping the settings decide. */
export const isAudit = ({ table }: Relation): boolean => table.startsWith('audit_')

export const sumOf = (relations: readonly Relation[]): number =>
  relations.reduce((sum, { bytes }) => sum + bytes, 0)
