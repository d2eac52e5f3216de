import type { Role } from '@/domain/account/roles'
import { isStaffRole } from '@/domain/account/roles'
import { DomainError } from '@/domain/errors'
import type { ActionOf } from '@/domain/permissions'
import { assertScope, rowsFor } from '@/domain/permissions'
import { UUID } from '@/domain/uuid'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'

/** A customer's account with its row locked. */
export interface CustomerAccount {
  [column: string]: unknown
  id: string
  name: string
  email: string
  roles: Role[]
  isService: boolean
  isErased: boolean
  tags: string[]
}

const LOCK = `
  select u.id, u.name, u.email, u.is_service is true as "isService", u.erased_at is not null as "isErased",
    array(select r.value::text from users_roles r where r.parent_id = u.id) as roles,
    array(select t.text from users_texts t where t.parent_id = u.id and t.path = 'tags' order by t."order") as tags
  from users u where u.id = $1 and u.deleted_at is null for no key update`

/**
 * Callers who may do this for no other account than their own get the same answer whether the account exists or not.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`.
 */
export function assertMayForCustomers({ actor }: Pick<Context, 'actor'>, action: ActionOf<'users'>): void {
  if (actor.type === 'anonymous') throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in first.')
  assertScope(actor, 'users', action)
  if (!rowsFor(actor, 'users', action).some((rows) => rows !== 'own'))
    throw new DomainError('FORBIDDEN', 'Your role does not do this for customers.')
}

/** @throws DomainError for an account that is no customer's, or has no person any more. */
export function assertCustomer({
  isErased,
  isService,
  roles,
}: Pick<CustomerAccount, 'isErased' | 'isService' | 'roles'>): void {
  if (isErased) throw new DomainError('CONFLICT', 'The personal data of this customer is erased.')
  if (isService || isStaffRole(roles))
    throw new DomainError('VALIDATION_ERROR', 'This is no customer’s account.')
}

/**
 * Locks the account of a customer, who does not work for the shop.
 * @throws DomainError `NOT_FOUND`, also in the trash; `CONFLICT` when it is erased; `VALIDATION_ERROR` for another account.
 */
export async function lockCustomer(sql: Sql, id: string): Promise<CustomerAccount> {
  const [account] = UUID.test(id) ? await sql.query<CustomerAccount>(LOCK, [id]) : []
  if (!account) throw new DomainError('NOT_FOUND', 'No such customer.')
  assertCustomer(account)
  return account
}
