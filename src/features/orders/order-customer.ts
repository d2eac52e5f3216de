import { DomainError, invalidField } from '@/domain/errors'
import { isStaffRole } from '@/domain/roles'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/transaction'

/** Whose order it is, as frozen into it. */
export interface OrderCustomer {
  id: string
  name: string
  email: string
}

const CUSTOMER = `select id, name, email from users where id = $1 and deleted_at is null and is_active is not false`

/**
 * Decides whose order is being made: a customer's own, or the one that staff name.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`, or `VALIDATION_ERROR` for a customer who does not exist.
 */
export async function resolveCustomer(
  ctx: Context,
  sql: Sql,
  customerId: string | undefined,
): Promise<OrderCustomer | null> {
  const { actor } = ctx
  if (actor.type === 'anonymous')
    throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in to place an order.')
  const isStaff = isStaffRole(actor.roles)
  if (!isStaff && customerId !== undefined && customerId !== actor.id) {
    throw new DomainError('FORBIDDEN', 'You may only order for yourself.')
  }
  const id = isStaff ? customerId : actor.id
  if (!id) return null
  const [row] = await sql.prepared<OrderCustomer & Record<string, unknown>>('order-customer', CUSTOMER, [id])
  if (!row) throw invalidField('customer_id', 'No such customer.')
  return row
}
