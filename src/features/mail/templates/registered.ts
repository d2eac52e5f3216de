import { env } from '@/platform/env'

import type { Letter } from '../letter'
import { greet } from '../order-blocks'

export function registeredLetter(name: string | null, storeName: string): Letter {
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
      { kind: 'button', label: 'Open your account', url: `${env.publicUrl}/account` },
      {
        kind: 'paragraph',
        text: 'If it was not you who registered with this address, simply ignore this mail.',
      },
    ],
  }
}
