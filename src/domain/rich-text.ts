import { invalidField } from './errors'

/** A node of the rich-text editor's stored form (Lexical's serialised state). */
export interface RichTextNode {
  type: string
  version: number
  children?: RichTextNode[]
  [key: string]: unknown
}

const BLOCKS = new Set(['p', 'h2', 'h3', 'h4', 'li'])
const LISTS = new Set(['ul', 'ol'])
/** Bits of a text node's format. */
const MARKS: Readonly<Record<string, number>> = { strong: 1, b: 1, em: 2, i: 2 }
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: '\u00a0',
}
const TOKEN = /<(\/?)([a-z][a-z0-9]*)\s*\/?>|([^<]+)|(<)/gi

function element(type: string, children: RichTextNode[], extra: Record<string, unknown> = {}): RichTextNode {
  return { type, version: 1, children, direction: 'ltr', format: '', indent: 0, ...extra }
}

function textNode(text: string, format: number): RichTextNode {
  return { type: 'text', version: 1, text, detail: 0, format, mode: 'normal', style: '' }
}

function decode(text: string): string {
  return text.replace(/&([a-z]+|#\d+);/gi, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
}

function blockOf(tag: string): RichTextNode {
  if (tag === 'p') return element('paragraph', [], { textFormat: 0, textStyle: '' })
  if (tag === 'li') return element('listitem', [], { value: 1 })
  return element('heading', [], { tag })
}

/** Reads simple HTML from front to back; what may stand in what is decided by the one open block and list. */
class Reader {
  readonly nodes: RichTextNode[] = []
  #block: RichTextNode | null = null
  #list: RichTextNode | null = null
  #format = 0

  text(text: string): void {
    if (!this.#block && text.trim() === '') return
    this.#block ??= this.#open('p')
    this.#block.children?.push(textNode(decode(text.replace(/\s+/g, ' ')), this.#format))
  }

  tag(tag: string, isClosing: boolean): boolean {
    const mark = MARKS[tag]
    if (mark !== undefined) this.#format = isClosing ? this.#format & ~mark : this.#format | mark
    else if (tag === 'br') this.#block?.children?.push({ type: 'linebreak', version: 1 })
    else if (BLOCKS.has(tag)) this.#block = isClosing ? null : this.#open(tag)
    else if (LISTS.has(tag)) this.#toggleList(tag, isClosing)
    else return false
    return true
  }

  #open(tag: string): RichTextNode {
    const block = blockOf(tag)
    const siblings = (tag === 'li' ? this.#list?.children : undefined) ?? this.nodes
    if (tag === 'li') block['value'] = siblings.length + 1
    siblings.push(block)
    return block
  }

  #toggleList(tag: string, isClosing: boolean): void {
    this.#block = null
    this.#list = isClosing
      ? null
      : element('list', [], { listType: tag === 'ul' ? 'bullet' : 'number', tag, start: 1 })
    if (this.#list) this.nodes.push(this.#list)
  }
}

/**
 * Simple HTML as the rich-text editor stores it: paragraphs, headings, lists, bold and italic, without attributes.
 * @throws DomainError `VALIDATION_ERROR` about `path` for anything else: nothing is dropped in silence.
 */
export function richTextOfHtml(html: string, path = 'description'): { root: RichTextNode } {
  const reader = new Reader()
  for (const [token, slash, tag, text] of html.matchAll(TOKEN)) {
    if (text !== undefined) reader.text(text)
    else if (tag === undefined || !reader.tag(tag.toLowerCase(), slash === '/')) {
      throw invalidField(
        path,
        `"${token.slice(0, 20)}" is not allowed: write p, h2, h3, h4, ul, ol, li, strong, em, br.`,
      )
    }
  }
  return { root: element('root', reader.nodes) }
}
