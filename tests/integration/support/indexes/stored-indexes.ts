import type { Sql } from '@/platform/database/transaction'

/** An index as the migrated database has it. */
export interface StoredIndex {
  table: string
  name: string
  isUnique: boolean
  isPrimary: boolean
  /** `btree`, `gin` … */
  method: string
  /** Columns and expressions that it is by, without their order. */
  keys: readonly string[]
  /** Which rows it has; null for all. */
  predicate: string | null
  /** Whether its keys are compared other than by the rules of their types. */
  hasOwnRules: boolean
  /** Tables whose rows its first column points to by a foreign key. */
  refersTo: readonly string[]
}

const INDEXES = `
  select t.relname as "table", i.relname as name, x.indisunique as "isUnique", x.indisprimary as "isPrimary", m.amname as method,
    array(select pg_get_indexdef(x.indexrelid, k, false) from generate_series(1, x.indnkeyatts) k) as keys,
    pg_get_expr(x.indpred, x.indrelid) as predicate,
    exists (
      select from generate_series(0, x.indnkeyatts - 1) k join pg_opclass o on o.oid = x.indclass[k] where not o.opcdefault
    ) as "hasOwnRules",
    array(
      select f.confrelid::regclass::text from pg_constraint f
      where f.contype = 'f' and f.conrelid = x.indrelid and f.conkey[1] = x.indkey[0]
    ) as "refersTo"
  from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
    join pg_am m on m.oid = i.relam
  where t.relnamespace = 'public'::regnamespace order by 1, 2`

export const readIndexes = (sql: Sql): Promise<StoredIndex[]> => sql.query<StoredIndex>(INDEXES)

/** Another index that answers all that this one does: it begins with the same columns, over the same rows. */
export function coveringIndex(index: StoredIndex, others: readonly StoredIndex[]): StoredIndex | undefined {
  if (index.isUnique || index.method !== 'btree' || index.hasOwnRules) return undefined
  return others.find(
    (other) =>
      other.name !== index.name &&
      other.table === index.table &&
      other.method === 'btree' &&
      !other.hasOwnRules &&
      (other.predicate === null || other.predicate === index.predicate) &&
      index.keys.every((key, position) => other.keys[position] === key),
  )
}
