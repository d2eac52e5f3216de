'use client'

import { useState } from 'react'

import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '@/domain/account/password-length'

import { ActionButton } from '../forms/action-button'
import { useWords } from '../languages/use-words'
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
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <ActionButton label={t('Change password')} onAct={() => setIsOpen(true)} />
      {isOpen && (
        <OutsideForm>
          <ActionDialog
            doneMessage={t('Your password is changed. Your other sessions are ended.')}
            onClose={() => setIsOpen(false)}
            onSubmit={(form) => ({
              path: '/api/users/password',
              body: { currentPassword: typed(form, 'currentPassword'), password: typed(form, 'password') },
            })}
            submitLabel={t('Change it')}
            title={t('Change your password')}
          >
            <p className="br-hint">
              {t(
                'You stay signed in here; wherever else you are signed in, the session ends. You get an email about it.',
              )}
            </p>
            <PasswordField />
            <DialogField
              autoComplete="new-password"
              hint={t('At least {least} characters, and none that others use often.', {
                least: MIN_PASSWORD_LENGTH,
              })}
              label={t('New password')}
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
