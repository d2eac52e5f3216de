/** An element of XML with a text, or with others. */
export interface XmlElement {
  readonly name: string
  readonly content: string | readonly XmlElement[]
  readonly attributes: Readonly<Record<string, string>>
}

/** What an element may hold: null and empty texts are left out, as no element may be empty. */
export type XmlContent = string | null | readonly (XmlElement | null)[]

/** What XML 1.0 has no place for. */
const NO_XML = /[^\u0009\u000A\u000D\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML has it, in elements and in quoted attributes. */
export function escapeXml(text: string): string {
  return text.replace(NO_XML, ' ').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
}

/** An element; null where it would be empty. */
export function element(
  name: string,
  content: XmlContent,
  attributes: Readonly<Record<string, string>> = {},
): XmlElement | null {
  if (content === null) return null
  if (typeof content === 'string') {
    const text = content.trim()
    return text === '' ? null : { name, content: text, attributes }
  }
  const within = content.filter((child) => child !== null)
  return within.length === 0 ? null : { name, content: within, attributes }
}

function render({ name, content, attributes }: XmlElement, indent: string): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  const open = `${indent}<${name}${given.join('')}>`
  if (typeof content === 'string') return `${open}${escapeXml(content)}</${name}>\n`
  const within = content.map((child) => render(child, `${indent}  `)).join('')
  return `${open}\n${within}${indent}</${name}>\n`
}

/** A document of XML 1.0 in UTF-8. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${render(root, '')}`
}
