import type { Ask } from './ask'
import { bodyOf, documentOf } from './documents'
import { restParameters } from './queries'
import type { Shapes } from './shapes'
import type { Values } from './values'

const JSON_TYPE = { 'content-type': 'application/json' }
const TYPES = [
  'application/json',
  'application/json; charset=utf-8',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'application/x-www-form-urlencoded',
  'text/plain',
  'application/xml',
  '',
]

/** A path of segments, odd ones too, as it may stand in a request line. */
export function pathText(segments: readonly string[]): string {
  return segments
    .map((segment) =>
      /[\ud800-\udfff]/u.test(segment) ? '%ED%A0%BD' : encodeURIComponent(segment.slice(0, 200)),
    )
    .map((segment) => `/${segment}`)
    .join('')
}

/** Sends a body as JSON, mostly; or spoils it, its type, or both. */
export function withBody(ask: Omit<Ask, 'body' | 'headers'>, body: unknown, values: Values): Ask {
  const { random } = values
  if (ask.method === 'GET' || ask.method === 'HEAD') return { ...ask, headers: {} }
  const text = JSON.stringify(body)
  if (random.chance(0.85)) return { ...ask, headers: JSON_TYPE, body: text }
  const spoilt = random.pick([
    text,
    text.slice(0, -1),
    '',
    '[]',
    '"x"',
    'null',
    '12',
    '{"a":1e400}',
    values.serialise(values.nested()),
    `--x\r\ncontent-disposition: form-data; name="_payload"\r\n\r\n${text}\r\n--x--\r\n`,
    '--x\r\ncontent-disposition: form-data; name="_payload"\r\n\r\n{\r\n--x--\r\n',
    '--x\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\nx\r\n--x--\r\n',
  ])
  const type = random.pick(TYPES)
  return { ...ask, headers: type === '' ? {} : { 'content-type': type }, body: spoilt }
}

function aboutCollection(shapes: Shapes, values: Values): Ask {
  const { random } = values
  const { slug, fields } = random.pick(shapes.collections)
  const query = `?${restParameters(fields, values)}`
  const at = (...segments: string[]) => `/api${pathText([slug, ...segments])}${query}`
  const body = () => documentOf(fields, values)
  switch (random.int(0, 11)) {
    case 0:
    case 1:
    case 2:
      return { method: 'GET', path: at(), headers: {} }
    case 3:
      return { method: 'GET', path: at(values.id()), headers: {} }
    case 4:
      return {
        method: 'GET',
        path: at(random.pick(['count', 'versions', 'access', 'distinct', 'me'])),
        headers: {},
      }
    case 5:
      return withBody({ method: 'POST', path: at() }, body(), values)
    case 6:
    case 7:
      return withBody({ method: 'PATCH', path: at(values.id()) }, body(), values)
    case 8:
      return withBody({ method: 'PATCH', path: at() }, body(), values)
    case 9:
      return { method: 'DELETE', path: random.chance(0.7) ? at(values.id()) : at(), headers: {} }
    case 10:
      return withBody(
        { method: 'POST', path: at(values.id(), random.pick(['duplicate', 'x'])) },
        body(),
        values,
      )
    default:
      return withBody(
        { method: random.pick(['POST', 'GET']), path: at(random.pick(['access', 'versions']), values.id()) },
        body(),
        values,
      )
  }
}

function aboutGlobal(shapes: Shapes, values: Values): Ask {
  const { random } = values
  const { slug, fields } = random.pick(shapes.globals)
  const path = `/api/globals/${slug}?${restParameters(fields, values)}`
  if (random.chance(0.5)) return { method: 'GET', path, headers: {} }
  const at = random.chance(0.2) ? path.replace('?', '/access?') : path
  return withBody({ method: 'POST', path: at }, documentOf(fields, values), values)
}

/** The endpoints that collections declare themselves: order actions, signing in, keys, stock. */
function aboutEndpoint(shapes: Shapes, values: Values): Ask {
  const { random } = values
  const { method, path } = random.pick(shapes.endpoints)
  const filled = path
    .split('/')
    .filter((part) => part !== '')
    .flatMap((part) => (part.startsWith(':') ? [values.id()] : [part]))
  const address = `/api${pathText(filled)}`
  if (method === 'GET') return { method, path: address, headers: {} }
  const schema = random.pick(shapes.schemas)
  return withBody({ method, path: address }, bodyOf(schema, values), values)
}

const ODD_PATHS = [
  '/api/constructor',
  '/api/__proto__',
  '/api/toString/x',
  '/api/orders/__proto__',
  '/api/globals/constructor',
  '/api/globals',
  '/api/%00',
  '/api/%ED%A0%BD',
  '/api/x/y/z/',
  '/api/products/%2F..%2F',
  '/api/media/file/x.webp',
  '/api/media/file/..%2Fx',
  '/api/og?title=x',
  '/api/payload-jobs/run',
  '/api/access',
  '/api//orders',
  '/api/orders/',
]

function odd(values: Values): Ask {
  const { random } = values
  const path = random.pick(ODD_PATHS)
  const method = random.pick(['GET', 'POST', 'PATCH', 'DELETE', 'PUT', 'OPTIONS', 'HEAD'])
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return { method, path, headers: {} }
  return withBody({ method, path }, values.anything(), values)
}

/** Asks by POST what others ask by GET: parameters in a body. */
function overridden(shapes: Shapes, values: Values): Ask {
  const { slug, fields } = values.random.pick(shapes.collections)
  const isForm = values.random.chance(0.7)
  return {
    method: 'POST',
    path: `/api/${slug}`,
    headers: {
      'x-payload-http-method-override': 'GET',
      'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
    },
    body: isForm ? restParameters(fields, values) : JSON.stringify(values.anything()),
  }
}

/** A request to Payload's REST. */
export function restAsk(shapes: Shapes, values: Values): Ask {
  return values.random.weighted<(shapes: Shapes, values: Values) => Ask>([
    [aboutCollection, 12],
    [aboutGlobal, 2],
    [aboutEndpoint, 5],
    [overridden, 1],
    [(_, given) => odd(given), 1.5],
  ])(shapes, values)
}
