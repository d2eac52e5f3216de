import type { PayloadRequest } from 'payload'

import { mayAll, rowsFor } from '@/domain/permissions'
import { contextOfRequest } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { IS_STAFF } from '../sessions/session-rules'
import { signInWait } from '../sign-in/sign-in-attempts'

/** How somebody's account stands, for those who run accounts. Times are ISO 8601. */
export interface AccountDesk {
  [column: string]: unknown
  id: string
  email: string
  name: string
  isStaff: boolean
  isActive: boolean
  isVerified: boolean
  isTrashed: boolean
  isErased: boolean
  hasPassword: boolean
  /** Until when the invitation works that was sent last; null when none does. */
  invitedUntil: string | null
  /** Whether the one who looks may erase what is personal. */
  mayErase: boolean
  /** Whether wrong passwords keep the owner from signing in on a new device, and the one who looks may end that. */
  mayUnlock: boolean
}

const DESK = `
  select u.id, u.email, u.username, u.name, ${IS_STAFF} as "isStaff", u.is_active is not false as "isActive",
    u.is_verified is true as "isVerified", u.deleted_at is not null as "isTrashed",
    u.erased_at is not null as "isErased", u.hash is not null as "hasPassword",
    (select to_json(l.expires_at) from account_links l
      where l.user_id = u.id and l.purpose = 'invitation' and l.used_at is null and l.expires_at > now()
    ) as "invitedUntil",
    exists (select 1 from users_roles r where r.parent_id = u.id and r.value = 'admin') as "isAdmin"
  from users u where u.id = $1`

type Row = AccountDesk & { isAdmin: boolean; username: string | null }

/** Null for whom the account does not concern: everybody but administrators, and managers for administrators. */
export async function loadAccountDesk(req: PayloadRequest, userId: string): Promise<AccountDesk | null> {
  const { actor } = contextOfRequest(req)
  const { id } = actor
  const isAdmin = mayAll(actor, 'users', 'manage')
  if (rowsFor(actor, 'users', 'manage').length === 0) return null
  const [row] = await sqlOf(req.payload).query<Row>(DESK, [userId])
  if (!row || row.id === id || (row.isAdmin && !isAdmin)) return null
  const { isAdmin: _isAdmin, username, ...desk } = row
  const isWaiting = (await signInWait(req, { email: desk.email, username })) > 0
  return {
    ...desk,
    mayErase: mayAll(actor, 'users', 'erase') && !desk.isStaff && !desk.isErased,
    mayUnlock: isWaiting && mayAll(actor, 'users', 'unlock'),
  }
}
