import type { AuditAction, Changes } from '@/domain/audit'
import { changesBetween } from '@/domain/audit'
import { recordAudit } from '@/platform/audit/audit'

import type { OrderWork } from './order-state'
import type { OrderSnapshot } from './order-snapshot'
import { snapshotOf } from './order-snapshot'

/** The lines that differ, before and after; one that came or went is in one of them alone. */
function lineChanges(before: OrderSnapshot, after: OrderSnapshot): Changes {
  const ids = [...new Set([...before.lines.keys(), ...after.lines.keys()])].filter(
    (id) => JSON.stringify(after.lines.get(id)) !== JSON.stringify(before.lines.get(id)),
  )
  const known = ({ lines }: OrderSnapshot) => ids.flatMap((id) => lines.get(id) ?? [])
  return changesBetween({ lines: known(before) }, { lines: known(after) })
}

export interface OrderChange {
  reason?: string | null | undefined
  /** What came with it and is stored beside the order, such as a payment. */
  added?: Readonly<Record<string, unknown>> | undefined
  /** What is stored beside the order and was corrected, before and after; null when it counts no more. */
  changed?: Readonly<Record<'before' | 'after', Readonly<Record<string, unknown>> | null>> | undefined
}

/** Writes what differs from the order as it was stored before; nothing when nothing does. */
export async function auditOrder({ ctx, sql, order }: OrderWork, change: OrderChange = {}): Promise<void> {
  const { stored } = order
  const now = snapshotOf(order)
  const changes = {
    ...changesBetween(stored.fields, now.fields),
    ...lineChanges(stored, now),
    ...changesBetween(null, change.added ?? null),
    ...changesBetween(change.changed?.before ?? null, change.changed?.after ?? null),
  }
  order.stored = now
  if (Object.keys(changes).length === 0) return
  const action: AuditAction = stored.fields['status'] === now.fields['status'] ? 'update' : 'transition'
  const document = { collection: 'orders', id: order.id, title: order.number }
  await recordAudit(ctx, sql, [{ document, action, changes, reason: change.reason ?? null }])
}
