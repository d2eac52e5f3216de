'use client'

import { useState } from 'react'
import type { FormEvent } from 'react'

import { balanceOf } from '@/domain/order/balance'
import { refundableMinor, refundableQuantity, suggestRefund } from '@/domain/order/refunds'
import { DomainError } from '@/domain/errors'

import { readAmount, showAmount, typeAmount } from '../money/amount-text'
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
export function refundOf(form: FormData, order: ActionOrder): Submission {
  const read = readAmount(textOf(form, 'amount') ?? '', order.currency)
  if (read.amountMinor === null) return { problem: read.problem }
  const refundable = refundableMinor(order)
  if (read.amountMinor > refundable) {
    return { problem: `At most ${showAmount(refundable, order.currency)} can be refunded.` }
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
          aria-label={`Units of ${line.sku} to refund`}
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
          aria-label={`Put ${line.sku} back on the shelf`}
          disabled={out === 0 || left === 0}
          name={`restock.${line.id}`}
          type="checkbox"
        />
        {out === 0 && <span className="br-muted"> none out</span>}
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
  if (dueMinor === 0) return null
  return (
    <button
      className="br-link br-link--start"
      onClick={() => onFill(typeAmount(dueMinor, currency))}
      type="button"
    >
      Refund what is due: {showAmount(dueMinor, currency)}
    </button>
  )
}

/** Pays back a part or all of what was paid. It begins with nothing; choosing units fills in what they cost. */
export function RefundDialog({ order, onClose }: Props) {
  const refundable = refundableMinor(order)
  const { refundDueMinor } = balanceOf(order)
  const [amount, setAmount] = useState(typeAmount(0, order.currency))
  const handleLines = (event: FormEvent<HTMLTableElement>) => {
    const form = event.currentTarget.closest('form')
    const suggested = form ? suggestionFor(new FormData(form), order) : null
    if (suggested !== null) setAmount(typeAmount(suggested, order.currency))
  }
  return (
    <ActionDialog
      doneMessage={`The refund for ${order.number} is recorded.`}
      isDangerous
      onClose={onClose}
      onSubmit={(form) => refundOf(form, order)}
      submitLabel="Refund"
      title={`Refund ${order.number}`}
    >
      <DialogTable
        caption="What the money is for (optional)"
        columns={['Article', 'Left', 'Units', 'Restock']}
        onChange={handleLines}
      >
        {order.lines.map((line) => (
          <RefundLine key={line.id} line={line} />
        ))}
      </DialogTable>
      <DialogField
        autoComplete="off"
        hint={
          (refundDueMinor > 0 ? `${showAmount(refundDueMinor, order.currency)} is due. ` : '') +
          `Up to ${showAmount(refundable, order.currency)} can be refunded; for chosen units, what they cost.`
        }
        inputMode="decimal"
        label={`Amount in ${order.currency}`}
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
