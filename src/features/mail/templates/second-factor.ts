import { readableMailAddress } from '@/domain/address/readable-mail-address'
import type { SecondFactorEvent } from '@/domain/account/second-factor'
import { env } from '@/platform/settings/env'

import type { Letter, Sender } from '../letter'
import { paragraph } from '../link-blocks'
import { greet } from '../order-blocks'

interface Words {
  title: string
  what: string
  /** What to do when it was somebody else. */
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
    what: 'Somebody signed in to your account with the password and a recovery code. That code works no more; your account says how many are left.',
    otherwise: SET_PASSWORD,
  },
} as const satisfies Record<SecondFactorEvent, Words>

type LetterFor = (owner: { name: string | null }, sender: Sender) => Letter

function letterFor(event: SecondFactorEvent): LetterFor {
  const { title, what, otherwise } = WORDS[event]
  const isReset = event === 'reset'
  const warning = isReset
    ? (email: string) => `If ${otherwise}, write to ${readableMailAddress(email)} at once.`
    : (email: string) => `If it was not you, ${otherwise}, and write to ${readableMailAddress(email)}.`
  return (owner, { name, email }) => ({
    subject: `${title} for your account at ${name}`,
    preview: 'If it was not you, act now.',
    title,
    blocks: [
      greet(owner.name),
      paragraph(what),
      paragraph(warning(email)),
      { kind: 'button', label: 'Set another password', url: `${env.publicUrl}/forgot-password` },
    ],
  })
}

export const SECOND_FACTOR_LETTERS = {
  'second-factor-turned-on': letterFor('turned-on'),
  'second-factor-turned-off': letterFor('turned-off'),
  'second-factor-reset': letterFor('reset'),
  'second-factor-codes-renewed': letterFor('codes-renewed'),
  'second-factor-recovery-code-used': letterFor('recovery-code-used'),
} as const satisfies Record<`second-factor-${SecondFactorEvent}`, LetterFor>
