import { DomainError, invalidField } from '@/domain/errors'
import { isStaffRole } from '@/domain/roles'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/transaction'

import type { StoreSettings } from './store-settings'
import { DEFAULT_SETTINGS, STORE_SETTINGS } from './store-settings'

/** Whose order it is, as frozen into it. */
export interface OrderCustomer {
  id: string
  name: string
  email: string
}

/** The customer with the id in parameter `$1` as JSON, null when there is none who may order. */
const CUSTOMER = `(
  select json_build_object('id', u.id, 'name', u.name, 'email', u.email) from users u
  where u.id = $1 and u.deleted_at is null and u.is_active is not false)`

/**
 * Decides whose order is being made: a customer's own, or the one that staff name; null for nobody's.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`.
 */
function customerIdFor({ actor }: Context, customerId: string | undefined): string | null {
  if (actor.type === 'anonymous')
    throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in to place an order.')
  if (isStaffRole(actor.roles)) return customerId ?? null
  if (customerId !== undefined && customerId !== actor.id) {
    throw new DomainError('FORBIDDEN', 'You may only order for yourself.')
  }
  return actor.id
}

function assertFound(id: string | null, customer: OrderCustomer | null): void {
  if (id !== null && customer === null) throw invalidField('customer_id', 'No such customer.')
}

/**
 * Finds whose order is being made.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`, or `VALIDATION_ERROR` for a customer who does not exist.
 */
export async function resolveCustomer(
  ctx: Context,
  sql: Sql,
  customerId: string | undefined,
): Promise<OrderCustomer | null> {
  const id = customerIdFor(ctx, customerId)
  if (id === null) return null
  const [row] = await sql.prepared<{ customer: OrderCustomer | null }>(
    'order-customer',
    `select ${CUSTOMER} as customer`,
    [id],
  )
  const customer = row?.customer ?? null
  assertFound(id, customer)
  return customer
}

/** What every new order stands on: the store's settings and whose order it is, in one round trip. */
export interface OrderGround {
  settings: StoreSettings
  customer: OrderCustomer | null
}

/** @throws DomainError as {@link resolveCustomer} does. */
export async function loadOrderGround(
  ctx: Context,
  sql: Sql,
  customerId: string | undefined,
): Promise<OrderGround> {
  const id = customerIdFor(ctx, customerId)
  const [row] = await sql.prepared<{ settings: StoreSettings | null; customer: OrderCustomer | null }>(
    'order-ground',
    `select ${STORE_SETTINGS} as settings, ${CUSTOMER} as customer`,
    [id],
  )
  const customer = row?.customer ?? null
  assertFound(id, customer)
  return { settings: row?.settings ?? DEFAULT_SETTINGS, customer }
}
