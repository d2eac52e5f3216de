import type { CollectionAfterChangeHook } from 'payload'

import { followEmailCorrection as follow } from '@/features/account/staff-accounts/manage-accounts'
import type { User } from '@/payload-types'
import { contextOfRequest } from '@/platform/context'

/** A corrected address is notified at the former one, and its owner confirms the new one. */
export const followEmailCorrection: CollectionAfterChangeHook<User> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  // With `select` the caller may have left the address out of the answer: what is stored decides.
  if (operation !== 'update' || doc.email === previousDoc.email) return doc
  await follow(contextOfRequest(req), { userId: doc.id, from: previousDoc.email })
  return doc
}
