'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'

import type { ChangeEmailForm as Values } from '@/storefront/lib/forms/account-schemas'
import { changeEmailSchema } from '@/storefront/lib/forms/account-schemas'
import type { Action } from '@/storefront/lib/forms/send'
import { send } from '@/storefront/lib/forms/send'
import { showFieldProblems } from '@/storefront/lib/forms/show-field-problems'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import type { Outcome } from './outcome-alert'
import { OutcomeAlert } from './outcome-alert'

/** Asks for the current password, and says that nothing changes before the new address is confirmed. */
export function EmailForm({ action }: { action: Action<Values> }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { register, handleSubmit, formState, setError, reset } = useForm<Values>({
    resolver: zodResolver(changeEmailSchema),
    defaultValues: { email: '', current_password: '' },
  })
  const submit = handleSubmit(async (values) => {
    setOutcome(null)
    const result = await send(action, values)
    if (result.ok) {
      reset()
      setOutcome({
        isDone: true,
        message: `A link is on its way to ${values.email}. Your address changes when you follow it.`,
      })
      return
    }
    const isShown = showFieldProblems(result.problem, ['email', 'current_password'], setError)
    if (!isShown) setOutcome({ isDone: false, message: result.problem.message })
  })
  return (
    <form onSubmit={submit} method="post" noValidate className="grid gap-4">
      <OutcomeAlert outcome={outcome} />
      <TextField
        label="New email address"
        type="email"
        autoComplete="email"
        error={formState.errors.email?.message}
        {...register('email')}
      />
      <TextField
        label="Current password"
        type="password"
        autoComplete="current-password"
        error={formState.errors.current_password?.message}
        {...register('current_password')}
      />
      <Button type="submit" disabled={formState.isSubmitting} className="justify-self-start">
        {formState.isSubmitting ? 'One moment…' : 'Change the address'}
      </Button>
    </form>
  )
}
