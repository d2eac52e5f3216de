import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { loadSender } from './load-sender'
import type { MailOutcome } from './send-once'
import { sendOnce } from './send-once'
import { accountClosedLetter } from './templates/account-closed'
import { keyIssuedLetter } from './templates/key-issued'
import { passwordChangedLetter } from './templates/password-changed'
import { SECOND_FACTOR_LETTERS } from './templates/second-factor'
import { userNameChangedLetter } from './templates/user-name-changed'

interface Owner {
  [column: string]: unknown
  name: string | null
  email: string
}

/** Also of a closed account, but not of one that has been erased since. */
const OWNER = `select name, email from users where id = $1 and erased_at is null`

const LETTERS = {
  'password-changed': passwordChangedLetter,
  'account-closed': accountClosedLetter,
  'key-issued': keyIssuedLetter,
  'user-name-changed': userNameChangedLetter,
  ...SECOND_FACTOR_LETTERS,
} as const

/** Tells somebody what has been done to their account, once for each notice. */
export async function sendAccountNotice(
  ctx: Context,
  notice: keyof typeof LETTERS,
  { userId, noticeId }: { userId: string; noticeId: string },
): Promise<MailOutcome> {
  const sql = sqlOf(ctx.payload)
  const [[owner], sender] = await Promise.all([sql.query<Owner>(OWNER, [userId]), loadSender(sql)])
  if (!owner) return 'no-recipient'
  return sendOnce(ctx, {
    key: `${notice}:${noticeId}`,
    template: notice,
    to: owner,
    orderId: null,
    letter: LETTERS[notice](owner, sender),
    sender,
  })
}
