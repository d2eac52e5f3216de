'use client'

import { useState } from 'react'

import { signInName } from '@/domain/address/mail-address'
import { readableMailAddress } from '@/domain/address/readable-mail-address'

import { ActionButton } from '../forms/action-button'
import { ActionDialog } from '../ui/action-dialog'
import { DialogField, ReasonField, textOf } from '../ui/dialog-field'
import { OutsideForm } from '../ui/outside-form'

interface EraseButtonProps {
  userId: string
  email: string
}

/** Erases an account's personal data for good; asks for a reason, and for the address as a confirmation. */
export function EraseButton({ userId, email }: EraseButtonProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <ActionButton label="Erase personal data" onAct={() => setIsOpen(true)} tone="danger" />
      {isOpen && (
        <OutsideForm>
          <ActionDialog
            doneMessage="The personal data is erased."
            isDangerous
            // An erased account is in the trash.
            nextPath={`/admin/collections/users/trash/${userId}`}
            onClose={() => setIsOpen(false)}
            onSubmit={(form) =>
              signInName(textOf(form, 'email') ?? '') === signInName(email)
                ? { path: `/api/users/${userId}/erase`, body: { reason: textOf(form, 'reason') ?? '' } }
                : { problem: 'This is not the email address of this account.' }
            }
            submitLabel="Erase for good"
            title="Erase the personal data of this account?"
          >
            <p className="br-hint">
              Name, addresses, phone and notes go, here, on all orders and in their history; numbers, goods,
              amounts and the country stay for the books. Nothing brings it back.
            </p>
            <ReasonField isRequired />
            <DialogField
              autoComplete="off"
              hint={`To confirm, type ${readableMailAddress(email)}`}
              label="Email address of the account"
              name="email"
              required
            />
          </ActionDialog>
        </OutsideForm>
      )}
    </>
  )
}
