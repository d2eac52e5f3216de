import ts from 'typescript'

import type { Place } from './read-source'
import { calledName, sourcesUnder, visitFile } from './read-source'

/** A text that the panel shows, as it is written in the code. */
export interface UsedText extends Place {
  readonly text: string
  /** The text for one, of a text that depends on a number. */
  readonly one?: string
  /** Whether it stands in a table (`msg`), and is shown elsewhere. */
  readonly isMarked?: true
}

/** Which argument of a function is a text, or a list of them. */
const TEXT_ARGUMENTS: Readonly<Record<string, number>> = { t: 0, msg: 0, tn: 1 }

/** Words of Payload's own catalogs, which its `t` takes by their names. */
const PAYLOADS_OWN = /^[a-z]\w*:\w+$/

/** The literals that an argument may be: `isNew ? 'Add' : 'Save'` is two. */
function literalsOf(node: ts.Expression | undefined): string[] {
  if (!node) return []
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text]
  if (ts.isParenthesizedExpression(node)) return literalsOf(node.expression)
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)]
  return []
}

function textsOf(call: ts.CallExpression): Omit<UsedText, keyof Place>[] {
  const name = calledName(call)
  const argument = call.arguments[TEXT_ARGUMENTS[name ?? ''] ?? -1]
  const marked = name === 'msg' ? { isMarked: true as const } : {}
  if (name !== 'tn') return literalsOf(argument).map((text) => ({ text, ...marked }))
  if (!argument || !ts.isArrayLiteralExpression(argument)) return []
  const [one, many] = argument.elements
  return literalsOf(many).map((text) => ({ text, one: literalsOf(one)[0] ?? text }))
}

/** Texts of calls of `t`, `tn` and `msg` under these folders. */
export function usedTexts(folders: readonly string[]): UsedText[] {
  const used: UsedText[] = []
  for (const file of folders.flatMap(sourcesUnder)) {
    visitFile(file, (node, place) => {
      if (!ts.isCallExpression(node)) return
      const texts = textsOf(node).filter(({ text }) => !PAYLOADS_OWN.test(text))
      used.push(...texts.map((text) => ({ ...place, ...text })))
    })
  }
  return used
}

const isAround = (node: ts.Node) =>
  ts.isConditionalExpression(node) || ts.isParenthesizedExpression(node) || ts.isArrayLiteralExpression(node)

/** Whether a literal is a text of `t`, `tn` or `msg`. */
export function isTranslated(node: ts.Node): boolean {
  let inner: ts.Node = node
  let { parent } = node
  while (isAround(parent)) {
    inner = parent
    parent = parent.parent
  }
  if (!ts.isCallExpression(parent)) return false
  return parent.arguments[TEXT_ARGUMENTS[calledName(parent) ?? ''] ?? -1] === inner
}
