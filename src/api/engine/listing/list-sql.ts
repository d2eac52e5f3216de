import { EXACT_TOTAL_ROWS } from '@/platform/database/bounded-count'

import { SORT_ID, SORT_VALUE } from './cursor'
import { quote } from '../names'
import type { Filter, ListQuery, Sort } from './query'
import { dayCondition } from './time-filter'
import type { Operator, Parameters } from '../values'
import type { View } from '../view'
import { selectStatement } from '../view'

const SYMBOLS: Readonly<Record<Exclude<Operator, 'in' | 'ne'>, string>> = {
  eq: '=',
  gte: '>=',
  lte: '<=',
  gt: '>',
  lt: '<',
}

/** A filter as an SQL condition on the table `t`; its value becomes a parameter. */
export function filterCondition(filter: Filter, parameters: Parameters): string {
  const { value, among } = filter.rule.filter ?? {}
  const condition = comparison(
    value?.(among ? 'f' : 't') ?? `t.${quote(filter.rule.column)}`,
    filter,
    parameters,
  )
  return among ? `exists (select 1 from ${among('t')} and ${condition})` : condition
}

function comparison(column: string, { operator, value, days }: Filter, parameters: Parameters): string {
  if (days) return dayCondition(column, days, parameters)
  const parameter = parameters.add(value)
  if (operator === 'in') return `${column} = any(${parameter})`
  if (operator === 'ne') return `${column} is distinct from ${parameter}`
  return `${column} ${SYMBOLS[operator]} ${parameter}`
}

/** That a row holds every word that is searched for; without a word there is nothing to find. */
export function searchCondition(patterns: readonly string[], parameters: Parameters): string {
  if (patterns.length === 0) return 'false'
  return patterns.map((pattern) => `t.search like ${parameters.add(pattern)}`).join(' and ')
}

/** Empty values come last when descending and first when ascending, so that one index serves both. */
export function orderBy({ rule, isDescending }: Sort): string {
  const direction = isDescending ? 'desc' : 'asc'
  const nulls = rule.isNullable ? (isDescending ? ' nulls last' : ' nulls first') : ''
  return `order by t.${quote(rule.column)} ${direction}${nulls}, t.id ${direction}`
}

/** A range of rows in sort order that one index scan answers; a nullable sort field has two of them. */
export type Section = 'all' | 'values' | 'nulls'

/** The sections from the cursor on. */
export function sectionsAfter({ sort, cursor }: Pick<ListQuery, 'sort' | 'cursor'>): Section[] {
  if (!cursor || !sort.rule.isNullable) return ['all']
  if (sort.isDescending) return cursor.value === null ? ['nulls'] : ['values', 'nulls']
  return cursor.value === null ? ['nulls', 'values'] : ['values']
}

/** The rows of a section behind the cursor; the section that the cursor is not in counts from its start. */
export function keysetConditions(query: ListQuery, section: Section, parameters: Parameters): string[] {
  const { cursor, sort } = query
  if (!cursor) return []
  const column = `t.${quote(sort.rule.column)}`
  const compare = sort.isDescending ? '<' : '>'
  const isCursorsOwn = section === 'all' || (section === 'nulls') === (cursor.value === null)
  if (section === 'nulls') {
    return isCursorsOwn
      ? [`${column} is null`, `t.id ${compare} ${parameters.add(cursor.id)}`]
      : [`${column} is null`]
  }
  if (!isCursorsOwn) return [`${column} is not null`]
  return [`(${column}, t.id) ${compare} (${parameters.add(cursor.value)}, ${parameters.add(cursor.id)})`]
}

/** Conditions as a clause; nothing without any. */
export function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`
}

/** Above this many rows by the planner's statistics, a whole table is surely too large to count. */
const SURELY_LARGE = 2 * EXACT_TOTAL_ROWS

/** The total next to a page: exact, or up to one more than is counted exactly. */
export function totalExpression(view: View, conditions: readonly string[], isExact: boolean): string {
  const table = quote(view.table)
  const counted = isExact
    ? `(select count(*) from ${table} t${where(conditions)})`
    : `(select count(*) from (select 1 from ${table} t${where(conditions)} limit ${EXACT_TOTAL_ROWS + 1}) b)`
  if (isExact || conditions.length > 0) return counted
  const estimate = `(select reltuples::bigint from pg_class where oid = '${table}'::regclass)`
  return `(case when ${estimate} > ${SURELY_LARGE} then ${estimate} else ${counted} end)`
}

interface PageParts {
  conditions: readonly string[]
  limit: number
  /** A placeholder. */
  offset?: string | undefined
  total: string
}

/**
 * The statement behind a page. The inner query picks the rows by an index alone; what belongs to a row is only put
 * together for those. The limit is part of the text, so that the plan that PostgreSQL keeps is made for it.
 */
export function pageStatement(view: View, query: ListQuery, parts: PageParts): string {
  const order = orderBy(query.sort)
  const sortValue = `t.${quote(query.sort.rule.column)} as ${quote(SORT_VALUE)}, t.id as ${quote(SORT_ID)}`
  const offset = parts.offset === undefined ? '' : ` offset ${parts.offset}`
  const rows = `select t.* from ${quote(view.table)} t${where(parts.conditions)} ${order} limit ${parts.limit}${offset}`
  const rest = `${sortValue}, ${parts.total}::float8 as "$total" from (${rows}) t ${order}`
  return selectStatement(view, query.fields, rest)
}

/** Asks the planner how many rows match. */
export function estimateStatement(view: View, conditions: readonly string[]): string {
  return `explain (format json) select 1 from ${quote(view.table)} t${where(conditions)}`
}
