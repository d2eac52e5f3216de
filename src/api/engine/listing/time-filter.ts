import { dayRange, isDay, parseMoment } from '@/domain/time-zone'

import type { Period, TimeFilter } from './query'
import type { Operator, Parameters } from '../values'

/** @returns undefined when a value is neither a moment nor a day. */
export function readTimeFilter(
  operator: Operator,
  values: readonly string[],
  timeZone: string,
): TimeFilter | undefined {
  const moments: string[] = []
  const days: Period[] = []
  for (const text of values) {
    const moment = parseMoment(text)
    if (moment) moments.push(moment.toISOString())
    else if (isDay(text)) {
      const { from, until } = dayRange(text, timeZone)
      days.push({ from: from.toISOString(), until: until.toISOString() })
    } else return undefined
  }
  return { operator, moments, days }
}

/** A filter on days as a condition on `column`. */
export function dayCondition(
  column: string,
  { operator, moments, days }: TimeFilter,
  parameters: Parameters,
): string {
  const within = ({ from, until }: Period) =>
    `(${column} >= ${parameters.add(from)} and ${column} < ${parameters.add(until)})`
  const [day = { from: '', until: '' }] = days
  switch (operator) {
    case 'eq':
      return within(day)
    case 'ne':
      return `(${within(day)}) is not true`
    case 'in': {
      const exact = moments.length > 0 ? [`${column} = any(${parameters.add(moments)})`] : []
      return `(${[...days.map(within), ...exact].join(' or ')})`
    }
    case 'gte':
      return `${column} >= ${parameters.add(day.from)}`
    case 'gt':
      return `${column} >= ${parameters.add(day.until)}`
    case 'lte':
      return `${column} < ${parameters.add(day.until)}`
    case 'lt':
      return `${column} < ${parameters.add(day.from)}`
  }
}
