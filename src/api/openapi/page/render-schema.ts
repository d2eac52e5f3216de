import type { Node } from '../node'
import { isNode, listOf, partsOf } from '../node'
import { Html, html, inline } from './html'

/** The id of a shape's heading on the page. */
export const shapeId = (name: string) => `shape-${name}`

function joined(parts: readonly Html[], separator: string): Html {
  return new Html(parts.map(({ text }) => text).join(separator))
}

const wordOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

function nameOf(schema: Node): string | undefined {
  const reference = schema['$ref']
  return typeof reference === 'string' ? reference.split('/').at(-1) : undefined
}

const LIMITS: Readonly<Record<string, string>> = {
  minLength: 'at least * characters',
  maxLength: 'at most * characters',
  minimum: 'at least *',
  maximum: 'at most *',
  minItems: 'at least * entries',
  maxItems: 'at most * entries',
  minProperties: 'at least * field',
  pattern: 'of the form *',
  default: '* if left out',
}

function factsOf(schema: Node): Html[] {
  const options = listOf(schema['enum']).filter((option) => option !== null)
  const values = options.map((option) => html`<code>${wordOf(option)}</code>`)
  const limits = Object.entries(LIMITS).flatMap(([key, words]) => {
    const value = schema[key]
    return value === undefined ? [] : [html`${words.replace('*', wordOf(value))}`]
  })
  const words = schema['description']
  return [
    ...(values.length > 0 ? [joined(values, ' ')] : []),
    ...limits,
    ...(typeof words === 'string' ? [html`${inline(words)}`] : []),
  ]
}

function typeOf(schema: Node): Html {
  const name = nameOf(schema)
  if (name !== undefined) return html`<a href="#${shapeId(name)}">${name}</a>`
  const alternatives = listOf(schema['anyOf']).filter(isNode)
  if (alternatives.length > 0) return joined(alternatives.map(typeOf), ' or ')
  if (schema['const'] !== undefined) return html`<code>${JSON.stringify(schema['const'])}</code>`
  if (isNode(schema['items'])) return html`list of ${typeOf(schema['items'])}`
  const types = Array.isArray(schema['type'])
    ? schema['type'].map(String)
    : [wordOf(schema['type'] ?? 'anything')]
  const format = schema['format']
  return html`${types.join(' or ')}${typeof format === 'string' ? ` (${format})` : ''}`
}

/** What a value may be, in one line. */
export function describeValue(schema: Node): Html {
  const inner = isNode(schema['items']) ? factsOf(schema['items']) : []
  return joined([typeOf(schema), ...inner, ...factsOf(schema)], '; ')
}

/** The fields inside a field that has no shape of its own, below it. */
function rowsOf(schema: Node, prefix: string): Html[] {
  const required = listOf(schema['required'])
  return partsOf(schema['properties']).flatMap(([name, field]) => {
    const items = isNode(field['items']) ? field['items'] : field
    const word = required.includes(name) ? html`<strong>always</strong>` : html`may be absent`
    const row = html`<tr>
      <th scope="row"><code>${prefix}${name}</code></th>
      <td>${word}</td>
      <td>${describeValue(field)}</td>
    </tr>`
    return [row, ...rowsOf(items, `${prefix}${name}.`)]
  })
}

/** A table with a column for each heading, which scrolls by itself where the screen is narrow. */
export function tableOf(label: string, headings: readonly string[], rows: readonly Html[]): Html {
  const head = headings.map((heading) => html`<th scope="col">${heading}</th>`)
  const table = html`<table>
    <thead>
      <tr>
        ${head}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>`
}

/** The fields of a shape as a table; what it is where it has none. */
export function fieldTable(label: string, schema: Node): Html {
  const rows = rowsOf(schema, '')
  if (rows.length === 0) return html`<p>${describeValue(schema)}</p>`
  return tableOf(label, ['Field', 'Present', 'Value'], rows)
}
