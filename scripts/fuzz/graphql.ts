import type { IntrospectionInputTypeRef, IntrospectionOutputTypeRef } from 'graphql'

import type { Ask } from './ask'
import type { Shapes } from './shapes'
import type { Values } from './values'

type TypeRef = IntrospectionInputTypeRef | IntrospectionOutputTypeRef

function nameOf(type: TypeRef): string {
  return type.kind === 'LIST' || type.kind === 'NON_NULL' ? nameOf(type.ofType) : type.name
}

function printed(type: TypeRef): string {
  if (type.kind === 'NON_NULL') return `${printed(type.ofType)}!`
  return type.kind === 'LIST' ? `[${printed(type.ofType)}]` : type.name
}

/** A value of a scalar type, mostly one that it takes. */
function scalarFor(name: string, values: Values): unknown {
  const { random } = values
  switch (name) {
    case 'Int':
      return random.chance(0.7) ? random.int(1, 10) : random.pick([0, -1, 101, 2 ** 31, 1.5])
    case 'Float':
      return values.number()
    case 'Boolean':
      return random.chance(0.5)
    case 'DateTime':
      return values.date()
    default:
      return random.chance(0.4) ? values.id() : values.text()
  }
}

/** A value for an argument, by its type: mostly one that it takes. */
function valueFor(type: TypeRef, shapes: Shapes, at: { values: Values; depth: number }): unknown {
  const { values, depth } = at
  const { random } = values
  if (random.chance(0.08)) return random.chance(0.1) ? values.nested() : values.anything()
  if (type.kind === 'NON_NULL') return valueFor(type.ofType, shapes, at)
  if (type.kind === 'LIST')
    return values.list(() => valueFor(type.ofType, shapes, { ...at, depth: depth + 1 }))
  if (type.kind === 'ENUM') {
    const known = shapes.graphql.get(type.name)
    const names = known?.kind === 'ENUM' ? known.enumValues.map(({ name }) => name) : []
    return names.length > 0 ? random.pick(names) : values.text()
  }
  if (type.kind === 'INPUT_OBJECT') return objectFor(type.name, shapes, at)
  return scalarFor(type.name, values)
}

function objectFor(name: string, shapes: Shapes, at: { values: Values; depth: number }): unknown {
  const { values, depth } = at
  const known = shapes.graphql.get(name)
  if (known?.kind !== 'INPUT_OBJECT' || depth > 5) return {}
  const chosen = known.inputFields.filter(({ type }) =>
    values.random.chance(type.kind === 'NON_NULL' ? 0.95 : 1.5 / Math.max(3, known.inputFields.length)),
  )
  return Object.fromEntries(
    chosen.map(({ name: field, type }) => [field, valueFor(type, shapes, { values, depth: depth + 1 })]),
  )
}

/** Fields to answer, a level or two of them. */
function selectionOf(typeName: string, shapes: Shapes, at: { values: Values; depth: number }): string {
  const known = shapes.graphql.get(typeName)
  if (known?.kind === 'UNION') return '{ __typename }'
  if (known?.kind !== 'OBJECT') return ''
  const { values, depth } = at
  const isLeaf = (type: TypeRef) => ['SCALAR', 'ENUM'].includes(shapes.graphql.get(nameOf(type))?.kind ?? '')
  const most = Math.min(known.fields.length, 6)
  const chosen = values.random
    .shuffle(known.fields)
    .slice(0, most)
    .concat(known.fields.filter(({ name }) => name === 'docs'))
    .filter(
      ({ type, args }) =>
        args.every((argument) => argument.type.kind !== 'NON_NULL') && (isLeaf(type) || depth < 3),
    )
  const parts = [...new Set(chosen)].map(
    ({ name, type }) => `${name} ${selectionOf(nameOf(type), shapes, { values, depth: depth + 1 })}`,
  )
  return `{ __typename ${parts.join(' ')} }`
}

