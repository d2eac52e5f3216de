import { readableMailAddress } from '@/domain/address/readable-mail-address'
import { msg } from '@/domain/languages/words'

import type { EmailMessage, Sender } from '../email-message'
import { linkButton, paragraph } from '../link-blocks'
import type { LinkOfMail } from '../load-link'
import { greet } from '../order-blocks'
import type { EmailTemplate } from '../email-template'
import { linkTemplate } from '../link-template'

function write(link: LinkOfMail, { name: storeName, timeZone }: Sender): EmailMessage {
  const who = link.invitedBy ?? storeName
  const what = link.isStaff ? `to the back office of ${storeName}` : `to an account at ${storeName}`
  return {
    subject: `${who} invites you ${what}`,
    preview: 'Choose a password, and you are in.',
    title: 'You are invited',
    blocks: [
      greet(link.to.name),
      paragraph(
        `${who} invites you ${what}. You sign in as ${readableMailAddress(link.to.email)}, with a password that you choose.`,
      ),
      ...linkButton('Choose your password', link, timeZone),
      paragraph('If you did not expect this, ignore it: without a password the account stays shut.'),
    ],
  }
}

export const invitation: EmailTemplate<{ linkId: string }> = linkTemplate({
  label: msg('Email: invitation'),
  purpose: 'invitation',
  write,
})
