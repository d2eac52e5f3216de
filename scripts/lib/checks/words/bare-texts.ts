import ts from 'typescript'

import type { Place } from './read-source'
import { calledName, sourcesUnder, visitFile } from './read-source'
import { isTranslated } from './used-texts'

export interface BareText extends Place {
  readonly text: string
}

/** Attributes whose values are for programs. */
const CODE_ATTRIBUTES =
  /^(className|id|type|role|href|name|key|rel|target|method|action|slug|path|field|kind|tone|variant|buttonStyle|size|icon|autoComplete|inputMode|encType|accept|data-.+|aria-(live|current|haspopup|controls|labelledby|describedby)|strokeLinecap|strokeLinejoin|fill|stroke|d|viewBox|xmlns|as|style|el|margin)$/

/** Names of keys, headers, classes of errors and the like. */
const CODE =
  /^(Escape|Enter|Tab|Home|End|Backspace|Delete|Arrow(Up|Down|Left|Right)|Page(Up|Down)|Control|Meta|[A-Z][a-zA-Z]+Error|[A-Z][a-z]+(-[A-Z][a-z]+)+|Intl|Payload|Backroom)$/

/** Two words one after the other, or one with a capital: what people read. */
const PROSE = /^\s*\p{Lu}\p{Ll}+(\W|$)|\p{L}{2,}[,.:;!?]? \p{L}{2,}/u

const isProse = (text: string) =>
  PROSE.test(text) && !CODE.test(text.trim()) && !/^[.#]|^br-|^[a-z-]+(__[a-z-]+)/.test(text)

/** Calls whose texts are for programs or for developers. */
const CODE_CALLS =
  /^(Error|TypeError|RangeError|PermanentFailure|querySelector|querySelectorAll|closest|matches|RegExp|import|require|endsWith|may[A-Z]?\w*|canEdit|needs)$/

/** Where a literal names something of the code. */
const CODE_PARENTS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.ExportDeclaration,
  ts.SyntaxKind.LiteralType,
  ts.SyntaxKind.CaseClause,
  ts.SyntaxKind.ElementAccessExpression,
  ts.SyntaxKind.ExpressionStatement,
])

function isForPrograms(node: ts.Node): boolean {
  const { parent } = node
  if (CODE_PARENTS.has(parent.kind)) return true
  if (ts.isPropertyAssignment(parent) && parent.name === node) return true
  if (ts.isJsxAttribute(parent)) return CODE_ATTRIBUTES.test(parent.name.getText())
  if (ts.isBinaryExpression(parent)) {
    return (
      /^[!=]==?$/.test(parent.operatorToken.getText()) ||
      parent.operatorToken.kind === ts.SyntaxKind.InKeyword
    )
  }
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent))
    return CODE_CALLS.test(calledName(parent) ?? '')
  return false
}

/** Within the expression of an attribute that is for programs, such as `className={isOpen ? 'a' : 'b'}`. */
function isInCodeAttribute(node: ts.Node): boolean {
  let at = node
  while (!ts.isJsxAttribute(at)) {
    if (ts.isStatement(at) || ts.isJsxElement(at) || ts.isSourceFile(at)) return false
    at = at.parent
  }
  return CODE_ATTRIBUTES.test(at.name.getText())
}

function textOf(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return /\p{L}{2}/u.test(node.text) ? node.text.replace(/\s+/g, ' ').trim() : null
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
    return isProse(node.text) ? node.text : null
  }
  if (!ts.isTemplateExpression(node)) return null
  const text = node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('')
  return isProse(text) || /\{\} \p{Ll}{3,}|\p{L}{3,}:? \{\}/u.test(text) ? text : null
}

/** Texts under a folder that people seem to read, and that are in no call of `t`, `tn` or `msg`. */
export function bareTexts(folder: string): BareText[] {
  const bare: BareText[] = []
  for (const file of sourcesUnder(folder)) {
    visitFile(file, (node, place) => {
      const text = textOf(node)
      if (text === null || isTranslated(node) || isForPrograms(node) || isInCodeAttribute(node)) return
      bare.push({ ...place, text })
    })
  }
  return bare
}
