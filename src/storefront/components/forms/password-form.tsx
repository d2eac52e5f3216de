'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'

import type { ChangePasswordForm as Values } from '@/storefront/lib/forms/account-schemas'
import { changePasswordSchema } from '@/storefront/lib/forms/account-schemas'
import type { Action } from '@/storefront/lib/forms/send'
import { send } from '@/storefront/lib/forms/send'
import { showFieldProblems } from '@/storefront/lib/forms/show-field-problems'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import type { Outcome } from './outcome-alert'
import { OutcomeAlert } from './outcome-alert'

/** Asks for the current password, so that only the owner can change it on a device left unlocked. */
export function PasswordForm({ action }: { action: Action<Values> }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { register, handleSubmit, formState, setError, reset } = useForm<Values>({
    resolver: zodResolver(changePasswordSchema),
    defaultValues: { current_password: '', password: '' },
  })
  const submit = handleSubmit(async (values) => {
    setOutcome(null)
    const result = await send(action, values)
    if (result.ok) {
      reset()
      setOutcome({ isDone: true, message: 'Your password is changed. All other devices are signed out.' })
      return
    }
    const isShown = showFieldProblems(result.problem, ['current_password', 'password'], setError)
    if (!isShown) setOutcome({ isDone: false, message: result.problem.message })
  })
  return (
    <form onSubmit={submit} method="post" noValidate className="grid gap-4">
      <OutcomeAlert outcome={outcome} />
      <TextField
        label="Current password"
        type="password"
        autoComplete="current-password"
        error={formState.errors.current_password?.message}
        {...register('current_password')}
      />
      <TextField
        label="New password"
        type="password"
        autoComplete="new-password"
        error={formState.errors.password?.message}
        {...register('password')}
      />
      <p className="text-sm text-muted">At least 12 characters. All other devices are signed out.</p>
      <Button type="submit" disabled={formState.isSubmitting} className="justify-self-start">
        {formState.isSubmitting ? 'Saving…' : 'Change password'}
      </Button>
    </form>
  )
}
