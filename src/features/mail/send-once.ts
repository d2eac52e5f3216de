import type { SendEmailOptions } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import type { Context } from '@/platform/context'
import { messageIdOf } from '@/platform/mail/mailer'
import type { Sql } from '@/platform/database/transaction'
import { withTransaction } from '@/platform/database/transaction'
import { traced } from '@/platform/tracing/traced'

import type { EmailMessage, Sender } from './email-message'
import { renderHtml } from './render-html'
import { renderText } from './render-text'

/** How an attempt to send a mail ended, when it did not fail. */
export type MailOutcome = 'sent' | 'sent-before' | 'no-recipient'

/** A file that goes with a mail. */
export interface MailFile {
  name: string
  contentType: string
  bytes: Buffer
}

export interface OutgoingMail {
  /** Names this mail among all that will ever be sent, e.g. `order-placed:<order id>`. */
  key: string
  template: string
  to: { name: string | null; email: string | null }
  orderId: string | null
  message: EmailMessage
  sender: Sender
  files?: readonly MailFile[]
}

/** A slow mail server must not let the database end the transaction before it can be committed. */
const WITHOUT_IDLE_LIMIT = `set_config('idle_in_transaction_session_timeout', '0', true)`

const CLAIM = `
  insert into mails (id, key, template, "to", subject, order_id, sent_at, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, clock_timestamp(), now(), now())
  on conflict (key) do nothing returning ${WITHOUT_IDLE_LIMIT}`

/**
 * Sends a mail unless it was sent before. The row that says "sent" is written first and committed after the mail
 * server has taken the mail: a second runner of the same job waits at the unique key, and a crash in between takes the
 * row back. What remains is a crash between the server's "250" and our commit: the mail then goes out again, with the
 * same Message-ID.
 */
export async function sendOnce(ctx: Context, mail: OutgoingMail): Promise<MailOutcome> {
  const { email, name } = mail.to
  if (email === null || email.trim() === '') return 'no-recipient'
  return withTransaction(ctx, async (sql) => {
    if (!(await claim(sql, mail, email))) return 'sent-before'
    await traced({ name: `mail ${mail.template}`, kind: 'client' }, () =>
      ctx.payload.sendEmail(toSend(mail, { name: name ?? '', address: email })),
    )
    return 'sent'
  })
}

/** The message as it is sent. */
function toSend(mail: OutgoingMail, to: { name: string; address: string }): SendEmailOptions {
  return {
    to,
    replyTo: { name: mail.sender.name, address: mail.sender.email },
    subject: mail.message.subject,
    text: renderText(mail.message, mail.sender),
    html: renderHtml(mail.message, mail.sender),
    messageId: messageIdOf(mail.key),
    headers: { 'Auto-Submitted': 'auto-generated' },
    attachments: [...(mail.files ?? []).map(attachment), ...picturesOf(mail.message)],
  }
}

const attachment = ({ name: filename, contentType, bytes: content }: MailFile) => ({
  ...{ filename, contentType, content },
})

/** The pictures of a message, which its HTML names by `cid`: mail programs show these, and load none from elsewhere. */
function picturesOf({ blocks }: EmailMessage) {
  return blocks.flatMap((block) =>
    block.kind === 'picture'
      ? [
          {
            ...attachment({ name: `${block.name}.png`, contentType: 'image/png', bytes: block.png }),
            ...{ cid: block.name, contentDisposition: 'inline' as const },
          },
        ]
      : [],
  )
}

async function claim(sql: Sql, mail: OutgoingMail, email: string): Promise<boolean> {
  const values = [uuidv7(), mail.key, mail.template, email, mail.message.subject, mail.orderId]
  const rows = await sql.prepared('mail-claim', CLAIM, values)
  return rows.length === 1
}
