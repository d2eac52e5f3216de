import type { CollectionSlug, FlattenedField, Payload } from 'payload'
import { z } from 'zod'

import { columnOf } from '@/domain/record'
import { STORE_CURRENCY } from '@/platform/store-settings'

import type { Principal } from '../principal'
import { payloadRequestOf } from '../principal'
import { answerSchema, objectAnswer, shapeName } from './answer-schema'
import type { ApiField, FieldRule } from './field'
import { fieldColumn, deriveScalar, ID_FIELD, ROW_ID, stampOfRows } from './field'
import { quote, toCamel } from './names'
import type {
  ComputedField,
  FieldDeclaration,
  ManyField,
  ObjectField,
  PlainField,
  Resource,
  RowsField,
  SqlField,
  SqlFilter,
} from './resource'
import type { View } from './view'
import { presentRows, selectList } from './view'

/** What the engine needs to compile a resource's fields. */
interface Source {
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
/** The most documents of another resource inside one answer. */
const MAX_NESTED = 200

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
function mayRead(field: FlattenedField, principal: Principal): boolean {
  const read = 'access' in field ? field.access.read : undefined
  return read === undefined || read({ req: payloadRequestOf(principal) }) === true
}

/** Whether every stored row has a value in the field. */
function isFilled(field: FlattenedField, { hasDrafts }: Source): boolean {
  return TIMESTAMPS.has(field.name) || ('required' in field && field.required && !hasDrafts)
}

const isGuarded = (field: FlattenedField) => 'access' in field && field.access.read !== undefined

/** A schema that says of a field that will go what takes its place. */
function described(schema: z.ZodType, { deprecated }: PlainField): z.ZodType {
  return deprecated === undefined ? schema : schema.meta({ deprecated: true, description: deprecated })
}

function compilePlain(name: string, declared: PlainField, from: Source): ApiField | null {
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
  const rule = { ...value, column: fieldColumn(field), isNullable: !isRequired, canFilter, canSort }
  return { ...compiled, rule }
}

function mergeSelects(parts: readonly Pick<ApiField, 'selects'>[]): ApiField['selects'] {
  return (t) => Object.assign({}, ...parts.map((part) => part.selects(t))) as Record<string, string>
}

const SHOWN = { isOptional: false, isHidden: false, isGuarded: false } as const

function compileObject(name: string, { object }: ObjectField, from: Source): ApiField {
  const parts = Object.entries(object).map(([key, fieldName]) => {
    const field = findField(from.fields, key, fieldName)
    const schema = answerSchema(field, isFilled(field, from))
    return { key, schema, ...deriveScalar(field, { table: from.table }) }
  })
  return {
    name,
    schema: z.object(Object.fromEntries(parts.map(({ key, schema }) => [key, schema]))).nullable(),
    selects: mergeSelects(parts),
    present: (row, scope) => {
      const value = Object.fromEntries(parts.map(({ key, present }) => [key, present(row, scope)]))
      return Object.values(value).every((part) => part === null) ? null : value
    },
    ...SHOWN,
  }
}

function compileRows(name: string, { rows }: RowsField, from: Source): ApiField | null {
  const array = findField(from.fields, name)
  if (array.type !== 'array') throw new Error(`"${name}" is no array`)
  if (!mayRead(array, from.principal)) return null
  const table = `${from.table}_${columnOf(array.name)}`
  const inner = { ...from, fields: array.flattenedFields, table }
  const fields = Object.entries(rows).flatMap(
    ([key, declared]) => (key === 'id' ? ROW_ID : compilePlain(key, declared, inner)) ?? [],
  )
  const title = shapeName(from.noun, name)
  return {
    name,
    schema: z.array(objectAnswer(fields).meta({ title })),
    selects: (t) => ({
      [name]: `(select json_agg(x) from (select ${selectList(fields, 'r')} from ${quote(table)} r where r._parent_id = ${t}.id order by r._order) x)`,
    }),
    present: (row, scope) => presentRows(fields, row[name], scope),
    stamp: (t) => stampOfRows(quote(table), (r) => `${r}._parent_id = ${t}.id`),
    ...SHOWN,
    isGuarded: isGuarded(array),
  }
}

function compileMany(name: string, declared: ManyField, from: Source): ApiField {
  const view = compileView(from.payload, declared.hasMany, from.principal)
  const foreignKey = fieldColumn(
    findField(fieldsOf(from.payload, declared.hasMany.collection), declared.foreignKey),
  )
  const fields = [...view.fields.values()].filter((field) => !field.isOptional && !field.isHidden)
  const trash = view.hasTrash ? ' and m.deleted_at is null' : ''
  return {
    name,
    selects: (t) => ({
      [name]: `(select json_agg(x) from (select ${selectList(fields, 'm', view.currency('m'))} from ${quote(view.table)} m where m.${quote(foreignKey)} = ${t}.id${trash} order by m.created_at, m.id limit ${MAX_NESTED}) x)`,
    }),
    schema: z.array(documentAnswer(view)),
    present: (row, scope) => presentRows(fields, row[name], scope),
    ...SHOWN,
    isOptional: declared.optional === true,
  }
}

/** The rule of a filter by an expression; it sorts nothing. */
function ruleOf(name: string, { value, among, operators, ...rule }: SqlFilter): FieldRule {
  const filter = { value, ...(among ? { among } : {}), ...(operators ? { operators } : {}) }
  return { ...rule, column: name, isNullable: true, canFilter: true, canSort: false, filter }
}

function compileSql(name: string, { sql, schema, present, optional, filter, hidden }: SqlField): ApiField {
  return {
    name,
    schema,
    selects: (t) => ({ [name]: sql(t) }),
    present: present ? (row, scope) => present(row[name], scope) : (row) => row[name] ?? null,
    ...SHOWN,
    isOptional: optional === true,
    isHidden: hidden === true,
    ...(filter ? { rule: ruleOf(name, filter) } : {}),
  }
}

function compileComputed(
  name: string,
  { needs, compute, schema }: ComputedField,
  known: ReadonlyMap<string, ApiField>,
): ApiField {
  const needed = needs.map((need) => {
    const field = known.get(need)
    if (!field) throw new Error(`"${name}" needs "${need}", which is declared after it or not at all`)
    return field
  })
  return {
    name,
    schema,
    selects: mergeSelects(needed),
    present: (row, scope) => compute(row, scope.principal),
    ...SHOWN,
  }
}

function compileField(
  [name, declared]: readonly [string, FieldDeclaration],
  from: Source,
  known: ReadonlyMap<string, ApiField>,
): ApiField | null {
  if ('object' in declared) return compileObject(name, declared, from)
  if ('rows' in declared) return compileRows(name, declared, from)
  if ('hasMany' in declared) return compileMany(name, declared, from)
  if ('sql' in declared) return compileSql(name, declared)
  if ('compute' in declared) return compileComputed(name, declared, known)
  return compilePlain(name, declared, from)
}

/** The schema of a whole document, as callers of the view see it. */
export function documentAnswer({ resource, fields }: View): z.ZodObject {
  const answered = [...fields.values()].filter((field) => !field.isHidden)
  return objectAnswer(answered).meta({ title: shapeName(resource.noun) })
}

/** A resource as callers like this one see it, derived from its collection's own declaration. */
export function compileView(payload: Payload, resource: Resource, principal: Principal): View {
  const { collection, noun } = resource
  const fields = fieldsOf(payload, collection)
  const table = columnOf(collection.replaceAll('-', '_'))
  const { versions } = payload.collections[collection].config
  const hasDrafts = Boolean(versions && versions.drafts)
  const known = new Map<string, ApiField>()
  for (const entry of Object.entries(resource.fields)) {
    const field = compileField(entry, { payload, principal, fields, table, noun, hasDrafts }, known)
    if (field) known.set(field.name, field)
  }
  const hasCurrency = fields.some((field) => field.name === 'currency')
  return {
    resource,
    table,
    hasSearch: fields.some((field) => field.name === 'search'),
    hasTrash: payload.collections[collection].config.trash,
    fields: known,
    shown: [...known.values()].filter((field) => !field.isHidden && !field.isOptional),
    currency: (t) => (hasCurrency ? `${t}.currency` : STORE_CURRENCY),
  }
}

/** Views compile once per kind of caller. */
export function createViews(payload: Payload): (resource: Resource, principal: Principal) => View {
  const views = new Map<Resource, Map<string, View>>()
  return (resource, principal) => {
    const byView = views.get(resource) ?? new Map<string, View>()
    views.set(resource, byView)
    const known = byView.get(principal.view)
    if (known) return known
    const view = compileView(payload, resource, principal)
    byView.set(principal.view, view)
    return view
  }
}