const ODD_QUERIES = [
  'subscription { x }',
  '{ Products(limit: 0) { docs { id } } }',
  '{ Products(limit: -1) { docs { id } } }',
  '{ Products(limit: 101) { docs { id } } }',
  '{ Products(page: -1) { docs { id } } }',
  'query ($n: Int = 1000) { Products(limit: $n) { docs { id } } }',
  '{ Products(limit: 1) { docs { id @include(if: $nothing) } } }',
  '{ Products(limit: 1) { docs @skip(if: $nothing) { id } } }',
  'query ($v: Boolean!) { Products(limit: 1) { docs { id @include(if: $v) } } }',
  '{ nothing }',
  '{',
  '',
  'query A { meUser { token } } query B { meUser { token } }',
  '{ __schema { types { name } } }',
  'fragment F on Product { ...F } { Products { docs { ...F } } }',
  '{ Products(where: { title: { like: "\\ud83d" } }) { docs { id } } }',
  '{ Products(where: { title: { equals: "a\\u0000" } }) { docs { id } } }',
  '{ Products(where: { AND: [{ OR: [{ title: { like: "%" } }] }] }) { docs { id } } }',
  '{ Products(sort: "constructor") { docs { id } } }',
  '{ Product(id: "x") { id } }',
]
const TYPES = [
  'application/json',
  'application/json',
  'application/json',
  'text/plain',
  'application/graphql',
  '',
]

function send(body: unknown, values: Values): Ask {
  const { random } = values
  const type = random.chance(0.9) ? 'application/json' : random.pick(TYPES)
  const accept = random.weighted([
    ['application/json', 8],
    ['*/*', 2],
    ['text/html', 0.5],
    ['application/xml;q=0', 0.3],
  ])
  const headers: Record<string, string> = { accept, ...(type === '' ? {} : { 'content-type': type }) }
  const method = random.chance(0.97) ? 'POST' : random.pick(['GET', 'PUT', 'DELETE', 'HEAD'])
  if (method === 'GET' || method === 'HEAD') return { method, path: '/api/graphql?query=%7Bx%7D', headers }
  const text = values.serialise(body)
  return { method, path: '/api/graphql', headers, body: random.chance(0.97) ? text : text.slice(0, -2) }
}

/** A request to GraphQL: each query and mutation of the schema, with arguments by their types. */
export function graphqlAsk(shapes: Shapes, values: Values): Ask {
  const { random } = values
  if (random.chance(0.12)) {
    const { variables } = random.pick<{ variables?: unknown }>([
      {},
      { variables: null },
      { variables: [] },
      { variables: 'x' },
      { variables: { v: 'x' } },
      { variables: values.nested() },
    ])
    const { operationName } = random.pick<{ operationName?: unknown }>([
      {},
      { operationName: 'A' },
      { operationName: 5 },
    ])
    return send({ query: random.pick(ODD_QUERIES), variables, operationName }, values)
  }
  const root = random.pick(['Query', 'Query', 'Mutation'])
  const known = shapes.graphql.get(root)
  if (known?.kind !== 'OBJECT') throw new Error(`GraphQL has no ${root}`)
  const field = random.pick(known.fields)
  const given = field.args.filter(({ type }) => random.chance(type.kind === 'NON_NULL' ? 0.95 : 0.35))
  const variables = Object.fromEntries(
    given.map(({ name, type }) => [name, valueFor(type, shapes, { values, depth: 0 })]),
  )
  const head = given.map(({ name, type }) => `$${name}: ${printed(type)}`).join(', ')
  const args = given.map(({ name }) => `${name}: $${name}`).join(', ')
  const selection = selectionOf(nameOf(field.type), shapes, { values, depth: 0 })
  const query = `${root.toLowerCase()}${head === '' ? '' : ` (${head})`} { ${field.name}${args === '' ? '' : `(${args})`} ${selection} }`
  return send({ query, variables }, values)
}
