import type { Engine } from '../engine/engine'
import { EVERY_READER } from '../principal'
import { Components } from '../openapi/components'
import type { JsonSchema } from '../openapi/json-schema'
import { mapParts, toJsonSchema } from '../openapi/json-schema'
import type { Node } from '../openapi/node'
import { isNode, resolve } from '../openapi/node'
import { partsOf } from '../openapi/operations'
import { fieldParameters, listParameters } from '../openapi/parameters'
import type { Route } from '../route'

/** The argument by which a write is done once, however often it is called. */
export const KEY_ARGUMENT = 'idempotency_key'
/** The argument with the body of the request. */
export const BODY_ARGUMENT = 'body'

/** A parameter's own name as an argument has it: `filter[status][in]` → `filter.status.in`. */
export const argumentOf = (parameter: string): string => parameter.replaceAll('[', '.').replaceAll(']', '')

/** An argument's name as the parameter has it: `filter.status.in` → `filter[status][in]`. */
export function parameterOf(argument: string): string {
  const [head = '', ...inner] = argument.split('.')
  return head + inner.map((part) => `[${part}]`).join('')
}

/** The names of the path's parts that callers give. */
export const pathArguments = (path: string): string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)

/** Titles name shapes for generators of clients; here they only take room. */
function withoutTitles(schema: Readonly<Record<string, unknown>>): JsonSchema {
  const { title: _title, ...rest } = mapParts(schema, withoutTitles)
  return rest
}

interface Named {
  name: string
  schema: Node
  description?: string | undefined
}

function asNamed(parameter: Node): Named {
  const { name, schema, description } = parameter
  return {
    name: argumentOf(String(name)),
    schema: isNode(schema) ? schema : {},
    ...(typeof description === 'string' ? { description } : {}),
  }
}

/** Pages are reached by cursors, and exact counts take time. */
const NOT_OFFERED: ReadonlySet<string> = new Set(['page', 'count'])
const FILTER = /^filter\.(\w+)(?:\.(\w+))?$/

/** Values that a list of one says as well as equality does: a text may have commas, which no list has. */
const isListed = ({ enum: options, format }: Node) => options !== undefined || format === 'uuid'

/**
 * Of the operators, those that are enough: each filter takes room in what a model reads before it does anything. An ordered
 * value has its bounds.
 */
function isEnough({ name, schema }: Named, names: ReadonlySet<string>): boolean {
  const [, field, operator = 'eq'] = FILTER.exec(name) ?? []
  if (field === undefined) return true
  if (names.has(`filter.${field}.gte`))
    return operator === 'gte' || operator === 'lte' || (operator === 'eq' && schema['type'] === 'number')
  if (operator === 'eq') return !isListed(schema) || !names.has(`filter.${field}.in`)
  return operator === 'in'
}

/** Names of filters say what they do; a time says how it is written. */
function schemaOf({ name, schema, description }: Named): JsonSchema {
  if (!FILTER.test(name)) return { ...schema, ...(description === undefined ? {} : { description }) }
  return 'description' in schema ? { ...schema, description: 'ISO 8601 time, or a day' } : schema
}

/** What describes the arguments of tools. */
export interface Describing {
  readonly engine: Engine
  /** Collections of resources that have a list of their own, with the filters. */
  readonly listed: ReadonlySet<string>
  /** What documents are named by, in words, by the first part of the path. */
  readonly identifiers: ReadonlyMap<string, string>
}

function listArguments(route: Route, { engine, listed }: Describing): Named[] {
  const { resource } = route.answer
  if (!resource || route.parameters === undefined) return []
  const view = engine.viewOf(resource, EVERY_READER)
  const components = new Components()
  const given = route.parameters === 'document' ? fieldParameters(view) : listParameters(components, view)
  const document = { components: components.toJSON() }
  const all = given.map((parameter) => asNamed(resolve(document, parameter)))
  const names = new Set(all.map(({ name }) => name))
  // What hangs below one document is short, and the resource's own list finds the rest.
  const isBelow = pathArguments(route.route).length > 0 && listed.has(resource.collection)
  return all.filter(
    (named) =>
      !NOT_OFFERED.has(named.name) && isEnough(named, names) && !(isBelow && FILTER.test(named.name)),
  )
}

function bodySchema({ body, example }: Route): Record<string, JsonSchema> {
  if (!body) return {}
  const examples = example ? { examples: [example] } : {}
  return { [BODY_ARGUMENT]: { ...withoutTitles(toJsonSchema(body, 'input')), ...examples } }
}

function pathSchemas(path: string, { identifiers }: Describing): Record<string, JsonSchema> {
  const description = identifiers.get(path.split('/')[1] ?? '') ?? 'The id.'
  return Object.fromEntries(
    pathArguments(path).map((name) => [name, { type: 'string', minLength: 1, description }]),
  )
}

const KEY_SCHEMA = {
  type: 'string',
  maxLength: 255,
  description: 'Called again with it, done once.',
}

/** Whether a call needs a body: where it does not, one that is left out says the same as `{}`. */
export const needsBody = ({ body, isBodyOptional }: Pick<Route, 'body' | 'isBodyOptional'>): boolean =>
  body !== undefined && isBodyOptional !== true && !body.safeParse({}).success

/** The JSON Schema of a tool's arguments: those of the path, those of the address and the body, under one object. */
export function inputSchemaOf(route: Route, describing: Describing): JsonSchema & { type: 'object' } {
  const { path, method } = partsOf(route)
  const own = (route.query ?? []).map((parameter) => asNamed({ ...parameter }))
  const parameters = [...listArguments(route, describing), ...own]
  const required = [...pathArguments(path), ...(needsBody(route) ? [BODY_ARGUMENT] : [])]
  return {
    type: 'object',
    properties: {
      ...pathSchemas(path, describing),
      ...Object.fromEntries(parameters.map((named) => [named.name, schemaOf(named)])),
      ...bodySchema(route),
      ...(method === 'GET' ? {} : { [KEY_ARGUMENT]: KEY_SCHEMA }),
    },
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  }
}
