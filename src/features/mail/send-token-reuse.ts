import type { Context } from '@/platform/context'
import { PermanentFailure } from '@/platform/queue'
import { sqlOf } from '@/platform/database/transaction'
import { readStoreSettings } from '@/platform/store-settings'

import { loadSender } from './load-sender'
import { sendOnce } from './send-once'
import type { MailOutcome } from './send-once'
import { tokenReuseLetter } from './templates/token-reuse'

interface Reuse {
  [column: string]: unknown
  name: string | null
  email: string
  device: string
  browser: string
  endedAt: Date
}

const REUSE = `
  select u.name, u.email, s.device, s.browser, s.ended_at as "endedAt"
  from sessions s join users u on u.id = s.user_id where s.id = $1 and s.ended_at is not null`

/**
 * Tells somebody that a session of theirs was ended because its refresh token was used twice, once.
 * @throws PermanentFailure when there is no such session (any more).
 */
export async function sendTokenReuse(ctx: Context, sessionId: string): Promise<MailOutcome> {
  const sql = sqlOf(ctx.payload)
  const [[reuse], sender] = await Promise.all([sql.query<Reuse>(REUSE, [sessionId]), loadSender(sql)])
  if (!reuse) throw new PermanentFailure(`session ${sessionId} does not exist or goes on`)
  const { timeZone } = await readStoreSettings(sql)
  return sendOnce(ctx, {
    key: `token-reuse:${sessionId}`,
    template: 'token-reuse',
    to: reuse,
    orderId: null,
    letter: tokenReuseLetter({ ...reuse, timeZone }, sender.name),
    sender,
  })
}
