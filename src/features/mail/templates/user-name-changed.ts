import { readableMailAddress } from '@/domain/address/readable-mail-address'
import { msg } from '@/domain/languages/words'
import { env } from '@/platform/settings/env'

import type { EmailMessage, Sender } from '../email-message'
import { paragraph } from '../link-blocks'
import { greet } from '../order-blocks'
import type { AccountOwner, NoticeData } from '../account-template'
import { accountTemplate } from '../account-template'
import type { EmailTemplate } from '../email-template'

/** It names neither name: people sign in with it, and others may read the message. */
function write(owner: AccountOwner, { name, email }: Sender): EmailMessage {
  return {
    subject: `Your user name at ${name} has changed`,
    preview: 'If it was not you, set another password now.',
    title: 'Your user name has changed',
    blocks: [
      greet(owner.name),
      paragraph('You can sign in by another user name now, or by none. Your email address works as before.'),
      paragraph(
        `If it was not you, set another password now by the link below, and write to ${readableMailAddress(email)}.`,
      ),
      { kind: 'button', label: 'Set another password', url: `${env.publicUrl}/forgot-password` },
    ],
  }
}

export const userNameChanged: EmailTemplate<NoticeData> = accountTemplate({
  label: msg('Email: user name changed'),
  write,
})
