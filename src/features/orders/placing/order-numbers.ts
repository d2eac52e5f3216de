import { DomainError } from '@/domain/errors'
import { FIELD_PERMISSIONS, rolesFor } from '@/domain/permissions'
import { isMeant } from '@/domain/policy'
import type { Context } from '@/platform/context'

/**
 * Refuses the number that an order has in another system to callers who may not give it: an import would find the number
 * taken by an order that is not its own.
 * @throws DomainError `FORBIDDEN`.
 */
export function assertMayNumber({ actor }: Pick<Context, 'actor'>, reference: unknown): void {
  if (reference === undefined || reference === null || reference === '') return
  const { write } = FIELD_PERMISSIONS.orders.externalReference
  if (isMeant(write, rolesFor(actor, 'orders', 'update'))) return
  const message = 'Only staff number orders by another system.'
  throw new DomainError('FORBIDDEN', message, { fields: [{ path: 'external_reference', message }] })
}
