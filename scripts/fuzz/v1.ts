import type { Ask } from './ask'
import { bodyOf } from './documents'
import { pathText, withBody } from './rest'
import type { Shapes } from './shapes'
import type { Values } from './values'

const ODD_PARAMETERS: readonly (readonly [string, string])[] = [
  ['page', '-1'],
  ['page', '0'],
  ['page', '1e3'],
  ['per_page', '101'],
  ['cursor', 'x'],
  ['cursor', 'eyJ2IjpudWxsfQ'],
  ['sort', 'x'],
  ['q', 'ab'],
  ['q', '%%%'],
  ['fields', 'id,x'],
  ['include', 'variants'],
  ['count', 'exact'],
  ['count', 'x'],
  ['filter', 'x'],
  ['filter[__proto__]', 'x'],
  ['x', 'y'],
]

function parameters(shapes: Shapes, values: Values): string {
  const { random } = values
  const operator = () => random.pick(['', '[gte]', '[lte]', '[in]', '[ne]', '[x]'])
  const filters = values.list((): [string, string] => [
    `filter[${random.pick(shapes.v1Names)}]${operator()}`,
    random.pick([values.id(), values.text(), String(values.number()), values.date()]).slice(0, 300),
  ])
  const sort: [string, string][] = random.chance(0.3)
    ? [['sort', `${random.pick(['', '-'])}${random.pick(shapes.v1Names)}`]]
    : []
  const odd = values.list(() => random.pick(ODD_PARAMETERS))
  const all = [...(random.chance(0.5) ? filters : []), ...sort, ...(random.chance(0.4) ? odd : [])]
  const encode = (text: string) => (/[\ud800-\udfff]/u.test(text) ? '%ED%A0%BD' : encodeURIComponent(text))
  return all.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')
}

/** A body that a resource may take, by its names, in whatever types. */
function looseBody(shapes: Shapes, values: Values): Record<string, unknown> {
  const names = values.list(() => values.random.pick(shapes.v1Names))
  return Object.fromEntries(
    [...names, ...names].map((name) => [
      name,
      values.random.chance(0.3) ? { amount: values.number(), currency: 'GBP' } : values.anything(),
    ]),
  )
}

/** A request to the integrator API: its routes, and what stands beside them. */
export function v1Ask(shapes: Shapes, values: Values): Ask {
  const { random } = values
  const [method = 'GET', pattern = '/'] = random.pick(shapes.v1Routes).split(' ')
  const segments = pattern
    .split('/')
    .filter((part) => part !== '')
    .map((part) => (part.startsWith(':') ? values.id() : part))
  const odd = random.chance(0.03) ? [values.text()] : []
  const query = method === 'GET' ? parameters(shapes, values) : ''
  const path = `/api/v1${pathText([...segments, ...odd])}${query === '' ? '' : `?${query}`}`
  const actual = random.chance(0.03) ? random.pick(['PUT', 'OPTIONS', 'HEAD', 'DELETE', 'PATCH']) : method
  if (actual === 'GET' || actual === 'HEAD' || actual === 'OPTIONS')
    return { method: actual, path, headers: {} }
  const body = random.chance(0.6) ? bodyOf(random.pick(shapes.schemas), values) : looseBody(shapes, values)
  const ask = withBody({ method: actual, path }, body, values)
  if (!random.chance(0.2)) return ask
  return { ...ask, headers: { ...ask.headers, 'idempotency-key': random.pick(['k'.repeat(20), 'x', 'é']) } }
}
