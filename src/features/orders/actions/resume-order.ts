import { changeStatus } from './change-status'
import type { TransitionWork } from './transition-work'

/** Takes a held order up again where it was. */
export async function resumeOrder(work: TransitionWork): Promise<void> {
  work.order.heldFrom = null
  await changeStatus(work, work.transition.to, { type: 'order.resumed' })
}
