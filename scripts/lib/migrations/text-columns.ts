import type { FlattenedField, SanitizedCollectionConfig } from 'payload'

import { columnOf } from '@/domain/record'

/** What machines made or read: codes, keys, hashes, addresses of pages. Lists need no dictionary for these. */
const CODES = new Set([
  ...['id', 'slug', 'hash', 'salt', 'key', 'prefix', 'chain', 'previousHash', 'actorId', 'documentId'],
  ...['requestId', 'ipPrefix', 'documentCollection', 'checkoutKey', 'currency', 'storedAs', 'url'],
  ...['thumbnailURL', 'mimeType', '_objectKey', 'resetPasswordToken', 'search', 'type', 'from', 'to'],
  ...['trackingUrl', 'shippingMethod', 'country', 'postcode', 'phone', 'eventId', 'documentType', 'body'],
])

type Described = Pick<SanitizedCollectionConfig, 'slug' | 'flattenedFields' | 'versions'>

/** A column by its table and name. */
export type Column = readonly [table: string, column: string]

/** A column that is searched, and the columns of the same row that it is made of. */
export interface SearchedColumn {
  table: string
  column: string
  of: readonly string[]
}

/** The table of a collection. */
export const tableOf = ({ slug }: Pick<Described, 'slug'>) => slug.replaceAll('-', '_')

function readNames(fields: readonly FlattenedField[], prefix = ''): string[] {
  return fields.flatMap((field) => {
    if (field.type === 'group') return readNames(field.flattenedFields, `${prefix}${columnOf(field.name)}_`)
    const isText = field.type === 'text' || field.type === 'email' || field.type === 'textarea'
    const isOne = !('hasMany' in field && field.hasMany === true)
    return isText && isOne && !CODES.has(field.name) ? [`${prefix}${columnOf(field.name)}`] : []
  })
}

/** Columns of the texts that people read: lists sort them by `reading_order`, those of versions too. */
export function readColumns(collection: Described): Column[] {
  const names = readNames(collection.flattenedFields).filter((name) => !name.startsWith('sizes_'))
  const table = tableOf(collection)
  return [
    ...names.map((name): Column => [table, name]),
    ...(collection.versions ? names.map((name): Column => [`_${table}_v`, `version_${name}`]) : []),
  ]
}

/** The search column of a collection, and that of its versions. */
export function searchColumns(collection: Described): SearchedColumn[] {
  const field = collection.flattenedFields.find(({ name }) => name === 'search')
  const searches = field?.custom?.['searches'] as readonly string[] | undefined
  if (!searches) return []
  const table = tableOf(collection)
  const of = searches.map((path) => path.split('.').map(columnOf).join('_'))
  const own = { table, column: 'search', of }
  const versions = {
    ...{ table: `_${table}_v`, column: 'version_search' },
    of: of.map((name) => `version_${name}`),
  }
  return collection.versions ? [own, versions] : [own]
}
