import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { loadSender } from './load-sender'
import type { MailOutcome } from './send-once'
import { sendOnce } from './send-once'
import { emailChangeAskedLetter, emailChangedLetter } from './templates/email-notices'

interface Change {
  [column: string]: unknown
  name: string | null
  email: string
  newEmail: string
}

const CHANGE = `
  select u.name, l.old_email as email, l.new_email as "newEmail"
  from account_links l join users u on u.id = l.user_id where l.id = $1 and l.purpose = 'change-email'`

const LETTERS = {
  'email-change-asked': emailChangeAskedLetter,
  'email-changed': emailChangedLetter,
} as const

/** Tells the former address of a change, asked for or done, once; nobody when the change has been forgotten since. */
export async function sendEmailNotice(
  ctx: Context,
  notice: keyof typeof LETTERS,
  linkId: string,
): Promise<MailOutcome> {
  const sql = sqlOf(ctx.payload)
  const [[change], sender] = await Promise.all([sql.query<Change>(CHANGE, [linkId]), loadSender(sql)])
  if (!change) return 'no-recipient'
  return sendOnce(ctx, {
    key: `${notice}:${linkId}`,
    template: notice,
    to: change,
    orderId: null,
    letter: LETTERS[notice](change, sender),
    sender,
  })
}
