import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** A place in the code. */
export interface Place {
  readonly file: string
  /** From 1. */
  readonly line: number
}

/** Source files under a folder, without tests. */
export function sourcesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test(-support)?\.tsx?$/.test(file))
    .map((file) => path.join(folder, file))
    .toSorted()
}

/** Calls `visit` for each node of a file. */
export function visitFile(file: string, visit: (node: ts.Node, place: Place) => void): void {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, kind)
  const walk = (node: ts.Node): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
    visit(node, { file, line })
    ts.forEachChild(node, walk)
  }
  walk(source)
}

/** The function that a call names, `words.t(…)` as `t`; null for others. */
export function calledName(node: ts.CallExpression | ts.NewExpression): string | null {
  const { expression } = node
  if (ts.isIdentifier(expression)) return expression.text
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : null
}
