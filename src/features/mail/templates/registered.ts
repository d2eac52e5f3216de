import { msg } from '@/domain/languages/words'
import { PermanentFailure } from '@/platform/queue'
import { env } from '@/platform/settings/env'

import type { EmailMessage, Sender } from '../email-message'
import { linkButton, paragraph } from '../link-blocks'
import type { LinkOfMail } from '../load-link'
import { greet } from '../order-blocks'
import type { EmailTemplate } from '../email-template'
import { loadLinkOfUser } from '../load-link'

function write(
  name: string | null,
  { name: storeName, timeZone }: Sender,
  link: LinkOfMail | null,
): EmailMessage {
  return {
    subject: `Welcome to ${storeName}`,
    preview: 'Your account is ready.',
    title: `Welcome to ${storeName}`,
    blocks: [
      greet(name),
      {
        kind: 'paragraph',
        text: 'Your account is ready: it keeps your addresses and shows your orders and where they are.',
      },
      ...(link === null
        ? []
        : [
            paragraph('Please confirm that this address is yours.'),
            ...linkButton('Confirm this address', link, timeZone),
          ]),
      { kind: 'button', label: 'Open your account', url: `${env.publicUrl}/account` },
      {
        kind: 'paragraph',
        text: 'If it was not you who registered with this address, simply ignore this mail.',
      },
    ],
  }
}

const USER = `select name, email from users where id = $1`

/** Welcomes a new customer, with the link that confirms their address unless it is confirmed. */
export const registered: EmailTemplate<{ userId: string }> = {
  label: msg('Email: welcome'),
  compose: async (sql, { userId }, sender) => {
    const [[user], link] = await Promise.all([
      sql.query<{ name: string | null; email: string }>(USER, [userId]),
      loadLinkOfUser(sql, 'verify-email', userId),
    ])
    if (!user) throw new PermanentFailure(`user ${userId} does not exist`)
    return { subjectId: userId, to: user, message: write(user.name, sender, link) }
  },
}
