import type { CollectionBeforeValidateHook } from 'payload'

import { notifyPasswordChanged } from '@/features/account/passwords/notify-password-changed'
import type { User } from '@/payload-types'
import { contextOfRequest } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

/** Whose password somebody else sets learns of it. What people do about their own tells them itself. */
export const tellOwnerOfPassword: CollectionBeforeValidateHook<User> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !data || !('password' in data) || !data.password) return data
  const ctx = contextOfRequest(req)
  const id = originalDoc?.id
  if (id === undefined || ctx.actor.id === null || ctx.actor.id === id) return data
  await withTransaction(ctx, (sql) => notifyPasswordChanged(sql, id))
  return data
}
