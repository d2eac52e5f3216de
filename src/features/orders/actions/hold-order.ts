import { changeStatus } from './change-status'
import type { TransitionWork } from './transition-work'

/** Stops work on an order; it keeps its reservations and remembers where it was. */
export async function holdOrder(work: TransitionWork): Promise<void> {
  work.order.heldFrom = work.order.status
  await changeStatus(work, 'on_hold')
}
