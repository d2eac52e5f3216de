import { v7 as uuidv7 } from 'uuid'

import type { SecondFactorEvent } from '@/domain/account/second-factor'
import { enqueue } from '@/platform/queue'
import type { Sql } from '@/platform/database/transaction'

/** Has the owner told what became of their second factor, in the transaction that does it. */
export async function tellOfSecondFactor(sql: Sql, userId: string, event: SecondFactorEvent): Promise<void> {
  await enqueue(sql, 'mail.second-factor', { userId, noticeId: uuidv7(), event })
}
