import { msg } from '@/domain/languages/words'

import type { EmailMessage, Sender } from '../email-message'
import { linkButton, paragraph } from '../link-blocks'
import type { LinkOfMail } from '../load-link'
import { greet } from '../order-blocks'
import type { EmailTemplate } from '../email-template'
import { linkTemplate } from '../link-template'

function write(link: LinkOfMail, { name: storeName, timeZone }: Sender): EmailMessage {
  return {
    subject: `Confirm your email address for ${storeName}`,
    preview: 'One press, and we know that this address is yours.',
    title: 'Is this your email address?',
    blocks: [
      greet(link.to.name),
      paragraph(`Please confirm that the account at ${storeName} with this address is yours.`),
      ...linkButton('Confirm this address', link, timeZone),
      paragraph('If you have no account with us, simply ignore this mail.'),
    ],
  }
}

export const verifyEmail: EmailTemplate<{ linkId: string }> = linkTemplate({
  label: msg('Email: confirm an address'),
  purpose: 'verify-email',
  write,
})
