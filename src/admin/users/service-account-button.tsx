'use client'

import { useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { heldRoles, STAFF_ROLES } from '@/domain/account/roles'
import type { Words } from '@/domain/languages/words'
import { mayAll } from '@/domain/permissions'

import { ActionButton } from '../forms/action-button'
import { useWords } from '../languages/use-words'
import { ActionDialog } from '../ui/action-dialog'
import { DialogField, textOf } from '../ui/dialog-field'
import type { Submission } from '../ui/use-submission'
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

/** The id of the account in the answer; null when it has none. */
function createdId(answer: unknown): string | null {
  const doc: unknown = typeof answer === 'object' && answer !== null && 'doc' in answer ? answer.doc : null
  return typeof doc === 'object' && doc !== null && 'id' in doc && typeof doc.id === 'string' ? doc.id : null
}

/** Above the list of users: an account of the shop for programs, for those who may create one. */
export function ServiceAccountButton() {
  const { user } = useAuth()
  const router = useRouter()
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  if (!mayAll({ roles: heldRoles(user) }, 'users', 'manage service accounts')) return null
  const handleDone = (answer: unknown) => {
    setIsOpen(false)
    const id = createdId(answer)
    if (id === null) router.refresh()
    else router.push(`/admin/collections/users/${id}`)
  }
  return (
    <div className="br-above-list">
      <ActionButton label={t('Add a service account')} onAct={() => setIsOpen(true)} />
      {isOpen && (
        <ActionDialog
          doneMessage={t('The service account is created.')}
          onClose={() => setIsOpen(false)}
          onDone={handleDone}
          onSubmit={(form) => accountOf(form, t)}
          submitLabel={t('Create the account')}
          title={t('Add a service account')}
        >
          <p className="br-hint">
            {t('An account for programs. It has keys, which stay when people leave, and no sign-in.')}
          </p>
          <DialogField autoComplete="off" label={t('Name')} maxLength={200} name="name" required />
          <RoleChoice roles={STAFF_ROLES} />
          <DialogField autoComplete="off" label={t('Internal note')} maxLength={1000} name="internalNote" />
        </ActionDialog>
      )}
    </div>
  )
}
