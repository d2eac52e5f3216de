import type { ActionOrder } from '../action-order'
import { readQuantities } from '../line-quantities'
import { readAmount, showAmount } from '../../money/amount-text'
import { textOf } from '../../ui/dialog-field'
import type { Submission } from '../../ui/use-submission'
import type { ReturnableLine } from './return-lines'

const NONE = { problem: 'Choose at least one unit.' }

const idsOf = (lines: readonly ReturnableLine[]) => lines.map(({ id }) => id)

function receiptOf(form: FormData, lineId: string) {
  const restock = form.get(`restock.${lineId}`) === 'on'
  return { condition: form.get(`condition.${lineId}`), restock }
}

/** A new return of the form's units: to be sent back, or here already. */
export function requestOf(
  form: FormData,
  { orderId, lines, isHere }: { orderId: string; lines: readonly ReturnableLine[]; isHere: boolean },
): Submission {
  const chosen = readQuantities(form, idsOf(lines)).map((line) => ({
    ...line,
    reason: form.get(`reason.${line.lineId}`),
    ...(isHere ? receiptOf(form, line.lineId) : {}),
  }))
  if (chosen.length === 0) return NONE
  const instructions = textOf(form, 'instructions')
  return {
    path: `/api/orders/${orderId}/returns`,
    body: {
      lines: chosen,
      status: isHere ? 'received' : 'approved',
      ...(instructions === undefined || isHere ? {} : { instructions }),
    },
  }
}

/** What has arrived of a return, by the form. */
export function arrivalOf(
  form: FormData,
  { returnId, lines }: { returnId: string; lines: readonly ReturnableLine[] },
): Submission {
  const chosen = readQuantities(form, idsOf(lines)).map((line) => ({
    ...line,
    ...receiptOf(form, line.lineId),
  }))
  return chosen.length === 0 ? NONE : { path: `/api/returns/${returnId}/receipts`, body: { lines: chosen } }
}

interface RefundedPart {
  id: string
  lines: readonly { lineId: string; quantity: number }[]
  /** The most that the form may pay back, in minor units. */
  mostMinor: number
}

/** The refund that pays for a return. */
export function returnRefundOf(form: FormData, order: ActionOrder, part: RefundedPart): Submission {
  const read = readAmount(textOf(form, 'amount') ?? '', order.currency)
  if (read.amountMinor === null) return { problem: read.problem }
  if (read.amountMinor > part.mostMinor)
    return { problem: `At most ${showAmount(part.mostMinor, order.currency)} can be refunded for it.` }
  return {
    path: `/api/orders/${order.id}/refunds`,
    body: {
      amountMinor: read.amountMinor,
      currency: order.currency,
      reason: textOf(form, 'reason') ?? '',
      returnId: part.id,
      ...(part.lines.length > 0 ? { lines: part.lines.map((line) => ({ ...line, restock: false })) } : {}),
    },
  }
}
