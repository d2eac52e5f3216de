import type { FieldProblem } from '../../errors'
import { DomainError } from '../../errors'
import type { MoneyFacts } from '../balance'
import { statusAfterPayment } from '../fulfilment'
import type { StatusFacts } from '../fulfilment'
import { statusWithoutPayment } from '../corrections'
import type { OrderStatus } from '../lifecycle'
import { statusLabel } from '../lifecycle'
import type { LineFacts } from '../lines'
import { sumLines } from '../lines'
import type { EditPart } from '../status-facts'
import { isDraft, isOver, statusesWith } from '../status-facts'

/*
 * What of a placed order may still be changed, and when. An edit is no transition: it changes what was agreed, and the order
 * then stands where it would stand if that had been agreed at once.
 */

/** In which statuses each part of an order is edited, by the facts of the statuses. */
export const EDITABLE_IN: Readonly<Record<EditPart, readonly OrderStatus[]>> = {
  goods: statusesWith(({ edits }) => edits.includes('goods')),
  'delivery address': statusesWith(({ edits }) => edits.includes('delivery address')),
  contact: statusesWith(({ edits }) => edits.includes('contact')),
}

interface ReturnableLine extends LineFacts {
  readonly refundedQuantity: number
}

/** What decides on whether an order can be edited. */
export interface EditFacts {
  readonly status: OrderStatus
  /** Where it was placed, if not here. */
  readonly salesChannel: string | null
  readonly lines: readonly ReturnableLine[]
}

const ELSEWHERE: Readonly<Record<EditPart, string>> = {
  goods: 'everything has been shipped: take goods back or refund them instead',
  'delivery address': 'goods have been shipped to this address',
  contact: 'the order is over',
}

function whyNotInStatus(part: EditPart, { status }: EditFacts): string | undefined {
  if (EDITABLE_IN[part].includes(status)) return undefined
  if (isDraft(status)) return 'the order is a draft: change it directly'
  return isOver(status) ? `the order is ${statusLabel(status).toLowerCase()}` : ELSEWHERE[part]
}

/** Why a part of an order cannot be edited now, in words for people; undefined when it can. */
export function whyNotEdited(part: EditPart, order: EditFacts): string | undefined {
  const because = whyNotInStatus(part, order)
  if (because !== undefined) return because
  if (part === 'delivery address' && sumLines(order.lines).shippedQuantity > 0) return ELSEWHERE[part]
  if (part !== 'goods') return undefined
  if (order.salesChannel !== null)
    return `lines and prices are as ${order.salesChannel} has them: change them there`
  const hasComeBack = order.lines.some(
    ({ returnedQuantity, refundedQuantity }) => returnedQuantity > 0 || refundedQuantity > 0,
  )
  return hasComeBack ? 'goods have come back or were refunded: what they cost stays as it is' : undefined
}

/** @throws DomainError `TRANSITION_NOT_ALLOWED` when a part of the order cannot be edited. */
export function assertEditable(part: EditPart, order: EditFacts): void {
  const because = whyNotEdited(part, order)
  if (because !== undefined) throw notEditable(order.status, because)
}

/** The refusal of an edit, with its reason. */
export function notEditable(from: OrderStatus, because: string): DomainError {
  const message = because.charAt(0).toUpperCase() + because.slice(1)
  return new DomainError('TRANSITION_NOT_ALLOWED', message, { from, action: 'edit' })
}

/** What may be asked of a line: absent is as it was. A quantity of zero removes it. Amounts are minor units. */
export interface LineEdit {
  readonly lineId: string
  readonly quantity?: number | undefined
  readonly unitPriceMinor?: number | undefined
  readonly ownDiscountMinor?: number | undefined
}

/** What rules need to know of a line that is edited. */
interface EditableLine extends LineFacts {
  readonly id: string
  readonly unitPriceMinor: number
  readonly ownDiscountMinor: number
}

function problemOf(
  line: EditableLine | undefined,
  edit: LineEdit,
): (Omit<FieldProblem, 'path'> & { at: string }) | null {
  if (!line) return { at: 'line_id', message: 'The order has no such line' }
  const { shippedQuantity } = line
  if (shippedQuantity === 0) return null
  if ((edit.quantity ?? line.quantity) < shippedQuantity)
    return {
      at: 'quantity',
      message: `${String(shippedQuantity)} of this line have been shipped: at least so many stay`,
    }
  const isRepriced =
    (edit.unitPriceMinor ?? line.unitPriceMinor) !== line.unitPriceMinor ||
    (edit.ownDiscountMinor ?? line.ownDiscountMinor) !== line.ownDiscountMinor
  return isRepriced
    ? { at: 'unit_price', message: 'Units of this line have been shipped at this price' }
    : null
}

/** What is wrong with the changes of lines; a line is named once. */
export function lineEditProblems(lines: readonly EditableLine[], edits: readonly LineEdit[]): FieldProblem[] {
  const byId = new Map(lines.map((line) => [line.id, line]))
  const seen = new Set<string>()
  return edits.flatMap((edit, index): FieldProblem[] => {
    const path = `lines.${String(index)}`
    if (seen.has(edit.lineId)) return [{ path: `${path}.line_id`, message: 'This line is named twice' }]
    seen.add(edit.lineId)
    const problem = problemOf(byId.get(edit.lineId), edit)
    return problem ? [{ path: `${path}.${problem.at}`, message: problem.message }] : []
  })
}

/**
 * Where an order stands after an edit, given its total and its lines with that edit: paid or not by what is paid, and shipped
 * when nothing is left to ship.
 * @throws DomainError `TRANSITION_NOT_ALLOWED` when nothing would be left to ship of a held order.
 */
export function statusAfterEdit(
  order: StatusFacts & MoneyFacts & { readonly lines: readonly LineFacts[] },
): StatusFacts {
  const { quantity, shippedQuantity } = sumLines(order.lines)
  if (shippedQuantity > 0 && shippedQuantity === quantity) {
    if (order.status === 'on_hold')
      throw notEditable(
        order.status,
        'nothing would be left to ship, and the order is on hold: resume it first',
      )
    return { status: 'shipped', heldFrom: null }
  }
  return statusAfterPayment({ ...order, ...statusWithoutPayment(order) })
}
