import { msg } from '@/domain/languages/words'
import { env } from '@/platform/settings/env'

import type { EmailMessage } from '../email-message'
import type { EmailTemplate } from '../email-template'
import { paragraph } from '../link-blocks'
import { greet } from '../order-blocks'

interface Mention {
  [column: string]: unknown
  text: string
  author: string
  orderId: string
  number: string
  name: string | null
  email: string
}

/** Nothing when the comment is gone, or whom it mentions works here no more. */
const MENTION = `
  select c.text, c.actor_name as author, o.id as "orderId", o.number, u.name, u.email
  from order_comments c join orders o on o.id = c.order_id join users u on u.id = $2
  where c.id = $1 and c.text is not null and u.is_active is not false and u.deleted_at is null and not u.is_service
    and exists (select from users_roles r where r.parent_id = u.id and r.value <> 'customer')`

function write({ text, author, orderId, number, name }: Mention): EmailMessage {
  const subject = `${author} mentioned you on order ${number}`
  return {
    subject,
    preview: subject,
    title: subject,
    blocks: [
      greet(name),
      paragraph(`${author} wrote in a comment on order ${number}:`),
      paragraph(text),
      {
        kind: 'button',
        label: 'Open the order',
        url: `${env.publicUrl}/admin/collections/orders/${orderId}`,
      },
    ],
  }
}

/** To a member of staff whom a comment on an order mentions: once for each comment. */
export const commentMention: EmailTemplate<{ commentId: string; userId: string }> = {
  label: msg('Email: mentioned in a comment'),
  compose: async (sql, { commentId, userId }) => {
    const [mention] = await sql.query<Mention>(MENTION, [commentId, userId])
    if (!mention) return null
    const { name, email, orderId } = mention
    return { subjectId: `${commentId}:${userId}`, to: { name, email }, orderId, message: write(mention) }
  },
}
