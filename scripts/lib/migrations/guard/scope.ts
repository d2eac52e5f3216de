import type { Node } from 'libpg-query'

/** Tables that stay small in every shop, so that a lock for as long as their rows take is none that anybody notices. */
const SMALL_TABLES = new Set([
  ...['store', 'store_second_factor_roles', 'store_shipping_methods', 'store_tax_rates'],
  ...['payload_migrations', 'payload_kv', 'payload_locked_documents', 'payload_locked_documents_rels'],
  ...['payload_preferences', 'payload_preferences_rels', 'list_views', 'list_views_shared_with'],
  ...['api_keys', 'api_keys_scopes', 'webhook_endpoints', 'webhook_secrets', 'bulk_runs', 'imports'],
])

/**
 * What a migration, and those of the same day before it, have made: no release that runs knows it, and it has no rows that
 * other statements wait for.
 */
export interface Scope {
  tables: Set<string>
  types: Set<string>
  /** `table.column` */
  columns: Set<string>
  /** `table.constraint`, added without a check of the rows that are there. */
  unchecked: Set<string>
}

export const emptyScope = (): Scope => ({
  tables: new Set(),
  types: new Set(),
  columns: new Set(),
  unchecked: new Set(),
})

/** Whether a statement that reads or locks the whole table keeps no other statement waiting. */
export const isQuick = (table: string, scope: Scope): boolean =>
  scope.tables.has(table) || SMALL_TABLES.has(table)

/** The last part of a name that may have its schema before it. */
export function lastName(node: Node | readonly Node[] | undefined): string {
  if (node === undefined) return ''
  if ('length' in node) return lastName(node.at(-1))
  if ('List' in node) return lastName(node.List.items)
  if ('TypeName' in node) return lastName(node.TypeName.names)
  return 'String' in node ? (node.String.sval ?? '') : ''
}

function learnColumns(cmds: readonly Node[], table: string, scope: Scope): void {
  for (const cmd of cmds) {
    if (!('AlterTableCmd' in cmd)) continue
    const { subtype, def } = cmd.AlterTableCmd
    if (def === undefined) continue
    if (subtype === 'AT_AddColumn' && 'ColumnDef' in def)
      scope.columns.add(`${table}.${def.ColumnDef.colname ?? ''}`)
    if (subtype === 'AT_AddConstraint' && 'Constraint' in def)
      scope.unchecked.add(`${table}.${def.Constraint.conname ?? ''}`)
  }
}

/** The table, or what can be used like one, that a statement makes. */
function madeTable(node: Node): string | undefined {
  if ('CreateStmt' in node) return node.CreateStmt.relation?.relname
  if ('CreateTableAsStmt' in node) return node.CreateTableAsStmt.into?.rel?.relname
  return 'ViewStmt' in node ? node.ViewStmt.view?.relname : undefined
}

function madeType(node: Node): string | undefined {
  if ('CreateEnumStmt' in node) return lastName(node.CreateEnumStmt.typeName)
  return 'CompositeTypeStmt' in node ? node.CompositeTypeStmt.typevar?.relname : undefined
}

/** Remembers what a statement makes. */
export function learn(node: Node, scope: Scope): void {
  const [table, type] = [madeTable(node), madeType(node)]
  if (table !== undefined) scope.tables.add(table)
  if (type !== undefined) scope.types.add(type)
  if (!('AlterTableStmt' in node)) return
  const { cmds = [], relation } = node.AlterTableStmt
  learnColumns(cmds, relation?.relname ?? '', scope)
}
