import { readableMailAddress } from '@/domain/address/readable-mail-address'
import { msg } from '@/domain/languages/words'
import { env } from '@/platform/settings/env'

import type { EmailMessage, Sender } from '../email-message'
import { paragraph } from '../link-blocks'
import { greet } from '../order-blocks'
import type { AccountOwner, NoticeData } from '../account-template'
import { accountTemplate } from '../account-template'
import type { EmailTemplate } from '../email-template'

/** A key outlives the session that it was made in: one that was made on a stolen session is noticed. */
function write(owner: AccountOwner, { name, email }: Sender): EmailMessage {
  return {
    subject: `Your account at ${name} has a new API key`,
    preview: 'If it was not you, revoke it now.',
    title: 'You have a new API key',
    blocks: [
      greet(owner.name),
      paragraph('A key was made with which a program may do in your name what its scopes say.'),
      paragraph(
        `If it was not you, revoke it on the page below, set another password, and write to ${readableMailAddress(email)}.`,
      ),
      { kind: 'button', label: 'See your keys', url: `${env.publicUrl}/admin/collections/api-keys` },
    ],
  }
}

export const keyIssued: EmailTemplate<NoticeData> = accountTemplate({
  label: msg('Email: API key made'),
  write,
})
