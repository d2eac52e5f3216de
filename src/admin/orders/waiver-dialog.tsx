'use client'

import { balanceOf } from '@/domain/order/balance'

import { readAmount, showAmount, typeAmount } from '../money/amount-text'
import { ActionDialog } from '../ui/action-dialog'
import type { Submission } from '../ui/use-submission'
import { DialogField, ReasonField, textOf } from '../ui/dialog-field'
import type { ActionOrder } from './action-order'

interface Props {
  order: ActionOrder
  onClose: () => void
}

/** How much of the refund that is due stays with the shop, and why. */
export function waiverOf(form: FormData, order: ActionOrder): Submission {
  const read = readAmount(textOf(form, 'amount') ?? '', order.currency)
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
  const { refundDueMinor } = balanceOf(order)
  return (
    <ActionDialog
      doneMessage={`The waiver for ${order.number} is recorded.`}
      isDangerous
      onClose={onClose}
      onSubmit={(form) => waiverOf(form, order)}
      submitLabel="Waive"
      title={`Waive what is due of ${order.number}`}
    >
      <p className="br-hint">
        The money stays with the shop, a return fee for example. The customer is not written to.
      </p>
      <DialogField
        autoComplete="off"
        defaultValue={typeAmount(refundDueMinor, order.currency)}
        hint={`${showAmount(refundDueMinor, order.currency)} is due.`}
        inputMode="decimal"
        label={`Amount in ${order.currency}`}
        name="amount"
        required
      />
      <ReasonField isRequired />
    </ActionDialog>
  )
}
