'use client'

import type { Words } from '@/domain/languages/words'
import { balanceOf, receivableMinor } from '@/domain/order/balance'
import { dayAt, startOfDay } from '@/domain/time-zone'

import { useWords } from '../languages/use-words'
import { readAmount, typeAmount } from '../money/amount-text'
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
  words: Words
}

const HALF_DAY_MS = 12 * 60 * 60 * 1000

/** What the form records. A former day without a time means the middle of it, on the shop's clock. */
export function paymentOf(form: FormData, { order, today, timeZone, words }: Recording): Submission {
  const read = readAmount(textOf(form, 'amount') ?? '', order.currency, words)
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
  const words = useWords()
  const { t, amount } = words
  const { owedMinor: owed } = balanceOf(order)
  const suggested = owed > 0 ? owed : receivableMinor(order)
  const timeZone = useShopTimeZone()
  const today = dayAt(new Date(), timeZone)
  return (
    <ActionDialog
      doneMessage={t('The payment for {number} is recorded.', { number: order.number })}
      onClose={onClose}
      onSubmit={(form) => paymentOf(form, { order, today, timeZone, words })}
      submitLabel={t('Record payment')}
      title={t('Record a payment for {number}', { number: order.number })}
    >
      <div className="br-dialog__columns">
        <DialogField
          autoComplete="off"
          defaultValue={typeAmount(suggested, order.currency, words.language)}
          hint={
            owed > 0
              ? t('{amount} is owed.', { amount: amount(owed, order.currency) })
              : t('Nothing is owed: what arrived anyway is then due for refund.')
          }
          inputMode="decimal"
          label={t('Amount in {currency}', { currency: order.currency })}
          name="amount"
          required
        />
        <PaymentMethodField />
      </div>
      <div className="br-dialog__columns">
        <DialogField label={t('Reference')} maxLength={200} name="reference" />
        <DialogField
          defaultValue={today}
          label={t('Received on|payment')}
          max={today}
          name="receivedAt"
          required
          type="date"
        />
      </div>
    </ActionDialog>
  )
}
