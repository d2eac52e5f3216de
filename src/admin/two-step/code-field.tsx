'use client'

import { useWords } from '../languages/use-words'
import { DialogField } from '../ui/dialog-field'

/** Six digits of an authenticator app. */
export function AppCodeField() {
  const { t } = useWords()
  return (
    <DialogField
      autoComplete="one-time-code"
      hint={t('Six digits.')}
      inputMode="numeric"
      label={t('Code that the app shows')}
      maxLength={10}
      name="code"
      required
    />
  )
}

/** The password again: an unlocked device must not be enough. */
export function PasswordField() {
  const { t } = useWords()
  return (
    <DialogField
      autoComplete="current-password"
      label={t('Your password')}
      name="currentPassword"
      required
      type="password"
    />
  )
}
