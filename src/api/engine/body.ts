import type { FlattenedField, Payload } from 'payload'
import { z } from 'zod'

import { DomainError, invalidField } from '@/domain/errors'
import { columnOf } from '@/domain/record'
import { mailAddressSchema } from '@/platform/mail/mail-address-schema'
import { momentSchema } from '@/platform/moment-schema'

import type { Principal } from '../principal'
import { payloadRequestOf } from '../principal'
import { fieldsOf, findField } from './compile-plain'
import { documentId, isReferred } from '../identity/document-id'
import { toApiPath } from './names'
import type { Resource, Row } from './resource'

export const moneySchema = z
  .strictObject({
    amount: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
    currency: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code'),
  })
  .meta({ title: 'Money' })

const MAX_TEXT = 10_000

function optionsOf(field: FlattenedField): [string, ...string[]] {
  const options = field.type === 'select' ? field.options : []
  const [first = '', ...rest] = options.map((option) => (typeof option === 'string' ? option : option.value))
  return [first, ...rest]
}

function numberSchema(field: FlattenedField & { type: 'number' }): z.ZodType {
  if (field.name.endsWith('Minor')) return moneySchema
  return z
    .number()
    .int()
    .min(field.min ?? Number.MIN_SAFE_INTEGER)
    .max(field.max ?? Number.MAX_SAFE_INTEGER)
}

function textSchema(field: FlattenedField & { type: 'text' | 'textarea' }): z.ZodType {
  const text = z
    .string()
    .trim()
    .max(field.maxLength ?? MAX_TEXT)
  return 'required' in field && field.required ? text.min(1) : text
}

function objectSchema(fields: readonly FlattenedField[]): z.ZodType {
  const shape = fields
    .filter(({ name }) => name !== 'id')
    .map((field) => [jsonName(field), fieldSchema(field)] as const)
  return z.strictObject(Object.fromEntries(shape))
}

/** The schema of several values where a field has many; of one value otherwise. */
function oneOrMany(
  field: { hasMany?: boolean | undefined },
  value: z.ZodType,
  maxValues?: number,
): z.ZodType {
  if (field.hasMany !== true) return value
  return maxValues === undefined ? z.array(value) : z.array(value).max(maxValues)
}

const LISTED_TEXT = z.string().trim().min(1).max(MAX_TEXT)
const MAX_VALUES = 100

/** The schema of a field that holds a value; null for a field that holds other fields, or that the API cannot write. */
function scalarSchema(field: FlattenedField): z.ZodType | null {
  switch (field.type) {
    case 'text':
      return field.hasMany === true ? z.array(LISTED_TEXT).max(MAX_VALUES) : textSchema(field)
    case 'textarea':
      return textSchema(field)
    case 'email':
      return mailAddressSchema
    case 'number':
      return numberSchema(field)
    case 'checkbox':
      return z.boolean()
    case 'date':
      return momentSchema
    case 'select':
      return oneOrMany(field, z.enum(optionsOf(field)))
    default:
      return null
  }
}

const idSchema = ({ relationTo }: FlattenedField & { type: 'relationship' | 'upload' }) =>
  typeof relationTo === 'string' && isReferred(relationTo) ? documentId(relationTo) : z.uuid()

/** @throws Error for a field of a type that the API cannot write. */
function valueSchema(field: FlattenedField): z.ZodType {
  switch (field.type) {
    case 'relationship':
    case 'upload':
      return oneOrMany(field, idSchema(field), MAX_VALUES)
    case 'array':
      return z.array(objectSchema(field.flattenedFields)).max(field.maxRows ?? 500)
    case 'group':
      return objectSchema(field.flattenedFields)
    default: {
      const schema = scalarSchema(field)
      if (schema) return schema
      throw new Error(`the API cannot write "${field.name}", a field of type ${field.type}`)
    }
  }
}

function isRequired(field: FlattenedField): boolean {
  const hasDefault = 'defaultValue' in field
  return 'required' in field && field.required && !hasDefault
}

/** One field of a body: what is not required may be left out, or be null. */
function fieldSchema(field: FlattenedField): z.ZodType {
  const value = valueSchema(field)
  const isKept = 'required' in field && field.required
  if (isRequired(field)) return value
  return isKept ? value.optional() : value.nullish()
}

function jsonName(field: FlattenedField): string {
  return toApiPath(field.name)
}

/** A body's field: its name in JSON and the field of the collection behind it. */
export interface BodyField {
  name: string
  field: FlattenedField
  /** Filled by the collection's hooks when it is left out. */
  isDerived: boolean
  /** Left as it is by a replacement that does not name it. */
  isKept: boolean
}

