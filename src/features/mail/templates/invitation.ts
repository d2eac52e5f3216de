import { readableMailAddress } from '@/domain/address/readable-mail-address'
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
  const who = link.invitedBy ?? shop
  const invited = link.isStaff
    ? t('{who} invites you to the back office of {shop}', { who, shop })
    : t('{who} invites you to an account at {shop}', { who, shop })
  const address = readableMailAddress(link.to.email)
  return {
    language,
    subject: invited,
    preview: t('Choose a password, and you are in.'),
    title: t('You are invited'),
    blocks: [
      greet(link.to.name, writing.words),
      paragraph(
        t('{invited}. You sign in as {address}, with a password that you choose.', { invited, address }),
      ),
      ...linkButton(t('Choose your password'), link, writing),
      paragraph(t('If you did not expect this, ignore it: without a password the account stays shut.')),
    ],
  }
}

export const invitation: EmailTemplate<{ linkId: string }> = linkTemplate({
  label: msg('Email: invitation'),
  purpose: 'invitation',
  write,
})
