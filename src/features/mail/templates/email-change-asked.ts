import { readableMailAddress } from '@/domain/address/readable-mail-address'
import { msg } from '@/domain/languages/words'
import { env } from '@/platform/settings/env'

import type { EmailMessage, Sender } from '../email-message'
import { paragraph } from '../link-blocks'
import { greet } from '../order-blocks'
import type { AddressChange } from '../address-change-template'
import { addressChangeTemplate } from '../address-change-template'
import type { EmailTemplate } from '../email-template'

/** To the present address, while it still is: the way to stop it is a new password, which voids the link. */
function write(change: AddressChange, { name: storeName }: Sender): EmailMessage {
  return {
    subject: `Your email address at ${storeName} is to change`,
    preview: 'If it was not you, change your password now.',
    title: 'A new email address was asked for',
    blocks: [
      greet(change.name),
      paragraph(
        `A person who knows your password asked that your account use ${readableMailAddress(change.newEmail)}. It will, once a link that we sent there is followed.`,
      ),
      paragraph(
        'If it was you, there is nothing to do here. If not, change your password now: the link then stops working, and every other device is signed out.',
      ),
      { kind: 'button', label: 'Change your password', url: `${env.publicUrl}/account/devices` },
    ],
  }
}

export const emailChangeAsked: EmailTemplate<{ linkId: string }> = addressChangeTemplate({
  label: msg('Email: change of address asked for'),
  write,
})
