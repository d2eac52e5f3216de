import { msg } from '@/domain/languages/words'

import type { EmailMessage } from '../email-message'
import type { EmailTemplate } from '../email-template'
import { linkButton, paragraph } from '../link-blocks'
import { linkTemplate } from '../link-template'
import type { LinkOfMail } from '../load-link'
import type { MailWriting } from '../mail-writing'
import { greet } from '../order-blocks'

function write(link: LinkOfMail, writing: MailWriting): EmailMessage {
  const { language, t } = writing.words
  const shop = writing.sender.name
  return {
    language,
    subject: t('Set a new password for {shop}', { shop }),
    preview: t('The link that you asked for. It works for an hour.'),
    title: t('Set a new password'),
    blocks: [
      greet(link.to.name, writing.words),
      paragraph(t('A new password for your account was asked for, probably by you.')),
      ...linkButton(t('Set a new password'), link, writing),
      paragraph(t('With the new password all your devices are signed out.')),
      paragraph(t('If it was not you, ignore this mail: your password stays as it is.')),
    ],
  }
}

export const resetPassword: EmailTemplate<{ linkId: string }> = linkTemplate({
  label: msg('Email: password forgotten'),
  purpose: 'reset-password',
  write,
})
