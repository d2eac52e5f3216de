import { DomainError } from '@/domain/errors'
import { isStaffRole } from '@/domain/account/roles'
import type { Context } from '@/platform/context'

/** Whose order it is, as frozen into it. */
export interface OrderCustomer {
  id: string
  name: string
  email: string
  company: string | null
  vatNumber: string | null
  buyerReference: string | null
}

/**
 * Decides whose order is being made: a customer's own, or the one that staff name; null for an order without a customer.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`.
 */
export function customerIdFor({ actor }: Context, customerId: string | null | undefined): string | null {
  if (actor.type === 'anonymous')
    throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in to place an order.')
  if (isStaffRole(actor.roles)) return customerId ?? null
  if (customerId && customerId !== actor.id) {
    throw new DomainError('FORBIDDEN', 'You may only order for yourself.')
  }
  return actor.id
}
