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

function write(owner: AccountOwner, { sender, words }: MailWriting): EmailMessage {
  const { language, t } = words
  return {
    language,
    subject: t('Your password at {shop} has changed', { shop: sender.name }),
    preview: t('If it was not you, set another one now.'),
    title: t('Your password has changed'),
    blocks: [
      greet(owner.name, words),
      paragraph(t('Your account has a new password. Every other device was signed out.')),
      paragraph(
        t(
          'If it was not you, set another one now by the link below, and write to {address} if that does not work.',
          { address: readableMailAddress(sender.email) },
        ),
      ),
      { kind: 'button', label: t('Set another password'), url: `${env.publicUrl}/forgot-password` },
    ],
  }
}

export const passwordChanged: EmailTemplate<NoticeData> = accountTemplate({
  label: msg('Email: password changed'),
  write,
})
