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
    subject: t('Confirm your new email address for {shop}', { shop }),
    preview: t('Your account moves to this address as soon as you confirm it.'),
    title: t('Is this your new email address?'),
    blocks: [
      greet(link.to.name, writing.words),
      paragraph(
        t('Your account at {shop} is to have this address. Until you confirm it, the former one stays.', {
          shop,
        }),
      ),
      ...linkButton(t('Use this address'), link, writing),
      paragraph(t('If you did not ask for this, ignore it: nothing changes.')),
    ],
  }
}

export const changeEmail: EmailTemplate<{ linkId: string }> = linkTemplate({
  label: msg('Email: confirm a new address'),
  purpose: 'change-email',
  write,
})
