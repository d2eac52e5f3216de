import type { RichTextNode } from './nodes'
import { textNode } from './nodes'

interface Piece {
  format: number
  /** Whether white space counts as it is written. */
  isKept: boolean
}

/** The text of one block: collapses white space as browsers do, and joins what is written alike. */
export class InlineText {
  readonly block: RichTextNode
  readonly #kept = new WeakSet<RichTextNode>()
  #link: RichTextNode | null = null
  /** What the text so far ends with. */
  #last: 'start' | 'space' | 'other' = 'start'
  #isLineEnded = false

  constructor(block: RichTextNode) {
    this.block = block
  }

  write(text: string, piece: Piece): void {
    const collapsed = piece.isKept ? text : this.#collapse(text)
    if (collapsed === '') return
    this.#startLine()
    this.#last = !piece.isKept && collapsed.endsWith(' ') ? 'space' : 'other'
    const siblings = this.#siblings()
    const before = siblings.at(-1)
    const isJoined = before?.type === 'text' && before['format'] === piece.format
    const node = isJoined ? before : textNode(collapsed, piece.format)
    if (isJoined) node['text'] = String(node['text']) + collapsed
    else siblings.push(node)
    // Only the end of a text is ever trimmed.
    if (piece.isKept) this.#kept.add(node)
    else this.#kept.delete(node)
  }

  add(node: RichTextNode): void {
    this.#startLine()
    if (node.type === 'linebreak') this.#trimEnd()
    this.#siblings().push(node)
    this.#last = node.type === 'linebreak' ? 'start' : 'other'
  }

  /** A link closes the one that is open, as the HTML standard says: links do not nest. */
  openLink(link: RichTextNode): void {
    this.closeLink()
    this.#startLine()
    this.#siblings().push(link)
    this.#link = link
  }

  closeLink(): void {
    this.#link = null
  }

  /** What follows begins on a line of its own. */
  endLine(): void {
    this.#trimEnd()
    this.#isLineEnded = (this.block.children?.length ?? 0) > 0
    this.#last = 'start'
  }

  end(): void {
    this.#trimEnd()
    if (this.block.type !== 'paragraph') return
    const first = this.block.children?.[0]
    this.block['textFormat'] = first?.type === 'text' ? first['format'] : 0
  }

  #startLine(): void {
    if (!this.#isLineEnded) return
    this.#isLineEnded = false
    this.block.children?.push({ type: 'linebreak', version: 1 })
  }

  #siblings(): RichTextNode[] {
    return (this.#link ?? this.block).children ?? []
  }

  #collapse(text: string): string {
    const collapsed = text.replace(/[ \t\n\r\f]+/g, ' ')
    return this.#last === 'other' ? collapsed : collapsed.replace(/^ /, '')
  }

  /** A space at the end of a line shows nothing. */
  #trimEnd(): void {
    const siblings = this.#siblings()
    const last = siblings.at(-1)
    if (last?.type !== 'text' || this.#kept.has(last)) return
    last['text'] = String(last['text']).replace(/ $/, '')
    if (last['text'] === '') siblings.pop()
  }
}
