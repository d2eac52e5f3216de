import type { Words } from '@/domain/languages/words'

import type { ActionOrder } from '../action-order'
import { readQuantities } from '../line-quantities'
import { readAmount } from '../../money/amount-text'
import { textOf } from '../../ui/dialog-field'
import type { Submission } from '../../ui/use-submission'
import type { ReturnableLine } from './return-lines'

const nothing = ({ t }: Words) => ({ problem: t('Choose at least one unit.') })

const idsOf = (lines: readonly ReturnableLine[]) => lines.map(({ id }) => id)

function receiptOf(form: FormData, lineId: string) {
  const restock = form.get(`restock.${lineId}`) === 'on'
  return { condition: form.get(`condition.${lineId}`), restock }
}

/** A new return of the form's units: to be sent back, or here already. */
export function requestOf(
  form: FormData,
  { orderId, lines, isHere }: { orderId: string; lines: readonly ReturnableLine[]; isHere: boolean },
  words: Words,
): Submission {
  const chosen = readQuantities(form, idsOf(lines)).map((line) => ({
    ...line,
    reason: form.get(`reason.${line.lineId}`),
    ...(isHere ? receiptOf(form, line.lineId) : {}),
  }))
  if (chosen.length === 0) return nothing(words)
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
  words: Words,
): Submission {
  const chosen = readQuantities(form, idsOf(lines)).map((line) => ({
    ...line,
    ...receiptOf(form, line.lineId),
  }))
  return chosen.length === 0
    ? nothing(words)
    : { path: `/api/returns/${returnId}/receipts`, body: { lines: chosen } }
}

interface RefundedPart {
  order: ActionOrder
  id: string
  lines: readonly { lineId: string; quantity: number }[]
  /** The most that the form may pay back, in minor units. */
  mostMinor: number
}

/** The refund that pays for a return. */
export function returnRefundOf(form: FormData, { order, ...part }: RefundedPart, words: Words): Submission {
  const { t, amount } = words
  const read = readAmount(textOf(form, 'amount') ?? '', order.currency, words)
  if (read.amountMinor === null) return { problem: read.problem }
  if (read.amountMinor > part.mostMinor)
    return {
      problem: t('At most {amount} can be refunded for it.', {
        amount: amount(part.mostMinor, order.currency),
      }),
    }
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
