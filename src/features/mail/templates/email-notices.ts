import { readableMailAddress } from '@/domain/address/readable-mail-address'
import { env } from '@/platform/settings/env'

import type { Letter, Sender } from '../letter'
import { paragraph } from '../link-blocks'
import { greet } from '../order-blocks'

interface EmailChange {
  name: string | null
  newEmail: string
}

/** To the present address, while it still is: the way to stop it is a new password, which voids the link. */
export function emailChangeAskedLetter(change: EmailChange, { name: storeName }: Sender): Letter {
  return {
    subject: `Your email address at ${storeName} is to change`,
    preview: 'If it was not you, change your password now.',
    title: 'Somebody asked for another email address',
    blocks: [
      greet(change.name),
      paragraph(
        `Somebody who knows your password asked that your account use ${readableMailAddress(change.newEmail)}. It will, once a link that we sent there is followed.`,
      ),
      paragraph(
        'If it was you, there is nothing to do here. If not, change your password now: the link then stops working, and every other device is signed out.',
      ),
      { kind: 'button', label: 'Change your password', url: `${env.publicUrl}/account/devices` },
    ],
  }
}

/** To the address that the account has no longer: its owner cannot sign in to undo it. */
export function emailChangedLetter(change: EmailChange, { name: storeName, email }: Sender): Letter {
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
