import type { Role } from '@/domain/account/roles'
import type { Actor } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'

interface Starter {
  [column: string]: unknown
  id: string
  name: string
  roles: Role[] | null
}

/** Accounts that are deactivated or in the trash start nothing, and nothing goes on for them. */
const STARTER = `
  select u.id, coalesce(nullif(u.name, ''), u.email) as name,
    (select array_agg(r.value::text) from users_roles r where r.parent_id = u.id) as roles
  from users u where u.id = $1 and u.is_active and u.deleted_at is null`

/** The person as they are now; null when the account is gone or may not sign in. */
export async function loadStarter(sql: Sql, accountId: string | null): Promise<Actor | null> {
  const [starter] = accountId === null ? [] : await sql.query<Starter>(STARTER, [accountId])
  return starter ? { type: 'user', id: starter.id, name: starter.name, roles: starter.roles ?? [] } : null
}
