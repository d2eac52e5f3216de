import type { FieldProblem } from '@/domain/errors'
import { DomainError, invalidField } from '@/domain/errors'
import { isDay } from '@/domain/time-zone'
import { MAX_SEARCH_LENGTH, searchPatterns } from '@/domain/search-text'

import { decodeCursor } from './cursor'
import type { ApiField, FieldRule } from '../field'
import { pluralOf } from '../names'
import type { Filter, ListQuery, Sort } from './query'
import { readTimeFilter } from './time-filter'
import type { Operator } from '../values'
import { OPERATORS, parseValue } from '../values'
import type { View } from '../view'

export const MAX_PER_PAGE = 100
export const DEFAULT_PER_PAGE = 20
/** Rows that `page` reaches; a cursor reaches all of them. */
export const MAX_PAGED_ROWS = 10_000

/** The most values of one filter, and the fewest characters of a search. */
export const MAX_VALUES = 100
export const MIN_SEARCH_LENGTH = 3

const RANGES: ReadonlySet<Operator> = new Set(['gte', 'lte', 'gt', 'lt'])

/** The operators that a field is filtered by: what has no order has no ranges. */
export function operatorsOf({ type, filter }: Pick<FieldRule, 'type' | 'filter'>): readonly Operator[] {
  if (filter?.operators) return filter.operators
  // That none of several rows has a value is another question than that one has another value.
  if (filter?.among) return ['eq', 'in']
  const isOrdered = type === 'number' || type === 'date'
  return OPERATORS.filter((operator) => isOrdered || !RANGES.has(operator))
}

/** What a list's parameters are read by. */
interface Reading {
  view: View
  /** IANA name of the zone whose days filters name. */
  timeZone: string
}

/** Whether a parameter names a day, so that the shop's time zone is needed to read it. */
export function namesDay(params: URLSearchParams): boolean {
  return [...params.values()].some((text) => text.split(',').some((part) => isDay(part.trim())))
}

const FILTER = /^filter\[([a-z0-9_]+)\](?:\[([a-z]+)\])?$/

/** Parameters that hold a list: some clients write it with commas, others repeat the name. */
const LIST = /^(?:fields|include|filter\[[a-z0-9_]+\]\[in\])$/

/**
 * Parameters by name: lists as texts with commas, others given once.
 * @throws DomainError `VALIDATION_ERROR` when another is given twice.
 */
export function readParameters(params: URLSearchParams): Map<string, string> {
  const given = new Map<string, string>()
  for (const [name, value] of params) {
    const before = given.get(name)
    if (before !== undefined && !LIST.test(name)) throw invalidField(name, `${name} is given more than once.`)
    given.set(name, before === undefined ? value : `${before},${value}`)
  }
  return given
}

/** @throws DomainError `VALIDATION_ERROR` for a text that is no whole number of `range`: `[default, least, most]`. */
export function readInteger(
  text: string | undefined,
  name: string,
  range: readonly [number, number, number],
): number {
  const [fallback, min, max] = range
  if (text === undefined) return fallback
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (value >= min && value <= max) return value
  throw invalidField(name, `${name} must be a whole number from ${min} to ${max}.`)
}

/** The field's rule and the operator that a filter's name has. */
function readFilterName(name: string, view: View): Pick<Filter, 'rule' | 'operator'> {
  const [, field = '', operator = 'eq'] = FILTER.exec(name) ?? []
  const rule = view.fields.get(field)?.rule
  const known = OPERATORS.find((candidate) => candidate === operator)
  if (!rule?.canFilter)
    throw invalidField(name, `There is no filter "${field}". There are: ${filterNames(view)}.`)
  if (!known)
    throw invalidField(
      name,
      `There is no operator "${operator}". There are: ${OPERATORS.slice(1).join(', ')}.`,
    )
  const operators = operatorsOf(rule)
  if (!operators.includes(known)) throw invalidField(name, `${field} takes ${operators.join(', ')}.`)
  return { rule, operator: known }
}

function readFilter(name: string, text: string, { view, timeZone }: Reading): Filter {
  const { rule, operator: known } = readFilterName(name, view)
  const texts = known === 'in' ? text.split(',').map((value) => value.trim()) : [text]
  if (texts.length > MAX_VALUES) throw invalidField(name, `At most ${MAX_VALUES} values at once.`)
  const time = rule.type === 'date' ? readTimeFilter(known, texts, timeZone) : undefined
  if (time && time.days.length > 0) return { rule, operator: known, value: [], days: time }
  const values = texts.map((value) => parseValue(rule, value, name))
  return { rule, operator: known, value: known === 'in' ? values : (values[0] ?? '') }
}

