import { z } from 'zod'

import { columnOf } from '@/domain/record'

import { moneySchema } from './engine/body'
import type { Referred } from './identity/document-id'
import { documentId } from './identity/document-id'

type Shape = Readonly<Record<string, z.ZodType>>
type Values = Record<string, unknown>

const isOptional = (schema: z.ZodType) => schema instanceof z.ZodOptional || schema instanceof z.ZodDefault

/** An amount and its currency are one field of the wire: `{ amount, currency }`. */
const asMoney = ({ amount, currency }: z.output<typeof moneySchema>) => ({ amountMinor: amount, currency })

/** Fields of use cases that hold the id of a document, which has an external reference as well. */
const REFERRED_BY: Readonly<Record<string, Referred>> = {
  customerId: 'users',
  productId: 'products',
  variantId: 'variants',
  categoryId: 'categories',
}

/** The same field, which also takes the external reference. */
function asDocumentId(schema: z.ZodType, collection: Referred): z.ZodType {
  if (schema instanceof z.ZodOptional)
    return asDocumentId(schema.unwrap() as z.ZodType, collection).optional()
  if (schema instanceof z.ZodNullable)
    return asDocumentId(schema.unwrap() as z.ZodType, collection).nullable()
  return documentId(collection)
}

/** What a field of the use case is called in JSON, and its schema there. */
function wireFields(shape: Shape): [string, z.ZodType][] {
  const hasMoney = 'amountMinor' in shape && 'currency' in shape
  return Object.entries(shape).flatMap(([name, schema]): [string, z.ZodType][] => {
    if (hasMoney && name === 'currency') return []
    if (hasMoney && name === 'amountMinor')
      return [['amount', isOptional(schema) ? moneySchema.optional() : moneySchema]]
    const collection = REFERRED_BY[name]
    return [[columnOf(name), collection === undefined ? wireInput(schema) : asDocumentId(schema, collection)]]
  })
}

/** The fields of the use case from those of the wire. */
function fieldsOf(names: readonly (readonly [string, string])[]): (values: Values) => Values {
  return (values) => {
    const fields: Values = {}
    for (const [wire, name] of names) {
      const value = values[wire]
      if (value === undefined) continue
      if (name === 'amountMinor') Object.assign(fields, asMoney(value as z.output<typeof moneySchema>))
      else fields[name] = value
    }
    return fields
  }
}

function wireObject(schema: z.ZodObject): z.ZodType {
  const names = Object.keys(schema.shape)
  if (names.length === 2 && names.includes('amountMinor') && names.includes('currency'))
    return moneySchema.transform(asMoney)
  const fields = wireFields(schema.shape)
  const read = fieldsOf(
    fields.map(([wire]) => [wire, names.find((name) => columnOf(name) === wire) ?? 'amountMinor'] as const),
  )
  const title = schema.meta()?.title
  const wire = z.strictObject(Object.fromEntries(fields))
  return (title === undefined ? wire : wire.meta({ title })).transform(read)
}

/**
 * The input of a use case as this API takes it: names in snake_case, an amount with its currency as money. What comes out is
 * the use case's own input, so that a new field of it is one of this API as well.
 */
export function wireInput<Schema extends z.ZodType>(schema: Schema): z.ZodType<z.output<Schema>>
export function wireInput(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodObject) return wireObject(schema)
  if (schema instanceof z.ZodArray)
    return schema.clone({ ...schema.def, element: wireInput(schema.element as z.ZodType) })
  if (schema instanceof z.ZodOptional) return wireInput(schema.unwrap() as z.ZodType).optional()
  if (schema instanceof z.ZodNullable) return wireInput(schema.unwrap() as z.ZodType).nullable()
  return schema
}
