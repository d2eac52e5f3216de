import type { Document, Node } from '@/api/openapi/node'
import { isNode, listOf, partsOf, resolve } from '@/api/openapi/node'

/** A schema before and after, each in its own document; `at` is where it is, for people. */
export interface Pair {
  readonly before: Node
  readonly after: Node
  readonly documents: { readonly before: Document; readonly after: Document }
  readonly at: string
}

type Side = 'before' | 'after'

const partOf = (pair: Pair, side: Side) => resolve(pair.documents[side], pair[side])

function alternatives(pair: Pair, side: Side): Node[] {
  const schema = partOf(pair, side)
  const parts = listOf(schema['anyOf']).filter(isNode)
  return parts.length === 0 ? [schema] : parts
}

const typesOf = (schema: Node): readonly unknown[] =>
  Array.isArray(schema['type']) ? schema['type'] : schema['type'] === undefined ? [] : [schema['type']]

/** Whether every value of one type is one of the other types. */
const holds = (types: readonly unknown[], type: unknown) =>
  types.length === 0 || types.includes(type) || (type === 'integer' && types.includes('number'))

const UPPER = ['maxLength', 'maximum', 'maxItems', 'maxProperties'] as const
const LOWER = ['minLength', 'minimum', 'minItems', 'minProperties'] as const
const FORMS = ['pattern', 'format', 'const'] as const

function narrowedLimits({ at }: Pair, before: Node, after: Node): string[] {
  const isTighter = (key: string, sign: 1 | -1) => {
    const [was, is] = [before[key], after[key]]
    return typeof is === 'number' && (typeof was !== 'number' || sign * is < sign * was)
  }
  return [
    ...UPPER.filter((key) => isTighter(key, 1)),
    ...LOWER.filter((key) => isTighter(key, -1)),
    ...FORMS.filter((key) => after[key] !== undefined && after[key] !== before[key]),
  ].map((key) => `${at}: ${key} became narrower`)
}

function narrowedValues({ at }: Pair, before: Node, after: Node): string[] {
  const types = typesOf(after)
  const lost = typesOf(before).filter((type) => !holds(types, type))
  const options = after['enum']
  const isNew = Array.isArray(options) && !Array.isArray(before['enum'])
  const refused = Array.isArray(options)
    ? listOf(before['enum']).filter((value) => !options.includes(value))
    : []
  return [
    ...lost.map((type) => `${at}: ${String(type)} is no longer taken`),
    ...(isNew ? [`${at}: takes only some values now`] : []),
    ...refused.map((value) => `${at}: "${String(value)}" is no longer taken`),
  ]
}

/** The schemas of the fields, rows and further fields that both sides have. */
function innerPairs(pair: Pair, before: Node, after: Node): Pair[] {
  const afterFields = new Map(partsOf(after['properties']))
  const fields = partsOf(before['properties']).flatMap(([name, was]): Pair[] => {
    const is = afterFields.get(name)
    return is ? [{ ...pair, before: was, after: is, at: `${pair.at}.${name}` }] : []
  })
  const items =
    isNode(before['items']) && isNode(after['items'])
      ? [{ ...pair, before: before['items'], after: after['items'], at: `${pair.at}[]` }]
      : []
  return [...fields, ...items]
}

function namesLost(before: Node, after: Node): string[] {
  const names = new Set(partsOf(after['properties']).map(([name]) => name))
  return partsOf(before['properties']).flatMap(([name]) => (names.has(name) ? [] : [name]))
}

function narrowedObject(pair: Pair, before: Node, after: Node): string[] {
  const { at } = pair
  const isClosed = after['additionalProperties'] === false
  const required = listOf(after['required']).filter((name) => !listOf(before['required']).includes(name))
  return [
    ...(isClosed ? namesLost(before, after).map((name) => `${at}.${name} was removed`) : []),
    ...(isClosed && before['additionalProperties'] !== false && typesOf(before).includes('object')
      ? [`${at}: takes no further fields now`]
      : []),
    ...required.map((name) => `${at}.${String(name)} is required now`),
    ...innerPairs(pair, before, after).flatMap(narrowed),
  ]
}

function narrowedOne(pair: Pair): string[] {
  const [before, after] = [partOf(pair, 'before'), partOf(pair, 'after')]
  return [
    ...narrowedValues(pair, before, after),
    ...narrowedLimits(pair, before, after),
    ...narrowedObject(pair, before, after),
  ]
}

/** What some alternative of one side has no equal of among the other's: the fewest problems of each. */
function eachFits(
  of: readonly Node[],
  among: readonly Node[],
  compare: (one: Node, other: Node) => string[],
) {
  return of.flatMap((one) => {
    const found = among.map((other) => compare(one, other))
    return found.toSorted((a, b) => a.length - b.length)[0] ?? []
  })
}

/** What was taken before and is refused now: a body or a parameter may only become wider. */
export function narrowed(pair: Pair): string[] {
  return eachFits(alternatives(pair, 'before'), alternatives(pair, 'after'), (before, after) =>
    narrowedOne({ ...pair, before, after }),
  )
}

function widenedOne(pair: Pair): string[] {
  const [before, after] = [partOf(pair, 'before'), partOf(pair, 'after')]
  const { at } = pair
  const types = typesOf(before)
  const names = new Set(namesLost(before, after))
  const optional = listOf(before['required']).filter(
    (name) => !listOf(after['required']).includes(name) && !names.has(String(name)),
  )
  return [
    ...typesOf(after)
      .filter((type) => !holds(types, type))
      .map((type) => `${at}: may be ${String(type)} now`),
    ...FORMS.filter((key) => before[key] !== undefined && after[key] !== before[key]).map(
      (key) => `${at}: ${key} changed`,
    ),
    ...[...names].map((name) => `${at}.${name} was removed`),
    ...optional.map((name) => `${at}.${String(name)} may be absent now`),
    ...innerPairs(pair, before, after).flatMap(widened),
  ]
}

/** What a program cannot rely on any more in an answer. More fields, and more values of an enumeration, are announced. */
export function widened(pair: Pair): string[] {
  return eachFits(alternatives(pair, 'after'), alternatives(pair, 'before'), (after, before) =>
    widenedOne({ ...pair, before, after }),
  )
}
