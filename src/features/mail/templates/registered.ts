import { msg } from '@/domain/languages/words'
import { PermanentFailure } from '@/platform/queue'
import { env } from '@/platform/settings/env'

import type { EmailMessage } from '../email-message'
import type { EmailTemplate } from '../email-template'
import { linkButton, paragraph } from '../link-blocks'
import type { LinkOfMail } from '../load-link'
import { loadLinkOfUser } from '../load-link'
import type { MailWriting } from '../mail-writing'
import { languageOf, writingFor } from '../mail-writing'
import { greet } from '../order-blocks'

function write(name: string | null, link: LinkOfMail | null, writing: MailWriting): EmailMessage {
  const { language, t } = writing.words
  const welcome = t('Welcome to {shop}', { shop: writing.sender.name })
  return {
    language,
    subject: welcome,
    preview: t('Your account is ready.'),
    title: welcome,
    blocks: [
      greet(name, writing.words),
      paragraph(
        t('Your account is ready: it keeps your addresses and shows your orders and where they are.'),
      ),
      ...(link === null
        ? []
        : [
            paragraph(t('Please confirm that this address is yours.')),
            ...linkButton(t('Confirm this address'), link, writing),
          ]),
      { kind: 'button', label: t('Open your account'), url: `${env.publicUrl}/account` },
      paragraph(t('If it was not you who registered with this address, simply ignore this mail.')),
    ],
  }
}

const USER = `select u.name, u.email, ${languageOf('u')} as language from users u where u.id = $1`

/** Welcomes a new customer, with the link that confirms their address unless it is confirmed. */
export const registered: EmailTemplate<{ userId: string }> = {
  label: msg('Email: welcome'),
  compose: async (sql, { userId }, sender) => {
    const [[user], link] = await Promise.all([
      sql.query<{ name: string | null; email: string; language: string | null }>(USER, [userId]),
      loadLinkOfUser(sql, 'verify-email', userId),
    ])
    if (!user) throw new PermanentFailure(`user ${userId} does not exist`)
    const message = write(user.name, link, writingFor(user.language, sender))
    return { subjectId: userId, to: user, message }
  },
}
