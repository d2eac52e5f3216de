import type { A_Expr, Node, SubLink } from 'libpg-query'

const isConstant = (node: Node | undefined): boolean =>
  node !== undefined &&
  ('A_Const' in node || 'ParamRef' in node || ('TypeCast' in node && isConstant(node.TypeCast.arg)))

const isId = (node: Node | undefined): boolean => {
  const last = node !== undefined && 'ColumnRef' in node ? node.ColumnRef.fields?.at(-1) : undefined
  return last !== undefined && 'String' in last && last.String.sval === 'id'
}

function isOfConstants({ kind, lexpr, rexpr }: A_Expr): boolean {
  if (!isId(lexpr) || rexpr === undefined) return false
  if (kind === 'AEXPR_IN') return 'List' in rexpr && (rexpr.List.items ?? []).every(isConstant)
  return (kind === 'AEXPR_OP' || kind === 'AEXPR_OP_ANY') && isConstant(rexpr)
}

const isOfSome = ({ subselect }: SubLink): boolean =>
  subselect !== undefined && 'SelectStmt' in subselect && subselect.SelectStmt.limitCount !== undefined

/** Whether a condition leaves a known number of rows: those of ids that stand there, or of a query with a limit. */
export function isBounded(where: Node | undefined): boolean {
  if (where === undefined) return false
  if ('BoolExpr' in where) {
    const { boolop, args = [] } = where.BoolExpr
    return boolop === 'AND_EXPR' && args.some(isBounded)
  }
  if ('SubLink' in where) return where.SubLink.subLinkType === 'ANY_SUBLINK' && isOfSome(where.SubLink)
  return (
    'A_Expr' in where &&
    where.A_Expr.name !== undefined &&
    isEquality(where.A_Expr) &&
    isOfConstants(where.A_Expr)
  )
}

function isEquality({ name = [] }: A_Expr): boolean {
  const operator = name.at(-1)
  return operator !== undefined && 'String' in operator && operator.String.sval === '='
}
