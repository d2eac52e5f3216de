'use client'

import { useState } from 'react'

import { ActionButton } from '../../forms/action-button'
import { useWords } from '../../languages/use-words'
import { ActionDialog } from '../../ui/action-dialog'
import { DialogField, textOf } from '../../ui/dialog-field'

interface Props {
  orderId: string
  updatedAt: string
  email: string | null
}

/** The button at the email address of an order, and its form. The account of the customer keeps its own. */
export function EmailEditor({ orderId, updatedAt, email }: Props) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <ActionButton
        aria-label={t('Edit the email address of this order')}
        label={t('Edit')}
        onAct={() => setIsOpen(true)}
      />
      {isOpen && (
        <ActionDialog
          doneMessage={t('The email address is changed.')}
          onClose={() => setIsOpen(false)}
          onSubmit={(form) => ({
            path: `/api/orders/${orderId}/edits`,
            body: { customerEmail: textOf(form, 'customerEmail') ?? '', updatedAt },
          })}
          submitLabel={t('Save')}
          title={t('Email address of this order')}
        >
          <DialogField
            autoComplete="off"
            defaultValue={email ?? ''}
            hint={t('Messages about this order go there. An account keeps its own address.')}
            label={t('Email address')}
            name="customerEmail"
            required
            type="email"
          />
        </ActionDialog>
      )}
    </>
  )
}
