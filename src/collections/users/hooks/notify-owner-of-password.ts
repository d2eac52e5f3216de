import type { CollectionBeforeValidateHook } from 'payload'

import { notifyPasswordChanged } from '@/features/account/passwords/notify-password-changed'
import type { User } from '@/payload-types'
import { contextOfRequest } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

/** Notifies the owner of a password that another account sets. Changes of the own password notify by themselves. */
export const notifyOwnerOfPassword: CollectionBeforeValidateHook<User> = async ({
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
