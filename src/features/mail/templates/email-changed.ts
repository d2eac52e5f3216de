import { readableMailAddress } from '@/domain/address/readable-mail-address'
import { msg } from '@/domain/languages/words'

import type { EmailMessage, Sender } from '../email-message'
import { paragraph } from '../link-blocks'
import { greet } from '../order-blocks'
import type { AddressChange } from '../address-change-template'
import { addressChangeTemplate } from '../address-change-template'
import type { EmailTemplate } from '../email-template'

/** To the address that the account has no longer: its owner cannot sign in to undo it. */
function write(change: AddressChange, { name: storeName, email }: Sender): EmailMessage {
  return {
    subject: `Your email address at ${storeName} has changed`,
    preview: 'If it was not you, write to us now.',
    title: 'Your account has another email address',
    blocks: [
      greet(change.name),
      paragraph(
        `Your account now uses ${readableMailAddress(change.newEmail)}. From now on we write there, and this address no longer signs you in.`,
      ),
      paragraph(
        `If you did not want this, answer this mail or write to ${readableMailAddress(email)} at once: we stop the account and give it back to you.`,
      ),
    ],
  }
}

export const emailChanged: EmailTemplate<{ linkId: string }> = addressChangeTemplate({
  label: msg('Email: address changed'),
  write,
})