/**
 * The fields of a resource that a body may give, by their JSON names.
 * @throws Error for a name that is no field of the collection: a mistake in the declaration.
 */
export function bodyFields(payload: Payload, resource: Resource, names: readonly string[]): BodyField[] {
  const fields = fieldsOf(payload, resource.collection)
  return names.map((name) => {
    const declared = resource.fields[name] ?? {}
    const isDerived = resource.derived?.includes(name) === true
    return {
      name,
      isDerived,
      isKept: resource.kept?.includes(name) === true,
      field: findField(fields, name, 'field' in declared ? declared.field : undefined),
    }
  })
}

/** A whole document: what is required must be there. `extra` is no field, e.g. a password. */
export function documentSchema(fields: readonly BodyField[], extra: z.ZodRawShape = {}): z.ZodType<Row> {
  const shape = Object.fromEntries(
    fields.map(({ name, field, isDerived }) => [
      name,
      isDerived ? fieldSchema(field).optional() : fieldSchema(field),
    ]),
  )
  return z.strictObject({ ...shape, ...extra })
}

/** Any part of a document. */
export function partialSchema(fields: readonly BodyField[]): z.ZodType<Row> {
  const shape = fields.map(({ name, field }) => [name, fieldSchema(field).optional()] as const)
  return z
    .strictObject(Object.fromEntries(shape))
    .refine((body) => Object.keys(body).length > 0, 'Name at least one field to change.')
    .meta({ minProperties: 1 })
}

function toStored(field: FlattenedField, value: unknown): unknown {
  if (value === null || value === undefined) return value
  if (field.type === 'number' && field.name.endsWith('Minor')) return (value as { amount: number }).amount
  if (field.type === 'group') return toRow(field.flattenedFields, value as Row)
  if (field.type === 'array') return (value as Row[]).map((row) => toRow(field.flattenedFields, row))
  return value
}

function toRow(fields: readonly FlattenedField[], row: Row): Row {
  const stored: Row = {}
  for (const field of fields) {
    const name = jsonName(field)
    if (name in row) stored[field.name] = toStored(field, row[name])
  }
  return stored
}

/** A parsed body as Payload's Local API takes it. */
export function toDocument(fields: readonly BodyField[], body: Row): Row {
  const given = fields.filter(({ name }) => body[name] !== undefined)
  return Object.fromEntries(given.map(({ name, field }) => [field.name, toStored(field, body[name])]))
}

/** The same for a replacement: what is not there becomes empty, or its default. */
export function toReplacement(fields: readonly BodyField[], body: Row): Row {
  const replaced = fields.filter(({ name, isKept }) => !isKept || body[name] !== undefined)
  const whole = replaced.map(({ name, field }): [string, unknown] => {
    const value = toStored(field, body[name])
    if (value !== undefined) return [field.name, value]
    const standard = 'defaultValue' in field ? (field.defaultValue as unknown) : undefined
    return [field.name, standard ?? (field.type === 'array' ? [] : null)]
  })
  return Object.fromEntries(whole)
}

/**
 * Payload leaves out silently what a caller may not write; this API says so.
 * @throws DomainError `FORBIDDEN` naming the fields.
 */
export function assertMayWrite(
  fields: readonly BodyField[],
  { body, principal, operation }: { body: Row; principal: Principal; operation: 'create' | 'update' },
): void {
  const refused = fields.filter(({ name, field }) => {
    const rule = 'access' in field ? field.access[operation] : undefined
    return (
      body[name] !== undefined && rule !== undefined && rule({ req: payloadRequestOf(principal) }) !== true
    )
  })
  const [first] = refused
  if (!first) return
  const problems = refused.map(({ name }) => ({ path: name, message: `You may not write ${name}.` }))
  throw new DomainError('FORBIDDEN', `You may not write ${columnOf(first.name)}.`, { fields: problems })
}

/** Amounts of the catalogue are in the store's currency. @throws DomainError `VALIDATION_ERROR`. */
export function assertCurrency(
  fields: readonly BodyField[],
  { body, at }: { body: Row; at: string },
  currency: string,
): void {
  for (const { name, field } of fields) {
    if (!field.name.endsWith('Minor')) continue
    const given = (body[name] as { currency?: string } | null | undefined)?.currency
    if (given !== undefined && given !== currency)
      throw invalidField(`${at}${name}.currency`, `This store sells in ${currency}.`)
  }
}
