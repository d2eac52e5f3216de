'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'

import type { Action } from '@/storefront/lib/forms/send'
import { send } from '@/storefront/lib/forms/send'
import type { ForgotPasswordForm as Values } from '@/storefront/lib/forms/link-schemas'
import { forgotPasswordSchema } from '@/storefront/lib/forms/link-schemas'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import type { Outcome } from './outcome-alert'
import { OutcomeAlert } from './outcome-alert'

/** Asks for the account; the answer is the same whether or not it exists. */
export function ForgotPasswordForm({ action }: { action: Action<Values> }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { register, handleSubmit, formState } = useForm<Values>({
    resolver: zodResolver(forgotPasswordSchema),
    defaultValues: { identifier: '' },
  })
  const submit = handleSubmit(async (values) => {
    setOutcome(null)
    const result = await send(action, values)
    const message = result.ok
      ? 'If there is an account of that name, a link is on its way to its email address. It works for an hour; look among unwanted mail too.'
      : result.problem.message
    setOutcome({ isDone: result.ok, message })
  })
  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      <OutcomeAlert outcome={outcome} />
      <TextField
        label="Email address or user name"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={formState.errors.identifier?.message}
        {...register('identifier')}
      />
      <Button type="submit" size="wide" disabled={formState.isSubmitting}>
        {formState.isSubmitting ? 'One moment…' : outcome?.isDone ? 'Send it again' : 'Send me a link'}
      </Button>
    </form>
  )
}
