'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { Action } from '@/storefront/lib/forms/send'
import { OwnPasswordForm } from '../forms/own-password-form'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { RecoveryCodes } from './recovery-codes'

type ByPassword<Value> = Action<{ current_password: string }, Value>

interface TwoStepOnProps {
  codesLeft: number
  /** Whether a role of the account requires it, so that it cannot be turned off. */
  isRequired: boolean
  renew: ByPassword<string[]>
  turnOff: ByPassword<undefined>
}

/** With fewer codes than this, the page advises to make new ones. */
const FEW_CODES = 3

/** Two-step sign-in that is on: its recovery codes, and the way to turn it off. */
export function TwoStepOn({ codesLeft, isRequired, renew, turnOff }: TwoStepOnProps) {
  const router = useRouter()
  const [codes, setCodes] = useState<string[] | null>(null)
  if (codes !== null) {
    const keep = () => {
      setCodes(null)
      router.refresh()
    }
    return <RecoveryCodes codes={codes} onKept={keep} />
  }
  return (
    <div className="grid gap-5">
      <Alert look="success">
        It is on: signing in asks for your password and a code of your authenticator app.
        {isRequired ? ' Your account needs it.' : ''}
      </Alert>
      <p className={codesLeft < FEW_CODES ? 'font-semibold' : 'text-muted'}>
        Recovery codes left: {codesLeft}.{codesLeft < FEW_CODES ? ' Make new ones in time.' : ''}
      </p>
      <div className="flex flex-wrap gap-3">
        <PasswordDialog
          title="New recovery codes?"
          description="The codes that you have now work no more then."
          opener="New recovery codes"
          action={renew}
          label="Make new codes"
          onDone={setCodes}
        />
        {isRequired ? null : (
          <PasswordDialog
            title="Turn two-step sign-in off?"
            description="Your password alone signs in then."
            opener="Turn it off"
            action={turnOff}
            label="Turn it off"
            look="danger"
            onDone={() => router.refresh()}
          />
        )}
      </div>
    </div>
  )
}

interface PasswordDialogProps<Value> {
  title: string
  description: string
  /** The label of the button that opens the dialog. */
  opener: string
  action: ByPassword<Value>
  /** The label of the button that does it. */
  label: string
  look?: 'danger'
  onDone: (value: Value) => void
}

/** A button whose action asks for the password again, in a dialog. */
function PasswordDialog<Value>(props: PasswordDialogProps<Value>) {
  const { title, description, opener, onDone, ...form } = props
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setIsOpen}
      title={title}
      description={description}
      trigger={<Button look="secondary">{opener}</Button>}
    >
      <OwnPasswordForm
        {...form}
        onDone={(value) => {
          setIsOpen(false)
          onDone(value)
        }}
      />
    </Dialog>
  )
}
