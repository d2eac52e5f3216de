import { changesBetween } from '@/domain/audit'
import type { Actor } from '@/platform/context'
import { accountOf } from '@/platform/context'
import { networkOf } from '@/platform/http/network'

import type { ImportSession } from '../import-session'
import type { StagedLine } from './load-documents'
import { idAt } from '../booking/new-id'
import type { TableBatch } from '../booking/table-batch'

/** The person who started the import, for `created by`. */
export function authorOf({ ctx }: Pick<ImportSession, 'ctx'>): {
  created_by_id: string | null
  updated_by_id: string | null
} {
  const id = accountOf(ctx.actor)
  return { created_by_id: id, updated_by_id: id }
}

interface ImportEvent {
  orderId: string
  /** The order's number. */
  number: string
  type: string
  from: string | null
  to: string
  reason: string | null
  data: Record<string, unknown>
}

/**
 * Adds an entry to an order's timeline and one to the audit trail, both with the current time. Historic dates are
 * those of order, payment and refund.
 */
export function addEvent(session: ImportSession, batch: TableBatch, event: ImportEvent): void {
  const { orderId, number, data, ...facts } = event
  const actor: Actor = session.ctx.actor
  batch.add('order_events', {
    id: idAt(new Date()),
    order_id: orderId,
    ...facts,
    data: JSON.stringify(data),
    actor_type: actor.type,
    actor_id: actor.id,
    actor_name: actor.name,
    channel: 'import',
  })
  const { from: before, to: after, reason } = facts
  batch.add('audit_entries', {
    id: idAt(new Date()),
    ...{ document_collection: 'orders', document_id: orderId, document_title: number },
    action: before === null ? 'create' : before === after ? 'update' : 'transition',
    reason,
    changes: JSON.stringify({
      ...changesBetween({ status: before }, { status: after }),
      ...changesBetween(null, { import: data }),
    }),
    ...{ actor_type: actor.type, actor_id: actor.id, actor_name: actor.name, channel: 'import' },
    ...{ ip_prefix: networkOf(session.ctx.client?.address ?? null), request_id: session.ctx.requestId },
  })
}

interface LedgerRow {
  line: StagedLine
  orderId: string
  refundId: string | null
  /** The child row of the order (line or charge); null for a refund. */
  childRowId: string | null
}

/** Adds a line's result to the import ledger. */
export function addLedgerRow(
  { options }: ImportSession,
  batch: TableBatch,
  { line, orderId, refundId, childRowId }: LedgerRow,
): void {
  batch.add('imported_lines', {
    invoice: line.invoice,
    fingerprint: line.fingerprint,
    number: line.number,
    kind: line.kind,
    sku: line.sku,
    quantity: line.quantity,
    amount_minor: line.amountMinor,
    currency: options.currency,
    order_id: orderId,
    refund_id: refundId,
    part_id: childRowId,
    title: line.title,
    country: line.country,
    local_time: line.localTime,
  })
}
