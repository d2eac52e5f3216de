'use client'

import { DialogField } from '../ui/dialog-field'

/** Six digits of an authenticator app. */
export function AppCodeField() {
  return (
    <DialogField
      autoComplete="one-time-code"
      hint="Six digits."
      inputMode="numeric"
      label="Code that the app shows"
      maxLength={10}
      name="code"
      required
    />
  )
}

/** The password again: an unlocked device must not be enough. */
export function PasswordField() {
  return (
    <DialogField
      autoComplete="current-password"
      label="Your password"
      name="currentPassword"
      required
      type="password"
    />
  )
}
