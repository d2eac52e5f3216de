'use client'

import { useId } from 'react'

import { balanceOf, receivableMinor } from '@/domain/order/balance'

import { readAmount, showAmount, typeAmount } from '../money/amount-text'
import { ActionDialog } from '../ui/action-dialog'
import type { Submission } from '../ui/action-dialog'
import { DialogField, textOf } from '../ui/dialog-field'
import type { ActionOrder } from './action-order'
import { PAYMENT_METHOD_LABELS } from './payment-methods'

interface Props {
  order: ActionOrder
  onClose: () => void
}

/** What the form records. A day without a time means its noon, so that no time zone moves it to another day. */
export function paymentOf(form: FormData, order: ActionOrder, today: string): Submission {
  const read = readAmount(textOf(form, 'amount') ?? '', order.currency)
  if (read.amountMinor === null) return { problem: read.problem }
  const day = textOf(form, 'receivedAt')
  return {
    path: `/api/orders/${order.id}/payments`,
    body: {
      amountMinor: read.amountMinor,
      currency: order.currency,
      method: textOf(form, 'method'),
      reference: textOf(form, 'reference'),
      ...(day === undefined || day === today ? {} : { receivedAt: `${day}T12:00:00.000Z` }),
    },
  }
}

/** Records money that has arrived. */
export function PaymentDialog({ order, onClose }: Props) {
  const methodId = useId()
  const { owedMinor: owed } = balanceOf(order)
  const suggested = owed > 0 ? owed : receivableMinor(order)
  const today = new Date().toISOString().slice(0, 10)
  return (
    <ActionDialog
      doneMessage={`The payment for ${order.number} is recorded.`}
      onClose={onClose}
      onSubmit={(form) => paymentOf(form, order, today)}
      submitLabel="Record payment"
      title={`Record a payment for ${order.number}`}
    >
      <div className="br-dialog__columns">
        <DialogField
          autoComplete="off"
          defaultValue={typeAmount(suggested, order.currency)}
          hint={
            owed > 0
              ? `${showAmount(owed, order.currency)} is owed.`
              : 'Nothing is owed: what arrived anyway is then due for refund.'
          }
          inputMode="decimal"
          label={`Amount in ${order.currency}`}
          name="amount"
          required
        />
        <div className="br-dialog__field">
          <label htmlFor={methodId}>Method</label>
          <select defaultValue="bank_transfer" id={methodId} name="method">
            {Object.entries(PAYMENT_METHOD_LABELS).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div className="br-dialog__columns">
        <DialogField label="Reference" maxLength={200} name="reference" />
        <DialogField
          defaultValue={today}
          label="Received on"
          max={today}
          name="receivedAt"
          required
          type="date"
        />
      </div>
    </ActionDialog>
  )
}
