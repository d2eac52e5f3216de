'use client'

import { STAFF_ROLES } from '@/domain/account/roles'
import type { Words } from '@/domain/languages/words'

import { useWords } from '../languages/use-words'
import { needs } from '../lists/actions/list-action'
import { DialogField, textOf } from '../ui/dialog-field'
import type { Submission } from '../ui/use-submission'
import { AddAccountButton } from './add-account-button'
import { RoleChoice } from './role-choice'

/** The service account that the form asks for. */
function accountOf(form: FormData, t: Words['t']): Submission {
  const roles = form.getAll('roles')
  if (roles.length === 0) return { problem: t('Choose at least one role.') }
  return {
    path: '/api/users/service-accounts',
    body: { name: textOf(form, 'name') ?? '', roles, internalNote: textOf(form, 'internalNote') ?? null },
  }
}

/** Above the list of users: an account of the shop for programs, for those who may create one. */
export function ServiceAccountButton() {
  const { t } = useWords()
  return (
    <AddAccountButton
      doneMessage={t('The service account is created.')}
      onSubmit={(form) => accountOf(form, t)}
      permission={needs('users', 'manage service accounts')}
      submitLabel={t('Create the account')}
      title={t('Add a service account')}
    >
      <p className="br-hint">
        {t('An account for programs. It has keys, which stay when people leave, and no sign-in.')}
      </p>
      <DialogField autoComplete="off" label={t('Name')} maxLength={200} name="name" required />
      <RoleChoice roles={STAFF_ROLES} />
      <DialogField autoComplete="off" label={t('Internal note')} maxLength={1000} name="internalNote" />
    </AddAccountButton>
  )
}
