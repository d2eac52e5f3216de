import type { DoStmt, Node } from 'libpg-query'
import { parsePlPgSQLSync, parseSync } from 'libpg-query'

/** What a `do` block runs: statements as they stand there, and how many it composes that cannot be read. */
export interface Block {
  nodes: Node[]
  unread: string[]
}

interface Found {
  statements: string[]
  composed: string[]
  /** Variables that hold the definition of a function, which is made anew from it. */
  definitions: Set<string>
}

const queryOf = (value: unknown): string => {
  const expression = value as { PLpgSQL_expr?: { query?: string } } | undefined
  return expression?.PLpgSQL_expr?.query ?? ''
}

/** Walks through the tree of PL/pgSQL, which the parser does not type. */
function collect(value: unknown, found: Found): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value as Record<string, Record<string, unknown>>)) {
    if (key === 'PLpgSQL_stmt_execsql') found.statements.push(queryOf(inner['sqlstmt']))
    if (key === 'PLpgSQL_stmt_dynexecute' || key === 'PLpgSQL_stmt_dynfors')
      found.composed.push(queryOf(inner['query']))
    if (key === 'PLpgSQL_var' && queryOf(inner['default_val']).startsWith('pg_get_functiondef('))
      found.definitions.add(String(inner['refname']))
    collect(inner, found)
  }
}

/** The first text of an expression: that of a constant, or the form that `format` fills. */
function firstText(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined
  if ('sval' in node && typeof node.sval === 'object' && node.sval !== null && 'sval' in node.sval)
    return String(node.sval.sval)
  if ('FuncCall' in node) {
    const { funcname, args = [] } = node.FuncCall as { funcname?: Node[]; args?: Node[] }
    return JSON.stringify(funcname).includes('"format"') ? firstText(args[0]) : undefined
  }
  return 'A_Const' in node ? firstText(node.A_Const) : undefined
}

/** Names that `format` puts in: none that a migration has made. */
const PLACES = /%(?:\d+\$)?[IsL]/g

function readComposed(expression: string, { definitions }: Found): Node[] | undefined {
  const [, made = ''] = /^(?:replace\(\s*)+(\w+)[,(]/.exec(expression) ?? []
  if (made === 'pg_get_functiondef' || definitions.has(made)) return []
  const [select] = parseSync(`select ${expression}`).stmts ?? []
  const target =
    select?.stmt && 'SelectStmt' in select.stmt ? select.stmt.SelectStmt.targetList?.[0] : undefined
  const text = target && 'ResTarget' in target ? firstText(target.ResTarget.val) : undefined
  if (text === undefined) return undefined
  try {
    return nodesOf(text.replaceAll(PLACES, '_composed_'))
  } catch {
    return undefined
  }
}

const nodesOf = (text: string): Node[] => (parseSync(text).stmts ?? []).flatMap(({ stmt }) => stmt ?? [])

function bodyOf({ args = [] }: DoStmt): string {
  const body = args.find((arg) => 'DefElem' in arg && arg.DefElem.defname === 'as')
  const text = body && 'DefElem' in body ? body.DefElem.arg : undefined
  return text && 'String' in text ? (text.String.sval ?? '') : ''
}

/** Reads a `do` block. */
export function readBlock(statement: DoStmt): Block {
  const quote = '$read_block$'
  const found: Found = { statements: [], composed: [], definitions: new Set() }
  collect(parsePlPgSQLSync(`do ${quote}${bodyOf(statement)}${quote}`), found)
  const composed = found.composed.map((text) => [text, readComposed(text, found)] as const)
  return {
    nodes: [...found.statements.flatMap(nodesOf), ...composed.flatMap(([, nodes]) => nodes ?? [])],
    unread: composed.flatMap(([text, nodes]) => (nodes === undefined ? [text] : [])),
  }
}
