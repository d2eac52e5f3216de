import { msg } from '@/domain/languages/words'
import { showMoment } from '@/domain/time-zone'
import { PermanentFailure } from '@/platform/queue'
import { env } from '@/platform/settings/env'

import type { EmailMessage } from '../email-message'
import type { EmailTemplate } from '../email-template'
import { paragraph } from '../link-blocks'
import type { MailWriting } from '../mail-writing'
import { languageOf, writingFor } from '../mail-writing'
import { greet } from '../order-blocks'

interface EndedSession {
  [column: string]: unknown
  name: string | null
  email: string
  language: string | null
  device: string
  browser: string
  endedAt: Date
}

const ENDED = `
  select u.name, u.email, ${languageOf('u')} as language, s.device, s.browser, s.ended_at as "endedAt"
  from sessions s join users u on u.id = s.user_id where s.id = $1 and s.ended_at is not null`

function write(session: EndedSession, { sender, words }: MailWriting): EmailMessage {
  const { language, t } = words
  return {
    language,
    subject: t('You were signed out at {shop}', { shop: sender.name }),
    preview: t('We ended a session of yours to keep your account safe.'),
    title: t('We ended one of your sessions'),
    blocks: [
      greet(session.name, words),
      paragraph(
        t(
          'The proof that keeps one of your devices signed in was used a second time. A copy of it may be in other hands, so that we ended this session:',
        ),
      ),
      {
        kind: 'rows',
        rows: [
          { label: t('Device'), value: session.device },
          { label: t('Browser'), value: session.browser },
          { label: t('Ended|session'), value: showMoment(session.endedAt, sender.timeZone, language) },
        ],
      },
      paragraph(
        t(
          'Sign in again to go on. If you do not know this device, or this happens again, change your password: that ends every other session too.',
        ),
      ),
      { kind: 'button', label: t('See your devices'), url: `${env.publicUrl}/account/devices` },
    ],
  }
}

/** Tells people that a session of theirs was ended because its refresh token was used twice. */
export const tokenReuse: EmailTemplate<{ sessionId: string }> = {
  label: msg('Email: session ended'),
  compose: async (sql, { sessionId }, sender) => {
    const [session] = await sql.query<EndedSession>(ENDED, [sessionId])
    if (!session) throw new PermanentFailure(`session ${sessionId} does not exist or goes on`)
    const message = write(session, writingFor(session.language, sender))
    return { subjectId: sessionId, to: session, message }
  },
}
