import type { LinkPurpose } from '@/domain/account/account-link'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import type { Letter } from './letter'
import type { LinkOfMail } from './load-link'
import { loadLink } from './load-link'
import { loadSender } from './load-sender'
import type { MailOutcome } from './send-once'
import { sendOnce } from './send-once'
import { changeEmailLetter } from './templates/change-email'
import { invitationLetter } from './templates/invitation'
import { resetPasswordLetter } from './templates/reset-password'
import { verifyEmailLetter } from './templates/verify-email'

const LETTERS = {
  'verify-email': verifyEmailLetter,
  'change-email': changeEmailLetter,
  'reset-password': resetPasswordLetter,
  invitation: invitationLetter,
} as const satisfies Record<LinkPurpose, (link: LinkOfMail, storeName: string) => Letter>

/** Sends a link to whom it is for, once; a link that does not work any more is sent to nobody. */
export async function sendLinkMail(ctx: Context, purpose: LinkPurpose, linkId: string): Promise<MailOutcome> {
  const sql = sqlOf(ctx.payload)
  const [link, sender] = await Promise.all([loadLink(sql, purpose, linkId), loadSender(sql)])
  if (link === null) return 'no-recipient'
  return sendOnce(ctx, {
    key: `${purpose}:${linkId}`,
    template: purpose,
    to: link.to,
    orderId: null,
    letter: LETTERS[purpose](link, sender.name),
    sender,
  })
}
