import { invalidField } from '@/domain/errors'
import { UUID } from '@/domain/uuid'

import type { RichTextNode } from './nodes'
import { ALIGNMENTS, element, INDENT_REM, isSafeUrl } from './nodes'

type Attributes = Readonly<Record<string, string>>

const LAYOUT = ['dir', 'style']
const REFERENCE = ['data-relation', 'data-document', 'data-node']

/** What each element may say besides its name; nothing where it is not listed. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote'].map((name) => [name, LAYOUT]),
  ),
  ul: [...LAYOUT, 'class'],
  ol: [...LAYOUT, 'start'],
  li: [...LAYOUT, 'aria-checked'],
  a: ['href', 'target', 'rel', 'data-auto', ...REFERENCE],
  span: ['style', 'data-tab'],
  figure: ['style', ...REFERENCE],
  div: ['style', ...REFERENCE],
}

function refusal(message: string) {
  return invalidField('description', message)
}

function refuseUnknown(name: string, attributes: Attributes): void {
  const known = ATTRIBUTES[name] ?? []
  const unknown = Object.keys(attributes).find((attribute) => !known.includes(attribute))
  if (unknown !== undefined)
    throw refusal(`The attribute "${unknown.slice(0, 40)}" of <${name}> is not allowed.`)
}

/** The declarations of a style; only those that the editor makes are known. */
function readStyle(style: string | undefined): { align: string; indent: number; isKept: boolean } {
  const read = { align: '', indent: 0, isKept: false }
  for (const declaration of (style ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [property = '', value = ''] = declaration.split(/\s*:\s*/)
    const steps = Number(/^(\d{1,3})rem$/.exec(value)?.[1]) / INDENT_REM
    if (property === 'text-align' && ALIGNMENTS.has(value)) read.align = value
    else if (property === 'padding-inline-start' && Number.isInteger(steps)) read.indent = steps
    else if (property === 'white-space' && value === 'pre-wrap') read.isKept = true
    else throw refusal(`The style "${declaration.slice(0, 40)}" is not allowed.`)
  }
  return read
}

/** What a span says. */
export function readAttributes(name: 'span', attributes: Attributes): { isKept: boolean; isTab: boolean } {
  refuseUnknown(name, attributes)
  return { isKept: readStyle(attributes['style']).isKept, isTab: attributes['data-tab'] === 'true' }
}

function directionOf({ dir }: Attributes): string | null {
  if (dir === 'auto') return null
  return dir === 'rtl' ? 'rtl' : 'ltr'
}

function ownFields(name: string, attributes: Attributes): { type: string; extra: Record<string, unknown> } {
  if (name === 'p') return { type: 'paragraph', extra: { textFormat: 0, textStyle: '' } }
  if (name === 'blockquote') return { type: 'quote', extra: {} }
  if (name === 'ol') {
    const start = Number(attributes['start'] ?? 1)
    if (!Number.isInteger(start) || start < 0 || start > 1_000_000)
      throw refusal('A list starts at a whole number.')
    return { type: 'list', extra: { listType: 'number', tag: 'ol', start } }
  }
  if (name === 'ul') {
    const isChecklist = attributes['class'] === 'checklist'
    if (attributes['class'] !== undefined && !isChecklist)
      throw refusal('The only class of a list is "checklist".')
    return { type: 'list', extra: { listType: isChecklist ? 'check' : 'bullet', tag: 'ul', start: 1 } }
  }
  if (name !== 'li') return { type: 'heading', extra: { tag: name } }
  const checked = attributes['aria-checked']
  return {
    type: 'listitem',
    extra: { value: 1, ...(checked !== undefined && { checked: checked === 'true' }) },
  }
}

/** An empty block, list or item. */
export function makeBlock(name: string, attributes: Attributes): RichTextNode {
  refuseUnknown(name, attributes)
  const { align, indent } = readStyle(attributes['style'])
  const { type, extra } = ownFields(name, attributes)
  return element(type, { direction: directionOf(attributes), format: align, indent, ...extra })
}

function documentOf(attributes: Attributes): { relationTo: string; value: string } {
  const { 'data-relation': relationTo = '', 'data-document': value = '' } = attributes
  if (!/^[a-z][a-z-]{0,40}$/.test(relationTo) || !UUID.test(value))
    throw refusal('A document is named by data-relation and data-document, its id.')
  return { relationTo, value }
}

/** A link, to an address or to a document of ours. */
export function makeInline(attributes: Attributes): RichTextNode {
  refuseUnknown('a', attributes)
  const { href, target, 'data-auto': isAuto, 'data-node': id } = attributes
  const newTab = target === '_blank'
  const type = isAuto === 'true' ? 'autolink' : 'link'
  const own = { version: 3, ...(id === undefined ? {} : { id }) }
  if (attributes['data-relation'] !== undefined)
    return element(type, { ...own, fields: { linkType: 'internal', newTab, doc: documentOf(attributes) } })
  if (!isSafeUrl(href)) throw refusal('A link leads to an address that begins with https:, http: or mailto:.')
  return element(type, { ...own, fields: { linkType: 'custom', newTab, url: href } })
}

/** A picture (`figure`) or another document (`div`) that stands in the text. */
export function makeReference(name: string, attributes: Attributes): RichTextNode {
  refuseUnknown(name, attributes)
  const { relationTo, value } = documentOf(attributes)
  const id = attributes['data-node']
  return {
    type: name === 'figure' ? 'upload' : 'relationship',
    version: name === 'figure' ? 3 : 2,
    format: readStyle(attributes['style']).align,
    relationTo,
    value,
    ...(id === undefined ? {} : { id }),
    ...(name === 'figure' ? { fields: {} } : {}),
  }
}
