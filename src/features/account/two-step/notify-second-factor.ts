import { v7 as uuidv7 } from 'uuid'

import type { SecondFactorEvent } from '@/domain/account/second-factor'
import { enqueue } from '@/platform/queue'
import type { Sql } from '@/platform/database/transaction'

/** Queues the notice to the owner about a change of their second factor, in the transaction that makes it. */
export async function notifySecondFactor(sql: Sql, userId: string, event: SecondFactorEvent): Promise<void> {
  await enqueue(sql, 'mail.second-factor', { userId, noticeId: uuidv7(), event })
}
