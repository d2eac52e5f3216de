import type { Context } from '@/platform/context'
import { Batch } from '@/platform/database/together'
import type { Sql } from '@/platform/database/transaction'
import { sqlOf } from '@/platform/database/transaction'

import type { EmailTemplate } from './email-template'
import type { EmailData, EmailName } from './email-templates'
import { EMAIL_TEMPLATES } from './email-templates'
import type { Sender } from './email-message'
import { loadSender } from './load-sender'
import type { MailFile, MailOutcome, OutgoingMail } from './send-once'
import { sendOnce } from './send-once'

const TEMPLATES: { readonly [Name in EmailName]: EmailTemplate<EmailData[Name]> } = EMAIL_TEMPLATES

/** A message that is to be sent. */
export interface Sending<Name extends EmailName> {
  name: Name
  data: EmailData[Name]
  files: readonly MailFile[]
}

/** What is sent, without its files; null where there is no recipient (any more). */
export type PreparedMail = Omit<OutgoingMail, 'files'> | null

async function prepareMail<Name extends EmailName>(
  sql: Sql,
  { name, data, sender }: { name: Name; data: EmailData[Name]; sender: Sender },
): Promise<PreparedMail> {
  const composed = await TEMPLATES[name].compose(sql, data, sender)
  if (composed === null) return null
  const { subjectId, kind = name, to, orderId = null, message } = composed
  return { key: `${kind}:${subjectId}`, template: kind, to, orderId, message, sender }
}

/**
 * Prepares several email messages of one kind, by the same statements.
 * @throws PermanentFailure when what one of them is about does not exist (any more).
 */
export async function prepareMails<Name extends EmailName>(
  { payload }: Context,
  name: Name,
  data: readonly EmailData[Name][],
): Promise<PreparedMail[]> {
  const sql = sqlOf(payload)
  const sender = await loadSender(sql)
  const works = data.map((each) => (own: Sql) => prepareMail(own, { name, data: each, sender }))
  return Batch.read(sql, works)
}

/** Sends what was prepared, once, with files. */
export async function sendPrepared(
  ctx: Context,
  mail: PreparedMail,
  files: readonly MailFile[] = [],
): Promise<MailOutcome> {
  return mail === null ? 'no-recipient' : sendOnce(ctx, { ...mail, files })
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
  return sendPrepared(ctx, await prepareMail(sql, { name, data, sender }), files)
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
