import { msg } from '@/domain/languages/words'
import { isNotificationKind, showNotification } from '@/domain/notifications/kinds'
import { env } from '@/platform/settings/env'

import type { EmailTemplate } from '../email-template'
import { paragraph } from '../link-blocks'
import { languageOf, writingFor } from '../mail-writing'
import { greet } from '../order-blocks'

interface Facts {
  [column: string]: unknown
  kind: string
  documentId: string
  subject: string
  name: string | null
  email: string
  language: string | null
}

/** Nothing when the person works here no more. */
const FIND = `
  select n.kind, n.document_id as "documentId", n.name as subject, u.name, u.email, ${languageOf('u')} as language
  from notifications n join users u on u.id = n.user_id
  where n.id = $1 and u.is_active is not false and u.deleted_at is null
    and exists (select from users_roles r where r.parent_id = u.id and r.value <> 'customer')`

/** To a member of staff who wants to be told of something by email: once for each notification. */
export const notification: EmailTemplate<{ notificationId: string }> = {
  label: msg('Email: notification of staff'),
  compose: async (sql, { notificationId }, sender) => {
    const [facts] = await sql.query<Facts>(FIND, [notificationId])
    if (!facts || !isNotificationKind(facts.kind)) return null
    const { email, documentId, name, subject } = facts
    const { words } = writingFor(facts.language, sender)
    const { language, t } = words
    const { text, path } = showNotification(facts.kind, { documentId, name: subject }, words)
    const message = {
      ...{ language, subject: text, preview: text, title: text },
      blocks: [
        greet(name, words),
        paragraph(
          t('{text}. You get this message because you have chosen so on your account’s page.', { text }),
        ),
        { kind: 'button' as const, label: t('Open it'), url: `${env.publicUrl}${path}` },
      ],
    }
    return { subjectId: notificationId, to: { name, email }, message }
  },
}
