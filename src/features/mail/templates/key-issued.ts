import { readableMailAddress } from '@/domain/address/readable-mail-address'
import { msg } from '@/domain/languages/words'
import { env } from '@/platform/settings/env'

import type { AccountOwner, NoticeData } from '../account-template'
import { accountTemplate } from '../account-template'
import type { EmailMessage } from '../email-message'
import type { EmailTemplate } from '../email-template'
import { paragraph } from '../link-blocks'
import type { MailWriting } from '../mail-writing'
import { greet } from '../order-blocks'

/** A key outlives the session that it was made in: one that was made on a stolen session is noticed. */
function write(owner: AccountOwner, { sender, words }: MailWriting): EmailMessage {
  const { language, t } = words
  return {
    language,
    subject: t('Your account at {shop} has a new API key', { shop: sender.name }),
    preview: t('If it was not you, revoke it now.'),
    title: t('You have a new API key'),
    blocks: [
      greet(owner.name, words),
      paragraph(t('A key was made with which a program may do in your name what its scopes say.')),
      paragraph(
        t('If it was not you, revoke it on the page below, set another password, and write to {address}.', {
          address: readableMailAddress(sender.email),
        }),
      ),
      { kind: 'button', label: t('See your keys'), url: `${env.publicUrl}/admin/collections/api-keys` },
    ],
  }
}

export const keyIssued: EmailTemplate<NoticeData> = accountTemplate({
  label: msg('Email: API key made'),
  write,
})
