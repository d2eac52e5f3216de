'use client'

import { useState } from 'react'

import { ActionButton } from '../forms/action-button'
import { ActionDialog } from '../ui/action-dialog'
import { ReasonField, textOf } from '../ui/dialog-field'
import { OutsideForm } from '../ui/outside-form'

/** Resets the second factor of a user who lost it; asks for a reason. */
export function ResetButton({ userId }: { userId: string }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <ActionButton label="Reset two-step sign-in" onAct={() => setIsOpen(true)} tone="danger" />
      {isOpen && (
        <OutsideForm>
          <ActionDialog
            doneMessage="Two-step sign-in is reset. Its owner is notified by email."
            isDangerous
            onClose={() => setIsOpen(false)}
            onSubmit={(form) => ({
              path: `/api/users/${userId}/two-factor/reset`,
              body: { reason: textOf(form, 'reason') ?? '' },
            })}
            submitLabel="Reset"
            title="Reset the two-step sign-in of this person?"
          >
            <p className="br-hint">
              Their password alone signs in then. Make sure that it is they who ask: call them back.
            </p>
            <ReasonField isRequired />
          </ActionDialog>
        </OutsideForm>
      )}
    </>
  )
}
