import { readableMailAddress } from '@/domain/address/readable-mail-address'
import type { SecondFactorEvent } from '@/domain/account/second-factor'
import { msg } from '@/domain/languages/words'
import { env } from '@/platform/settings/env'

import type { EmailMessage, Sender } from '../email-message'
import { paragraph } from '../link-blocks'
import { greet } from '../order-blocks'
import type { AccountOwner, NoticeData } from '../account-template'
import { accountTemplate } from '../account-template'
import type { EmailTemplate } from '../email-template'

interface Words {
  title: string
  what: string
  /** What to do when it was not the owner. */
  otherwise: string
}

const SET_PASSWORD = 'set another password now by the link below'

const WORDS = {
  'turned-on': {
    title: 'Two-step sign-in is on',
    what: 'From now on your account asks for a code of your authenticator app after the password. Keep the recovery codes where you find them without your phone.',
    otherwise: SET_PASSWORD,
  },
  'turned-off': {
    title: 'Two-step sign-in is off',
    what: 'Your account asks for the password alone again. The recovery codes work no more.',
    otherwise: SET_PASSWORD,
  },
  reset: {
    title: 'Your second step was reset',
    what: 'An administrator took the authenticator app off your account, as is done when a phone is lost. Your account asks for the password alone until you set up an app again.',
    otherwise: 'you did not ask for it',
  },
  'codes-renewed': {
    title: 'You have new recovery codes',
    what: 'New recovery codes were made for your account. The former ones work no more.',
    otherwise: SET_PASSWORD,
  },
  'recovery-code-used': {
    title: 'A recovery code was used',
    what: 'Your account was signed in to with the password and a recovery code. That code works no more; your account says how many are left.',
    otherwise: SET_PASSWORD,
  },
} as const satisfies Record<SecondFactorEvent, Words>

interface SecondFactorNotice extends NoticeData {
  event: SecondFactorEvent
}

function write(owner: AccountOwner, { name, email }: Sender, { event }: SecondFactorNotice): EmailMessage {
  const { title, what, otherwise } = WORDS[event]
  const readable = readableMailAddress(email)
  const warning =
    event === 'reset'
      ? `If ${otherwise}, write to ${readable} at once.`
      : `If it was not you, ${otherwise}, and write to ${readable}.`
  return {
    subject: `${title} for your account at ${name}`,
    preview: 'If it was not you, act now.',
    title,
    blocks: [
      greet(owner.name),
      paragraph(what),
      paragraph(warning),
      { kind: 'button', label: 'Set another password', url: `${env.publicUrl}/forgot-password` },
    ],
  }
}

export const secondFactor: EmailTemplate<SecondFactorNotice> = accountTemplate({
  label: msg('Email: two-step sign-in changed'),
  kind: ({ event }) => `second-factor-${event}`,
  write,
})
