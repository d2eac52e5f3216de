import type { EmailTemplate } from '@/features/mail/email-template'
import type { EmailData, EmailName } from '@/features/mail/email-templates'
import { EMAIL_TEMPLATES } from '@/features/mail/email-templates'
import { sendEmailMessage } from '@/features/mail/send-email-message'

import type { Job } from './handler'

/** 5 s, 10 s, 20 s … : a mail server may be away for more than a day before staff have to retry anything. */
const SETTINGS = { retryLimit: 14, retryDelaySeconds: 5, concurrency: 2 } as const

type EmailJobs = { readonly [Name in EmailName as `mail.${Name}`]: Job<EmailData[Name]> }

function emailJob<Name extends EmailName>(
  name: Name,
  { label, concurrency = SETTINGS.concurrency }: Pick<EmailTemplate<never>, 'label' | 'concurrency'>,
): Job<EmailData[Name]> {
  return {
    ...SETTINGS,
    label,
    concurrency,
    run: async ({ ctx, log }, data) => {
      const outcome = await sendEmailMessage(ctx, name, data)
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
