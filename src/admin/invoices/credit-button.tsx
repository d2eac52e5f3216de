'use client'

import { useState } from 'react'

import { ActionButton } from '../forms/action-button'
import { useWords } from '../languages/use-words'
import { ActionDialog } from '../ui/action-dialog'
import { ReasonField, textOf } from '../ui/dialog-field'

interface Props {
  id: string
  number: string
}

/** Takes back what remains of an invoice, for a reason that its buyer reads. */
export function CreditButton({ id, number }: Props) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <ActionButton label={t('Credit note')} onAct={() => setIsOpen(true)} />
      {isOpen && (
        <ActionDialog
          doneMessage={t('{number} is taken back by a credit note.', { number })}
          isDangerous
          onClose={() => setIsOpen(false)}
          onSubmit={(form) => ({
            path: `/api/invoices/${id}/credit-notes`,
            body: { reason: textOf(form, 'reason') ?? '' },
          })}
          submitLabel={t('Issue credit note')}
          title={t('Take back {name}', { name: number })}
        >
          <p className="br-hint">
            {t(
              'All that remains of the invoice is credited, and the order can be invoiced again. Money goes back by a refund, which makes a credit note of its own. The customer reads the reason.',
            )}
          </p>
          <ReasonField isRequired />
        </ActionDialog>
      )}
    </>
  )
}
