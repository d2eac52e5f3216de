import { readableMailAddress } from '@/domain/address/readable-mail-address'
import { msg } from '@/domain/languages/words'

import type { AddressChange } from '../address-change-template'
import { addressChangeTemplate } from '../address-change-template'
import type { EmailMessage } from '../email-message'
import type { EmailTemplate } from '../email-template'
import { paragraph } from '../link-blocks'
import type { MailWriting } from '../mail-writing'
import { greet } from '../order-blocks'

/** To the address that the account has no longer: its owner cannot sign in to undo it. */
function write(change: AddressChange, { sender, words }: MailWriting): EmailMessage {
  const { language, t } = words
  return {
    language,
    subject: t('Your email address at {shop} has changed', { shop: sender.name }),
    preview: t('If it was not you, write to us now.'),
    title: t('Your account has another email address'),
    blocks: [
      greet(change.name, words),
      paragraph(
        t(
          'Your account now uses {address}. From now on we write there, and this address no longer signs you in.',
          { address: readableMailAddress(change.newEmail) },
        ),
      ),
      paragraph(
        t(
          'If you did not want this, answer this mail or write to {address} at once: we stop the account and give it back to you.',
          { address: readableMailAddress(sender.email) },
        ),
      ),
    ],
  }
}

export const emailChanged: EmailTemplate<{ linkId: string }> = addressChangeTemplate({
  label: msg('Email: address changed'),
  write,
})
