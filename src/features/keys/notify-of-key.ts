import { enqueue } from '@/platform/queue'
import type { Sql } from '@/platform/database/transaction'

/** A service account has no mailbox: administrators answer for its keys. */
const RECIPIENTS = `
  select u.id, s.is_service as "isService" from users s join users u on case when s.is_service
    then not u.is_service and u.is_active is not false and u.deleted_at is null and exists (
      select 1 from users_roles r where r.parent_id = u.id and r.value = 'admin')
    else u.id = s.id end
  where s.id = $1`

/** Queues the notice of a new key to its owner, of a service account's to every active administrator. */
export async function notifyOfKey(
  sql: Sql,
  { ownerId, keyId }: { ownerId: string; keyId: string },
): Promise<void> {
  const recipients = await sql.query<{ id: string; isService: boolean }>(RECIPIENTS, [ownerId])
  for (const { id: userId, isService } of recipients) {
    if (isService) await enqueue(sql, 'mail.service-key-issued', { userId, keyId })
    else await enqueue(sql, 'mail.key-issued', { userId, noticeId: keyId })
  }
}
