import { v7 as uuidv7 } from 'uuid'

import { enqueue } from '@/platform/queue'
import type { Sql } from '@/platform/database/transaction'

/** Queues the notice to the owner that their password has changed, in the transaction that changes it. */
export async function notifyPasswordChanged(sql: Sql, userId: string): Promise<void> {
  await enqueue(sql, 'mail.password-changed', { userId, noticeId: uuidv7() })
}
