import 'server-only'

import type { UIFieldServerProps } from 'payload'

import { wordsOf } from '@/domain/languages/words'

import { ChangePasswordButton } from './change-password-button'

/** On one's own page: the password. That of another account is set by a link that they get. */
export function OwnPasswordField({ id, req }: UIFieldServerProps) {
  if (id === undefined || req.user?.id !== id) return null
  return (
    <section aria-labelledby="password-title" className="br-account">
      <h2 id="password-title">{wordsOf(req.i18n).t('Password')}</h2>
      <div className="br-account__buttons">
        <ChangePasswordButton />
      </div>
    </section>
  )
}
