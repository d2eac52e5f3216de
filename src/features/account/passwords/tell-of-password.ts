import { v7 as uuidv7 } from 'uuid'

import { enqueue } from '@/platform/queue'
import type { Sql } from '@/platform/database/transaction'

/** Has the owner told that their password is another one, in the transaction that changes it. */
export async function tellOfPassword(sql: Sql, userId: string): Promise<void> {
  await enqueue(sql, 'mail.password-changed', { userId, noticeId: uuidv7() })
}
