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

/** It names neither name: people sign in with it, and others may read the message. */
function write(owner: AccountOwner, { sender, words }: MailWriting): EmailMessage {
  const { language, t } = words
  return {
    language,
    subject: t('Your user name at {shop} has changed', { shop: sender.name }),
    preview: t('If it was not you, set another password now.'),
    title: t('Your user name has changed'),
    blocks: [
      greet(owner.name, words),
      paragraph(
        t('You can sign in by another user name now, or by none. Your email address works as before.'),
      ),
      paragraph(
        t('If it was not you, set another password now by the link below, and write to {address}.', {
          address: readableMailAddress(sender.email),
        }),
      ),
      { kind: 'button', label: t('Set another password'), url: `${env.publicUrl}/forgot-password` },
    ],
  }
}

export const userNameChanged: EmailTemplate<NoticeData> = accountTemplate({
  label: msg('Email: user name changed'),
  write,
})
