'use client'

import { useState } from 'react'

import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '@/domain/account/password-length'

import { ActionButton } from '../forms/action-button'
import { PasswordField } from '../two-step/code-field'
import { ActionDialog } from '../ui/action-dialog'
import { DialogField } from '../ui/dialog-field'
import { OutsideForm } from '../ui/outside-form'

/** As it was typed: spaces at its ends are part of a password. */
function typed(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** Changes one's own password, with the present one. */
export function ChangePasswordButton() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <ActionButton label="Change password" onAct={() => setIsOpen(true)} />
      {isOpen && (
        <OutsideForm>
          <ActionDialog
            doneMessage="Your password is changed. Your other sessions are ended."
            onClose={() => setIsOpen(false)}
            onSubmit={(form) => ({
              path: '/api/users/password',
              body: { currentPassword: typed(form, 'currentPassword'), password: typed(form, 'password') },
            })}
            submitLabel="Change it"
            title="Change your password"
          >
            <p className="br-hint">
              You stay signed in here; wherever else you are signed in, the session ends. You get an email
              about it.
            </p>
            <PasswordField />
            <DialogField
              autoComplete="new-password"
              hint={`At least ${String(MIN_PASSWORD_LENGTH)} characters, and none that others use often.`}
              label="New password"
              maxLength={MAX_PASSWORD_LENGTH}
              minLength={MIN_PASSWORD_LENGTH}
              name="password"
              required
              type="password"
            />
          </ActionDialog>
        </OutsideForm>
      )}
    </>
  )
}
