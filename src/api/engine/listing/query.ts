import type { ApiField, FieldRule } from '../field'
import type { Operator } from '../values'

/** From the first moment on, until the second, which is not part of it; both as ISO 8601 in UTC. */
export interface Period {
  from: string
  until: string
}

/** What a filter on a time asks for: moments, or whole days of the shop. */
export interface TimeFilter {
  operator: Operator
  moments: readonly string[]
  days: readonly Period[]
}

export interface Filter {
  rule: FieldRule
  operator: Operator
  value: string | string[]
  /** Instead of the value, where days are asked for. */
  days?: TimeFilter
}

export interface Sort {
  name: string
  rule: FieldRule
  isDescending: boolean
}

/** The last row of a page. It grants nothing: the next page asks for the caller's rights again. */
export interface Cursor {
  /** Value of the sort field; null where the field is empty. */
  value: string | null
  id: string
  /** Number of the page that follows. */
  page: number
}

/** What a list was asked for. */
export interface ListQuery {
  page: number
  perPage: number
  cursor: Cursor | null
  sort: Sort
  filters: readonly Filter[]
  /** As given; null without `q`. */
  search: string[] | null
  fields: readonly ApiField[]
  isCountExact: boolean
}
