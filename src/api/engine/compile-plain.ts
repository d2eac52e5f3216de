import type { CollectionSlug, FlattenedField, Payload } from 'payload'
import type { z } from 'zod'

import type { Principal } from '../principal'
import { payloadRequestOf } from '../principal'
import { answerSchema } from './answer-schema'
import type { ApiField } from './field'
import { deriveScalar, fieldColumn, ID_FIELD } from './field'
import { toCamel } from './names'
import type { PlainField } from './resource'

/** What the engine needs to compile a resource's fields. */
export interface Source {
  payload: Payload
  principal: Principal
  fields: readonly FlattenedField[]
  table: string
  /** Of the resource. */
  noun: string
  /** Whether required fields may be empty. */
  hasDrafts: boolean
}

const TIMESTAMPS = new Set(['createdAt', 'updatedAt'])

/** The collection's fields, rows and tabs flattened. */
export function fieldsOf(payload: Payload, collection: CollectionSlug): readonly FlattenedField[] {
  return payload.collections[collection].config.flattenedFields
}

/**
 * The field of the collection behind a JSON name.
 * @throws Error when a declaration names a field that its collection does not have.
 */
export function findField(fields: readonly FlattenedField[], name: string, given?: string): FlattenedField {
  const camel = toCamel(name)
  const candidates = given === undefined ? [camel, `${camel}Minor`] : [given]
  const field = fields.find((candidate) => candidates.includes(candidate.name))
  if (!field) throw new Error(`no field of the collection for "${name}"`)
  return field
}

/** Whether callers of this view may read the field at all, by the collection's own rule. */
export function mayRead(field: FlattenedField, principal: Principal): boolean {
  const read = 'access' in field ? field.access.read : undefined
  return read === undefined || read({ req: payloadRequestOf(principal) }) === true
}

/** Whether every stored row has a value in the field. */
export function isFilled(field: FlattenedField, { hasDrafts }: Source): boolean {
  return TIMESTAMPS.has(field.name) || ('required' in field && field.required && !hasDrafts)
}

/** Whether the collection has a rule of its own for who reads the field. */
export const isGuarded = (field: FlattenedField) => 'access' in field && field.access.read !== undefined

/** A schema that says of a field that will go what takes its place. */
function described(schema: z.ZodType, { deprecated }: PlainField): z.ZodType {
  return deprecated === undefined ? schema : schema.meta({ deprecated: true, description: deprecated })
}

/** A field of the collection under its own rules; null where callers of this view may not read it. */
export function compilePlain(name: string, declared: PlainField, from: Source): ApiField | null {
  if (name === 'id') return ID_FIELD
  const field = findField(from.fields, name, declared.field)
  if (!mayRead(field, from.principal)) return null
  const { value, ...scalar } = deriveScalar(field, { table: from.table })
  const compiled = {
    name,
    ...scalar,
    isOptional: false,
    isHidden: declared.hidden === true,
    isGuarded: isGuarded(field),
    schema: described(answerSchema(field, isFilled(field, from)), declared),
  }
  if (!value) return compiled
  const isRequired = ('required' in field && field.required) || TIMESTAMPS.has(field.name)
  const canFilter = declared.filter === true
  const canSort = declared.sort === true
  const { spell } = declared
  const spelt = { ...value, ...(spell ? { spell } : {}) }
  const rule = { ...spelt, column: fieldColumn(field), isNullable: !isRequired, canFilter, canSort }
  return { ...compiled, rule }
}
