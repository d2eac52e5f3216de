import type { Context } from '@/platform/context'
import { PermanentFailure } from '@/platform/queue'
import { sqlOf } from '@/platform/transaction'

import { loadSender } from './load-sender'
import { sendOnce } from './send-once'
import type { MailOutcome } from './send-once'
import { registeredLetter } from './templates/registered'

const USER = `select name, email from users where id = $1`

/**
 * Welcomes somebody who has just registered, once.
 * @throws PermanentFailure when there is no such user (any more).
 */
export async function sendRegistered(ctx: Context, userId: string): Promise<MailOutcome> {
  const sql = sqlOf(ctx.payload)
  const [[user], sender] = await Promise.all([
    sql.query<{ name: string | null; email: string }>(USER, [userId]),
    loadSender(sql),
  ])
  if (!user) throw new PermanentFailure(`user ${userId} does not exist`)
  return sendOnce(ctx, {
    key: `registered:${userId}`,
    template: 'registered',
    to: user,
    orderId: null,
    letter: registeredLetter(user.name, sender.name),
    sender,
  })
}
