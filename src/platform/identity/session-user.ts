import type { Role } from '@/domain/account/roles'

/** An account as it is now, with what interfaces need to know of an authenticated principal. */
export interface SessionUser {
  [column: string]: unknown
  id: string
  email: string
  name: string
  roles: Role[]
}

/** The same as columns of the account `u`. Only columns that interfaces need, because every request loads them. */
export const USER_COLUMNS = `u.id, u.email, u.name,
    array(select r.value::text from users_roles r where r.parent_id = u.id order by r."order") as roles`
