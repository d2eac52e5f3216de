'use client'

import type { Words } from '@/domain/languages/words'
import { balanceOf } from '@/domain/order/balance'

import { useWords } from '../languages/use-words'
import { readAmount, typeAmount } from '../money/amount-text'
import { ActionDialog } from '../ui/action-dialog'
import type { Submission } from '../ui/use-submission'
import { DialogField, ReasonField, textOf } from '../ui/dialog-field'
import type { ActionOrder } from './action-order'

interface Props {
  order: ActionOrder
  onClose: () => void
}

/** How much of the refund that is due stays with the shop, and why. */
export function waiverOf(form: FormData, order: ActionOrder, words: Words): Submission {
  const read = readAmount(textOf(form, 'amount') ?? '', order.currency, words)
  if (read.amountMinor === null) return { problem: read.problem }
  return {
    path: `/api/orders/${order.id}/refund-waivers`,
    body: {
      amountMinor: read.amountMinor,
      currency: order.currency,
      reason: textOf(form, 'reason') ?? '',
    },
  }
}

/** Gives up a refund that is due, or a part of it. */
export function WaiverDialog({ order, onClose }: Props) {
  const words = useWords()
  const { t, amount } = words
  const { refundDueMinor } = balanceOf(order)
  return (
    <ActionDialog
      doneMessage={t('The waiver for {number} is recorded.', { number: order.number })}
      isDangerous
      onClose={onClose}
      onSubmit={(form) => waiverOf(form, order, words)}
      submitLabel={t('Waive')}
      title={t('Waive what is due of {number}', { number: order.number })}
    >
      <p className="br-hint">
        {t('The money stays with the shop, a return fee for example. The customer is not written to.')}
      </p>
      <DialogField
        autoComplete="off"
        defaultValue={typeAmount(refundDueMinor, order.currency, words.language)}
        hint={t('{amount} is due.', { amount: amount(refundDueMinor, order.currency) })}
        inputMode="decimal"
        label={t('Amount in {currency}', { currency: order.currency })}
        name="amount"
        required
      />
      <ReasonField isRequired />
    </ActionDialog>
  )
}
