import type { Balance } from '@/domain/order/balance'
import type { FulfilmentStatus, PaymentStatus } from '@/domain/order/fulfilment'
import type { OrderStatus } from '@/domain/order/lifecycle'
import { lineSkus } from '@/domain/order/line-skus'
import type { LineQuantity } from '@/domain/order/lines'
import { newOrderRecord, ORDER_FIELDS } from '@/domain/order/record'
import { ORDER_LINE_FIELDS } from '@/domain/order/record-parts'
import { columnValues } from '@/platform/database/stored-fields'

import type { CopyBatch } from '../copy-batch'
import { iso } from './moments'
import type { NewOrder } from './new-order'
import type { Random } from '../random'
import type { SeedActor } from '../shop-facts'
import type { Cell } from '../tables'

/** When something was done, and by whom. */
export interface Step {
  atMs: number
  by: SeedActor
}

export interface OrderOutcome {
  status: OrderStatus
  heldFrom: OrderStatus | null
  paymentStatus: PaymentStatus
  fulfilmentStatus: FulfilmentStatus
  paidTotalMinor: number
  refundedTotalMinor: number
  balance: Balance
  placedMs: number | null
  last: Step
}

export interface StoryEvent {
  type: string
  from: OrderStatus | null
  to: OrderStatus
  reason?: string | null
  data?: Record<string, unknown>
}

export interface StoryShipment {
  id: string
  tracking: string
  lines: readonly LineQuantity[]
  step: Step
}

export const CARRIER = 'Parcelway'

function stamps({ atMs, by }: Step) {
  const at = iso(atMs)
  return { created_by_id: by.id, updated_by_id: by.id, created_at: at, updated_at: at }
}

/** Turns what happened to one order into rows. */
export class OrderRows {
  readonly #batch: CopyBatch
  readonly #random: Random
  readonly #order: NewOrder

  constructor(order: NewOrder, { batch, random }: { batch: CopyBatch; random: Random }) {
    this.#order = order
    this.#batch = batch
    this.#random = random
  }

  addOrder(outcome: OrderOutcome): void {
    const { totals, customer, method, ...order } = this.#order
    const record = newOrderRecord({
      id: order.id,
      number: order.number,
      status: outcome.status,
      paymentStatus: outcome.paymentStatus,
      fulfilmentStatus: outcome.fulfilmentStatus,
      heldFrom: outcome.heldFrom,
      placedAt: outcome.placedMs === null ? null : iso(outcome.placedMs),
      customerId: customer.id,
      customerName: customer.name,
      customerEmail: customer.email,
      lineSkus: lineSkus(order.lines),
      currency: order.currency,
      pricesIncludeTax: order.pricesIncludeTax,
      ...totals,
      paidTotalMinor: outcome.paidTotalMinor,
      refundedTotalMinor: outcome.refundedTotalMinor,
      ...outcome.balance,
      shippingAddress: order.address,
      billingAddress: order.address,
      shippingMethod: method?.code ?? null,
      shippingMethodTitle: method?.title ?? null,
      note: order.note,
      source: order.source,
      createdById: order.createdBy.id,
      updatedById: outcome.last.by.id,
      createdAt: iso(order.createdMs),
      updatedAt: iso(outcome.last.atMs),
    })
    this.#batch.add('orders', columnValues(ORDER_FIELDS, { ...record }))
    this.#addLines()
  }

  #addLines(): void {
    const { id: orderId, lines, charges, createdMs } = this.#order
    lines.forEach((line, index) =>
      this.#batch.add('orders_lines', {
        ...columnValues<Cell>(ORDER_LINE_FIELDS, { ...line }),
        _order: index + 1,
        _parent_id: orderId,
      }),
    )
    charges.forEach((charge, index) =>
      this.#batch.add('orders_charges', { ...this.#child(orderId, index, createdMs), ...charge }),
    )
  }

  addPayment(step: Step, { amountMinor, method }: { amountMinor: number; method: string }): string {
    const id = this.#random.uuid(step.atMs)
    this.#batch.add('payments', {
      id,
      order_id: this.#order.id,
      amount_minor: amountMinor,
      currency: this.#order.currency,
      method,
      reference: `${method === 'card' ? 'CARD' : 'BT'}-${this.#random.digits(8)}`,
      received_at: iso(step.atMs),
      ...stamps(step),
    })
    return id
  }

  addShipment({ id, tracking, lines, step }: StoryShipment, deliveredMs: number | null): void {
    this.#batch.add('shipments', {
      id,
      order_id: this.#order.id,
      carrier: CARRIER,
      tracking_number: tracking,
      tracking_url: `https://parcelway.example/track/${tracking}`,
      shipped_at: iso(step.atMs),
      delivered_at: deliveredMs === null ? null : iso(deliveredMs),
      ...stamps(step),
      updated_at: iso(deliveredMs ?? step.atMs),
    })
    lines.forEach(({ lineId, quantity }, index) =>
      this.#batch.add('shipments_lines', { ...this.#child(id, index, step.atMs), line_id: lineId, quantity }),
    )
  }

  addRefund(
    step: Step,
    refund: { amountMinor: number; reason: string; lines: readonly (LineQuantity & { restock: boolean })[] },
  ): string {
    const id = this.#random.uuid(step.atMs)
    this.#batch.add('refunds', {
      id,
      order_id: this.#order.id,
      amount_minor: refund.amountMinor,
      currency: this.#order.currency,
      reason: refund.reason,
      ...stamps(step),
    })
    refund.lines.forEach(({ lineId, quantity, restock }, index) => {
      const child = this.#child(id, index, step.atMs)
      this.#batch.add('refunds_lines', { ...child, line_id: lineId, quantity, restock })
    })
    return id
  }

  addEvent({ atMs, by }: Step, event: StoryEvent, channel: string): void {
    const at = iso(atMs)
    this.#batch.add('order_events', {
      id: this.#random.uuid(atMs),
      order_id: this.#order.id,
      type: event.type,
      from: event.from,
      to: event.to,
      reason: event.reason ?? null,
      data: event.data ? JSON.stringify(event.data) : null,
      actor_type: by.type,
      actor_id: by.id,
      actor_name: by.name,
      channel,
      created_at: at,
      updated_at: at,
    })
  }

  #child(parentId: string, index: number, atMs: number) {
    return { _order: index + 1, _parent_id: parentId, id: this.#random.uuid(atMs) }
  }
}
