import type { Payload } from 'payload'
import { z } from 'zod'

import { columnOf } from '@/domain/record'
import { STORE_CURRENCY } from '@/platform/store-settings'

import type { Principal } from '../principal'
import { answerSchema, objectAnswer, shapeName } from './answer-schema'
import type { Source } from './compile-plain'
import { compilePlain, fieldsOf, findField, isFilled, isGuarded, mayRead } from './compile-plain'
import type { ApiField, FieldRule } from './field'
import { fieldColumn, deriveScalar, ROW_ID, stampOfRows } from './field'
import { quote } from './names'
import type {
  ComputedField,
  FieldDeclaration,
  ManyField,
  ObjectField,
  Resource,
  RowsField,
  SqlField,
  SqlFilter,
} from './resource'
import type { View } from './view'
import { presentRows, selectList } from './view'
import { cellsOfSchema } from './written/table'
import { writtenFields } from './written/values'

/** The most documents of another resource inside one answer. */
const MAX_NESTED = 200

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
    written: { kind: 'object', parts: parts.map(({ key, written }) => ({ name: key, value: written })) },
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
  const rest = (t: string) => `from ${quote(table)} r where r._parent_id = ${t}.id order by r._order`
  const written = writtenFields(fields)
  return {
    name,
    schema: z.array(objectAnswer(fields).meta({ title })),
    selects: (t) => ({
      [name]: `(select json_agg(x) from (select ${selectList(fields, 'r')} ${rest(t)}) x)`,
    }),
    present: (row, scope) => presentRows(fields, row[name], scope),
    ...(written ? { written: { kind: 'list', rest, alias: 'r', fields: written } } : {}),
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
  const others = from.principal.isStaff || !declared.forOthers ? '' : ` and ${declared.forOthers('m')}`
  const rest = (t: string) =>
    `from ${quote(view.table)} m where m.${quote(foreignKey)} = ${t}.id${trash}${others} order by m.created_at, m.id limit ${MAX_NESTED}`
  const written = writtenFields(fields)
  const currency = view.currency('m')
  return {
    name,
    selects: (t) => ({
      [name]: `(select json_agg(x) from (select ${selectList(fields, 'm', currency)} ${rest(t)}) x)`,
    }),
    ...(written ? { written: { kind: 'list', rest, alias: 'm', fields: written, currency } } : {}),
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
    ...(present ? {} : { written: { kind: 'json', column: sql, cells: cellsOfSchema(schema) } }),
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
    isComputed: true,
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
