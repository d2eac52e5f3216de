import { DomainError } from '@/domain/errors'
import { STAFF_GIVEN_DETAILS } from '@/domain/order/details'
import type { OrderDetailName } from '@/domain/order/details'
import { FIELD_PERMISSIONS, rolesFor } from '@/domain/permissions'
import { isMeant } from '@/domain/policy'
import { columnOf } from '@/domain/record'
import type { Context } from '@/platform/context'

type Given = { readonly [Name in OrderDetailName]?: unknown }

const isGiven = (value: unknown) => value !== undefined && value !== null && value !== ''

/**
 * Refuses details of an order that the caller may not give, such as its number in another system: an import would find the
 * number taken by an order that is not its own.
 * @throws DomainError `FORBIDDEN` naming each of them.
 */
export function assertMayGive({ actor }: Pick<Context, 'actor'>, given: Given | undefined): void {
  const roles = rolesFor(actor, 'orders', 'update')
  const refused = STAFF_GIVEN_DETAILS.filter(
    ({ name }) => isGiven(given?.[name]) && !isMeant(FIELD_PERMISSIONS.orders[name].write, roles),
  )
  const fields = refused.map(({ name, label }) => ({
    path: columnOf(name),
    message: `Only staff give the ${label.toLowerCase()} of an order.`,
  }))
  const [first] = fields
  if (first) throw new DomainError('FORBIDDEN', first.message, { fields })
}
