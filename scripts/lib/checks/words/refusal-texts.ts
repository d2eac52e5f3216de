import ts from 'typescript'

import type { Place } from './read-source'
import { calledName, sourcesUnder, visitFile } from './read-source'

export interface RefusalText extends Place {
  /** With `{0}`, `{1}` … at the places of values. */
  readonly text: string
}

/** Functions and classes whose texts refuse something, and which argument that is. */
const REFUSALS: Readonly<Record<string, number>> = {
  DomainError: 1,
  invalidField: 1,
  invalid: 1,
  conflict: 1,
  addProblem: 1,
  notEditable: 1,
  refusal: 0,
  unreadable: 0,
  FileRefusal: 0,
  refusePicture: 0,
  refuseChange: 0,
  otherLevel: 0,
  tooLow: 0,
  rateLimited: 0,
  unmapped: 2,
}

/** Of a schema: the last argument, or its `error`, says what a value has to be. */
const SCHEMA_RULES: ReadonlySet<string> = new Set(['min', 'max', 'regex', 'refine', 'string', 'iso'])

/** Properties and constants that hold what is wrong. */
const REASONS: ReadonlySet<string> = new Set(['message', 'problem', 'because', 'words', 'deed', 'refusal'])

/** Constants all texts of which are reasons, or parts of some. */
const REASON_TABLES: ReadonlySet<string> = new Set([
  ...['CLOSED', 'HELD', 'HELD_FIRST', 'WANTED', 'SHIPPED_LINES', 'ELSEWHERE', 'VERBS', 'REFUSALS', 'REFUSED'],
  ...['GONE', 'GIVEN_UP', 'NOT_ANY_MORE', 'OURS', 'NOT_UTF8', 'OTHER_KINDS', 'MAIL_ADDRESS_PROBLEM', 'WORDS'],
])

/** Where these names mean something else: words that people look for, and texts of mails. */
const OTHER_FOLDERS = /(domain\/(find|papers)|features\/mail)\//

/** What a run would come to, in sentences. */
const NOTES = 'notes'

/** Functions that say why something is refused: all that they say is a reason. */
const REASON_GIVERS =
  /^(why|cannot|reasonFor|problems?Of|wordsOf|missing|refusalOf)(?![a-z])|(Problems?|Notes)$|^(shortageText|inWords|failureWords|faultOf|spoiltBy|noteOf|evidenceOf|readLine|readCost)$/

/** The text of a literal or template; what is put into it as `{0}`, `{1}` …; several of a condition. */
export function textsOf(node: ts.Expression | undefined): string[] {
  if (!node) return []
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text]
  if (ts.isParenthesizedExpression(node)) return textsOf(node.expression)
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)]
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
    return textsOf(node.right)
  }
  if (!ts.isTemplateExpression(node)) return []
  return [
    node.head.text + node.templateSpans.map(({ literal }, at) => `{${String(at)}}${literal.text}`).join(''),
  ]
}

const SQL = /\n|^(select|update|insert|delete) /

const isProse = (text: string) => /\p{L}{2,}/u.test(text) && text.includes(' ') && !SQL.test(text)

type Constants = ReadonlyMap<string, readonly ts.Expression[]>

/** Constants of a file by name, where a refusal's text is one of them. */
function constantsOf(file: string): Constants {
  const constants = new Map<string, ts.Expression[]>()
  visitFile(file, (node) => {
    if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name) || !node.initializer) return
    const { text } = node.name
    constants.set(text, [...(constants.get(text) ?? []), node.initializer])
  })
  return constants
}

/** The texts of an argument, or of the constants that it names. */
const textsOfNamed = (node: ts.Expression | undefined, constants: Constants): string[] =>
  node && ts.isIdentifier(node) ? (constants.get(node.text) ?? []).flatMap(textsOf) : textsOf(node)

/** All texts within a function or a table. */
function textsWithin(node: ts.Node): string[] {
  const own = ts.isTemplateExpression(node) || ts.isStringLiteralLike(node) ? textsOf(node) : []
  const inner: string[] = []
  if (!ts.isTemplateExpression(node)) ts.forEachChild(node, (child) => void inner.push(...textsWithin(child)))
  return [...own, ...inner]
}

/** What a schema says of a value: `z.string().min(1, 'Enter the code.')`, or `{ error: '…' }`. */
function textsOfRule(node: ts.CallExpression, constants: Constants): string[] {
  const said = node.arguments.at(-1)
  if (!said || !ts.isObjectLiteralExpression(said)) return textsOfNamed(said, constants)
  return said.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) && property.name.getText() === 'error'
      ? textsOf(property.initializer)
      : [],
  )
}

function textsOfCall(node: ts.CallExpression | ts.NewExpression, constants: Constants): string[] {
  const name = calledName(node) ?? ''
  const at = REFUSALS[name]
  if (at !== undefined) return textsOfNamed(node.arguments?.[at], constants)
  if (name === 'refuse') return (node.arguments ?? []).flatMap(textsOf)
  return ts.isCallExpression(node) && SCHEMA_RULES.has(name) ? textsOfRule(node, constants) : []
}

/** An object that tells of a line of a file, or of a document: its reason refuses that. */
function textsAboutItem({ properties }: ts.ObjectLiteralExpression, constants: Constants): string[] {
  const named = new Map(properties.map((property) => [property.name?.getText(), property]))
  const reason = named.get('reason')
  if (!reason || !(named.has('line') || named.has('title'))) return []
  if (ts.isShorthandPropertyAssignment(reason)) return textsOfNamed(reason.name, constants)
  return ts.isPropertyAssignment(reason) ? textsOf(reason.initializer) : []
}

function textsOfProperty({ initializer, name }: ts.PropertyAssignment): string[] {
  if (['validate', NOTES].includes(name.getText())) return textsWithin(initializer)
  return REASONS.has(name.getText()) ? textsOf(initializer) : []
}

function textsOfConstant({ initializer, name }: ts.VariableDeclaration): string[] {
  if (!initializer || !ts.isIdentifier(name)) return []
  if (REASON_TABLES.has(name.text) || name.text === NOTES) return textsWithin(initializer)
  if (ts.isArrowFunction(initializer))
    return REASON_GIVERS.test(name.text) ? textsWithin(initializer.body) : []
  return REASONS.has(name.text) ? textsOf(initializer) : []
}

function textsAt(node: ts.Node, constants: Constants): string[] {
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return textsOfCall(node, constants)
  if (ts.isPropertyAssignment(node)) return textsOfProperty(node)
  if (ts.isVariableDeclaration(node)) return textsOfConstant(node)
  if (ts.isObjectLiteralExpression(node)) return textsAboutItem(node, constants)
  const isGiver = ts.isFunctionDeclaration(node) && REASON_GIVERS.test(node.name?.text ?? '')
  return isGiver && node.body ? textsWithin(node.body) : []
}

/** What refusals say, under these folders. */
export function refusalTexts(folders: readonly string[]): RefusalText[] {
  const found: RefusalText[] = []
  for (const file of folders.flatMap(sourcesUnder).filter((name) => !OTHER_FOLDERS.test(name))) {
    const constants = constantsOf(file)
    visitFile(file, (node, place) => {
      for (const text of textsAt(node, constants).filter(isProse)) found.push({ ...place, text })
    })
  }
  return found
}
