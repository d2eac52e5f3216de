import type { CollectionBeforeChangeHook } from 'payload'

import { DomainError } from '@/domain/errors'
import type { User } from '@/payload-types'
import { contextOfRequest } from '@/platform/context'
import { toPayloadError } from '@/platform/errors/payload-error'
import { sqlOfContext } from '@/platform/database/transaction'

/** Until the transaction ends: of two who would take the last two at once, the second sees what the first did. */
const LOCK = `select pg_advisory_xact_lock(hashtext('backroom administrators'))`
const ANOTHER = `
  select 1 from users u join users_roles r on r.parent_id = u.id and r.value = 'admin'
  where u.id <> $1 and not u.is_service and u.is_active is not false and u.deleted_at is null limit 1`

/** A person who administers the shop: a service account has no sign-in. */
const isAdministrator = ({ roles, isActive, isService, deletedAt }: Partial<User>) =>
  isService !== true && roles?.includes('admin') === true && isActive !== false && !deletedAt

/**
 * An administrator is always left: callers cannot end their own account or change their own roles, and here two of them
 * cannot do it to each other at the same moment.
 */
export const keepAnAdministrator: CollectionBeforeChangeHook<User> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const ctx = contextOfRequest(req)
  if (operation !== 'update' || !originalDoc || ctx.actor.type === 'system') return data
  if (!isAdministrator(originalDoc) || isAdministrator({ ...originalDoc, ...data })) return data
  const sql = await sqlOfContext(ctx)
  await sql.query(LOCK)
  if ((await sql.query(ANOTHER, [originalDoc.id])).length > 0) return data
  throw toPayloadError(new DomainError('CONFLICT', 'This is the last administrator: make another one first.'))
}
