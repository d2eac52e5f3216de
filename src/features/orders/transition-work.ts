import type { OrderAction, OrderStatus, Transition } from '@/domain/order/lifecycle'

import type { OrderWork } from './order-state'

/** What a transition may need besides its target; each action reads what concerns it. */
export interface TransitionInput {
  to: OrderStatus
  /** What is meant, where a status can be reached in two ways: a held order resumes to `partially_shipped`, or ships. */
  action?: OrderAction | undefined
  reason?: string | undefined
  /** For `shipped` and `partially_shipped`: what leaves. For `returned`: what goes back on the shelf. */
  lines?: readonly { lineId: string; quantity: number; restock?: boolean | undefined }[] | undefined
  carrier?: string | undefined
  trackingNumber?: string | undefined
  trackingUrl?: string | undefined
}

export interface TransitionWork extends OrderWork {
  transition: Transition
  input: TransitionInput
}
