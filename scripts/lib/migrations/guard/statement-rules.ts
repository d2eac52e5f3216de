import type { DropStmt, IndexStmt, Node, RenameStmt } from 'libpg-query'

import { judgeAlterTable } from './alter-table-rules'
import { isBounded } from './bounded-writes'
import type { Scope } from './scope'
import { isQuick, lastName } from './scope'

/** Where a statement runs. */
export type Place = 'in the transaction' | 'outside'

const USED = new Map([
  ['OBJECT_TABLE', 'table'],
  ['OBJECT_VIEW', 'view'],
  ['OBJECT_MATVIEW', 'view'],
  ['OBJECT_SEQUENCE', 'sequence'],
  ['OBJECT_TYPE', 'type'],
  ['OBJECT_DOMAIN', 'type'],
  ['OBJECT_COLUMN', 'column'],
  ['OBJECT_ATTRIBUTE', 'attribute'],
  ['OBJECT_SCHEMA', 'schema'],
])

const isMade = (name: string, scope: Scope) => scope.tables.has(name) || scope.types.has(name)

const NEXT_RELEASE =
  'the release that runs beside it still uses it: stop using it in one release, and drop it in the next'
const ANOTHER =
  'the release that runs beside it still uses its former name: add another, fill it, and drop this one in a following release'

function judgeDrop({ objects = [], removeType = 'OBJECT_TABLE' }: DropStmt, scope: Scope): string[] {
  const kind = USED.get(removeType)
  if (kind === undefined) return []
  return objects
    .map(lastName)
    .filter((name) => !isMade(name, scope))
    .map((name) => `drops the ${kind} ${name}: ${NEXT_RELEASE}`)
}

function judgeRename(
  { renameType = 'OBJECT_TABLE', relation, object, subname }: RenameStmt,
  scope: Scope,
): string[] {
  const kind = USED.get(renameType)
  const name = relation?.relname ?? lastName(object)
  if (kind === undefined || isMade(name, scope) || scope.columns.has(`${name}.${subname ?? ''}`)) return []
  return [`renames the ${kind} ${subname === undefined ? name : `${name}.${subname}`}: ${ANOTHER}`]
}

function judgeIndex(
  { relation, idxname = '', concurrent = false }: IndexStmt,
  scope: Scope,
  place: Place,
): string[] {
  const table = relation?.relname ?? ''
  if (concurrent && place === 'in the transaction')
    return [
      `builds the index ${idxname} concurrently within a transaction, which PostgreSQL refuses: use \`buildIndex\``,
    ]
  if (concurrent || isQuick(table, scope)) return []
  return [
    `builds the index ${idxname} of ${table}, and all who write to ${table} wait until it is done: build it by \`buildIndex\`, in a migration of its own`,
  ]
}

const slow = (tables: readonly string[], scope: Scope, what: string) =>
  tables.filter((table) => !isQuick(table, scope)).map((table) => what.replace('TABLE', table))

const namesOf = (relations: readonly Node[] = []) =>
  relations.map((node) => ('RangeVar' in node ? (node.RangeVar.relname ?? '') : ''))

const LONG =
  'may change every row of TABLE, and a writer of one of them waits until the migration is done: fill columns in batches by a job, and let the code do without until then'

const EMPTIED = 'empties TABLE, which the release that runs beside it uses'

function judgeWrite(node: Node, scope: Scope): string[] {
  if ('UpdateStmt' in node) {
    const { relation, whereClause } = node.UpdateStmt
    return isBounded(whereClause) ? [] : slow([relation?.relname ?? ''], scope, LONG)
  }
  if ('DeleteStmt' in node) {
    const { relation, whereClause } = node.DeleteStmt
    return isBounded(whereClause) ? [] : slow([relation?.relname ?? ''], scope, LONG)
  }
  if ('MergeStmt' in node) return slow([node.MergeStmt.relation?.relname ?? ''], scope, LONG)
  return []
}

/** Writes of a statement, those in its `with` as well; what a function will do is none of it. */
function judgeWrites(node: unknown, scope: Scope): string[] {
  if (typeof node !== 'object' || node === null || 'CreateFunctionStmt' in node || 'RuleStmt' in node)
    return []
  const inner = Object.values(node).flatMap((value) => judgeWrites(value, scope))
  return [...judgeWrite(node as Node, scope), ...inner]
}

function judgeLock(node: Node, scope: Scope): string[] {
  if ('TruncateStmt' in node) return slow(namesOf(node.TruncateStmt.relations), scope, EMPTIED)
  if ('LockStmt' in node)
    return namesOf(node.LockStmt.relations)
      .filter((table) => !scope.tables.has(table))
      .map((table) => `locks ${table} for as long as the migration takes`)
  if ('ReindexStmt' in node) {
    const isConcurrent = JSON.stringify(node.ReindexStmt.params ?? []).includes('concurrently')
    const { relation, name } = node.ReindexStmt
    return isConcurrent
      ? []
      : slow([relation?.relname ?? name ?? ''], scope, 'builds indexes of TABLE under a lock')
  }
  if ('ClusterStmt' in node)
    return slow(
      [node.ClusterStmt.relation?.relname ?? ''],
      scope,
      'writes the whole table TABLE anew under a lock',
    )
  return []
}

function judgeEnum(node: Node, scope: Scope): string[] {
  if (!('AlterEnumStmt' in node)) return []
  const { typeName, oldVal } = node.AlterEnumStmt
  const name = lastName(typeName)
  if (oldVal === undefined || isMade(name, scope)) return []
  return [`renames the value ${oldVal} of the type ${name}: ${ANOTHER}`]
}

/** What is wrong with one statement, in words that say what to do; nothing when it can run beside the release before. */
export function judgeStatement(node: Node, scope: Scope, place: Place): string[] {
  if ('AlterTableStmt' in node) return judgeAlterTable(node.AlterTableStmt, scope)
  if ('DropStmt' in node) return judgeDrop(node.DropStmt, scope)
  if ('RenameStmt' in node) return judgeRename(node.RenameStmt, scope)
  if ('IndexStmt' in node) return judgeIndex(node.IndexStmt, scope, place)
  if ('AlterObjectSchemaStmt' in node) {
    const { objectType: renameType, relation, object } = node.AlterObjectSchemaStmt
    return judgeRename(
      { ...(renameType && { renameType }), ...(relation && { relation }), ...(object && { object }) },
      scope,
    )
  }
  return [...judgeEnum(node, scope), ...judgeLock(node, scope), ...judgeWrites(node, scope)]
}
