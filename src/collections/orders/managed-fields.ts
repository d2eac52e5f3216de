import { DomainError } from '@/domain/errors'
import { orderFieldsWrittenBy } from '@/domain/order/record'
import type { Order } from '@/payload-types'

/** What only order actions write. The create form sends these with their empty values, which is no attempt to set them. */
const MANAGED = [...orderFieldsWrittenBy('action'), 'charges']

/** What is frozen once an order is placed. */
const FROZEN = [...orderFieldsWrittenBy('draft'), 'lines']

const EMPTY = new Set<unknown>([
  'draft',
  'unpaid',
  'unfulfilled',
  'settled',
  'admin',
  0,
  false,
  '',
  null,
  undefined,
])

function isEmpty(value: unknown): boolean {
  return EMPTY.has(value) || (Array.isArray(value) && value.length === 0)
}

/** Documents reach hooks populated or not, with or without row ids and dates as strings: compare what they say. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value ?? null
  const entries = Object.entries(value)
  const id = entries.find(([key]) => key === 'id')
  if (id && entries.some(([key]) => key === 'createdAt')) return id[1]
  return Object.fromEntries(
    entries
      .filter(([, item]) => !isEmpty(item))
      .map(([key, item]): [string, unknown] => [key, plain(item)])
      .sort(),
  )
}

function isSame(a: unknown, b: unknown): boolean {
  if (isEmpty(a) && isEmpty(b)) return true
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b))
}

function changedKeys(keys: readonly string[], data: Partial<Order>, stored: Partial<Order>): string[] {
  const [is, was]: Readonly<Record<string, unknown>>[] = [{ ...data }, { ...stored }]
  return keys.filter((key) => key in data && !isSame(is?.[key], was?.[key]))
}

/** @throws DomainError `FORBIDDEN` when a caller writes what only order actions write. */
export function refuseManagedFields(data: Partial<Order>, stored: Partial<Order>): void {
  const changed = changedKeys(MANAGED, data, stored)
  if (changed.length > 0)
    throw refusal(changed, 'is written by order actions alone: use the transitions of the order')
}

/** @throws DomainError `FORBIDDEN` when a caller changes what was agreed when the order was placed. */
export function refuseFrozenFields(data: Partial<Order>, stored: Partial<Order>): void {
  const changed = changedKeys(FROZEN, data, stored)
  if (changed.length > 0) throw refusal(changed, 'was frozen when the order was placed')
  const hasLeft = stored.fulfilmentStatus !== 'unfulfilled'
  if (hasLeft && changedKeys(['shippingAddress'], data, stored).length > 0) {
    throw refusal(['shippingAddress'], 'cannot change after goods have been shipped')
  }
}

function refusal(keys: readonly string[], because: string): DomainError {
  const [first] = keys
  const fields = keys.map((path) => ({ path, message: `${path} ${because}.` }))
  return new DomainError('FORBIDDEN', `${String(first)} ${because}.`, { fields })
}
