import ts from 'typescript'

import type { Place } from './read-source'
import { calledName, sourcesUnder, visitFile } from './read-source'

/** A text that the panel shows, as it is written in the code. */
export interface UsedText extends Place {
  readonly text: string
  /** The text for one, of a text that depends on a number. */
  readonly one?: string
}

/** Which argument of a function is a text: `t` and `msg` take one, `tn` two after the number. */
const TEXT_ARGUMENTS: Readonly<Record<string, readonly number[]>> = { t: [0], msg: [0], tn: [1, 2] }

/** The literals that an argument may be: `isNew ? 'Add' : 'Save'` is two. */
function literalsOf(node: ts.Expression | undefined): string[] {
  if (!node) return []
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text]
  if (ts.isParenthesizedExpression(node)) return literalsOf(node.expression)
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)]
  return []
}

/** Words of Payload's own catalogs, which its `t` takes by their names. */
const PAYLOADS_OWN = /^[a-z]\w*:\w+$/

/** Texts of calls of `t`, `tn` and `msg` under these folders. */
export function usedTexts(folders: readonly string[]): UsedText[] {
  const used: UsedText[] = []
  for (const file of folders.flatMap(sourcesUnder)) {
    visitFile(file, (node, place) => {
      if (!ts.isCallExpression(node)) return
      const name = calledName(node)
      if (name === 'tn') {
        const [one] = literalsOf(node.arguments[1])
        for (const text of literalsOf(node.arguments[2]))
          used.push({ ...place, text, ...(one ? { one } : {}) })
      } else if (name === 't' || name === 'msg') {
        const texts = literalsOf(node.arguments[0]).filter((text) => !PAYLOADS_OWN.test(text))
        for (const text of texts) used.push({ ...place, text })
      }
    })
  }
  return used
}

/** Whether a literal is a text of `t`, `tn` or `msg`. */
export function isTranslated(node: ts.Node): boolean {
  let inner: ts.Node = node
  let { parent } = node
  while (ts.isConditionalExpression(parent) || ts.isParenthesizedExpression(parent)) {
    inner = parent
    parent = parent.parent
  }
  if (!ts.isCallExpression(parent)) return false
  const places = TEXT_ARGUMENTS[calledName(parent) ?? ''] ?? []
  return places.some((index) => parent.arguments[index] === inner)
}
