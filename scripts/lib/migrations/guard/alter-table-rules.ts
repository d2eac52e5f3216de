import type { AlterTableCmd, AlterTableStmt, ColumnDef, Constraint, Node } from 'libpg-query'

import type { Scope } from './scope'
import { isQuick, lastName } from './scope'

/** What a rule is asked about. */
interface Asked {
  cmd: AlterTableCmd
  table: string
  scope: Scope
}

const CONTRACT =
  'the release that runs beside it still uses it: stop using it in one release, and drop it in the next'

/** Functions whose value is the same for all rows: a new column with it as its default needs no new table. */
const SAME_FOR_ALL_ROWS = new Set([
  'now',
  'transaction_timestamp',
  'statement_timestamp',
  'current_setting',
  'lower',
  'upper',
])

function callsFunction(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false
  if ('FuncCall' in node) {
    const call = node.FuncCall as { funcname?: Node[] }
    if (!SAME_FOR_ALL_ROWS.has(lastName(call.funcname))) return true
  }
  return Object.values(node).some(callsFunction)
}

const constraintsOf = ({ constraints = [] }: ColumnDef): Constraint[] =>
  constraints.flatMap((node) => ('Constraint' in node ? [node.Constraint] : []))

function judgeNewColumn({ cmd: { def }, table, scope }: Asked): string[] {
  if (def === undefined || !('ColumnDef' in def)) return []
  const name = `${table}.${def.ColumnDef.colname ?? ''}`
  const constraints = constraintsOf(def.ColumnDef)
  const find = (...types: readonly string[]) =>
    constraints.find(({ contype = '' }) => types.includes(contype))
  const byDefault = find('CONSTR_DEFAULT')
  const isGiven = byDefault !== undefined || find('CONSTR_GENERATED', 'CONSTR_IDENTITY') !== undefined
  const problems: string[] = []
  if (find('CONSTR_NOTNULL', 'CONSTR_PRIMARY') && !isGiven)
    problems.push(
      `adds the column ${name} as not null without a default: the release that runs beside it does not fill it; let it be null, or give it a default`,
    )
  if (isQuick(table, scope)) return problems
  if (find('CONSTR_GENERATED', 'CONSTR_IDENTITY') || callsFunction(byDefault?.raw_expr))
    problems.push(
      `adds the column ${name} with a value of its own for each row, which writes the whole table anew under a lock: add it empty, and fill it in batches by a job`,
    )
  if (find('CONSTR_UNIQUE', 'CONSTR_PRIMARY', 'CONSTR_CHECK') || (byDefault && find('CONSTR_FOREIGN')))
    problems.push(
      `adds the column ${name} with a constraint that reads the whole table under a lock: add the constraint by a statement of its own, \`not valid\` first, or by a unique index that was built before`,
    )
  return problems
}

const BY_INDEX = new Set(['CONSTR_UNIQUE', 'CONSTR_PRIMARY', 'CONSTR_EXCLUSION'])
const BY_ROWS = new Set(['CONSTR_CHECK', 'CONSTR_FOREIGN', 'CONSTR_NOTNULL'])

function judgeNewConstraint({ cmd: { def }, table, scope }: Asked): string[] {
  if (def === undefined || !('Constraint' in def) || isQuick(table, scope)) return []
  const { contype = '', conname = '', indexname, skip_validation: isUnchecked = false } = def.Constraint
  if (BY_INDEX.has(contype) && indexname === undefined)
    return [
      `adds the constraint ${conname} to ${table}, whose index is built under a lock: build a unique index first (\`buildIndex\`), and add the constraint \`using index\``,
    ]
  if (BY_ROWS.has(contype) && !isUnchecked)
    return [
      `adds the constraint ${conname} to ${table}, which reads all rows under a lock: add it \`not valid\`, and validate it in another migration (a new column takes its foreign key at once: \`add column … constraint … references …\`)`,
    ]
  return []
}

function judgeValidation({ cmd: { name = '' }, table, scope }: Asked): string[] {
  if (!scope.unchecked.has(`${table}.${name}`) || isQuick(table, scope)) return []
  return [
    `validates ${name} of ${table} in the migration that adds it, which keeps the lock of adding it: validate it in a migration of its own`,
  ]
}

const isNewColumn = ({ cmd, table, scope }: Asked) =>
  scope.tables.has(table) || scope.columns.has(`${table}.${cmd.name ?? ''}`)

const RULES: Readonly<Record<string, (asked: Asked) => string[]>> = {
  AT_AddColumn: judgeNewColumn,
  AT_AddConstraint: judgeNewConstraint,
  AT_ValidateConstraint: judgeValidation,
  AT_DropColumn: (asked) =>
    isNewColumn(asked) ? [] : [`drops the column ${asked.table}.${asked.cmd.name ?? ''}: ${CONTRACT}`],
  AT_AlterColumnType: (asked) =>
    isNewColumn(asked)
      ? []
      : [
          `changes the type of ${asked.table}.${asked.cmd.name ?? ''}, which the release that runs beside it does not expect, and writes the whole table anew under a lock: add another column, fill it, and drop this one in a following release`,
        ],
  AT_SetNotNull: ({ cmd, table, scope }) =>
    scope.tables.has(table)
      ? []
      : [
          `makes ${table}.${cmd.name ?? ''} required, which the release that runs beside it may leave out: do so in a following release, after a validated \`check (… is not null)\``,
        ],
  AT_SetExpression: ({ table, scope }) => judgeRewrite(table, scope),
  AT_SetLogged: ({ table, scope }) => judgeRewrite(table, scope),
  AT_SetUnLogged: ({ table, scope }) => judgeRewrite(table, scope),
  AT_SetTableSpace: ({ table, scope }) => judgeRewrite(table, scope),
  AT_SetAccessMethod: ({ table, scope }) => judgeRewrite(table, scope),
}

function judgeRewrite(table: string, scope: Scope): string[] {
  return isQuick(table, scope) ? [] : [`writes the whole table ${table} anew under a lock`]
}

/** What an `alter table` or an `alter type` of a composite type does to those who use it now. */
export function judgeAlterTable({ cmds = [], relation }: AlterTableStmt, scope: Scope): string[] {
  const table = relation?.relname ?? ''
  if (scope.types.has(table)) return []
  return cmds.flatMap((node) => {
    if (!('AlterTableCmd' in node)) return []
    const cmd = node.AlterTableCmd
    return RULES[cmd.subtype ?? '']?.({ cmd, table, scope }) ?? []
  })
}
