import type { CollectionBeforeOperationHook, FlattenedField, Payload, Where } from 'payload'

import type { Days } from '@/domain/lists/period'
import { daysOfPeriod, isPeriod, PERIODS } from '@/domain/lists/period'
import { dayAt, dayRange, isDay } from '@/domain/time-zone'
import { contextOfRequest } from '@/platform/context'
import { readStoreSettings } from '@/platform/store-settings'
import { sqlOfContext } from '@/platform/database/transaction'

type DayRange = ReturnType<typeof dayRange>
type Condition = Readonly<Record<string, unknown>>

/** Conditions that nest deeper are refused elsewhere. */
const MAX_NESTING = 20

/** The field behind a path through groups, rows of arrays and relations; undefined when there is none. */
function fieldAt(
  payload: Payload,
  fields: readonly FlattenedField[],
  path: string,
): FlattenedField | undefined {
  const [head, ...rest] = path.split('.')
  const field = fields.find(({ name }) => name === head)
  if (!field || rest.length === 0) return field
  if ('flattenedFields' in field) return fieldAt(payload, field.flattenedFields, rest.join('.'))
  const target = 'relationTo' in field && typeof field.relationTo === 'string' ? field.relationTo : undefined
  const related = payload.config.collections.find(({ slug }) => slug === target)
  return related && fieldAt(payload, related.flattenedFields, rest.join('.'))
}

/** The days that a value names; null for what names none. */
function namedDays(value: unknown, timeZone: string): Days | null {
  if (isPeriod(value)) return daysOfPeriod(value, dayAt(new Date(), timeZone))
  return typeof value === 'string' && isDay(value) ? { first: value, last: value } : null
}

/** The half-open ranges of the days and periods that a value names. */
function rangesIn(value: unknown, timeZone: string): DayRange[] {
  const values: unknown[] =
    typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [value]
  return values
    .map((each) => namedDays(each, timeZone))
    .filter((days) => days !== null)
    .map(({ first, last }) => ({
      from: dayRange(first, timeZone).from,
      until: dayRange(last, timeZone).until,
    }))
}

function within(path: string, { from, until }: DayRange): Where {
  return {
    and: [
      { [path]: { greater_than_equal: from.toISOString() } },
      { [path]: { less_than: until.toISOString() } },
    ],
  }
}

function outside(path: string, { from, until }: DayRange): Where {
  return {
    or: [
      { [path]: { less_than: from.toISOString() } },
      { [path]: { greater_than_equal: until.toISOString() } },
      { [path]: { exists: false } },
    ],
  }
}

interface Comparison {
  path: string
  operator: string
  value: unknown
  timeZone: string
}

/** One operator and its value, where the value names days; undefined where it names moments, or anything else. */
function conditionOfDays({ path, operator, value, timeZone }: Comparison): Where | undefined {
  const ranges = rangesIn(value, timeZone)
  const [range] = ranges
  if (!range) return undefined
  const { from, until } = range
  const moment = { from: from.toISOString(), until: until.toISOString() }
  switch (operator) {
    case 'equals':
      return within(path, range)
    case 'not_equals':
      return outside(path, range)
    case 'in':
      return { or: ranges.map((each) => within(path, each)) }
    case 'not_in':
      return { and: ranges.map((each) => outside(path, each)) }
    case 'greater_than':
      return { [path]: { greater_than_equal: moment.until } }
    case 'greater_than_equal':
      return { [path]: { greater_than_equal: moment.from } }
    case 'less_than':
      return { [path]: { less_than: moment.from } }
    case 'less_than_equal':
      return { [path]: { less_than: moment.until } }
    default:
      return undefined
  }
}

interface Rewriting {
  isDate: (path: string) => boolean
  timeZone: string
}

function isCondition(value: unknown): value is Condition {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A path's operators: those that name days as conditions of their own, the others as they are. */
function splitOperators(path: string, condition: Condition, { timeZone }: Rewriting) {
  const days: Where[] = []
  const others: [string, unknown][] = []
  for (const [operator, value] of Object.entries(condition)) {
    const rewritten = conditionOfDays({ path, operator, value, timeZone })
    if (rewritten) days.push(rewritten)
    else others.push([operator, value])
  }
  return { days, others }
}

function rewrite(where: Condition, rewriting: Rewriting, depth = 0): Where {
  if (depth > MAX_NESTING) return where as Where
  const kept: Record<string, unknown> = {}
  const days: Where[] = []
  for (const [key, condition] of Object.entries(where)) {
    if ((key === 'and' || key === 'or') && Array.isArray(condition)) {
      kept[key] = condition.map((part: unknown) =>
        isCondition(part) ? rewrite(part, rewriting, depth + 1) : part,
      )
    } else if (isCondition(condition) && rewriting.isDate(key)) {
      const split = splitOperators(key, condition, rewriting)
      days.push(...split.days)
      if (split.others.length > 0 || split.days.length === 0) kept[key] = Object.fromEntries(split.others)
    } else {
      kept[key] = condition
    }
  }
  if (days.length === 0) return kept as Where
  return { and: [...(Object.keys(kept).length > 0 ? [kept as Where] : []), ...days] }
}

const MENTIONS_A_DAY = new RegExp(`[",](?:\\d{4}-\\d{2}-\\d{2}|${Object.keys(PERIODS).join('|')})[",]`)

/**
 * A condition on a time may name a day, `2026-11-28`, instead of a moment: it then means that day of the shop's time
 * zone, from its first moment to its last. Payload itself would take it for midnight in UTC. It may also name a period,
 * `last_7_days`: those days as of now.
 */
export const readShopDays: CollectionBeforeOperationHook = async ({ args, req }) => {
  const where: unknown = 'where' in args ? args.where : undefined
  if (!isCondition(where) || !MENTIONS_A_DAY.test(JSON.stringify(where))) return args
  const { payload } = req
  const fields = args.collection.config.flattenedFields
  const { timeZone } = await readStoreSettings(await sqlOfContext(contextOfRequest(req)))
  const isDate = (path: string) => fieldAt(payload, fields, path)?.type === 'date'
  return { ...args, where: rewrite(where, { isDate, timeZone }) }
}
