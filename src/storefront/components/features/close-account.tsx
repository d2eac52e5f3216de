'use client'

import { useState } from 'react'
import type { FormEvent } from 'react'

import type { ActionResult } from '../../lib/action-result'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TextField } from '../ui/field'

interface CloseAccountProps {
  /** Answers only when it was refused: else the browser is on its way home. */
  close: (input: { current_password: string }) => Promise<ActionResult>
}

/** Closes one's own account, with the password once more. */
export function CloseAccount({ close }: CloseAccountProps) {
  const [isOpen, setIsOpen] = useState(false)
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setIsBusy(true)
    setProblem(null)
    const result = await close({ current_password: password })
    setIsBusy(false)
    if (result.ok) {
      // A full page: nothing of the account stays in this one.
      window.location.assign('/')
      return
    }
    setProblem(result.problem.fields?.['current_password'] ?? result.problem.message)
  }
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
      <form onSubmit={submit} className="grid gap-4">
        {problem === null ? null : <Alert look="problem">{problem}</Alert>}
        <TextField
          label="Your password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="danger" disabled={isBusy || password === ''}>
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
