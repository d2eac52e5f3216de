import type { PayloadRequest } from 'payload'

import { mayAll, rowsFor } from '@/domain/permissions'
import { contextOfRequest } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { IS_STAFF } from '../sessions/session-rules'
import { signInWait } from '../sign-in/sign-in-attempts'

/** The admin view model of an account, for staff who manage accounts. Times are ISO 8601. */
export interface AccountAdminView {
  [column: string]: unknown
  id: string
  email: string
  name: string
  isStaff: boolean
  isService: boolean
  isActive: boolean
  isVerified: boolean
  isTrashed: boolean
  isErased: boolean
  hasPassword: boolean
  /** When the latest invitation expires; null when none is valid. */
  invitedUntil: string | null
  /** Whether the caller may erase the account's personal data. */
  mayErase: boolean
  /** Whether failed attempts keep the owner from signing in on a new device, and the caller may reset them. */
  mayUnlock: boolean
}

const VIEW = `
  select u.id, u.email, u.username, u.name, ${IS_STAFF} as "isStaff", u.is_service as "isService", u.is_active is not false as "isActive",
    u.is_verified is true as "isVerified", u.deleted_at is not null as "isTrashed",
    u.erased_at is not null as "isErased", u.hash is not null as "hasPassword",
    (select to_json(l.expires_at) from account_links l
      where l.user_id = u.id and l.purpose = 'invitation' and l.used_at is null and l.expires_at > now()
    ) as "invitedUntil",
    exists (select 1 from users_roles r where r.parent_id = u.id and r.value = 'admin') as "isAdmin"
  from users u where u.id = $1`

type Row = AccountAdminView & { isAdmin: boolean; username: string | null }

/**
 * Loads the admin view model of an account. Null for callers who may not manage it: managers manage all accounts but
 * those of administrators.
 */
export async function loadAccountAdminView(
  req: PayloadRequest,
  userId: string,
): Promise<AccountAdminView | null> {
  const { actor } = contextOfRequest(req)
  const { id } = actor
  const isAdmin = mayAll(actor, 'users', 'manage')
  if (rowsFor(actor, 'users', 'manage').length === 0) return null
  const [row] = await sqlOf(req.payload).query<Row>(VIEW, [userId])
  if (!row || row.id === id || (row.isAdmin && !isAdmin)) return null
  const { isAdmin: _isAdmin, username, ...view } = row
  const isWaiting = (await signInWait(req, { email: view.email, username })) > 0
  return {
    ...view,
    mayErase: mayAll(actor, 'users', 'erase') && !view.isStaff && !view.isErased,
    mayUnlock: isWaiting && mayAll(actor, 'users', 'unlock'),
  }
}
