import type { PostgresAdapter } from '@payloadcms/db-postgres'

/** Tables and indexes as Payload derives them from the collections. */
type DerivedTables = PostgresAdapter['rawTables']
type DerivedTable = DerivedTables[string]
type DerivedIndex = NonNullable<DerivedTable['indexes']>[string]

const PLACES: ReadonlySet<string> = new Set(['_order', 'order', 'path'])

/**
 * Rows of a list are read by the document that they belong to, all of them, and sorted: nothing asks for all third rows of
 * all documents, or for what stands in one field of all of them.
 */
function isOfPlaces({ columns }: DerivedTable, { on, unique }: DerivedIndex): boolean {
  const isOfRows = columns['_order'] !== undefined || columns['order']?.type === 'integer'
  return isOfRows && unique !== true && [on].flat().every((column) => PLACES.has(column))
}

/** Nothing lists by who wrote a document last, nor by who wrote it first; orders alone are filtered by the latter. */
const AUTHORS = ['created_by', 'updated_by'] as const
const STAMPED = [
  ...['bank_statements', 'bulk_runs', 'categories', 'imports', 'invoices', 'list_views', 'media', 'payments'],
  ...['products', 'refunds', 'returns', 'shipments', 'stock_counts', 'users', 'variants'],
]

/** No list offers these by the time of their last change: they are only added to, or are read by when they began. */
const READ_BY_BEGINNING = [
  ...['api_keys', 'bank_statements', 'bulk_runs', 'customer_notes', 'imports', 'invoices', 'list_views'],
  ...['mails', 'order_comments', 'order_events', 'order_files', 'payments', 'refunds', 'returns', 'sessions'],
  ...['shipments', 'stock_counts', 'stock_movements'],
]

/** An index of ours is by the same columns, or begins with them. */
const COVERED = [
  'api_keys_scopes_parent_idx',
  'customer_notes_customer_idx',
  'order_comments_order_idx',
  'order_files_order_idx',
  'orders_texts_order_parent',
  'orders_created_at_idx',
  'orders_customer_idx',
  'returns_lines_parent_id_idx',
  'stock_movements_variant_idx',
  'store_second_factor_roles_parent_idx',
  'users_texts_order_parent',
]

/** Asked for by no list, no search and no statement. */
const UNASKED = [
  'orders_updated_by_idx',
  'payments_voided_by_idx',
  'shipments_cancelled_by_idx',
  'sessions_ended_by_idx',
  'users_erased_by_idx',
  '_products_v_version_version_created_by_idx',
  '_products_v_version_version_updated_by_idx',
  // A page of a kind is found among the newest movements.
  'stock_movements_kind_idx',
]

const UNREAD: ReadonlySet<string> = new Set([
  ...STAMPED.flatMap((table) => AUTHORS.map((author) => `${table}_${author}_idx`)),
  ...READ_BY_BEGINNING.map((table) => `${table}_updated_at_idx`),
  ...COVERED,
  ...UNASKED,
])

/** Takes indexes that nothing reads out of what Payload derives: each costs every write, and disk for every row. */
export function dropUnreadIndexes(tables: DerivedTables): void {
  for (const table of Object.values(tables)) {
    const { indexes = {} } = table
    for (const [key, index] of Object.entries(indexes))
      if (isOfPlaces(table, index) || UNREAD.has(index.name)) Reflect.deleteProperty(indexes, key)
  }
}
