import type { Transition } from '@/domain/order/lifecycle'

import type { OrderWork } from './order-state'
import type { TransitionInput } from './transition-input'

/** An order that is moved to another status: its transition, and what was asked for with it. */
export interface TransitionWork extends OrderWork {
  transition: Transition
  input: TransitionInput
}
