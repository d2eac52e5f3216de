import { readableMailAddress } from '@/domain/address/readable-mail-address'
import { msg } from '@/domain/languages/words'
import type { EmailMessage, Sender } from '../email-message'
import { paragraph } from '../link-blocks'
import { greet } from '../order-blocks'
import type { AccountOwner, NoticeData } from '../account-template'
import { accountTemplate } from '../account-template'
import type { EmailTemplate } from '../email-template'

function write(owner: AccountOwner, { name, email }: Sender): EmailMessage {
  return {
    subject: `Your account at ${name} is closed`,
    preview: 'What happens to your orders and your data.',
    title: 'Your account is closed',
    blocks: [
      greet(owner.name),
      paragraph('You closed your account. It can no longer be used to sign in.'),
      paragraph(
        'Orders that are under way are delivered as agreed, and you still get mail about them. We keep the accounts of past orders for as long as the law asks us to.',
      ),
      paragraph(
        `If it was not you, or you want to come back, write to ${readableMailAddress(email)}. Write there as well to have your personal data erased.`,
      ),
    ],
  }
}

export const accountClosed: EmailTemplate<NoticeData> = accountTemplate({
  label: msg('Email: account closed'),
  write,
})
