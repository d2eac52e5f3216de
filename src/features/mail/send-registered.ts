import type { Context } from '@/platform/context'
import { PermanentFailure } from '@/platform/queue'
import { sqlOf } from '@/platform/database/transaction'

import { loadLinkOfUser } from './load-link'
import { loadSender } from './load-sender'
import { sendOnce } from './send-once'
import type { MailOutcome } from './send-once'
import { registeredLetter } from './templates/registered'

const USER = `select name, email from users where id = $1`

/**
 * Welcomes somebody who has just registered, once, with the link that confirms their address unless it is confirmed.
 * @throws PermanentFailure when there is no such user (any more).
 */
export async function sendRegistered(ctx: Context, userId: string): Promise<MailOutcome> {
  const sql = sqlOf(ctx.payload)
  const [[user], sender, link] = await Promise.all([
    sql.query<{ name: string | null; email: string }>(USER, [userId]),
    loadSender(sql),
    loadLinkOfUser(sql, 'verify-email', userId),
  ])
  if (!user) throw new PermanentFailure(`user ${userId} does not exist`)
  return sendOnce(ctx, {
    key: `registered:${userId}`,
    template: 'registered',
    to: user,
    orderId: null,
    letter: registeredLetter(user.name, sender.name, link),
    sender,
  })
}
