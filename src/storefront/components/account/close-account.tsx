'use client'

import { useActionState, useState } from 'react'

import type { ActionResult } from '@/storefront/lib/forms/action-result'
import type { Action } from '@/storefront/lib/forms/send'
import { send, toBeKept } from '@/storefront/lib/forms/send'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TextField } from '../ui/field'

interface CloseAccountProps {
  /** Returns only after a refusal; otherwise the action redirects to the home page. */
  close: Action<{ current_password: string }>
}

function problemOf(result: ActionResult | null): string | null {
  if (result === null || result.ok) return null
  return result.problem.fields?.['current_password'] ?? result.problem.message
}

/** Closes the customer's own account; asks for the password again. */
export function CloseAccount({ close }: CloseAccountProps) {
  const [isOpen, setIsOpen] = useState(false)
  const [kept, setKept] = useState('')
  const [result, submit, isBusy] = useActionState(async (_last: ActionResult | null, form: FormData) => {
    const entered = form.get('password')
    const password = typeof entered === 'string' ? entered : ''
    const next = await send(close, { current_password: password })
    setKept(toBeKept(next, password))
    return next
  }, null)
  const problem = problemOf(result)
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setIsOpen}
      title="Close your account?"
      description="You are signed out everywhere and cannot sign in again. Orders under way still reach you."
      trigger={
        <Button look="secondary" className="justify-self-start">
          Close the account
        </Button>
      }
    >
      <form action={submit} className="grid gap-4">
        {problem === null ? null : <Alert look="problem">{problem}</Alert>}
        <TextField
          label="Your password"
          type="password"
          name="password"
          autoComplete="current-password"
          defaultValue={kept}
          required
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="danger" disabled={isBusy}>
            {isBusy ? 'One moment…' : 'Close it for good'}
          </Button>
          <Button look="secondary" onClick={() => setIsOpen(false)} disabled={isBusy}>
            Keep it
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
