'use client'

import { useState } from 'react'

import { ActionButton } from '../../forms/action-button'
import { useWords } from '../../languages/use-words'
import { ActionDialog } from '../../ui/action-dialog'
import { ReasonField, textOf } from '../../ui/dialog-field'

interface Props {
  paymentId: string
  orderNumber: string
  /** With its currency, for people. */
  amount: string
}

/** The button that voids a payment, and the dialog that asks why. */
export function VoidPayment({ paymentId, orderNumber, amount }: Props) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <ActionButton
        aria-label={t('Void the payment of {amount}', { amount })}
        label={t('Void|verb')}
        onAct={() => setIsOpen(true)}
      />
      {isOpen && (
        <ActionDialog
          doneMessage={t('The payment of {amount} is voided.', { amount })}
          isDangerous
          onClose={() => setIsOpen(false)}
          onSubmit={(form) => ({
            path: `/api/payments/${paymentId}/voids`,
            body: { reason: textOf(form, 'reason') ?? '' },
          })}
          submitLabel={t('Void payment')}
          title={t('Void the payment of {amount} for {number}', { amount, number: orderNumber })}
        >
          <p className="br-hint">
            {t(
              'For a payment that was recorded by mistake: it stays visible and counts in no sum. Money that did arrive is paid back by a refund instead. The customer is not written to.',
            )}
          </p>
          <ReasonField isRequired />
        </ActionDialog>
      )}
    </>
  )
}
