/** What the rich-text editor stores (Lexical's serialised state), for texts that a program writes. */
interface LexicalNode {
  type: string
  version: number
  [key: string]: unknown
}

function block(
  type: string,
  children: readonly LexicalNode[],
  extra: Record<string, unknown> = {},
): LexicalNode {
  return { type, version: 1, children, direction: 'ltr', format: '', indent: 0, ...extra }
}

function text(value: string): LexicalNode {
  return { type: 'text', version: 1, text: value, detail: 0, format: 0, mode: 'normal', style: '' }
}

/** A paragraph of plain text. */
export function paragraph(value: string): LexicalNode {
  return block('paragraph', [text(value)], { textFormat: 0, textStyle: '' })
}

/** A heading of the third level. */
export function heading(value: string): LexicalNode {
  return block('heading', [text(value)], { tag: 'h3' })
}

/** A bulleted list with one item per text. */
export function bulletList(values: readonly string[]): LexicalNode {
  const items = values.map((value, index) => block('listitem', [text(value)], { value: index + 1 }))
  return block('list', items, { listType: 'bullet', tag: 'ul', start: 1 })
}

/** The document as JSON text, as a `jsonb` column takes it. */
export function richText(nodes: readonly LexicalNode[]): string {
  return JSON.stringify({ root: block('root', nodes) })
}
