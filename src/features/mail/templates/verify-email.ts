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
    subject: t('Confirm your email address for {shop}', { shop }),
    preview: t('One press, and we know that this address is yours.'),
    title: t('Is this your email address?'),
    blocks: [
      greet(link.to.name, writing.words),
      paragraph(t('Please confirm that the account at {shop} with this address is yours.', { shop })),
      ...linkButton(t('Confirm this address'), link, writing),
      paragraph(t('If you have no account with us, simply ignore this mail.')),
    ],
  }
}

export const verifyEmail: EmailTemplate<{ linkId: string }> = linkTemplate({
  label: msg('Email: confirm an address'),
  purpose: 'verify-email',
  write,
})
