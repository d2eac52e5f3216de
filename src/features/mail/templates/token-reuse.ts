import { showMoment } from '@/domain/time-zone'
import { env } from '@/platform/settings/env'

import type { Letter } from '../letter'
import { greet } from '../order-blocks'

interface EndedSession {
  name: string | null
  device: string
  browser: string
  endedAt: Date
  /** IANA name of the zone that the shop writes times in. */
  timeZone: string
}

export function tokenReuseLetter(session: EndedSession, storeName: string): Letter {
  return {
    subject: `You were signed out at ${storeName}`,
    preview: 'We ended a session of yours to keep your account safe.',
    title: 'We ended one of your sessions',
    blocks: [
      greet(session.name),
      {
        kind: 'paragraph',
        text: 'The proof that keeps one of your devices signed in was used a second time. A copy of it may be in other hands, so that we ended this session:',
      },
      {
        kind: 'rows',
        rows: [
          { label: 'Device', value: session.device },
          { label: 'Browser', value: session.browser },
          { label: 'Ended', value: showMoment(session.endedAt, session.timeZone) },
        ],
      },
      {
        kind: 'paragraph',
        text: 'Sign in again to go on. If you do not know this device, or this happens again, change your password: that ends every other session too.',
      },
      { kind: 'button', label: 'See your devices', url: `${env.publicUrl}/account/devices` },
    ],
  }
}
