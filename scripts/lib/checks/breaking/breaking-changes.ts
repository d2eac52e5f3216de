import type { Document, Node } from '@/api/openapi/node'
import { isNode, listOf, partsOf, resolve } from '@/api/openapi/node'
import type { Pair } from './schema-changes'
import { narrowed, widened } from './schema-changes'

type Compared = Omit<Pair, 'before' | 'after'>

const METHODS = new Set(['get', 'put', 'post', 'delete', 'patch'])

function parametersOf(document: Document, operation: Node): Map<string, Node> {
  const parameters = listOf(operation['parameters']).filter(isNode)
  return new Map(
    parameters.map((part) => {
      const parameter = resolve(document, part)
      return [`${String(parameter['in'])} parameter ${String(parameter['name'])}`, parameter]
    }),
  )
}

const schemaOf = (part: Node): Node => (isNode(part['schema']) ? part['schema'] : {})

function parameterChanges(before: Node, after: Node, compared: Compared): string[] {
  const { documents, at } = compared
  const [were, are] = [parametersOf(documents.before, before), parametersOf(documents.after, after)]
  const lost = [...were].flatMap(([name, was]) => {
    const is = are.get(name)
    if (!is) return [`${at}: ${name} was removed`]
    return narrowed({ ...compared, before: schemaOf(was), after: schemaOf(is), at: `${at}: ${name}` })
  })
  const required = [...are].filter(
    ([name, is]) => is['required'] === true && were.get(name)?.['required'] !== true,
  )
  return [...lost, ...required.map(([name]) => `${at}: ${name} is required now`)]
}

/** Each type of content of the earlier part, with the later schema. */
function contentChanges(
  before: Node,
  after: Node,
  { compare, ...compared }: Compared & { compare: (pair: Pair) => string[] },
): string[] {
  const later = new Map(partsOf(after['content']))
  return partsOf(before['content']).flatMap(([type, was]) => {
    const is = later.get(type)
    if (!is) return [`${compared.at}: ${type} was removed`]
    return compare({ ...compared, before: schemaOf(was), after: schemaOf(is) })
  })
}

function bodyChanges(before: Node, after: Node, compared: Compared): string[] {
  const [was, is] = [before['requestBody'], after['requestBody']]
  const at = `${compared.at}: body`
  if (!isNode(is)) return isNode(was) ? [`${at} was removed`] : []
  const isRequired = is['required'] === true && !(isNode(was) && was['required'] === true)
  return [
    ...(isRequired ? [`${at} is required now`] : []),
    ...(isNode(was) ? contentChanges(was, is, { ...compared, at, compare: narrowed }) : []),
  ]
}

function responseChanges(before: Node, after: Node, compared: Compared): string[] {
  const { documents } = compared
  const later = new Map(partsOf(after['responses']))
  return partsOf(before['responses']).flatMap(([status, part]) => {
    const at = `${compared.at}: ${status}`
    const is = later.get(status)
    // Errors come and go with what can go wrong; what an answer that is still there says is kept.
    if (!is) return status.startsWith('2') ? [`${at} was removed`] : []
    const [earlier, now] = [resolve(documents.before, part), resolve(documents.after, is)]
    const headers = new Set(partsOf(now['headers']).map(([name]) => name))
    const lost = partsOf(earlier['headers']).filter(([name]) => !headers.has(name))
    const isSuccess = status.startsWith('2')
    return [
      ...lost.map(([name]) => `${at}: header ${name} was removed`),
      ...(isSuccess ? contentChanges(earlier, now, { ...compared, at, compare: widened }) : []),
    ]
  })
}

function securityChanges(before: Node, after: Node, { at }: Compared): string[] {
  const ways = (operation: Node) => listOf(operation['security']).map((way) => JSON.stringify(way))
  const left = ways(after)
  if (left.length === 0) return []
  const were = ways(before).length === 0 ? ['{}'] : ways(before)
  return were.filter((way) => !left.includes(way)).map((way) => `${at}: ${way} is no longer enough`)
}

function operationChanges(before: Node, after: Node, compared: Compared): string[] {
  const { at } = compared
  const name = before['operationId']
  return [
    ...(after['operationId'] === name ? [] : [`${at} is no longer called ${String(name)}`]),
    ...securityChanges(before, after, compared),
    ...parameterChanges(before, after, compared),
    ...bodyChanges(before, after, compared),
    ...responseChanges(before, after, compared),
  ]
}

function majorOf(document: Document): number {
  const info = document['info']
  return isNode(info) ? Number.parseInt(String(info['version']), 10) : Number.NaN
}

/**
 * What a program that was written against `before` may trip over in `after`, for people; nothing when the first number of
 * its version rose.
 */
export function findBreakingChanges(before: Document, after: Document): string[] {
  if (majorOf(after) > majorOf(before)) return []
  const documents = { before, after }
  const later = new Map(partsOf(after['paths']))
  return partsOf(before['paths']).flatMap(([path, item]) =>
    partsOf(item).flatMap(([method, operation]) => {
      if (!METHODS.has(method)) return []
      const at = `${method.toUpperCase()} ${path}`
      const now = later.get(path)?.[method]
      return isNode(now) ? operationChanges(operation, now, { documents, at }) : [`${at} was removed`]
    }),
  )
}
