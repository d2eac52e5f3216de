'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'

import type { ChangeEmailForm as Values } from '../../lib/account-schemas'
import { changeEmailSchema } from '../../lib/account-schemas'
import type { ActionResult } from '../../lib/action-result'
import { showFieldProblems } from '../../lib/show-field-problems'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'

/** Asks for the current password, and says that nothing changes before the new address is confirmed. */
export function EmailForm({ action }: { action: (values: Values) => Promise<ActionResult> }) {
  const [outcome, setOutcome] = useState<{ isSent: boolean; message: string } | null>(null)
  const { register, handleSubmit, formState, setError, reset } = useForm<Values>({
    resolver: zodResolver(changeEmailSchema),
    defaultValues: { email: '', current_password: '' },
  })
  const submit = handleSubmit(async (values) => {
    setOutcome(null)
    const result = await action(values)
    if (result.ok) {
      reset()
      setOutcome({
        isSent: true,
        message: `A link is on its way to ${values.email}. Your address changes when you follow it.`,
      })
      return
    }
    const isShown = showFieldProblems(result.problem, ['email', 'current_password'], setError)
    if (!isShown) setOutcome({ isSent: false, message: result.problem.message })
  })
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {outcome === null ? null : (
        <Alert look={outcome.isSent ? 'success' : 'problem'}>{outcome.message}</Alert>
      )}
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
