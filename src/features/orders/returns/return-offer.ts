import type { OrderStatus } from '@/domain/order/lifecycle'
import { canRecord } from '@/domain/order/lifecycle'
import type { LineQuantity, RefundableLine } from '@/domain/order/lines'
import { returnableQuantity, sumUnits } from '@/domain/order/returns/return-rules'
import type { ReturnStatus } from '@/domain/order/returns/return-states'
import { RETURN_STATES } from '@/domain/order/returns/return-states'
import type { ReturnSettings } from '@/domain/order/returns/return-window'
import { RETURN_DEFAULTS, whyNotOffered } from '@/domain/order/returns/return-window'

/** What a customer may ask to send back of an order. */
export interface ReturnOffer {
  /** Lines of which something may come back, each with the most units. */
  lines: readonly LineQuantity[]
  /** Why they may not ask for it on their own, in a sentence; null where they may. */
  blockedBecause: string | null
}

/** What decides about it besides the order: settings are null until the store's are saved. */
export interface OfferFacts {
  settings: ReturnSettings | null
  deliveredAt: string | null
}

interface ReturnableOrder {
  status: OrderStatus
  lines: readonly RefundableLine[]
  returns: readonly { status: ReturnStatus; lines: readonly LineQuantity[] }[]
}

/** What the shop offers a customer to send back now. */
export function returnOfferOf(order: ReturnableOrder, { settings, deliveredAt }: OfferFacts): ReturnOffer {
  if (!canRecord(order.status, 'return')) return { lines: [], blockedBecause: null }
  const open = order.returns.filter(({ status }) => RETURN_STATES[status].isOpen)
  const asked = sumUnits(open.flatMap((part) => part.lines))
  const lines = order.lines
    .map((line) => ({ lineId: line.id, quantity: returnableQuantity(line, asked) }))
    .filter(({ quantity }) => quantity > 0)
  const because = whyNotOffered(settings ?? RETURN_DEFAULTS, deliveredAt, new Date())
  const sentence = because === undefined ? null : `${because.charAt(0).toUpperCase()}${because.slice(1)}.`
  return { lines, blockedBecause: sentence }
}
