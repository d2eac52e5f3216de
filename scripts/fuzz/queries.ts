import type { FlattenedField } from 'payload'

import type { Values } from './values'

const OPERATORS = [
  ...[
    'equals',
    'not_equals',
    'in',
    'not_in',
    'exists',
    'like',
    'not_like',
    'contains',
    'all',
    'near',
    'within',
  ],
  ...['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal', 'intersects', 'x', '__proto__'],
]

/** Paths that conditions and sorts may name: fields, and what is one relation further. */
export function pathOf(fields: readonly FlattenedField[], values: Values): string {
  const { random } = values
  if (fields.length === 0 || random.chance(0.08)) return values.text().slice(0, 40)
  const field = random.pick(fields)
  const inner = 'flattenedFields' in field ? field.flattenedFields : []
  if (inner.length > 0 && random.chance(0.7)) return `${field.name}.${pathOf(inner, values)}`
  if (['relationship', 'upload', 'join'].includes(field.type) && random.chance(0.3)) {
    return `${field.name}.${random.pick(['id', 'title', 'name', 'createdAt', 'relationTo', 'value', 'parent.title', 'email'])}`
  }
  return field.name
}

function comparison(values: Values): string {
  const { random } = values
  return random.pick([
    values.id(),
    values.text(),
    String(values.number()),
    values.date(),
    'true',
    'null',
    'draft',
  ])
}

/** Conditions as an address has them. */
function whereParameters(fields: readonly FlattenedField[], values: Values): [string, string][] {
  const { random } = values
  const count = random.weighted([
    [1, 6],
    [2, 3],
    [5, 1],
    [30, 0.3],
  ])
  return Array.from({ length: count }, (_, index): [string, string] => {
    const nest = random.weighted([
      ['', 5],
      [`[or][${String(index)}]`, 3],
      [`[and][${String(index)}]`, 3],
      [`[or][0][and][${String(index)}]`, 1],
      ['[or]', 0.5],
      ['[AND][x]', 0.3],
    ])
    const operator = random.weighted([
      [`[${random.pick(OPERATORS)}]`, 10],
      ['', 1],
    ])
    return [`where${nest}[${pathOf(fields, values)}]${operator}`, comparison(values)]
  })
}

const ODD_PARAMETERS: readonly (readonly [string, string])[] = [
  ['where', 'x'],
  ['where', '{"title":{"equals":{}}}'],
  ['where', '[]'],
  ['where[]', 'x'],
  ['data', 'x'],
  ['data', '{}'],
  ['page', '-1'],
  ['page', '1e400'],
  ['page', 'x'],
  ['page', '99999'],
  ['limit', '0'],
  ['limit', '-1'],
  ['limit', '101'],
  ['limit', '1.5'],
  ['depth', '99'],
  ['depth', '-1'],
  ['depth', 'x'],
  ['sort', ''],
  ['sort', '-'],
  ['sort', 'title,,x'],
  ['sort[a]', 'x'],
  ['select', 'x'],
  ['select[title]', 'x'],
  ['select[variants][sku]', 'true'],
  ['populate', 'x'],
  ['populate[users][name]', 'true'],
  ['populate[x]', '1'],
  ['joins', 'false'],
  ['joins[variants]', 'false'],
  ['joins[variants][limit]', '-1'],
  ['joins[variants][sort]', 'product.title'],
  ['joins[variants][where][sku][equals]', 'x'],
  ['joins[x][limit]', '1'],
  ['draft', 'true'],
  ['trash', 'true'],
  ['locale', 'x'],
  ['fallback-locale', 'null'],
  ['pagination', 'false'],
  ['field', 'title'],
  ['__proto__[x]', '1'],
  ['autosave', 'true'],
  ['publishSpecificLocale', 'x'],
]

/** Parameters of Payload's REST. */
export function restParameters(fields: readonly FlattenedField[], values: Values): string {
  const { random } = values
  const given: [string, string][] = []
  if (random.chance(0.5)) given.push(...whereParameters(fields, values))
  if (random.chance(0.25)) given.push(['sort', `${random.pick(['', '-'])}${pathOf(fields, values)}`])
  for (const [name, value] of values.list(() => random.pick(ODD_PARAMETERS))) given.push([name, value])
  if (random.chance(0.6)) given.push(['limit', '5'], ['depth', random.pick(['0', '1', '2'])])
  const isRaw = random.chance(0.05)
  return given
    .map(([name, value]) =>
      isRaw ? `${name}=%ff%00${String(random.word())}` : `${encoded(name)}=${encoded(value.slice(0, 400))}`,
    )
    .join('&')
}

/** Halves of surrogate pairs have no encoding of their own: their bytes are sent. */
function encoded(text: string): string {
  return /[\ud800-\udfff]/u.test(text)
    ? '%ED%A0%BD'
    : encodeURIComponent(text).replaceAll('%5B', '[').replaceAll('%5D', ']')
}
