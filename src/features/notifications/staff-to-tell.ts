import type { Role } from '@/domain/account/roles'
import type { Choice } from '@/domain/notifications/kinds'
import type { Sql } from '@/platform/database/transaction'

/** A member of staff with their roles and what they chose, by kind. */
export interface StaffToTell {
  readonly id: string
  readonly roles: readonly Role[]
  readonly choices: Readonly<Record<string, Choice | undefined>>
}

const STAFF = `
  select u.id::text as id, array(select r.value::text from users_roles r where r.parent_id = u.id) as roles,
    coalesce((select json_object_agg(c.kind, json_build_object('inPanel', c.in_panel, 'byMail', c.by_mail))
      from notification_choices c where c.user_id = u.id), '{}'::json) as choices
  from users u
  where u.is_active is not false and u.deleted_at is null and not u.is_service
    and exists (select from users_roles r where r.parent_id = u.id and r.value <> 'customer')`

/** The people who work here now: those who closed their account, service accounts and customers are none. */
export function readStaffToTell(sql: Sql): Promise<StaffToTell[]> {
  return sql.query<StaffToTell & Record<string, unknown>>(STAFF)
}
