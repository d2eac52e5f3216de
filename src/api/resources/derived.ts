import type { FlattenedField, Payload, SanitizedCollectionConfig } from 'payload'

import { columnOf } from '@/domain/record'
import type { DerivedApi } from '@/platform/declared-api'
import { declaredApiOf } from '@/platform/declared-api'

import type { FieldDeclaration, PlainField, Resource } from '../engine/resource'

/** Kept by the framework and by ourselves: no part of what people maintain. */
const KEPT = new Set(['id', 'deletedAt', 'createdBy', 'updatedBy', 'search'])
const TIMES = new Set(['createdAt', 'updatedAt'])
const ORDERED = new Set(['text', 'email', 'number', 'date'])
const SCALAR = new Set([
  ...ORDERED,
  'textarea',
  'checkbox',
  'select',
  'relationship',
  'upload',
  'group',
  'json',
])
/** What only the panel shows. */
const UNSTORED = new Set(['ui', 'join'])

const isMany = (field: FlattenedField) => 'hasMany' in field && field.hasMany === true

/** `leadTimeDays` is `lead_time_days`, an amount is without its unit, a relation is named for the ids that it holds. */
function nameOf(field: FlattenedField): string {
  const name = columnOf(field.name).replace(/_minor$/, '')
  if (field.type !== 'relationship' && field.type !== 'upload') return name
  return isMany(field) ? `${name.replace(/s$/, '')}_ids` : `${name}_id`
}

const isIndexed = (field: FlattenedField) =>
  TIMES.has(field.name) || ('index' in field && field.index) || ('unique' in field && field.unique)

function plainOf(field: FlattenedField, { filters, sorts }: DerivedApi): PlainField {
  const name = nameOf(field)
  const isScalar = isIndexed(field) && !isMany(field) && field.type !== 'group'
  const isFiltered = filters?.includes(name) ?? isScalar
  const isSorted = sorts?.includes(name) ?? (isScalar && ORDERED.has(field.type))
  return {
    field: field.name,
    ...(isFiltered ? { filter: true } : {}),
    ...(isSorted ? { sort: true } : {}),
  }
}

/** @throws Error for a kind of field that this API does not present by itself. */
function declare(field: FlattenedField, api: DerivedApi, slug: string): [string, FieldDeclaration] {
  if (field.type === 'array') {
    const inner = field.flattenedFields.filter(({ name }) => name !== 'id')
    const rows = inner.map((part) => declare(part, { ...api, filters: [], sorts: [] }, slug))
    return [columnOf(field.name), { rows: Object.fromEntries(rows) as Record<string, PlainField> }]
  }
  const isPresented =
    SCALAR.has(field.type) && (!isMany(field) || field.type === 'select' || field.type === 'relationship')
  if (isPresented) return [nameOf(field), plainOf(field, api)]
  throw new Error(
    `/api/v1 does not present "${field.name}" of ${slug} by itself: name it in the API's \`except\``,
  )
}

/** @throws Error for a filter or a sort of no field, or of one without an index. */
function assertOffered(
  fields: readonly FlattenedField[],
  { filters = [], sorts = [] }: DerivedApi,
  slug: string,
) {
  const offered = fields.filter((field) => isIndexed(field)).map(nameOf)
  const wrong = [...filters, ...sorts].find((name) => !offered.includes(name))
  if (wrong !== undefined) throw new Error(`"${wrong}" of ${slug} has no index to filter or sort by`)
}

const isReadOnly = ({ admin }: FlattenedField) => admin !== undefined && 'readOnly' in admin && admin.readOnly

/**
 * The resource of a collection that declares its API by its own fields: each under its own rule, writable unless it is read
 * only.
 * @throws Error for a field that it cannot present, a filter or sort without an index.
 */
function deriveResource(collection: SanitizedCollectionConfig, api: DerivedApi): Resource {
  const { slug } = collection
  const shown = collection.flattenedFields.filter(
    (field) =>
      !KEPT.has(field.name) &&
      !UNSTORED.has(field.type) &&
      !('hidden' in field && field.hidden) &&
      api.except?.includes(field.name) !== true,
  )
  assertOffered(shown, api, slug)
  const written = shown
    .filter((field) => !TIMES.has(field.name) && !isReadOnly(field))
    .map((field) => (field.type === 'array' ? columnOf(field.name) : nameOf(field)))
  return {
    noun: api.noun,
    collection: slug,
    fields: { id: {}, ...Object.fromEntries(shown.map((field) => declare(field, api, slug))) },
    defaultSort: api.defaultSort,
    create: written,
    update: written,
  }
}

/** Resources that collections declare by themselves, and who may list and get them. */
export function derivedResources({
  config,
}: Payload): { resource: Resource; audience: DerivedApi['audience'] }[] {
  return config.collections.flatMap((collection) => {
    const api = declaredApiOf(collection)
    if (typeof api !== 'object') return []
    return [{ resource: deriveResource(collection, api), audience: api.audience }]
  })
}
