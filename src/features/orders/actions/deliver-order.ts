import { changeStatus } from './change-status'
import type { TransitionWork } from './transition-work'

const DELIVERED = `update shipments set delivered_at = now(), updated_at = now() where order_id = $1 and delivered_at is null
  and cancelled_at is null`

/** Records that everything arrived. */
export async function deliverOrder(work: TransitionWork): Promise<void> {
  await work.sql.query(DELIVERED, [work.order.id])
  await changeStatus(work, 'delivered')
}
