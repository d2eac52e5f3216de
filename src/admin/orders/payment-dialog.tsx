'use client'

import { balanceOf, receivableMinor } from '@/domain/order/balance'
import { dayAt, startOfDay } from '@/domain/time-zone'

import { readAmount, showAmount, typeAmount } from '../money/amount-text'
import { useShopTimeZone } from '../time/shop-time-zone'
import { ActionDialog } from '../ui/action-dialog'
import type { Submission } from '../ui/use-submission'
import { DialogField, textOf } from '../ui/dialog-field'
import type { ActionOrder } from './action-order'
import { PaymentMethodField } from './payment-method-field'

interface Props {
  order: ActionOrder
  onClose: () => void
}

interface Recording {
  order: ActionOrder
  /** As `2026-11-28`. */
  today: string
  timeZone: string
}

const HALF_DAY_MS = 12 * 60 * 60 * 1000

/** What the form records. A former day without a time means the middle of it, on the shop's clock. */
export function paymentOf(form: FormData, { order, today, timeZone }: Recording): Submission {
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
      ...(day === undefined || day === today
        ? {}
        : { receivedAt: new Date(startOfDay(day, timeZone).getTime() + HALF_DAY_MS).toISOString() }),
    },
  }
}

/** Records money that has arrived. */
export function PaymentDialog({ order, onClose }: Props) {
  const { owedMinor: owed } = balanceOf(order)
  const suggested = owed > 0 ? owed : receivableMinor(order)
  const timeZone = useShopTimeZone()
  const today = dayAt(new Date(), timeZone)
  return (
    <ActionDialog
      doneMessage={`The payment for ${order.number} is recorded.`}
      onClose={onClose}
      onSubmit={(form) => paymentOf(form, { order, today, timeZone })}
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
        <PaymentMethodField />
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
