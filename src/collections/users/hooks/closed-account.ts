import type { PayloadRequest } from 'payload'

import { accessTo } from '@/access/permissions'
import { DomainError } from '@/domain/errors'
import { contextOfRequest } from '@/platform/context'
import { sqlOfContext } from '@/platform/database/transaction'

interface Closed {
  id: string
  name: string
  hasEmail: boolean
}

const CLOSED = `
  select id::text, name, email = $1 as "hasEmail" from users
  where (email = $1 or username = $2) and deleted_at is not null order by "hasEmail" desc limit 1`

/**
 * The refusal of an email address or user name that an account in the trash has, for those who may see every account;
 * null for other callers, who learn no more than that it is taken.
 */
export async function closedAccountOf(
  req: PayloadRequest,
  [email, username]: readonly (string | null)[],
): Promise<DomainError | null> {
  if ((await accessTo('users', 'read')({ req })) !== true) return null
  const sql = await sqlOfContext(contextOfRequest(req))
  const [closed] = await sql.query<Closed>(CLOSED, [email, username])
  if (!closed) return null
  const { id, name: title, hasEmail } = closed
  const what = hasEmail ? 'email address' : 'user name'
  const place = `/admin/collections/users/trash/${id}`
  const message = `This ${what} belongs to “${title}”, an account in the trash (${place}): restore that one, or choose another ${what}.`
  return new DomainError('CONFLICT', message, {
    fields: [{ path: hasEmail ? 'email' : 'username', message }],
    held_by: { collection: 'users', id, title, is_trashed: true },
  })
}
