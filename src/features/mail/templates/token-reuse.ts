import { msg } from '@/domain/languages/words'
import { showMoment } from '@/domain/time-zone'
import { PermanentFailure } from '@/platform/queue'
import { env } from '@/platform/settings/env'

import type { EmailMessage, Sender } from '../email-message'
import { greet } from '../order-blocks'
import type { EmailTemplate } from '../email-template'

interface EndedSession {
  [column: string]: unknown
  name: string | null
  email: string
  device: string
  browser: string
  endedAt: Date
}

const ENDED = `
  select u.name, u.email, s.device, s.browser, s.ended_at as "endedAt"
  from sessions s join users u on u.id = s.user_id where s.id = $1 and s.ended_at is not null`

function write(session: EndedSession, { name: storeName, timeZone }: Sender): EmailMessage {
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
          { label: 'Ended', value: showMoment(session.endedAt, timeZone) },
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

/** Tells people that a session of theirs was ended because its refresh token was used twice. */
export const tokenReuse: EmailTemplate<{ sessionId: string }> = {
  label: msg('Email: session ended'),
  compose: async (sql, { sessionId }, sender) => {
    const [session] = await sql.query<EndedSession>(ENDED, [sessionId])
    if (!session) throw new PermanentFailure(`session ${sessionId} does not exist or goes on`)
    return { subjectId: sessionId, to: session, message: write(session, sender) }
  },
}
