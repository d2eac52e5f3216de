import { columnOf } from '@/domain/record'

import { presentMoney } from '../engine/present'

interface StoredEventData {
  data: unknown
  currency: string
}

/** An event's facts with the currency of its order; `t` is a row of order_events. */
export function eventDataSql(t: string): string {
  return `(select json_build_object('data', ${t}.data, 'currency', o.currency) from orders o where o.id = ${t}.order_id)`
}

function present(value: unknown, currency: string): unknown {
  if (Array.isArray(value)) return value.map((item) => present(item, currency))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, inner]): [string, unknown] =>
    name.endsWith('Minor')
      ? [columnOf(name.slice(0, -'Minor'.length)), presentMoney(inner, currency)]
      : [columnOf(name), present(inner, currency)],
  )
  return Object.fromEntries(entries)
}

/** What an event says beyond its status, named and counted as everywhere in this API; null when it says nothing. */
export function presentEventData(value: unknown): unknown {
  const stored = value as StoredEventData | null
  return stored?.data ? present(stored.data, stored.currency) : null
}
