import type { Actor } from '@/platform/context'

import type { ImportSession } from './import-session'
import type { StagedLine } from './load-documents'
import { idAt } from './new-id'
import type { TableBatch } from './table-batch'

/** The person who started the import, for `created by`. */
export function authorOf({ ctx }: Pick<ImportSession, 'ctx'>): {
  created_by_id: string | null
  updated_by_id: string | null
} {
  const id = ctx.actor.type === 'user' ? ctx.actor.id : null
  return { created_by_id: id, updated_by_id: id }
}

interface ImportEvent {
  orderId: string
  type: string
  from: string | null
  to: string
  reason: string | null
  data: Record<string, unknown>
}

/** An entry in an order's timeline, of now: the past is told by the dates of order, payment and refund. */
export function addEvent(session: ImportSession, batch: TableBatch, event: ImportEvent): void {
  const { orderId, data, ...facts } = event
  const actor: Actor = session.ctx.actor
  batch.add('order_events', {
    id: idAt(new Date()),
    order_id: orderId,
    ...facts,
    data: JSON.stringify(data),
    actor_type: actor.type,
    actor_id: actor.id,
    actor_name: actor.name,
    door: 'import',
  })
}

/** Keeps in the ledger what became of a line. */
export function addLedgerRow(
  { options }: ImportSession,
  batch: TableBatch,
  { line, orderId, refundId }: { line: StagedLine; orderId: string; refundId: string | null },
): void {
  batch.add('imported_lines', {
    invoice: line.invoice,
    fingerprint: line.fingerprint,
    occurrence: line.occurrence,
    kind: line.kind,
    sku: line.sku,
    quantity: line.quantity,
    amount_minor: line.amountMinor,
    currency: options.currency,
    order_id: orderId,
    refund_id: refundId,
  })
}
