import type { RichTextNode } from './nodes'
import { ALIGNMENTS, INDENT_REM, isSafeUrl, MARKS } from './nodes'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&nbsp;',
}

function escape(text: string): string {
  return text.replace(/[&<>"\u00a0]/g, (letter) => ESCAPES[letter] ?? letter)
}

type Attributes = Readonly<Record<string, unknown>>

function tag(name: string, attributes: Attributes = {}): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== '')
  return `<${name}${given.map(([key, value]) => ` ${key}="${escape(String(value))}"`).join('')}>`
}

const childrenOf = (node: RichTextNode): readonly RichTextNode[] => node.children ?? []
const textOf = (node: RichTextNode | undefined) =>
  node?.type === 'text' && typeof node['text'] === 'string' ? node['text'] : null

/** Whether HTML's rules for white space would change a text between these neighbours. */
function isWhitespaceKept(text: string, before: RichTextNode | undefined, after: RichTextNode | undefined) {
  if (/[ \t\n\r\f]{2}|[\t\n\r\f]/.test(text)) return true
  const precedes = textOf(before)
  if (text.startsWith(' ') && (precedes === null || precedes.endsWith(' '))) return true
  return text.endsWith(' ') && textOf(after) === null
}

function writeText(node: RichTextNode, before: RichTextNode | undefined, after: RichTextNode | undefined) {
  const text = textOf(node) ?? ''
  const format = typeof node['format'] === 'number' ? node['format'] : 0
  const names = MARKS.filter(([, bit]) => (format & bit) !== 0).map(([name]) => name)
  const isKept = isWhitespaceKept(text, before, after)
  const inner = isKept ? `<span style="white-space: pre-wrap">${escape(text)}</span>` : escape(text)
  return names.reduceRight((html, name) => `<${name}>${html}</${name}>`, inner)
}

interface LinkFields {
  linkType?: unknown
  url?: unknown
  newTab?: unknown
  doc?: { relationTo?: unknown; value?: unknown } | null
}

/** The id of a document that was read with or without what is in it. */
function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : value
}

function writeLink(node: RichTextNode): string {
  const inner = writeChildren(node)
  const { linkType, url, newTab, doc } = (node['fields'] ?? {}) as LinkFields
  const isInternal = linkType === 'internal' && doc
  // What a browser would run is left out, and the words stay.
  if (!isInternal && !isSafeUrl(url)) return inner
  const target = isInternal
    ? { href: '#', 'data-relation': doc.relationTo, 'data-document': idOf(doc.value) }
    : { href: url }
  return `${tag('a', {
    ...target,
    ...(newTab === true && { target: '_blank', rel: 'noopener noreferrer' }),
    'data-auto': node.type === 'autolink' ? 'true' : undefined,
    'data-node': node['id'],
  })}${inner}</a>`
}

function blockAttributes(node: RichTextNode): Attributes {
  const { format, indent, direction } = node
  const styles = [
    ...(ALIGNMENTS.has(format) ? [`text-align: ${String(format)}`] : []),
    ...(node.type !== 'listitem' && typeof indent === 'number' && indent > 0
      ? [`padding-inline-start: ${String(indent * INDENT_REM)}rem`]
      : []),
  ]
  const dir = direction === 'rtl' ? 'rtl' : direction === null ? 'auto' : undefined
  return { dir, style: styles.join('; ') }
}

function writeList(node: RichTextNode): string {
  const isNumbered = node['listType'] === 'number' || (node['listType'] === undefined && node['tag'] === 'ol')
  const name = isNumbered ? 'ol' : 'ul'
  const start = isNumbered && node['start'] !== 1 ? node['start'] : undefined
  const isChecklist = node['listType'] === 'check'
  const attributes = { ...blockAttributes(node), class: isChecklist ? 'checklist' : undefined, start }
  return `${tag(name, attributes)}${writeChildren(node)}</${name}>`
}

function writeItem(node: RichTextNode): string {
  const checked = typeof node['checked'] === 'boolean' ? String(node['checked']) : undefined
  return `${tag('li', { ...blockAttributes(node), 'aria-checked': checked })}${writeChildren(node)}</li>`
}

function writeBlock(name: string, node: RichTextNode): string {
  return `${tag(name, blockAttributes(node))}${writeChildren(node)}</${name}>`
}

/** A document that stands in the text: what it shows is the reader's business. */
function writeReference(name: string, node: RichTextNode): string {
  const attributes = {
    'data-relation': node['relationTo'],
    'data-document': idOf(node['value']),
    'data-node': node['id'],
    style: ALIGNMENTS.has(node['format']) ? `text-align: ${String(node['format'])}` : undefined,
  }
  return `${tag(name, attributes)}</${name}>`
}

function headingOf(node: RichTextNode): string {
  const name = node['tag']
  return typeof name === 'string' && /^h[1-6]$/.test(name) ? name : 'h2'
}

function writeNode(node: RichTextNode, before?: RichTextNode, after?: RichTextNode): string {
  switch (node.type) {
    case 'text':
      return writeText(node, before, after)
    case 'linebreak':
      return '<br>'
    case 'tab':
      return '<span data-tab="true"></span>'
    case 'link':
    case 'autolink':
      return writeLink(node)
    case 'paragraph':
      return writeBlock('p', node)
    case 'heading':
      return writeBlock(headingOf(node), node)
    case 'quote':
      return writeBlock('blockquote', node)
    case 'list':
      return writeList(node)
    case 'listitem':
      return writeItem(node)
    case 'horizontalrule':
      return '<hr>'
    case 'upload':
      return writeReference('figure', node)
    case 'relationship':
      return writeReference('div', node)
    default:
      return writeChildren(node)
  }
}

function writeChildren(node: RichTextNode): string {
  const children = childrenOf(node)
  return children.map((child, index) => writeNode(child, children[index - 1], children[index + 1])).join('')
}

/** A rich text as HTML that {@link readHtml} reads back as it was; nothing in it runs. */
export function writeHtml({ root }: { root: RichTextNode }): string {
  return writeChildren(root)
}
