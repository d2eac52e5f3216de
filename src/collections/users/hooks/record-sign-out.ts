import type { CollectionAfterLogoutHook } from 'payload'

import { auditContextOf } from '@/platform/audit'
import { recordLogin } from '@/platform/audit-login'
import type { User } from '@/payload-types'

/** A sign-out through one of Payload's own doors. */
export const recordSignOut: CollectionAfterLogoutHook<User> = async ({ req }) => {
  if (req.user) await recordLogin(auditContextOf(req), 'logout', { id: req.user.id })
}
