import { msg } from '@/domain/languages/words'

import type { EmailMessage, Sender } from '../email-message'
import { linkButton, paragraph } from '../link-blocks'
import type { LinkOfMail } from '../load-link'
import { greet } from '../order-blocks'
import type { EmailTemplate } from '../email-template'
import { linkTemplate } from '../link-template'

function write(link: LinkOfMail, { name: storeName, timeZone }: Sender): EmailMessage {
  return {
    subject: `Confirm your new email address for ${storeName}`,
    preview: 'Your account moves to this address as soon as you confirm it.',
    title: 'Is this your new email address?',
    blocks: [
      greet(link.to.name),
      paragraph(
        `Your account at ${storeName} is to have this address. Until you confirm it, the former one stays.`,
      ),
      ...linkButton('Use this address', link, timeZone),
      paragraph('If you did not ask for this, ignore it: nothing changes.'),
    ],
  }
}

export const changeEmail: EmailTemplate<{ linkId: string }> = linkTemplate({
  label: msg('Email: confirm a new address'),
  purpose: 'change-email',
  write,
})
