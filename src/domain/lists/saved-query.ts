import type { DeliveredView, ListCondition, ViewedList } from './declarations'
import { listDeclarationOf } from './declarations'

/** What a saved view shows, as the list's address says it. */
export interface SavedQuery {
  /** A condition in Payload's form. */
  readonly where?: Readonly<Record<string, unknown>>
  readonly search?: string
  readonly sort?: string
  /** Columns from left to right, `-name` for one that is hidden; absent: those that a person has chosen. */
  readonly columns?: readonly string[]
}

/** Characters of a saved query as JSON: it becomes an address, which has at most 8 KiB. */
export const MAX_QUERY_LENGTH = 4000

/** Conditions as a list's address has them. In this form Payload's filter drawer stays closed. */
export function whereOf(conditions: readonly ListCondition[]): SavedQuery['where'] {
  return conditions.length === 0 ? undefined : { and: conditions }
}

/** A delivered view as a saved one would be. */
export function queryOf({ columns, conditions, sort }: Omit<DeliveredView, 'id' | 'label'>): SavedQuery {
  const where = whereOf(conditions)
  return {
    ...(where === undefined ? {} : { where }),
    ...(sort === undefined ? {} : { sort }),
    ...(columns === undefined ? {} : { columns }),
  }
}

function pairs(name: string, value: unknown): [string, string][] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value.flatMap((item, at) => pairs(`${name}[${String(at)}]`, item))
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([key, item]) => pairs(`${name}[${key}]`, item))
  return [[name, typeof value === 'string' ? value : JSON.stringify(value)]]
}

/** The address of a collection's list that shows a query. `sort` is the list's own order, for a query without one. */
export function listAddress(collection: string, query: SavedQuery, { sort }: { sort: string }): string {
  const { columns, search, where } = query
  const parameters = [
    ...pairs('where', where),
    ...pairs('search', search),
    // Payload keeps the order that was asked for last: one that is not named would be that of another view.
    ...pairs('sort', query.sort ?? sort),
    ...(columns ? pairs('columns', JSON.stringify(columns)) : []),
  ]
  const text = parameters
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&')
  return `/admin/collections/${collection}${text === '' ? '' : `?${text}`}`
}

/**
 * The address of a list with one of the views that come with the shop.
 * @throws Error for a view that the list does not have.
 */
export function viewAddress(list: ViewedList, id: string): string {
  const view = listDeclarationOf(list)
    ?.views()
    .find((each) => each.id === id)
  if (!view) throw new Error(`the list of ${list} has no view ${id}`)
  return listAddress(list, queryOf(view), { sort: '-createdAt' })
}
