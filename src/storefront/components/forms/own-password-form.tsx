'use client'

import { useActionState } from 'react'

import type { ActionResult } from '@/storefront/lib/forms/action-result'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'

interface OwnPasswordFormProps<Value> {
  action: (input: { current_password: string }) => Promise<ActionResult<Value>>
  label: string
  look?: 'primary' | 'danger'
  onDone: (value: Value) => void
}

/** Asks for the password again: an unlocked device must not be enough. */
export function OwnPasswordForm<Value>({
  action,
  label,
  look = 'primary',
  onDone,
}: OwnPasswordFormProps<Value>) {
  const [result, submit, isBusy] = useActionState(
    async (_last: ActionResult<Value> | null, form: FormData) => {
      const password = form.get('password')
      const next = await action({ current_password: typeof password === 'string' ? password : '' })
      if (next.ok) onDone(next.value)
      return next
    },
    null,
  )
  const problem = result === null || result.ok ? null : result.problem
  const fieldProblem = problem?.fields?.['current_password']
  return (
    <form action={submit} noValidate className="grid gap-4">
      {problem === null || fieldProblem !== undefined ? null : (
        <Alert look="problem">{problem.message}</Alert>
      )}
      <TextField
        label="Your password"
        name="password"
        type="password"
        autoComplete="current-password"
        error={fieldProblem}
      />
      <Button type="submit" look={look} disabled={isBusy} className="justify-self-start">
        {isBusy ? 'One moment…' : label}
      </Button>
    </form>
  )
}
