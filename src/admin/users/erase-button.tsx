'use client'

import { useState } from 'react'

import { signInName } from '@/domain/address/mail-address'
import { readableMailAddress } from '@/domain/address/readable-mail-address'

import { ActionButton } from '../forms/action-button'
import { useWords } from '../languages/use-words'
import { ActionDialog } from '../ui/action-dialog'
import { DialogField, ReasonField, textOf } from '../ui/dialog-field'
import { OutsideForm } from '../ui/outside-form'

interface EraseButtonProps {
  userId: string
  email: string
}

/** Erases an account's personal data for good; asks for a reason, and for the address as a confirmation. */
export function EraseButton({ userId, email }: EraseButtonProps) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <ActionButton label={t('Erase personal data')} onAct={() => setIsOpen(true)} tone="danger" />
      {isOpen && (
        <OutsideForm>
          <ActionDialog
            doneMessage={t('The personal data is erased.')}
            isDangerous
            // An erased account is in the trash.
            nextPath={`/admin/collections/users/trash/${userId}`}
            onClose={() => setIsOpen(false)}
            onSubmit={(form) =>
              signInName(textOf(form, 'email') ?? '') === signInName(email)
                ? { path: `/api/users/${userId}/erase`, body: { reason: textOf(form, 'reason') ?? '' } }
                : { problem: t('This is not the email address of this account.') }
            }
            submitLabel={t('Erase for good')}
            title={t('Erase the personal data of this account?')}
          >
            <p className="br-hint">
              {t(
                'Name, addresses, phone and notes go, here, on all orders and in their history; numbers, goods, amounts and the country stay for the books. Nothing brings it back.',
              )}
            </p>
            <ReasonField isRequired />
            <DialogField
              autoComplete="off"
              hint={t('To confirm, type {email}', { email: readableMailAddress(email) })}
              label={t('Email address of the account')}
              name="email"
              required
            />
          </ActionDialog>
        </OutsideForm>
      )}
    </>
  )
}
