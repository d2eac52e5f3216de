import type { FieldProblem } from '../../errors'
import { DomainError, invalidField } from '../../errors'
import type { IdentifiedLine, LineQuantity, RefundableLine } from '../lines'
import { assertNoProblems, lineProblems } from '../lines'
import type { RefundLine } from '../refunds'
import { refundableQuantity } from '../refunds'
import type { ReturnCondition, ReturnStatus } from './return-states'
import { RETURN_STATES } from './return-states'

/** Units of each line of an order that its open returns ask for, by the line's id. */
export type AskedUnits = ReadonlyMap<string, number>

/**
 * Units of a line that a new return may ask for: what was shipped, less what is back or was paid back, less what open returns
 * ask for. Units that were paid back count as those that never left, as far as there are such.
 */
export function returnableQuantity(line: RefundableLine, asked: AskedUnits): number {
  const paidBack = Math.max(0, line.refundedQuantity - (line.quantity - line.shippedQuantity))
  const gone = Math.max(line.returnedQuantity, paidBack)
  return Math.max(0, line.shippedQuantity - gone - (asked.get(line.id) ?? 0))
}

/** Adds up units by line. */
export function sumUnits(lines: readonly LineQuantity[]): AskedUnits {
  const sums = new Map<string, number>()
  for (const { lineId, quantity } of lines) sums.set(lineId, (sums.get(lineId) ?? 0) + quantity)
  return sums
}

function repeated(lines: readonly LineQuantity[]): FieldProblem[] {
  return lines.flatMap(({ lineId }, index) =>
    lines.findIndex((other) => other.lineId === lineId) === index
      ? []
      : [{ path: `lines.${String(index)}.line_id`, message: 'The line is named already' }],
  )
}

/**
 * Checks what a new return asks for: lines of the order, each named once, and no more units than may come back.
 * @throws DomainError `VALIDATION_ERROR` per line; `CONFLICT` where nothing of the order is left to come back.
 */
export function assertRequest(
  lines: readonly RefundableLine[],
  requested: readonly LineQuantity[],
  asked: AskedUnits,
): void {
  if (lines.every((line) => returnableQuantity(line, asked) === 0))
    throw new DomainError('CONFLICT', 'Nothing of the order is left to be sent back')
  assertNoProblems(repeated(requested))
  const left = (line: RefundableLine) => returnableQuantity(line, asked)
  assertNoProblems(lineProblems(lines, requested, { left, verb: 'sent back' }))
}

/** What arrived of a line, as it is given. */
export interface ReceivedLine extends LineQuantity {
  readonly condition?: ReturnCondition | undefined
  readonly restock?: boolean | undefined
}

/** The same with every choice made. */
export interface Receipt extends LineQuantity {
  readonly condition: ReturnCondition
  readonly restock: boolean
}

/** Damaged goods do not go on the shelf unless that is said. */
const settled = ({ lineId, quantity, condition = 'as_new', restock }: ReceivedLine): Receipt => ({
  ...{ lineId, quantity, condition },
  restock: restock ?? condition !== 'damaged',
})

/**
 * What arrives of a return: the lines named, or all that was asked for. Fewer units than were asked for may arrive, and whole
 * lines may be missing.
 * @throws DomainError `VALIDATION_ERROR` per line that is no line of the return, is named twice or has more units.
 */
export function planReceipt(
  expected: readonly LineQuantity[],
  received: readonly ReceivedLine[] | undefined,
): Receipt[] {
  if (received === undefined) return expected.map(({ lineId, quantity }) => settled({ lineId, quantity }))
  assertNoProblems(repeated(received))
  const units = sumUnits(expected)
  const lines = expected.map(({ lineId, quantity }): IdentifiedLine => ({
    ...{ id: lineId, quantity },
    ...{ shippedQuantity: quantity, returnedQuantity: 0 },
  }))
  const left = ({ id }: IdentifiedLine) => units.get(id) ?? 0
  assertNoProblems(lineProblems(lines, received, { left, verb: 'received' }))
  return received.map(settled)
}

/** What a refund needs to know of the return that it is for. */
export interface RefundedReturn {
  readonly status: ReturnStatus
  readonly lines: readonly { readonly lineId: string; readonly receivedQuantity: number | null }[]
}

/**
 * Checks that a refund pays for what came with a return. What goes on the shelf again was said when it arrived: a refund puts
 * back nothing of it a second time.
 * @throws DomainError `TRANSITION_NOT_ALLOWED` for a return that is not received, or is settled; `VALIDATION_ERROR` per line.
 */
export function assertRefundOfReturn(part: RefundedReturn, lines: readonly RefundLine[] = []): void {
  if (part.status !== 'received') {
    const message = `The return is ${RETURN_STATES[part.status].label.toLowerCase()}: a refund pays for one that was received`
    throw new DomainError('TRANSITION_NOT_ALLOWED', message, { from: part.status, action: 'refund' })
  }
  const restocked = lines.findIndex(({ restock }) => restock)
  if (restocked !== -1)
    throw invalidField(
      `lines.${String(restocked)}.restock`,
      'Whether these units go on the shelf was said when the return was received',
    )
  const came = new Map(part.lines.map(({ lineId, receivedQuantity }) => [lineId, receivedQuantity ?? 0]))
  const asked = sumUnits(lines)
  assertNoProblems(
    lines.flatMap(({ lineId }, index): FieldProblem[] => {
      const most = came.get(lineId) ?? 0
      if ((asked.get(lineId) ?? 0) <= most) return []
      return [
        {
          path: `lines.${String(index)}.quantity`,
          message: `Only ${String(most)} of this line came back with the return`,
        },
      ]
    }),
  )
}

/** The units that a refund of a return pays for, unless people choose others: those that came, as far as none paid for them. */
export function unitsToRefund(
  order: readonly RefundableLine[],
  part: Pick<RefundedReturn, 'lines'>,
): LineQuantity[] {
  const byId = new Map(order.map((line) => [line.id, line]))
  return part.lines.flatMap(({ lineId, receivedQuantity }) => {
    const line = byId.get(lineId)
    const quantity = line ? Math.min(receivedQuantity ?? 0, refundableQuantity(line)) : 0
    return quantity > 0 ? [{ lineId, quantity }] : []
  })
}
