import type { EmailTemplate } from '@/features/mail/email-template'
import type { EmailData, EmailName } from '@/features/mail/email-templates'
import { EMAIL_TEMPLATES } from '@/features/mail/email-templates'
import { sendWithFiles } from '@/features/mail/send-email-message'
import type { MailFile } from '@/features/mail/send-once'
import { printInvoice } from '@/features/papers/print-invoice'
import type { Context } from '@/platform/context'
import { count } from '@/platform/metrics/record'

import type { Job } from './handler'

/** 5 s, 10 s, 20 s … : a mail server may be away for more than a day before staff have to retry anything. */
const SETTINGS = { retryLimit: 14, retryDelaySeconds: 5, concurrency: 2 } as const

type EmailJobs = { readonly [Name in EmailName as `mail.${Name}`]: Job<EmailData[Name]> }

type Attach<Name extends EmailName> = (ctx: Context, data: EmailData[Name]) => Promise<MailFile[]>

/** Messages with files, which other features make. */
const FILES: { readonly [Name in EmailName]?: Attach<Name> } = {
  invoice: async ({ payload }, { invoiceId }) => {
    const file = await printInvoice(payload, invoiceId)
    return file ? [{ ...file, contentType: 'application/pdf' }] : []
  },
}

/** Counts an attempt to send a message by how it ended. */
async function counted<Outcome extends string>(
  template: string,
  send: () => Promise<Outcome>,
): Promise<Outcome> {
  let outcome: string = 'failed'
  try {
    const ended = await send()
    outcome = ended
    return ended
  } finally {
    count('backroom_mails_total', { template, outcome })
  }
}

function emailJob<Name extends EmailName>(
  name: Name,
  { label, concurrency = SETTINGS.concurrency }: Pick<EmailTemplate<never>, 'label' | 'concurrency'>,
): Job<EmailData[Name]> {
  return {
    ...SETTINGS,
    label,
    concurrency,
    run: async ({ ctx, log }, data) => {
      const files = (await FILES[name]?.(ctx, data)) ?? []
      const outcome = await counted(name, () => sendWithFiles(ctx, { name, data, files }))
      log.info({ outcome }, 'mail')
    },
  }
}

/** The job of each email message, `mail.<name>`. */
export const EMAIL_JOBS = Object.fromEntries(
  (Object.keys(EMAIL_TEMPLATES) as EmailName[]).map((name) => [
    `mail.${name}`,
    emailJob(name, EMAIL_TEMPLATES[name]),
  ]),
) as unknown as EmailJobs
