import type { ApiField, FieldRule } from './field'
import type { TimeFilter } from './time-filter'

export const OPERATORS = ['eq', 'ne', 'in', 'gte', 'lte', 'gt', 'lt'] as const
export type Operator = (typeof OPERATORS)[number]

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
