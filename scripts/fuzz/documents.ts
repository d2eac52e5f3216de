import type { FlattenedField } from 'payload'
import { z } from 'zod'

import type { Values } from './values'

function optionOf(field: FlattenedField & { type: 'select' | 'radio' }, values: Values): string {
  const options = field.options.map((option) => (typeof option === 'string' ? option : option.value))
  return options.length > 0 && values.random.chance(0.8) ? values.random.pick(options) : values.text()
}

const RICH_TEXT = (text: string) => ({
  root: {
    type: 'root',
    version: 1,
    format: '',
    indent: 0,
    direction: 'ltr',
    children: [
      {
        type: 'paragraph',
        version: 1,
        format: '',
        indent: 0,
        direction: 'ltr',
        textFormat: 0,
        children: [{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }],
      },
    ],
  },
})

function oneOf(field: FlattenedField, values: Values): unknown {
  switch (field.type) {
    case 'number':
      return values.number()
    case 'checkbox':
      return values.random.chance(0.5)
    case 'date':
      return values.date()
    case 'select':
    case 'radio':
      return optionOf(field, values)
    case 'relationship':
    case 'upload':
      return Array.isArray(field.relationTo)
        ? { relationTo: values.random.pick(field.relationTo), value: values.id() }
        : values.id()
    case 'richText':
      return values.random.chance(0.7) ? RICH_TEXT(values.text()) : { root: values.anything() }
    case 'json':
      return values.anything()
    case 'email':
      return values.random.chance(0.7) ? `fuzz-${String(values.random.word())}@example.com` : values.text()
    default:
      return values.text()
  }
}

function valueOf(field: FlattenedField, values: Values): unknown {
  if (values.random.chance(0.12)) return values.anything()
  if (field.type === 'group' || field.type === 'tab') return documentOf(field.flattenedFields, values)
  if (field.type === 'array') return values.list(() => documentOf(field.flattenedFields, values))
  const isMany = 'hasMany' in field && field.hasMany === true
  return isMany ? values.list(() => oneOf(field, values)) : oneOf(field, values)
}

/** A body for a collection, made from its fields: mostly what they take. */
export function documentOf(fields: readonly FlattenedField[], values: Values): Record<string, unknown> {
  const chosen = fields.filter((field) =>
    values.random.chance('required' in field && field.required ? 0.85 : 0.25),
  )
  const body = Object.fromEntries(chosen.map((field) => [field.name, valueOf(field, values)]))
  return values.random.chance(0.1) ? { ...body, [values.text()]: values.anything() } : body
}

interface JsonSchema {
  type?: string | readonly string[]
  properties?: Readonly<Record<string, JsonSchema>>
  required?: readonly string[]
  items?: JsonSchema
  enum?: readonly unknown[]
  anyOf?: readonly JsonSchema[]
  format?: string
}

function fromJsonSchema(schema: JsonSchema, values: Values): unknown {
  if (values.random.chance(0.12)) return values.anything()
  if (schema.anyOf && schema.anyOf.length > 0) return fromJsonSchema(values.random.pick(schema.anyOf), values)
  if (schema.enum && schema.enum.length > 0) return values.random.pick(schema.enum)
  switch (schema.type) {
    case 'object': {
      const given = Object.entries(schema.properties ?? {}).filter(([name]) =>
        values.random.chance(schema.required?.includes(name) === true ? 0.92 : 0.4),
      )
      return Object.fromEntries(given.map(([name, inner]) => [name, fromJsonSchema(inner, values)]))
    }
    case 'array':
      return values.list(() => fromJsonSchema(schema.items ?? {}, values))
    case 'integer':
    case 'number':
      return values.number()
    case 'boolean':
      return values.random.chance(0.5)
    case 'null':
      return null
    default:
      return schema.format === 'uuid'
        ? values.id()
        : schema.format === 'date-time'
          ? values.date()
          : values.text()
  }
}

/** A body for a schema of ours. */
export function bodyOf(schema: z.ZodType, values: Values): unknown {
  return fromJsonSchema(
    z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as unknown as JsonSchema,
    values,
  )
}
