'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'

import type { ChangeUserNameForm as Values } from '@/storefront/lib/forms/account-schemas'
import { changeUserNameSchema } from '@/storefront/lib/forms/account-schemas'
import type { Action } from '@/storefront/lib/forms/send'
import { send } from '@/storefront/lib/forms/send'
import { showFieldProblems } from '@/storefront/lib/forms/show-field-problems'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import type { Outcome } from './outcome-alert'
import { OutcomeAlert } from './outcome-alert'

interface UserNameFormProps {
  current: string | null
  action: Action<Values>
}

/** Asks for the current password: the name signs in as the email address does. */
export function UserNameForm({ current, action }: UserNameFormProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { register, handleSubmit, formState, setError, resetField } = useForm<Values>({
    resolver: zodResolver(changeUserNameSchema),
    defaultValues: { username: current ?? '', current_password: '' },
  })
  const submit = handleSubmit(async (values) => {
    setOutcome(null)
    const result = await send(action, values)
    if (result.ok) {
      resetField('current_password')
      setOutcome({ isDone: true, message: 'Your user name is changed.' })
      return
    }
    const isShown = showFieldProblems(result.problem, ['username', 'current_password'], setError)
    if (!isShown) setOutcome({ isDone: false, message: result.problem.message })
  })
  return (
    <form onSubmit={submit} method="post" noValidate className="grid gap-4">
      <OutcomeAlert outcome={outcome} />
      <TextField
        label="User name"
        isOptional
        hint="Signs you in as your email address does."
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        error={formState.errors.username?.message}
        {...register('username')}
      />
      <TextField
        label="Password"
        type="password"
        autoComplete="current-password"
        error={formState.errors.current_password?.message}
        {...register('current_password')}
      />
      <Button type="submit" disabled={formState.isSubmitting} className="justify-self-start">
        {formState.isSubmitting ? 'One moment…' : 'Change the user name'}
      </Button>
    </form>
  )
}
