import type { PayloadRequest } from 'payload'

import { mayAll } from '@/domain/permissions'
import { actorOfUser } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

/** A member of staff, as a comment mentions them. */
interface NamedColleague {
  [column: string]: unknown
  id: string
  name: string
}

/** A shop of more people than these mentions the first of them by the alphabet. */
const MAX_COLLEAGUES = 500

const COLLEAGUES = `
  select u.id::text as id, coalesce(nullif(u.name, ''), u.email) as name from users u
  where u.is_active is not false and u.deleted_at is null and not u.is_service
    and exists (select from users_roles r where r.parent_id = u.id and r.value <> 'customer')
  order by u.name, u.id limit ${String(MAX_COLLEAGUES)}`

/** The active members of staff, for those who may comment; empty for other callers. */
export async function listColleagues(req: PayloadRequest): Promise<NamedColleague[]> {
  if (!mayAll(actorOfUser(req.user), 'orders', 'comment')) return []
  return sqlOf(req.payload).query<NamedColleague>(COLLEAGUES)
}
