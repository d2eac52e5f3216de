import { isDay, isWithinCalendar } from '@/domain/time-zone'
import { textProblem } from '@/platform/plain-text'

import type { Target } from './field-path'

const EQUALITY = ['equals', 'not_equals', 'in', 'not_in', 'exists']
const ORDER = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']

/** What each kind of field can be compared by; anything else is no comparison that PostgreSQL knows. */
const OPERATORS: Readonly<Record<Target['kind'], readonly string[]>> = {
  id: [...EQUALITY, ...ORDER, 'like'],
  text: [...EQUALITY, ...ORDER, 'like', 'not_like', 'contains'],
  number: [...EQUALITY, ...ORDER],
  boolean: ['equals', 'not_equals', 'exists'],
  date: [...EQUALITY, ...ORDER],
  option: EQUALITY,
  relation: EQUALITY,
  opaque: ['exists'],
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/

/** Whether a value is the text of a UUID, of any version and in any case. */
export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value)

/** A day of the calendar, or a moment of one. */
export function isDate(value: unknown): boolean {
  if (value instanceof Date) return isWithinCalendar(value)
  if (typeof value !== 'string' || !DATE.test(value) || !isDay(value.slice(0, 10))) return false
  return isWithinCalendar(new Date(value))
}

/** A number, or what an address can say of one. */
export function isNumber(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  return typeof value === 'string' && /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(value.trim()) && value.length <= 40
}

const isBoolean = (value: unknown): boolean =>
  typeof value === 'boolean' || (typeof value === 'string' && /^(?:true|false)$/i.test(value))

/** `{ relationTo, value }`, as a relation to several collections has it. */
function isPointer(value: unknown, to: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { relationTo, value: id } = value as { relationTo?: unknown; value?: unknown }
  return typeof relationTo === 'string' && to.includes(relationTo) && isUuid(id)
}

function relationProblem(
  { isPolymorphic, to }: Target & { kind: 'relation' },
  value: unknown,
): string | undefined {
  if (isUuid(value) || (isPolymorphic && isPointer(value, to))) return undefined
  return isPolymorphic
    ? 'is compared with an id, or with {"relationTo": …, "value": …}'
    : 'is compared with an id (a UUID)'
}

/** What one value must be; undefined when it is. */
function valueProblem(target: Target, value: unknown): string | undefined {
  switch (target.kind) {
    case 'id':
      return isUuid(value) ? undefined : 'is compared with an id (a UUID)'
    case 'number':
      return isNumber(value) ? undefined : 'is compared with a number'
    case 'boolean':
      return isBoolean(value) ? undefined : 'is compared with true or false'
    case 'date':
      return isDate(value) ? undefined : 'is compared with a date, such as 2026-03-29 or 2026-03-29T02:30:00Z'
    case 'option':
      return target.options.includes(value as string)
        ? undefined
        : `is compared with one of: ${target.options.join(', ')}`
    case 'relation':
      return relationProblem(target, value)
    case 'text':
      return typeof value === 'string' ? textProblem(value) : 'is compared with a text'
    case 'opaque':
      return undefined
  }
}

/** The values of `in` and `not_in`: a list, or a text with commas. */
export function listOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value as unknown[]
  return typeof value === 'string' ? value.split(',') : null
}

/** No value at all, in the ways that Payload knows. */
function isNothing(target: Target, value: unknown): boolean {
  if (value === null) return true
  return value === 'null' && (target.kind === 'relation' || target.kind === 'date')
}

function listProblem(target: Target, value: unknown): string | undefined {
  const values = listOf(value)
  if (!values) return 'takes a list of values'
  // A list holds values alone: Payload would compare what stands for none as a text.
  return values
    .map((item) => valueProblem(target, typeof item === 'string' ? item.trim() : item))
    .find((problem) => problem !== undefined)
}

/** What is wrong with a comparison, as the end of a sentence about its path; undefined when nothing is. */
export function comparisonProblem(
  { target, isMany }: { target: Target; isMany: boolean },
  operator: string,
  value: unknown,
): string | undefined {
  const operators = isMany ? [...OPERATORS[target.kind], 'contains'] : OPERATORS[target.kind]
  if (!operators.includes(operator)) {
    return `has no operator "${operator.slice(0, 40)}"; there are: ${operators.join(', ')}`
  }
  if (operator === 'exists') return isBoolean(value) ? undefined : 'exists is true or false'
  const takesList = operator === 'in' || operator === 'not_in'
  // A relation that equals several ids is one of them.
  const mayTakeList = isMany || target.kind === 'relation'
  if (takesList || (mayTakeList && Array.isArray(value))) return listProblem(target, value)
  const mayBeNothing = operator === 'equals' || operator === 'not_equals'
  if (mayBeNothing && isNothing(target, value)) return undefined
  return valueProblem(target, value)
}
