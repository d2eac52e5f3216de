import { z } from 'zod'

import { allowedActions } from '@/domain/order/actions'
import type { OrderStatus } from '@/domain/order/lifecycle'
import { isOrderStatus, STATUSES } from '@/domain/order/lifecycle'

import { rolesFor } from '@/domain/permissions'

import type { Principal } from './principal'
import type { Row } from './engine/resource'

/** A status that an order may be moved to, or why not. */
export const actionOffer = z
  .object({
    to: z.enum(STATUSES),
    allowed: z.boolean(),
    blocked_because: z.string().optional(),
    needs_reason: z.literal(true).optional(),
  })
  .meta({ title: 'OrderActionOffer' })

type ActionOffer = z.output<typeof actionOffer>

function statusOf(value: unknown): OrderStatus | null {
  return typeof value === 'string' && isOrderStatus(value) ? value : null
}

function linesOf(value: unknown) {
  const lines = Array.isArray(value) ? (value as Row[]) : []
  return lines.map((line) => ({
    quantity: Number(line['quantity']),
    shippedQuantity: Number(line['shipped_quantity']),
    returnedQuantity: Number(line['returned_quantity']),
  }))
}

/** For each status, whether the caller may move this order there, and if not, why. `row` is an order as stored. */
export function presentActions(row: Row, principal: Principal): ActionOffer[] {
  const { actor } = principal
  const order = {
    status: statusOf(row['status']) ?? 'draft',
    heldFrom: statusOf(row['held_from']),
    totalMinor: Number(row['total_minor']),
    paidTotalMinor: Number(row['paid_total_minor']),
    refundedTotalMinor: Number(row['refunded_total_minor']),
    lines: linesOf(row['lines']),
  }
  const roles = rolesFor(actor, 'orders', 'update')
  const isOwner = roles.length > 0 && actor.id !== null && actor.id === row['customer_id']
  return allowedActions(order, { roles, isOwner }).map((offer) => ({
    to: offer.to,
    allowed: offer.allowed,
    ...(offer.blockedBecause === undefined ? {} : { blocked_because: offer.blockedBecause }),
    ...(offer.needsReason ? { needs_reason: true as const } : {}),
  }))
}
