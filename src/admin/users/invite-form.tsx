'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { FormEvent } from 'react'

import type { Role } from '@/domain/account/roles'

import { useWords } from '../languages/use-words'
import { DialogField, textOf } from '../ui/dialog-field'
import { postAction, refusalText } from '../ui/post-action'
import { RoleChoice } from './role-choice'

/** Sends the invitation, and keeps why it could not be sent. */
function useInvitation() {
  const router = useRouter()
  const words = useWords()
  const { t } = words
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const handleSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const chosen = form.getAll('roles')
    if (chosen.length === 0) {
      setProblem(t('Choose at least one role.'))
      return
    }
    setIsBusy(true)
    setProblem(null)
    const email = textOf(form, 'email')
    const body = { name: textOf(form, 'name'), email, username: textOf(form, 'username'), roles: chosen }
    const result = await postAction('/api/users', body)
    setIsBusy(false)
    if (!result.ok) {
      setProblem(refusalText(result.refusal.message, words))
      return
    }
    toast.success(t('Invited: a link is on its way to {email}.', { email: email ?? '' }))
    router.push('/admin/collections/users')
  }

  return { isBusy, problem, handleSubmit }
}

/** Makes an account without a password: its owner gets a link to choose one. */
export function InviteForm({ roles }: { roles: readonly Role[] }) {
  const { t } = useWords()
  const { isBusy, problem, handleSubmit } = useInvitation()
  return (
    <form className="br-invite" onSubmit={handleSubmit}>
      <p className="br-hint">
        {t('They get a mail with a link, which works for 72 hours, and choose a password themselves.')}
      </p>
      <DialogField autoComplete="off" label={t('Name')} maxLength={200} name="name" required />
      <DialogField autoComplete="off" label={t('Email address')} name="email" required type="email" />
      <DialogField
        autoComplete="off"
        hint={t('Signs in as well as the email address does.')}
        label={t('User name')}
        maxLength={100}
        name="username"
      />
      <RoleChoice roles={roles} />
      {problem !== null && (
        <p className="br-dialog__error" role="alert">
          {problem}
        </p>
      )}
      <button aria-busy={isBusy} className="br-button br-button--primary" disabled={isBusy} type="submit">
        {t(isBusy ? 'Working…' : 'Send the invitation')}
      </button>
    </form>
  )
}
