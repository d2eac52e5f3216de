import { readableMailAddress } from '@/domain/address/readable-mail-address'
import { env } from '@/platform/settings/env'

import type { Letter, Sender } from '../letter'
import { paragraph } from '../link-blocks'
import { greet } from '../order-blocks'

/** It names neither: a name that signs in is no business of whoever else reads the mail. */
export function userNameChangedLetter(owner: { name: string | null }, { name, email }: Sender): Letter {
  return {
    subject: `Your user name at ${name} has changed`,
    preview: 'If it was not you, set another password now.',
    title: 'Your user name has changed',
    blocks: [
      greet(owner.name),
      paragraph('You can sign in by another user name now, or by none. Your email address works as before.'),
      paragraph(
        `If it was not you, set another password now by the link below, and write to ${readableMailAddress(email)}.`,
      ),
      { kind: 'button', label: 'Set another password', url: `${env.publicUrl}/forgot-password` },
    ],
  }
}
