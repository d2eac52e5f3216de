import { readableMailAddress } from '@/domain/address/readable-mail-address'
import type { SecondFactorEvent } from '@/domain/account/second-factor'
import type { Words } from '@/domain/languages/words'
import { msg } from '@/domain/languages/words'
import { env } from '@/platform/settings/env'

import type { AccountOwner, NoticeData } from '../account-template'
import { accountTemplate } from '../account-template'
import type { EmailMessage } from '../email-message'
import type { EmailTemplate } from '../email-template'
import { paragraph } from '../link-blocks'
import type { MailWriting } from '../mail-writing'
import { greet } from '../order-blocks'

type Say = (t: Words['t']) => string

/** What has happened, as the title says it, and in full. */
const EVENTS = {
  'turned-on': {
    title: (t) => t('Two-step sign-in is on'),
    what: (t) =>
      t(
        'From now on your account asks for a code of your authenticator app after the password. Keep the recovery codes where you find them without your phone.',
      ),
  },
  'turned-off': {
    title: (t) => t('Two-step sign-in is off'),
    what: (t) => t('Your account asks for the password alone again. The recovery codes work no more.'),
  },
  reset: {
    title: (t) => t('Your second step was reset'),
    what: (t) =>
      t(
        'An administrator took the authenticator app off your account, as is done when a phone is lost. Your account asks for the password alone until you set up an app again.',
      ),
  },
  'codes-renewed': {
    title: (t) => t('You have new recovery codes'),
    what: (t) => t('New recovery codes were made for your account. The former ones work no more.'),
  },
  'recovery-code-used': {
    title: (t) => t('A recovery code was used'),
    what: (t) =>
      t(
        'Your account was signed in to with the password and a recovery code. That code works no more; your account says how many are left.',
      ),
  },
} as const satisfies Record<SecondFactorEvent, { title: Say; what: Say }>

interface SecondFactorNotice extends NoticeData {
  event: SecondFactorEvent
}

function write(
  owner: AccountOwner,
  { sender, words }: MailWriting,
  { event }: SecondFactorNotice,
): EmailMessage {
  const { language, t } = words
  const title = EVENTS[event].title(t)
  const address = readableMailAddress(sender.email)
  const warning =
    event === 'reset'
      ? t('If you did not ask for it, write to {address} at once.', { address })
      : t('If it was not you, set another password now by the link below, and write to {address}.', {
          address,
        })
  return {
    language,
    subject: t('{title} for your account at {shop}', { title, shop: sender.name }),
    preview: t('If it was not you, act now.'),
    title,
    blocks: [
      greet(owner.name, words),
      paragraph(EVENTS[event].what(t)),
      paragraph(warning),
      { kind: 'button', label: t('Set another password'), url: `${env.publicUrl}/forgot-password` },
    ],
  }
}

export const secondFactor: EmailTemplate<SecondFactorNotice> = accountTemplate({
  label: msg('Email: two-step sign-in changed'),
  kind: ({ event }) => `second-factor-${event}`,
  write,
})
