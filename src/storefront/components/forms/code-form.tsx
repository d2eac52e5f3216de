'use client'

import { useActionState, useEffect, useRef, useState } from 'react'

import type { ActionProblem, ActionResult } from '@/storefront/lib/forms/action-result'
import type { Action } from '@/storefront/lib/forms/send'
import { send, toBeKept } from '@/storefront/lib/forms/send'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'

interface CodeFormProps<Value> {
  action: Action<string, Value>
  label: string
  hint: string
  /** Whether letters may be in it: phones show digits alone otherwise. */
  hasLetters?: boolean
  submitLabel: string
  onDone: (value: Value) => void
  onProblem?: (problem: ActionProblem) => void
}

/** Asks for a code of an authenticator app. */
export function CodeForm<Value>({
  action,
  label,
  hint,
  hasLetters = false,
  submitLabel,
  onDone,
  onProblem,
}: CodeFormProps<Value>) {
  const form = useRef<HTMLFormElement>(null)
  const [kept, setKept] = useState('')
  const [result, submit, isBusy] = useActionState(
    async (_last: ActionResult<Value> | null, data: FormData) => {
      const entered = data.get('code')
      const code = typeof entered === 'string' ? entered : ''
      const next = await send(action, code)
      setKept(toBeKept(next, code))
      if (next.ok) onDone(next.value)
      else onProblem?.(next.problem)
      return next
    },
    null,
  )
  // Also after a wrong one, for the next try.
  useEffect(() => form.current?.querySelector('input')?.focus(), [result])
  const problem = result === null || result.ok ? null : result.problem
  const fieldProblem = problem?.fields?.['code']
  return (
    <form action={submit} noValidate ref={form} className="grid gap-4">
      {problem === null || fieldProblem !== undefined ? null : (
        <Alert look="problem">{problem.message}</Alert>
      )}
      <TextField
        label={label}
        hint={hint}
        name="code"
        inputMode={hasLetters ? 'text' : 'numeric'}
        autoComplete={hasLetters ? 'off' : 'one-time-code'}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        defaultValue={kept}
        error={fieldProblem}
      />
      <Button type="submit" size="wide" disabled={isBusy}>
        {isBusy ? 'One moment…' : submitLabel}
      </Button>
    </form>
  )
}
