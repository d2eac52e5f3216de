'use client'

import { useState } from 'react'
import type { FormEvent } from 'react'

import type { Words } from '@/domain/languages/words'
import { balanceOf } from '@/domain/order/balance'
import { refundableMinor, refundableQuantity, suggestRefund } from '@/domain/order/refunds'
import { DomainError } from '@/domain/errors'

import { useWords } from '../languages/use-words'
import { readAmount, typeAmount } from '../money/amount-text'
import { ActionDialog } from '../ui/action-dialog'
import type { Submission } from '../ui/use-submission'
import { DialogField, ReasonField, textOf } from '../ui/dialog-field'
import { DialogTable } from '../ui/dialog-table'
import type { ActionLine, ActionOrder } from './action-order'
import { readQuantities } from './line-quantities'

interface Props {
  order: ActionOrder
  onClose: () => void
}

/** What the form pays back, for which lines, and which of them go on the shelf again. */
export function refundOf(form: FormData, order: ActionOrder, words: Words): Submission {
  const { t, amount } = words
  const read = readAmount(textOf(form, 'amount') ?? '', order.currency, words)
  if (read.amountMinor === null) return { problem: read.problem }
  const refundable = refundableMinor(order)
  if (read.amountMinor > refundable) {
    return { problem: t('At most {amount} can be refunded.', { amount: amount(refundable, order.currency) }) }
  }
  const lines = readQuantities(
    form,
    order.lines.map((line) => line.id),
  ).map((line) => ({ ...line, restock: form.get(`restock.${line.lineId}`) === 'on' }))
  return {
    path: `/api/orders/${order.id}/refunds`,
    body: {
      amountMinor: read.amountMinor,
      currency: order.currency,
      reason: textOf(form, 'reason') ?? '',
      ...(lines.length > 0 ? { lines } : {}),
    },
  }
}

/** What the chosen units cost the customer: nothing without any, null when too many are chosen. */
function suggestionFor(form: FormData, order: ActionOrder): number | null {
  const lines = readQuantities(
    form,
    order.lines.map((line) => line.id),
  )
  if (lines.length === 0) return 0
  try {
    return suggestRefund(order, lines)
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}

function RefundLine({ line }: { line: ActionLine }) {
  const { t } = useWords()
  const out = line.shippedQuantity - line.returnedQuantity
  const left = refundableQuantity(line)
  return (
    <tr>
      <th scope="row">
        {line.title}
        <span className="br-sku">{line.sku}</span>
      </th>
      <td>{left}</td>
      <td>
        <input
          aria-label={t('Units of {sku} to refund', { sku: line.sku })}
          defaultValue={0}
          disabled={left === 0}
          max={left}
          min={0}
          name={`quantity.${line.id}`}
          type="number"
        />
      </td>
      <td>
        <input
          aria-label={t('Put {sku} back on the shelf', { sku: line.sku })}
          disabled={out === 0 || left === 0}
          name={`restock.${line.id}`}
          type="checkbox"
        />
        {out === 0 && <span className="br-muted"> {t('none out')}</span>}
      </td>
    </tr>
  )
}

interface FillProps {
  dueMinor: number
  currency: string
  onFill: (typed: string) => void
}

/** Fills in what is due for refund, where something is. */
function FillInDue({ dueMinor, currency, onFill }: FillProps) {
  const { t, amount, language } = useWords()
  if (dueMinor === 0) return null
  return (
    <button
      className="br-link br-link--start"
      onClick={() => onFill(typeAmount(dueMinor, currency, language))}
      type="button"
    >
      {t('Refund what is due: {amount}', { amount: amount(dueMinor, currency) })}
    </button>
  )
}

/** What is due, and how much can be refunded. */
function hintOf(order: ActionOrder, { t, amount }: Words): string {
  const { refundDueMinor } = balanceOf(order)
  const most = t('Up to {amount} can be refunded; for chosen units, what they cost.', {
    amount: amount(refundableMinor(order), order.currency),
  })
  if (refundDueMinor === 0) return most
  return `${t('{amount} is due.', { amount: amount(refundDueMinor, order.currency) })} ${most}`
}

/** Pays back a part or all of what was paid. It begins with nothing; choosing units fills in what they cost. */
export function RefundDialog({ order, onClose }: Props) {
  const words = useWords()
  const { t, language } = words
  const { refundDueMinor } = balanceOf(order)
  const [amount, setAmount] = useState(typeAmount(0, order.currency, language))
  const handleLines = (event: FormEvent<HTMLTableElement>) => {
    const form = event.currentTarget.closest('form')
    const suggested = form ? suggestionFor(new FormData(form), order) : null
    if (suggested !== null) setAmount(typeAmount(suggested, order.currency, language))
  }
  return (
    <ActionDialog
      doneMessage={t('The refund for {number} is recorded.', { number: order.number })}
      isDangerous
      onClose={onClose}
      onSubmit={(form) => refundOf(form, order, words)}
      submitLabel={t('Refund|verb')}
      title={t('Refund {number}', { number: order.number })}
    >
      <DialogTable
        caption={t('What the money is for (optional)')}
        columns={[t('Article'), t('Left|units'), t('Units'), t('Restock')]}
        onChange={handleLines}
      >
        {order.lines.map((line) => (
          <RefundLine key={line.id} line={line} />
        ))}
      </DialogTable>
      <DialogField
        autoComplete="off"
        hint={hintOf(order, words)}
        inputMode="decimal"
        label={t('Amount in {currency}', { currency: order.currency })}
        name="amount"
        onChange={(event) => setAmount(event.target.value)}
        required
        value={amount}
      />
      <FillInDue currency={order.currency} dueMinor={refundDueMinor} onFill={setAmount} />
      <ReasonField isRequired />
    </ActionDialog>
  )
}
