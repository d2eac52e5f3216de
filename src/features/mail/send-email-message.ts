import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import type { EmailTemplate } from './email-template'
import type { EmailData, EmailName } from './email-templates'
import { EMAIL_TEMPLATES } from './email-templates'
import { loadSender } from './load-sender'
import type { MailFile, MailOutcome } from './send-once'
import { sendOnce } from './send-once'

const TEMPLATES: { readonly [Name in EmailName]: EmailTemplate<EmailData[Name]> } = EMAIL_TEMPLATES

interface Sending<Name extends EmailName> {
  name: Name
  data: EmailData[Name]
  files: readonly MailFile[]
}

/**
 * Sends an email message about a record, once, with files.
 * @throws PermanentFailure when what it is about does not exist (any more).
 */
export async function sendWithFiles<Name extends EmailName>(
  ctx: Context,
  { name, data, files }: Sending<Name>,
): Promise<MailOutcome> {
  const sql = sqlOf(ctx.payload)
  const sender = await loadSender(sql)
  const composed = await TEMPLATES[name].compose(sql, data, sender)
  if (composed === null) return 'no-recipient'
  const { subjectId, kind = name, to, orderId = null, message } = composed
  const key = `${kind}:${subjectId}`
  return sendOnce(ctx, { key, template: kind, to, orderId, message, sender, files })
}

/**
 * Sends an email message about a record, once.
 * @throws PermanentFailure when what it is about does not exist (any more).
 */
export async function sendEmailMessage<Name extends EmailName>(
  ctx: Context,
  name: Name,
  data: EmailData[Name],
): Promise<MailOutcome> {
  return sendWithFiles(ctx, { name, data, files: [] })
}
