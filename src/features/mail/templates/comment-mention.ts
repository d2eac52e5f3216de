import { msg } from '@/domain/languages/words'
import { env } from '@/platform/settings/env'

import type { EmailMessage } from '../email-message'
import type { EmailTemplate } from '../email-template'
import { paragraph } from '../link-blocks'
import type { MailWriting } from '../mail-writing'
import { languageOf, writingFor } from '../mail-writing'
import { greet } from '../order-blocks'

interface Mention {
  [column: string]: unknown
  text: string
  author: string
  orderId: string
  number: string
  name: string | null
  email: string
  language: string | null
}

/** Nothing when the comment is gone, or whom it mentions works here no more. */
const MENTION = `
  select c.text, c.actor_name as author, o.id as "orderId", o.number, u.name, u.email, ${languageOf('u')} as language
  from order_comments c join orders o on o.id = c.order_id join users u on u.id = $2
  where c.id = $1 and c.text is not null and u.is_active is not false and u.deleted_at is null and not u.is_service
    and exists (select from users_roles r where r.parent_id = u.id and r.value <> 'customer')`

function write(
  { text, author, orderId, number, name }: Mention,
  { words }: Pick<MailWriting, 'words'>,
): EmailMessage {
  const { language, t } = words
  const subject = t('{author} mentioned you on order {number}', { author, number })
  return {
    language,
    subject,
    preview: subject,
    title: subject,
    blocks: [
      greet(name, words),
      paragraph(t('{author} wrote in a comment on order {number}:', { author, number })),
      paragraph(text),
      {
        kind: 'button',
        label: t('Open the order'),
        url: `${env.publicUrl}/admin/collections/orders/${orderId}`,
      },
    ],
  }
}

/** To a member of staff whom a comment on an order mentions: once for each comment. */
export const commentMention: EmailTemplate<{ commentId: string; userId: string }> = {
  label: msg('Email: mentioned in a comment'),
  compose: async (sql, { commentId, userId }, sender) => {
    const [mention] = await sql.query<Mention>(MENTION, [commentId, userId])
    if (!mention) return null
    const { name, email, orderId, language } = mention
    const message = write(mention, writingFor(language, sender))
    return { subjectId: `${commentId}:${userId}`, to: { name, email }, orderId, message }
  },
}
