import { env } from '@/platform/settings/env'

import type { Letter } from '../letter'
import { linkButton, paragraph } from '../link-blocks'
import type { LinkOfMail } from '../load-link'
import { greet } from '../order-blocks'

export function registeredLetter(name: string | null, storeName: string, link: LinkOfMail | null): Letter {
  return {
    subject: `Welcome to ${storeName}`,
    preview: 'Your account is ready.',
    title: `Welcome to ${storeName}`,
    blocks: [
      greet(name),
      {
        kind: 'paragraph',
        text: 'Your account is ready: it keeps your addresses and shows your orders and where they are.',
      },
      ...(link === null
        ? []
        : [
            paragraph('Please confirm that this address is yours.'),
            ...linkButton('Confirm this address', link),
          ]),
      { kind: 'button', label: 'Open your account', url: `${env.publicUrl}/account` },
      {
        kind: 'paragraph',
        text: 'If it was not you who registered with this address, simply ignore this mail.',
      },
    ],
  }
}
