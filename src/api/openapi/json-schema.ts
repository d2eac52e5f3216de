import { z } from 'zod'

/** A schema of JSON Schema 2020-12, as OpenAPI 3.1 has them. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** Whether a schema is about what callers send, or about what they are answered. */
export type Direction = 'input' | 'output'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isNull = (schema: unknown) => isObject(schema) && schema['type'] === 'null'

/** Limits of every number that JavaScript counts by ones say nothing about a field. */
const isEveryInteger = (value: unknown) =>
  typeof value === 'number' && Math.abs(value) === Number.MAX_SAFE_INTEGER

/** What generators of clients stumble over, or what says nothing. */
function isDropped(key: string, value: unknown, schema: Record<string, unknown>): boolean {
  if (key === '$schema' || key === 'readOnly') return true
  if (key === 'minimum' || key === 'maximum') return isEveryInteger(value)
  // The format says it, in words that people read.
  return key === 'pattern' && schema['format'] !== undefined
}

/** `string` or null as one schema, `["string", "null"]`; a reference or null stays two. */
function mergeNull(schema: Record<string, unknown>): Record<string, unknown> {
  const { anyOf, ...rest } = schema
  if (!Array.isArray(anyOf) || anyOf.length !== 2 || !anyOf.some(isNull)) return schema
  const other: unknown = anyOf.find((part) => !isNull(part))
  if (!isObject(other) || typeof other['type'] !== 'string' || other['title'] !== undefined) return schema
  const options = Array.isArray(other['enum']) ? { enum: [...(other['enum'] as unknown[]), null] } : {}
  return { ...other, ...rest, type: [other['type'], 'null'], ...options }
}

/** Answers may get more fields; bodies are refused for a field that they do not have. */
function settleOpenness(schema: Record<string, unknown>, direction: Direction): Record<string, unknown> {
  if (direction === 'input') return schema
  const { additionalProperties: _, ...open } = schema
  return open
}

const LISTS = new Set(['anyOf', 'oneOf', 'allOf', 'prefixItems'])
const PARTS = new Set(['items', 'additionalProperties', 'propertyNames', 'not'])

/** A schema with each schema directly inside it changed. */
export function mapParts(
  schema: Readonly<Record<string, unknown>>,
  change: (part: Record<string, unknown>) => unknown,
): Record<string, unknown> {
  const changed = (part: unknown) => (isObject(part) ? change(part) : part)
  const entries = Object.entries(schema).map(([key, value]): [string, unknown] => {
    if (LISTS.has(key) && Array.isArray(value)) return [key, value.map(changed)]
    if (PARTS.has(key)) return [key, changed(value)]
    if (key !== 'properties' || !isObject(value)) return [key, value]
    return [key, Object.fromEntries(Object.entries(value).map(([name, part]) => [name, changed(part)]))]
  })
  return Object.fromEntries(entries)
}

function tidy(schema: Record<string, unknown>, direction: Direction): Record<string, unknown> {
  const kept = Object.entries(schema).filter(([key, value]) => !isDropped(key, value, schema))
  const inner = mapParts(Object.fromEntries(kept), (part) => tidy(part, direction))
  return settleOpenness(mergeNull(inner), direction)
}

/** Bytes of a form. */
const FILE = {
  type: 'string',
  contentMediaType: 'application/octet-stream',
  format: undefined,
  contentEncoding: undefined,
}

/**
 * A zod schema as JSON Schema, without what says nothing; schemas with a title keep it.
 * @throws Error for a schema that JSON Schema cannot say.
 */
export function toJsonSchema(schema: z.ZodType, direction: Direction): JsonSchema {
  const json = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: direction,
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type !== 'file') return
      Object.assign(jsonSchema, FILE)
    },
  })
  return tidy(JSON.parse(JSON.stringify(json)) as Record<string, unknown>, direction)
}
