import { readableMailAddress } from '@/domain/address/readable-mail-address'
import { msg } from '@/domain/languages/words'

import type { AccountOwner, NoticeData } from '../account-template'
import { accountTemplate } from '../account-template'
import type { EmailMessage } from '../email-message'
import type { EmailTemplate } from '../email-template'
import { paragraph } from '../link-blocks'
import type { MailWriting } from '../mail-writing'
import { greet } from '../order-blocks'

function write(owner: AccountOwner, { sender, words }: MailWriting): EmailMessage {
  const { language, t } = words
  return {
    language,
    subject: t('Your account at {shop} is closed', { shop: sender.name }),
    preview: t('What happens to your orders and your data.'),
    title: t('Your account is closed'),
    blocks: [
      greet(owner.name, words),
      paragraph(t('You closed your account. It can no longer be used to sign in.')),
      paragraph(
        t(
          'Orders that are under way are delivered as agreed, and you still get mail about them. We keep the accounts of past orders for as long as the law asks us to.',
        ),
      ),
      paragraph(
        t(
          'If it was not you, or you want to come back, write to {address}. Write there as well to have your personal data erased.',
          { address: readableMailAddress(sender.email) },
        ),
      ),
    ],
  }
}

export const accountClosed: EmailTemplate<NoticeData> = accountTemplate({
  label: msg('Email: account closed'),
  write,
})
