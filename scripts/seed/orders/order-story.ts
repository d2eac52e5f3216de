import type { Balance } from '@/domain/order/balance'
import { balanceOf, receivableMinor } from '@/domain/order/balance'
import {
  deriveFulfilmentStatus,
  derivePaymentStatus,
  openQuantity,
  planReturn,
  planShipment,
  statusAfterPayment,
  statusAfterReturn,
  statusAfterShipping,
} from '@/domain/order/fulfilment'
import type { OrderStatus } from '@/domain/order/lifecycle'
import type { LineQuantity } from '@/domain/order/lines'
import { refundableMinor, suggestRefund } from '@/domain/order/refunds'
import type { MovementKind } from '@/domain/catalogue/stock'

import type { NewOrder, StoryLine } from './new-order'
import type { Step, StoryEvent, StoryShipment } from './order-rows'
import { CARRIER, OrderRows } from './order-rows'
import type { Random } from '../random'
import type { Books, StockBook } from '../stock-book'

interface Posting {
  kind: MovementKind
  reason: string | null
  onHandOf: (line: StoryLine) => number
  reservedOf: (line: StoryLine) => number
}

interface StoryRefund {
  amountMinor: number
  reason: string
  lines: readonly (LineQuantity & { restock: boolean })[]
}

const NOTHING = () => 0

function unitsOf(lines: readonly LineQuantity[], { id }: StoryLine): number {
  return lines.find(({ lineId }) => lineId === id)?.quantity ?? 0
}

/**
 * One order's past, action by action, as the shop's own use cases would have written it: payments, shipments,
 * refunds, timeline and stock movements at their historic moments. The order itself is written at the end.
 */
export class OrderStory {
  readonly order: NewOrder
  status: OrderStatus = 'draft'
  heldFrom: OrderStatus | null = null
  paidTotalMinor = 0
  refundedTotalMinor = 0
  readonly totalMinor: number
  readonly #random: Random
  readonly #stock: StockBook
  readonly #rows: OrderRows
  readonly #shipments: StoryShipment[] = []
  #placedMs: number | null = null
  #deliveredMs: number | null = null
  #last: Step

  constructor(order: NewOrder, { random, batch, stock }: Books) {
    this.order = order
    this.totalMinor = order.totals.totalMinor
    this.#random = random
    this.#stock = stock
    this.#rows = new OrderRows(order, { random, batch })
    this.#last = { atMs: order.createdMs, by: order.createdBy }
  }

  draft(step: Step): void {
    this.#tell(step, { type: 'order.drafted', from: null, to: 'draft' })
  }

