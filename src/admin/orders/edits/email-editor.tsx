'use client'

import { useState } from 'react'

import { ActionButton } from '../../forms/action-button'
import { ActionDialog } from '../../ui/action-dialog'
import { DialogField, textOf } from '../../ui/dialog-field'

interface Props {
  orderId: string
  updatedAt: string
  email: string | null
}

/** The button at the email address of an order, and its form. The account of the customer keeps its own. */
export function EmailEditor({ orderId, updatedAt, email }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <ActionButton
        aria-label="Edit the email address of this order"
        label="Edit"
        onAct={() => setIsOpen(true)}
      />
      {isOpen && (
        <ActionDialog
          doneMessage="The email address is changed."
          onClose={() => setIsOpen(false)}
          onSubmit={(form) => ({
            path: `/api/orders/${orderId}/edits`,
            body: { customerEmail: textOf(form, 'customerEmail') ?? '', updatedAt },
          })}
          submitLabel="Save"
          title="Email address of this order"
        >
          <DialogField
            autoComplete="off"
            defaultValue={email ?? ''}
            hint="Messages about this order go there. An account keeps its own address."
            label="Email address"
            name="customerEmail"
            required
            type="email"
          />
        </ActionDialog>
      )}
    </>
  )
}
