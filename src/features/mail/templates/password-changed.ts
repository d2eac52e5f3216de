import { readableMailAddress } from '@/domain/address/readable-mail-address'
import { env } from '@/platform/settings/env'

import type { Letter, Sender } from '../letter'
import { paragraph } from '../link-blocks'
import { greet } from '../order-blocks'

export function passwordChangedLetter(owner: { name: string | null }, { name, email }: Sender): Letter {
  return {
    subject: `Your password at ${name} has changed`,
    preview: 'If it was not you, set another one now.',
    title: 'Your password has changed',
    blocks: [
      greet(owner.name),
      paragraph('Your account has a new password. Every other device was signed out.'),
      paragraph(
        `If it was not you, set another one now by the link below, and write to ${readableMailAddress(email)} if that does not work.`,
      ),
      { kind: 'button', label: 'Set another password', url: `${env.publicUrl}/forgot-password` },
    ],
  }
}