function filterNames(view: View): string {
  return [...view.fields.values()].flatMap(({ name, rule }) => (rule?.canFilter ? [name] : [])).join(', ')
}

function readSort(given: string | undefined, view: View): Sort {
  const text = given ?? view.resource.defaultSort
  const isDescending = text.startsWith('-')
  const name = isDescending ? text.slice(1) : text
  const rule = view.fields.get(name)?.rule
  if (rule?.canSort) return { name, rule, isDescending }
  const names = [...view.fields.values()].flatMap((field) => (field.rule?.canSort ? [field.name] : []))
  throw invalidField('sort', `sort is one of: ${names.join(', ')}; with - in front for descending.`)
}

function names(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(',').map((name) => name.trim())
}

/**
 * The fields of an answer: all but the optional ones, or those that `fields` names, plus those that `include` names.
 * @throws DomainError `VALIDATION_ERROR` naming what does not exist.
 */
export function readFields(view: View, given: ReadonlyMap<string, string>): readonly ApiField[] {
  const wanted = names(given.get('fields'))
  const included = names(given.get('include'))
  if (wanted.length === 0 && included.length === 0) return view.shown
  const problems: FieldProblem[] = []
  for (const name of wanted) {
    const field = view.fields.get(name)
    if (!field || field.isHidden) problems.push({ path: 'fields', message: `There is no field "${name}".` })
  }
  for (const name of included) {
    if (view.fields.get(name)?.isOptional !== true) {
      problems.push({ path: 'include', message: `There is nothing to include called "${name}".` })
    }
  }
  const [problem] = problems
  if (problem) throw new DomainError('VALIDATION_ERROR', problem.message, { fields: problems })
  const chosen = new Set(wanted.length > 0 ? ['id', ...wanted, ...included] : included)
  return [...view.fields.values()].filter(
    (field) => !field.isHidden && (chosen.has(field.name) || (wanted.length === 0 && !field.isOptional)),
  )
}

/** Patterns of the words that are searched for. */
function readSearch(text: string | undefined, view: View): string[] | null {
  if (text === undefined) return null
  if (!view.hasSearch) throw invalidField('q', `${pluralOf(view.resource.noun)} have no search.`)
  const words = text.trim()
  if (words.length < MIN_SEARCH_LENGTH || words.length > MAX_SEARCH_LENGTH) {
    throw invalidField('q', `q has from ${MIN_SEARCH_LENGTH} to ${MAX_SEARCH_LENGTH} characters.`)
  }
  if (words.includes('\0')) throw invalidField('q', 'q has a character that no text holds.')
  return searchPatterns(words)
}

const KNOWN = new Set(['page', 'per_page', 'cursor', 'sort', 'q', 'fields', 'include', 'count'])

/** @throws DomainError `VALIDATION_ERROR` naming each parameter that is not among `known`. */
export function refuseUnknown(given: ReadonlyMap<string, string>, known: ReadonlySet<string>): void {
  const unknown = [...given.keys()].filter((name) => !known.has(name))
  const [first] = unknown
  if (first === undefined) return
  const fields = unknown.map((path) => ({ path, message: `There is no parameter "${path}".` }))
  throw new DomainError('VALIDATION_ERROR', `There is no parameter "${first}".`, { fields })
}

/**
 * What a list was asked for.
 * @throws DomainError `VALIDATION_ERROR` naming the parameter.
 */
export function readListQuery(params: URLSearchParams, { view, timeZone }: Reading): ListQuery {
  const given = readParameters(params)
  const filterKeys = [...given.keys()].filter((name) => FILTER.test(name))
  refuseUnknown(given, new Set([...KNOWN, ...filterKeys]))
  const perPage = readInteger(given.get('per_page'), 'per_page', [DEFAULT_PER_PAGE, 1, MAX_PER_PAGE])
  const page = readInteger(given.get('page'), 'page', [1, 1, 999_999_999])
  if (page * perPage > MAX_PAGED_ROWS) {
    throw invalidField('page', `page reaches the first ${MAX_PAGED_ROWS} rows: go on with cursor.`)
  }
  if (given.has('cursor') && given.has('page')) throw invalidField('cursor', 'Give either page or cursor.')
  const count = given.get('count')
  if (count !== undefined && count !== 'exact') throw invalidField('count', 'count is "exact" or left out.')
  const filters = filterKeys.map((name) => readFilter(name, given.get(name) ?? '', { view, timeZone }))
  const sort = readSort(given.get('sort'), view)
  const text = given.get('cursor')
  return {
    page,
    perPage,
    cursor: text === undefined ? null : decodeCursor(text, sort),
    sort,
    filters,
    search: readSearch(given.get('q'), view),
    fields: readFields(view, given),
    isCountExact: count === 'exact',
  }
}
