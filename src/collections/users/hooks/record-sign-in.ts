import type { CollectionAfterLoginHook } from 'payload'

import { auditContextOf } from '@/platform/audit'
import { recordLogin } from '@/platform/audit-login'
import type { User } from '@/payload-types'

/** Every door that signs somebody in comes through here. */
export const recordSignIn: CollectionAfterLoginHook<User> = async ({ req, user }) => {
  await recordLogin(auditContextOf(req), 'login', { id: user.id })
}
