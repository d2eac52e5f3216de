'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'

import type { ActionResult } from '../../lib/action-result'
import type { ForgotPasswordForm as Values } from '../../lib/link-schemas'
import { forgotPasswordSchema } from '../../lib/link-schemas'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'

/** Asks for the account and says the same whether there is one. */
export function ForgotPasswordForm({ action }: { action: (values: Values) => Promise<ActionResult> }) {
  const [outcome, setOutcome] = useState<{ isSent: boolean; message: string } | null>(null)
  const { register, handleSubmit, formState } = useForm<Values>({
    resolver: zodResolver(forgotPasswordSchema),
    defaultValues: { identifier: '' },
  })
  const submit = handleSubmit(async (values) => {
    setOutcome(null)
    const result = await action(values)
    const message = result.ok
      ? 'If there is an account of that name, a link is on its way to its email address. It works for an hour; look among unwanted mail too.'
      : result.problem.message
    setOutcome({ isSent: result.ok, message })
  })
  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      {outcome === null ? null : (
        <Alert look={outcome.isSent ? 'success' : 'problem'}>{outcome.message}</Alert>
      )}
      <TextField
        label="Email address or user name"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={formState.errors.identifier?.message}
        {...register('identifier')}
      />
      <Button type="submit" size="wide" disabled={formState.isSubmitting}>
        {formState.isSubmitting ? 'One moment…' : outcome?.isSent ? 'Send it again' : 'Send me a link'}
      </Button>
    </form>
  )
}
