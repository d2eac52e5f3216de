'use client'

import { useActionState, useState } from 'react'

import type { ActionResult } from '@/storefront/lib/forms/action-result'
import type { Action } from '@/storefront/lib/forms/send'
import { send, toBeKept } from '@/storefront/lib/forms/send'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'

interface OwnPasswordFormProps<Value> {
  action: Action<{ current_password: string }, Value>
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
  const [kept, setKept] = useState('')
  const [result, submit, isBusy] = useActionState(
    async (_last: ActionResult<Value> | null, form: FormData) => {
      const entered = form.get('password')
      const password = typeof entered === 'string' ? entered : ''
      const next = await send(action, { current_password: password })
      setKept(toBeKept(next, password))
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
        defaultValue={kept}
        error={fieldProblem}
      />
      <Button type="submit" look={look} disabled={isBusy} className="justify-self-start">
        {isBusy ? 'One moment…' : label}
      </Button>
    </form>
  )
}
