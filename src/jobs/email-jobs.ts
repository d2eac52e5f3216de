import type { EmailTemplate } from '@/features/mail/email-template'
import type { EmailData, EmailName } from '@/features/mail/email-templates'
import { EMAIL_TEMPLATES } from '@/features/mail/email-templates'
import type { Sending } from '@/features/mail/send-email-message'
import { prepareMails, sendPrepared, sendWithFiles } from '@/features/mail/send-email-message'
import type { MailFile, MailOutcome } from '@/features/mail/send-once'
import { printInvoice } from '@/features/papers/print-invoice'
import type { Context } from '@/platform/context'
import { count } from '@/platform/metrics/record'

import type { Burst, Job, JobHandler } from './handler'

/** 5 s, 10 s, 20 s … : a mail server may be away for more than a day before staff have to retry anything. */
const SETTINGS = { retryLimit: 14, retryDelaySeconds: 5, concurrency: 2 } as const

/** Behind a slow mail server, few are sent at once. */
const BURST = { most: 10, longestMs: 5_000 } as const

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

type Template = Pick<EmailTemplate<never>, 'label' | 'concurrency' | 'isSentByRuns'>

function emailJob<Name extends EmailName>(
  name: Name,
  { label, concurrency = SETTINGS.concurrency, isSentByRuns }: Template,
): Job<EmailData[Name]> {
  const handle =
    (send: (ctx: Context, sending: Sending<Name>) => Promise<MailOutcome>): JobHandler<EmailData[Name]> =>
    async ({ ctx, log }, data) => {
      const files = (await FILES[name]?.(ctx, data)) ?? []
      const outcome = await counted(name, () => send(ctx, { name, data, files }))
      log.info({ outcome }, 'mail')
    }
  const prepare: Burst<EmailData[Name]>['prepare'] = async (ctx, data) => {
    const mails = await prepareMails(ctx, name, data)
    return mails.map((mail) => handle((own, { files }) => sendPrepared(own, mail, files)))
  }
  return {
    ...SETTINGS,
    ...(isSentByRuns && { burst: { ...BURST, prepare } }),
    label,
    concurrency,
    run: handle(sendWithFiles),
  }
}

/** The job of each email message, `mail.<name>`. */
export const EMAIL_JOBS = Object.fromEntries(
  (Object.keys(EMAIL_TEMPLATES) as EmailName[]).map((name) => [
    `mail.${name}`,
    emailJob(name, EMAIL_TEMPLATES[name]),
  ]),
) as unknown as EmailJobs
