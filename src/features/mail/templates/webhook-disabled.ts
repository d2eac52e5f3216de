import { msg } from '@/domain/languages/words'
import { reasonWords } from '@/domain/webhooks/disabled-reasons'
import { env } from '@/platform/settings/env'

import type { EmailMessage } from '../email-message'
import type { EmailTemplate } from '../email-template'
import { paragraph } from '../link-blocks'
import type { MailWriting } from '../mail-writing'
import { languageOf, writingFor } from '../mail-writing'
import { greet } from '../order-blocks'

/** What the job carries: an endpoint, one of those who are told, and which time it was. */
interface DisabledData {
  endpointId: string
  userId: string
  noticeId: string
}

interface Facts {
  [column: string]: unknown
  endpoint: string
  reason: string | null
  name: string | null
  email: string
  language: string | null
}

const FIND = `
  select e.name as endpoint, e.state_reason as reason, u.name, u.email, ${languageOf('u')} as language
  from webhook_endpoints e, users u
  where e.id = $1 and e.state = 'disabled' and u.id = $2 and u.deleted_at is null and u.is_active`

function write(
  { endpoint, reason: stored, name }: Facts,
  endpointId: string,
  { words }: MailWriting,
): EmailMessage {
  const { language, t } = words
  const reason = stored === null ? null : reasonWords(stored, t)
  const ended = t('The shop no longer sends events to {endpoint}.', { endpoint })
  return {
    language,
    subject: t('The webhook endpoint {endpoint} is switched off', { endpoint }),
    preview: reason ?? t('It gets no events until it is switched on again.'),
    title: t('A webhook endpoint is switched off'),
    blocks: [
      greet(name, words),
      paragraph(`${ended} ${reason ?? ''}`.trim()),
      paragraph(
        t('No event is lost for now: once you switch it on again, it gets what it has missed, oldest first.'),
      ),
      {
        kind: 'button',
        label: t('See the endpoint'),
        url: `${env.publicUrl}/admin/collections/webhook-endpoints/${endpointId}`,
      },
    ],
  }
}

/** Tells the owner of an endpoint and the administrators that it gets no events any more. */
export const webhookDisabled: EmailTemplate<DisabledData> = {
  label: msg('Email: webhook endpoint switched off'),
  compose: async (sql, { endpointId, userId, noticeId }, sender) => {
    const [facts] = await sql.query<Facts>(FIND, [endpointId, userId])
    if (!facts) return null
    const message = write(facts, endpointId, writingFor(facts.language, sender))
    return { subjectId: `${noticeId}:${userId}`, to: facts, message }
  },
}
