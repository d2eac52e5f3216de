import { msg } from '@/domain/languages/words'

import type { EmailMessage, Sender } from '../email-message'
import { linkButton, paragraph } from '../link-blocks'
import type { LinkOfMail } from '../load-link'
import { greet } from '../order-blocks'
import type { EmailTemplate } from '../email-template'
import { linkTemplate } from '../link-template'

function write(link: LinkOfMail, { name: storeName, timeZone }: Sender): EmailMessage {
  return {
    subject: `Set a new password for ${storeName}`,
    preview: 'The link that you asked for. It works for an hour.',
    title: 'Set a new password',
    blocks: [
      greet(link.to.name),
      paragraph('A new password for your account was asked for, probably by you.'),
      ...linkButton('Set a new password', link, timeZone),
      paragraph('With the new password all your devices are signed out.'),
      paragraph('If it was not you, ignore this mail: your password stays as it is.'),
    ],
  }
}

export const resetPassword: EmailTemplate<{ linkId: string }> = linkTemplate({
  label: msg('Email: password forgotten'),
  purpose: 'reset-password',
  write,
})
