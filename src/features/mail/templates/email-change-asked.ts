import { readableMailAddress } from '@/domain/address/readable-mail-address'
import { msg } from '@/domain/languages/words'
import { env } from '@/platform/settings/env'

import type { AddressChange } from '../address-change-template'
import { addressChangeTemplate } from '../address-change-template'
import type { EmailMessage } from '../email-message'
import type { EmailTemplate } from '../email-template'
import { paragraph } from '../link-blocks'
import type { MailWriting } from '../mail-writing'
import { greet } from '../order-blocks'

/** To the present address, while it still is: the way to stop it is a new password, which voids the link. */
function write(change: AddressChange, { sender, words }: MailWriting): EmailMessage {
  const { language, t } = words
  const address = readableMailAddress(change.newEmail)
  return {
    language,
    subject: t('Your email address at {shop} is to change', { shop: sender.name }),
    preview: t('If it was not you, change your password now.'),
    title: t('A new email address was asked for'),
    blocks: [
      greet(change.name, words),
      paragraph(
        t(
          'A person who knows your password asked that your account use {address}. It will, once a link that we sent there is followed.',
          { address },
        ),
      ),
      paragraph(
        t(
          'If it was you, there is nothing to do here. If not, change your password now: the link then stops working, and every other device is signed out.',
        ),
      ),
      { kind: 'button', label: t('Change your password'), url: `${env.publicUrl}/account/devices` },
    ],
  }
}

export const emailChangeAsked: EmailTemplate<{ linkId: string }> = addressChangeTemplate({
  label: msg('Email: change of address asked for'),
  write,
})
