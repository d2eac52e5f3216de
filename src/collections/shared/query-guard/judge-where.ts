import { isPeriod } from '@/domain/lists/period'
import type { QueryLimits } from '@/domain/query-limits'

import { comparisonProblem, listOf } from './check-value'
import type { PathScope, ResolvedPath } from './field-path'
import { resolvePath } from './field-path'

/** A question is refused with this sentence. */
export class Unanswerable extends Error {}

type Json = Readonly<Record<string, unknown>>

/** Whether a value is an object with names: no list, no date, not null. */
export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

/** What is read of an address as one list; beyond it, the parser makes an object with the indices as its names. */
const ADDRESS_LIST = 21

const isLongList = (value: unknown): value is Json =>
  isRecord(value) &&
  Object.keys(value).length > ADDRESS_LIST &&
  Object.keys(value).every((key) => /^\d+$/.test(key))

const isJunction = (key: string): boolean => /^(?:and|or)$/i.test(key)

/** A path as a refusal may repeat it. */
const shown = (path: string): string => (path.length > 80 ? `${path.slice(0, 80)}…` : path)

/** Stands for the days of a period, which the list's own times are compared with as soon as they are known. */
const ANY_DAY = '2026-01-01'

/** Periods are read by `readShopDays`, which looks at the document's own times alone. */
function withoutPeriods(value: unknown, path: string, { target, relations }: ResolvedPath): unknown {
  if (target.kind !== 'date' || relations > 0 || path.startsWith('version.')) return value
  const asDay = (item: unknown) => (isPeriod(item) ? ANY_DAY : item)
  return Array.isArray(value) ? value.map(asDay) : asDay(value)
}

/**
 * Adds up what a question asks for, its joined lists included, and refuses it as soon as it is too much. Each comparison is
 * held against its field, because Payload makes `IS NULL`, or a failure of the database, of values that do not fit.
 */
export class Judge {
  readonly #limits: QueryLimits
  #conditions = 0
  #relations = 0
  #words = 0

  constructor(limits: QueryLimits) {
    this.#limits = limits
  }

  /** @throws Unanswerable */
  where(where: unknown, scope: PathScope, nesting = 0): void {
    if (where === undefined || where === null) return
    if (!isRecord(where)) throw new Unanswerable('where is an object of conditions.')
    this.#assertAtMost('nesting', nesting, 'levels of and/or within each other')
    for (const [key, value] of Object.entries(where)) {
      if (isJunction(key)) this.#junction(key, value, { scope, nesting: nesting + 1 })
      else this.#field(key, value, scope)
    }
  }

  /** @throws Unanswerable */
  sort(sort: unknown, scope: PathScope): void {
    const paths = (Array.isArray(sort) ? sort : [sort]).flatMap((part: unknown) => this.#sortPaths(part))
    this.#assertAtMost('sorts', paths.length, 'fields to sort by')
    for (const path of paths) {
      const resolved = this.#resolve(path, scope)
      if (resolved.target.kind === 'opaque') throw new Unanswerable(`Nothing is sorted by ${shown(path)}.`)
    }
  }

  /** The path of a field whose values are listed. @throws Unanswerable */
  path(path: unknown, scope: PathScope): void {
    if (typeof path !== 'string') throw new Unanswerable('field is the name of a field.')
    this.#resolve(path, scope)
  }

  #sortPaths(part: unknown): string[] {
    if (part === undefined || part === null || part === '') return []
    if (typeof part !== 'string') throw new Unanswerable('sort is the name of a field, or several.')
    return part.split(',').map((path) => path.trim().replace(/^-/, ''))
  }

  #assertAtMost(limit: keyof QueryLimits, count: number, what: string): void {
    const most = this.#limits[limit]
    if (count > most) throw new Unanswerable(`At most ${String(most)} ${what} are allowed.`)
  }

  #junction(key: string, parts: unknown, { scope, nesting }: { scope: PathScope; nesting: number }): void {
    if (isLongList(parts)) {
      this.#junction(key, Object.values(parts), { scope, nesting })
      throw new Unanswerable(`An address has room for ${String(ADDRESS_LIST)} conditions below one ${key}.`)
    }
    if (!Array.isArray(parts)) throw new Unanswerable(`${key} takes a list of conditions.`)
    // Each part is one at least, so that empty ones have an end too.
    this.#countConditions(parts.length === 0 ? 1 : 0)
    for (const part of parts as unknown[]) {
      if (!isRecord(part)) throw new Unanswerable(`${key} takes a list of conditions.`)
      if (Object.keys(part).length === 0) this.#countConditions(1)
      this.where(part, scope, nesting)
    }
  }

  #countConditions(count: number): void {
    this.#conditions += count
    this.#assertAtMost('conditions', this.#conditions, 'conditions')
  }

  #resolve(path: string, scope: PathScope) {
    const resolved = path.length <= 200 ? resolvePath(path, scope) : null
    if (!resolved) throw new Unanswerable(`The following path cannot be queried: ${shown(path)}`)
    this.#assertAtMost('pathRelations', resolved.relations, 'relations on the way to a field')
    this.#relations += resolved.relations
    this.#assertAtMost('relations', this.#relations, 'relations in one question')
    return resolved
  }

  #field(path: string, comparisons: unknown, scope: PathScope): void {
    if (!isRecord(comparisons)) {
      throw new Unanswerable(`${shown(path)} needs an operator, such as ${shown(path)}[equals].`)
    }
    const operators = Object.entries(comparisons)
    if (operators.length === 0) this.#countConditions(1)
    for (const [operator, value] of operators) {
      this.#countConditions(1)
      const resolved = this.#resolve(path, scope)
      this.#weigh(operator, value)
      const compared = scope.takesPeriods === true ? withoutPeriods(value, path, resolved) : value
      const problem = comparisonProblem(resolved, operator, compared)
      if (problem !== undefined) throw new Unanswerable(`${shown(path)} ${problem}.`)
    }
  }

  /** Values by their number and length, words by what searching for them costs. */
  #weigh(operator: string, value: unknown): void {
    const isList = operator === 'in' || operator === 'not_in' || Array.isArray(value)
    const values = isList ? (listOf(value) ?? []) : [value]
    this.#assertAtMost('values', values.length, 'values in a list')
    for (const item of values) {
      if (typeof item === 'string') this.#assertAtMost('textLength', item.length, 'characters in a text')
    }
    if (!/^(?:like|not_like|contains)$/.test(operator)) return
    const texts = values.filter((item) => typeof item === 'string')
    this.#words +=
      operator === 'like' ? texts.flatMap((text) => text.split(' ')).length : Math.max(1, texts.length)
    this.#assertAtMost('words', this.#words, 'words to search for')
  }
}
