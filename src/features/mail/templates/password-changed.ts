import { readableMailAddress } from '@/domain/address/readable-mail-address'
import { msg } from '@/domain/languages/words'
import { env } from '@/platform/settings/env'

import type { EmailMessage, Sender } from '../email-message'
import { paragraph } from '../link-blocks'
import { greet } from '../order-blocks'
import type { AccountOwner, NoticeData } from '../account-template'
import { accountTemplate } from '../account-template'
import type { EmailTemplate } from '../email-template'

function write(owner: AccountOwner, { name, email }: Sender): EmailMessage {
  return {
    subject: `Your password at ${name} has changed`,
    preview: 'If it was not you, set another one now.',
    title: 'Your password has changed',
    blocks: [
      greet(owner.name),
      paragraph('Your account has a new password. Every other device was signed out.'),
      paragraph(
        `If it was not you, set another one now by the link below, and write to ${readableMailAddress(email)} if that does not work.`,
      ),
      { kind: 'button', label: 'Set another password', url: `${env.publicUrl}/forgot-password` },
    ],
  }
}

export const passwordChanged: EmailTemplate<NoticeData> = accountTemplate({
  label: msg('Email: password changed'),
  write,
})
