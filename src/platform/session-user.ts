import type { Role } from '@/domain/roles'

/** An account as it is now, as far as doors need to know whoever comes with its session or its key. */
export interface SessionUser {
  [column: string]: unknown
  id: string
  email: string
  username: string | null
  name: string
  phone: string | null
  roles: Role[]
  isVerified: boolean | null
  createdAt: string
  updatedAt: string
}

/** The same as columns of the account `u`. */
export const USER_COLUMNS = `u.id, u.email, u.username, u.name, u.phone, u.is_verified as "isVerified",
    to_json(u.created_at) as "createdAt", to_json(u.updated_at) as "updatedAt",
    array(select r.value::text from users_roles r where r.parent_id = u.id order by r."order") as roles`
