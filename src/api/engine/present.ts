import type { Row, Scope } from './resource'

export type Present = (row: Row, scope: Scope) => unknown

/** Times arrive as dates from a column and as text from inside JSON. */
export function toIsoTime(value: unknown): string | null {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' ? new Date(value).toISOString() : null
}

/** Minor units with their currency as `{ amount, currency }`; null for an empty column. */
export function presentMoney(amount: unknown, currency: string): { amount: number; currency: string } | null {
  return typeof amount === 'number' ? { amount, currency } : null
}

/** Everything below one prefix as an object; null when nothing of it is set. */
export function presentGroup(row: Row, parts: readonly (readonly [name: string, as: string])[]): Row | null {
  let isEmpty = true
  const group: Row = {}
  for (const [name, as] of parts) {
    const value = row[as] ?? null
    if (value !== null) isEmpty = false
    group[name] = value
  }
  return isEmpty ? null : group
}
