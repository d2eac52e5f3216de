import type { OrderAction, OrderStatus, Transition } from '@/domain/order/lifecycle'

import type { ExpectedTotal } from '../placing/order-input'
import type { OrderWork } from './order-state'

/** What a transition may need besides its target. What an action does not take is refused: see `TRANSITION_FIELDS`. */
export interface TransitionInput {
  to: OrderStatus
  /** What is meant, where a status can be reached in two ways: a held order resumes to `partially_shipped`, or ships. */
  action?: OrderAction | undefined
  reason?: string | undefined
  /** For `shipped` and `partially_shipped`: what leaves. For `returned`: what comes back, onto the shelf unless it says otherwise. */
  lines?: readonly { lineId: string; quantity: number; restock?: boolean | undefined }[] | undefined
  carrier?: string | undefined
  trackingNumber?: string | undefined
  trackingUrl?: string | undefined
  /** For `placed`: what the caller takes the order to cost. */
  expectedTotal?: ExpectedTotal | undefined
}

export interface TransitionWork extends OrderWork {
  transition: Transition
  input: TransitionInput
}
