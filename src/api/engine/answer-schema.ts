import type { FlattenedField } from 'payload'
import { z } from 'zod'

import { columnOf } from '@/domain/record'

import { singularOf, toPascal } from './names'

/** An amount as it is answered: minor units, of either sign. */
export const moneyAnswer = z
  .object({
    amount: z.int().meta({ description: 'In minor units of the currency: 1299 are 12.99 pounds.' }),
    currency: z.string().meta({ description: 'ISO 4217 code.' }),
  })
  .meta({ title: 'Money' })

/** A time as it is answered: ISO 8601 in UTC. */
export const timeAnswer = z.iso.datetime()

/** A field that the schema of an answer is made of. */
interface AnsweredField {
  name: string
  schema: z.ZodType
  /** Whether not every caller has it. */
  isGuarded: boolean
  /** Whether it is given only when asked for with `include`. */
  isOptional: boolean
}

function selectSchema(field: FlattenedField & { type: 'select' | 'radio' }): z.ZodType {
  return z.enum(field.options.map((option) => (typeof option === 'string' ? option : option.value)))
}

function groupSchema(field: FlattenedField & { type: 'group' }): z.ZodType {
  const parts = field.flattenedFields.map(
    (part) => [columnOf(part.name), valueSchema(part).nullable()] as const,
  )
  return z.object(Object.fromEntries(parts))
}

/** The schema of one value, or of a list of such where the field has many. */
const severalOr = (value: z.ZodType, { hasMany }: { hasMany?: boolean | undefined }): z.ZodType =>
  hasMany === true ? z.array(value) : value

/** The schema of a field's value where it has one. @throws Error for a kind of field that this API does not present. */
function valueSchema(field: FlattenedField): z.ZodType {
  switch (field.type) {
    case 'text':
      return severalOr(z.string(), field)
    case 'textarea':
    case 'email':
      return z.string()
    case 'number':
      return field.name.endsWith('Minor') ? moneyAnswer : z.int()
    case 'checkbox':
      return z.boolean()
    case 'date':
      return timeAnswer
    case 'relationship':
    case 'upload':
      return severalOr(z.uuid(), field)
    case 'json':
      return z.unknown()
    case 'select':
      return severalOr(selectSchema(field), field)
    case 'group':
      return groupSchema(field)
    default:
      throw new Error(`the API cannot derive "${field.name}", a field of type ${field.type}`)
  }
}

const isMany = (field: FlattenedField) => 'hasMany' in field && field.hasMany === true

/**
 * The schema of what a field of a collection answers. `isFilled` says that no stored document is without a value; every
 * other value may be null, but for check boxes and lists, which are empty instead.
 * @throws Error for a kind of field that this API does not present.
 */
export function answerSchema(field: FlattenedField, isFilled: boolean): z.ZodType {
  const value = valueSchema(field)
  return isFilled || field.type === 'checkbox' || isMany(field) ? value : value.nullable()
}

/** Fields as one object; what is optional or guarded may be absent. */
export function objectAnswer(fields: Iterable<AnsweredField>): z.ZodObject {
  const shape = [...fields].map(
    ({ name, schema, isGuarded, isOptional }) =>
      [name, isGuarded || isOptional ? schema.optional() : schema] as const,
  )
  return z.object(Object.fromEntries(shape))
}

/** The name of the shape of a document, or of one of the rows in it: `Order`, `OrderLine`. */
export function shapeName(noun: string, rows?: string): string {
  return rows === undefined ? toPascal(noun) : toPascal(noun) + toPascal(singularOf(rows))
}