  place(step: Step, from: 'draft' | null): void {
    this.#post(step, {
      kind: 'reservation',
      reason: null,
      onHandOf: NOTHING,
      reservedOf: (line) => line.quantity,
    })
    this.status = 'placed'
    this.#placedMs = step.atMs
    this.#tell(step, { type: 'order.placed', from, to: 'placed' })
  }

  /** Records a payment in minor units; without an amount, of all that is owed. */
  pay(step: Step, method: string, amountMinor: number = receivableMinor(this)): void {
    if (amountMinor <= 0) return
    const paymentId = this.#rows.addPayment(step, { amountMinor, method })
    const from = this.status
    this.paidTotalMinor += amountMinor
    const { status, heldFrom } = statusAfterPayment(this)
    this.status = status
    this.heldFrom = heldFrom
    const data = { paymentId, amountMinor, method }
    this.#tell(step, { type: 'payment.recorded', from, to: status, data })
  }

  hold(step: Step, reason: string): void {
    this.heldFrom = this.status
    this.#become(step, 'on_hold', { reason })
  }

  resume(step: Step): void {
    const to = this.heldFrom ?? 'placed'
    this.heldFrom = null
    this.#become(step, to, { type: 'order.resumed' })
  }

  /** Ships the given lines, or all that is left. */
  ship(step: Step, requested?: readonly LineQuantity[]): void {
    const lines = planShipment(this.order.lines, requested)
    const quantities = new Map(lines.map(({ lineId, quantity }) => [lineId, quantity]))
    const leaving = (line: StoryLine) => -(quantities.get(line.id) ?? 0)
    this.#post(step, { kind: 'shipment', reason: null, onHandOf: leaving, reservedOf: leaving })
    for (const line of this.order.lines) line.shippedQuantity -= leaving(line)
    const shipmentId = this.#random.uuid(step.atMs)
    const trackingNumber = `PW${this.#random.digits(10)}`
    this.#shipments.push({ id: shipmentId, tracking: trackingNumber, lines, step })
    const data = { shipmentId, lines, carrier: CARRIER, trackingNumber }
    this.#become(step, statusAfterShipping(this.order.lines), { data })
  }

  deliver(step: Step): void {
    this.#deliveredMs = step.atMs
    this.#become(step, 'delivered', {})
  }

  cancel(step: Step, reason: string | null): void {
    this.#release(step, reason)
    this.heldFrom = null
    const { refundDueMinor } = this.#balanceAs('cancelled')
    this.#become(step, 'cancelled', { reason, ...(refundDueMinor > 0 ? { data: { refundDueMinor } } : {}) })
  }

  /** Takes everything back onto the shelf. */
  giveBack(step: Step, reason: string): void {
    const lines = planReturn(this.order.lines).map((line) => ({ ...line, restock: true }))
    this.#release(step, reason)
    this.#takeBack(step, lines, reason)
    const { refundDueMinor } = this.#balanceAs('returned')
    const data = { lines, refundDueMinor }
    this.#become(step, 'returned', { reason, data })
  }

  /** Pays back all that is left. */
  refundAll(step: Step, reason: string): void {
    this.#refund(step, { amountMinor: refundableMinor(this), reason, lines: [] })
  }

  /** Takes one unit of a line back and pays what it cost. */
  refundUnit(step: Step, line: StoryLine, reason: string): void {
    const entry = { lineId: line.id, quantity: 1, restock: true }
    const { paidTotalMinor, refundedTotalMinor, order } = this
    const amountMinor = suggestRefund({ paidTotalMinor, refundedTotalMinor, ...order }, [entry])
    this.#refund(step, { amountMinor, reason, lines: [entry] })
  }

  /** Writes the order, its lines and its shipments as they have become. */
  write(): void {
    this.#rows.addOrder({
      status: this.status,
      heldFrom: this.heldFrom,
      paymentStatus: derivePaymentStatus(this),
      fulfilmentStatus: deriveFulfilmentStatus({ status: this.status, lines: this.order.lines }),
      paidTotalMinor: this.paidTotalMinor,
      refundedTotalMinor: this.refundedTotalMinor,
      balance: this.#balanceAs(this.status),
      placedMs: this.#placedMs,
      last: this.#last,
    })
    for (const shipment of this.#shipments) this.#rows.addShipment(shipment, this.#deliveredMs)
  }

  #refund(step: Step, refund: StoryRefund): void {
    if (refund.amountMinor <= 0) return
    const { amountMinor, reason, lines } = refund
    const refundId = this.#rows.addRefund(step, refund)
    const from = this.status
    this.#takeBack(step, lines, reason)
    for (const line of this.order.lines) line.refundedQuantity += unitsOf(lines, line)
    this.refundedTotalMinor += amountMinor
    if (refundableMinor(this) === 0 && this.paidTotalMinor >= this.totalMinor) {
      this.#release(step, reason)
      this.status = 'refunded'
      this.heldFrom = null
    } else {
      this.status = statusAfterReturn(from, this.order.lines)
    }
    const data = { refundId, amountMinor, lines }
    this.#tell(step, { type: 'refund.recorded', from, to: this.status, reason, data })
  }

  #takeBack(step: Step, lines: StoryRefund['lines'], reason: string): void {
    const coming = (line: StoryLine) => unitsOf(lines, line)
    this.#post(step, { kind: 'return', reason, onHandOf: coming, reservedOf: NOTHING })
    for (const line of this.order.lines) line.returnedQuantity += coming(line)
  }

  #balanceAs(status: OrderStatus): Balance {
    const { totalMinor, paidTotalMinor, refundedTotalMinor } = this
    const { lines, pricesIncludeTax } = this.order
    const money = { totalMinor, paidTotalMinor, refundedTotalMinor, refundWaivedMinor: 0 }
    return balanceOf({ status, ...money, pricesIncludeTax, lines })
  }

  #release(step: Step, reason: string | null): void {
    const { status } = this
    const reservedOf = (line: StoryLine) => -openQuantity(status, line)
    this.#post(step, { kind: 'release', reason, onHandOf: NOTHING, reservedOf })
  }

  #post(step: Step, { kind, reason, onHandOf, reservedOf }: Posting): void {
    for (const line of this.order.lines) {
      this.#stock.post({
        variantId: line.variantId,
        kind,
        onHandDelta: onHandOf(line),
        reservedDelta: reservedOf(line),
        reason,
        orderId: this.order.id,
        actor: step.by,
        channel: this.#channelOf(step),
        atMs: step.atMs,
      })
    }
  }

  #become(step: Step, to: OrderStatus, event: Partial<StoryEvent>): void {
    const from = this.status
    this.status = to
    this.#tell(step, { type: `order.${to}`, ...event, from, to })
  }

  #tell(step: Step, event: StoryEvent): void {
    this.#last = step
    this.#rows.addEvent(step, event, this.#channelOf(step))
  }

  #channelOf({ by }: Step): string {
    if (by === this.order.createdBy) return this.order.source
    if (by === this.order.customer) return 'storefront'
    return by.type === 'system' ? 'script' : 'admin'
  }
}
