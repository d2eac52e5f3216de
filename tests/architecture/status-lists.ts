import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { isOrderStatus } from '@/domain/order/lifecycle'

/** The tables themselves. */
const TABLES = ['src/domain/order/lifecycle.ts', 'src/domain/order/status-facts.ts']

/** Where one status may be named: the rules, and the use cases, each of which is about a status. */
const ABOUT_ONE_STATUS = [
  'src/domain/order/',
  'src/features/orders/',
  // Each judges one action for many orders.
  'src/domain/bulk-runs/judge-order.ts',
  // What is cancelled or refunded is not invoiced, and a cancellation has a mail of its own.
  ...['src/domain/invoices/invoiceable.ts', 'src/features/mail/preview/order-mails.ts'],
  // Names of figures, one of which is a status by chance.
  'src/domain/reports/sales-lists.ts',
  // Customers cancel, and do nothing else to an order.
  'src/storefront/components/orders/cancel-order.tsx',
  // Whether an article is published, which is no order's status.
  'src/features/bulk/change-documents.ts',
  // Imports write orders as delivered, and correct those that still are.
  'src/domain/import/line-change.ts',
]

/** Words by status that have a fallback for those without an entry. */
const WITH_FALLBACK = ['src/domain/order/actions.ts']

const COMPARISONS = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
])
const LOGICAL = new Set([ts.SyntaxKind.BarBarToken, ts.SyntaxKind.AmpersandAmpersandToken])

/** A condition of SQL on a status by name, also of a quoted column and of an array: what it names is not derived from the table. */
const SQL_CONDITION = /\bstatus\b"?[^'"`;]{0,12}(?:=|<>|!=|\bin\b)\s*(?:(?:any|all)\s*)?\(?\s*'\{?([a-z_]+)/

/** Where the sources of `folder`, relative to it, list statuses by hand: `path:line what`. */
export function findStatusLists(folder: string): string[] {
  return readdirSync(path.join(folder, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name}`)
    .filter((name) => /\.tsx?$/.test(name) && !/\.test(-support)?\.tsx?$/.test(name))
    .filter((name) => !TABLES.includes(name) && name !== 'src/payload-types.ts')
    .sort()
    .flatMap((name) => findIn(name, readFileSync(path.join(folder, name), 'utf8')))
}

function findIn(name: string, text: string): string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const what = problemOf(node, name)
    if (what !== null) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart())
      found.push(`${name}:${String(line + 1)} ${what}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function problemOf(node: ts.Node, name: string): string | null {
  if (ts.isArrayLiteralExpression(node))
    return isSeveral(node.elements.flatMap(statusesInElement)) ? 'an array' : null
  if (ts.isCaseBlock(node)) {
    const cases = node.clauses.filter(ts.isCaseClause)
    return isSeveral(cases.flatMap((clause) => statusIn(clause.expression))) ? 'a switch' : null
  }
  if (ts.isBinaryExpression(node)) return problemOfBinary(node, name)
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
    return problemOfText(node.text)
  }
  const isPartial = ts.isTypeReferenceNode(node) && /^Partial<Record<OrderStatus\b/.test(node.getText())
  return isPartial && !WITH_FALLBACK.includes(name) ? 'a record with gaps' : null
}

function problemOfBinary(node: ts.BinaryExpression, name: string): string | null {
  if (LOGICAL.has(node.operatorToken.kind)) {
    const isPart = ts.isBinaryExpression(node.parent) && LOGICAL.has(node.parent.operatorToken.kind)
    const compared = comparedStatuses(node)
    const isList = compared.some(({ subject }) => isSeveral(statusesOf(subject, compared)))
    return !isPart && isList ? 'a condition' : null
  }
  if (ABOUT_ONE_STATUS.some((place) => name.startsWith(place))) return null
  return comparedStatuses(node).length > 0 ? 'a comparison' : null
}

interface Comparison {
  /** What is compared, as it is written. */
  subject: string
  status: string
}

/** The statuses that things called `status` and the like are compared with. */
function comparedStatuses(node: ts.Expression): Comparison[] {
  if (ts.isParenthesizedExpression(node)) return comparedStatuses(node.expression)
  if (!ts.isBinaryExpression(node)) return []
  const { left, right, operatorToken } = node
  if (LOGICAL.has(operatorToken.kind)) return [...comparedStatuses(left), ...comparedStatuses(right)]
  const subject = left.getText()
  const isStatus = COMPARISONS.has(operatorToken.kind) && /\b(status|heldFrom|to)$/.test(subject)
  return isStatus ? statusIn(right).map((status) => ({ subject, status })) : []
}

function statusesOf(subject: string, compared: readonly Comparison[]): string[] {
  return compared.filter((comparison) => comparison.subject === subject).map(({ status }) => status)
}

function problemOfText(text: string): string | null {
  const [, named] = SQL_CONDITION.exec(text) ?? []
  if (named !== undefined && isOrderStatus(named)) return 'a condition of SQL'
  const parts = text.split(',')
  return parts.length > 1 && parts.every(isOrderStatus) ? 'a text' : null
}

function statusIn(node: ts.Node): string[] {
  return ts.isStringLiteralLike(node) && isOrderStatus(node.text) ? [node.text] : []
}

/** The status that an element of an array is, or that it begins with: an entry of a map. */
function statusesInElement(node: ts.Expression): string[] {
  const key = ts.isArrayLiteralExpression(node) ? node.elements[0] : node
  return key === undefined ? [] : statusIn(key)
}

function isSeveral(statuses: readonly string[]): boolean {
  return new Set(statuses).size > 1
}
