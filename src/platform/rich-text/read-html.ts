import { Parser } from 'htmlparser2'

import { invalidField } from '@/domain/errors'

import { makeBlock, makeInline, makeReference, readAttributes } from './html-elements'
import { InlineText } from './inline-text'
import type { RichText, RichTextNode } from './nodes'
import { element, MARKS, MAX_DEPTH } from './nodes'

const BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote'])
const LISTS = new Set(['ul', 'ol'])
const REFERENCES = new Set(['figure', 'div'])
const MARK_OF: ReadonlyMap<string, number> = new Map<string, number>([
  ...MARKS,
  ['b', 1],
  ['i', 2],
  ['del', 4],
  ['strike', 4],
])

const ALLOWED = 'write p, h1 to h6, blockquote, ul, ol, li, strong, em, s, u, code, sub, sup, a, br and hr.'

/** Reads HTML from front to back: lists stand in items, and text stands in one open block. */
class Reader {
  readonly root = element('root')
  /** The open lists, each with its open item, from the outside in. */
  readonly #lists: { list: RichTextNode; item: RichTextNode | null }[] = []
  readonly #marks: number[] = []
  #text: InlineText | null = null
  #isKeeping = 0
  readonly #spans: boolean[] = []

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const mark = MARK_OF.get(name)
    if (mark !== undefined) this.#marks.push(mark)
    else if (BLOCKS.has(name)) this.#openBlock(makeBlock(name, attributes))
    else if (LISTS.has(name)) this.#openList(makeBlock(name, attributes))
    else if (name === 'li') this.#openItem(makeBlock(name, attributes))
    else if (name === 'hr') this.#addBlock({ type: 'horizontalrule', version: 1 })
    else if (REFERENCES.has(name)) this.#addBlock(makeReference(name, attributes))
    else if (name === 'br') this.#inline().add({ type: 'linebreak', version: 1 })
    else if (name === 'span') this.#openSpan(attributes)
    else if (name === 'a') this.#inline().openLink(makeInline(attributes))
    else throw refusal(`<${name}>`)
  }

  close(name: string): void {
    if (MARK_OF.has(name)) this.#marks.pop()
    else if (name === 'span') this.#isKeeping -= this.#spans.pop() === true ? 1 : 0
    else if (name === 'a') this.#text?.closeLink()
    else if (name === 'li') this.#closeItem()
    else if (LISTS.has(name)) this.#closeList()
    // Paragraphs of one item are its lines: an item has no blocks but lists.
    else if (BLOCKS.has(name) && this.#isInItem()) this.#text?.endLine()
    else if (BLOCKS.has(name)) this.#closeBlock()
  }

  text(text: string): void {
    if (text.includes('\0') || /\p{Cs}/u.test(text)) throw refusal('This text')
    const isBlank = this.#isKeeping === 0 && /^[ \t\n\r\f]*$/.test(text)
    if (!this.#text && isBlank) return
    const format = this.#marks.reduce((bits, bit) => bits | bit, 0)
    this.#inline().write(text, { format, isKept: this.#isKeeping > 0 })
  }

  end(): RichText {
    this.#closeBlock()
    return { root: this.root }
  }

  #isInItem(): boolean {
    return this.#lists.at(-1)?.item !== undefined && this.#lists.length > 0
  }

  #inline(): InlineText {
    if (!this.#text) this.#openBlock(this.#lists.length > 0 ? makeBlock('li', {}) : makeBlock('p', {}))
    if (!this.#text) throw new Error('an open block takes text')
    return this.#text
  }

  #openBlock(block: RichTextNode): void {
    if (block.type === 'listitem') {
      this.#openItem(block)
      return
    }
    if (this.#isInItem()) {
      if (!this.#text) this.#openItem(makeBlock('li', {}))
      return
    }
    // A quote holds text: its paragraphs are its lines.
    if (this.#text?.block.type === 'quote' && block.type === 'paragraph') return
    this.#closeBlock()
    this.root.children?.push(block)
    this.#text = new InlineText(block)
  }

  #closeBlock(): void {
    this.#text?.end()
    this.#text = null
  }

  #addBlock(block: RichTextNode): void {
    if (this.#lists.length > 0) throw refusal(`A ${block.type} in a list`)
    this.#closeBlock()
    this.root.children?.push(block)
  }

  #openList(list: RichTextNode): void {
    if (this.#lists.length >= MAX_DEPTH) throw refusal(`A list below ${String(MAX_DEPTH)} others`)
    this.#closeBlock()
    const outer = this.#lists.at(-1)
    if (outer) {
      // The editor keeps a list that is in a list in an item of its own.
      const item = outer.item?.children?.length === 0 ? outer.item : this.#newItem(makeBlock('li', {}), outer)
      item.children?.push(list)
      outer.item = item
    } else this.root.children?.push(list)
    this.#lists.push({ list, item: null })
  }

  #closeList(): void {
    this.#closeBlock()
    const closed = this.#lists.pop()
    if (closed) number(closed.list)
    const outer = this.#lists.at(-1)
    // Text behind the list is an item of the outer list again.
    if (outer) outer.item = null
  }

  #newItem(item: RichTextNode, { list }: { list: RichTextNode }): RichTextNode {
    item['indent'] = this.#lists.length - 1
    list.children?.push(item)
    return item
  }

  #openItem(item: RichTextNode): void {
    const open = this.#lists.at(-1)
    if (!open) throw refusal('An <li> outside a list')
    this.#closeBlock()
    if (open.list['listType'] === 'check' && item['checked'] === undefined) item['checked'] = false
    open.item = this.#newItem(item, open)
    this.#text = new InlineText(item)
  }

  #closeItem(): void {
    this.#closeBlock()
    const open = this.#lists.at(-1)
    if (open) open.item = null
  }

  #openSpan(attributes: Readonly<Record<string, string>>): void {
    const { isKept, isTab } = readAttributes('span', attributes)
    this.#spans.push(isKept)
    if (isKept) this.#isKeeping += 1
    if (isTab)
      this.#inline().add({
        type: 'tab',
        version: 1,
        text: '\t',
        detail: 2,
        format: 0,
        mode: 'normal',
        style: '',
      })
  }
}

/** Numbers the items as the editor does: one that holds a list counts as the next. */
function number(list: RichTextNode): void {
  let value = typeof list['start'] === 'number' ? list['start'] : 1
  for (const item of list.children ?? []) {
    item['value'] = value
    if (item.children?.[0]?.type !== 'list') value += 1
    else delete item['checked']
  }
}

function refusal(what: string) {
  return invalidField('description', `${what} is not allowed: ${ALLOWED}`)
}

/**
 * HTML as the rich-text editor stores it. What {@link writeHtml} wrote comes back as it was.
 * @throws DomainError `VALIDATION_ERROR` about `description` for what the editor cannot write: nothing is dropped in silence.
 */
export function readHtml(html: string): RichText {
  // The parser drops an end tag without a name, as the HTML standard says. Text and attributes write "<" as "&lt;".
  if (html.includes('</>')) throw refusal('"</>"')
  const reader = new Reader()
  const refuse = () => {
    throw refusal('A comment or a declaration')
  }
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: (name) => reader.close(name),
      ontext: (text) => reader.text(text),
      oncomment: refuse,
      onprocessinginstruction: refuse,
      oncdatastart: refuse,
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.end(html)
  return reader.end()
}
