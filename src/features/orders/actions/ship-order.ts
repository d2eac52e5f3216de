import { v7 as uuidv7 } from 'uuid'

import { invalidField } from '@/domain/errors'
import { planShipment, statusAfterShipping } from '@/domain/order/fulfilment'
import { accountOf } from '@/platform/context'
import { enqueue } from '@/platform/queue'
import { postStock } from '@/platform/stock-ledger'

import { changeStatus } from './change-status'
import { saveLineQuantities } from './order-state'
import { perVariant } from './order-stock'
import type { TransitionWork } from './transition-work'

const INSERT_SHIPMENT = `
  insert into shipments (id, order_id, carrier, tracking_number, tracking_url, shipped_at, created_by_id,
    updated_by_id, created_at, updated_at)
  values ($1, $2, $3, $4, $5, now(), $6, $6, now(), now())`

const INSERT_LINES = `
  insert into shipments_lines (id, _order, _parent_id, line_id, quantity)
  select l.id, l._order, $2::uuid, l."lineId", l.quantity
  from jsonb_to_recordset($1::jsonb) as l(id text, _order int, "lineId" text, quantity numeric)`

/** The transitions to `shipped` and `partially_shipped`. */
export async function shipOrder(work: TransitionWork): Promise<void> {
  await shipLines(work)
}

/**
 * Ships the given lines, or all that is left; what leaves is no longer on hand nor reserved.
 * Answers the shipment's id.
 */
export async function shipLines(work: TransitionWork): Promise<string> {
  const { ctx, sql, order, input } = work
  if (input.to === 'partially_shipped' && !input.lines) {
    throw invalidField('lines', 'Name the lines that leave: without them, all that is left is shipped.')
  }
  const leaving = planShipment(order.lines, input.lines)
  const quantities = new Map(leaving.map(({ lineId, quantity }) => [lineId, quantity]))
  for (const line of order.lines) line.shippedQuantity += quantities.get(line.id) ?? 0
  const status = statusAfterShipping(order.lines)
  if (input.to === 'shipped' && status !== 'shipped') {
    throw invalidField('lines', 'These lines leave something behind: the order would be partially shipped.')
  }
  await postStock(ctx, sql, {
    kind: 'shipment',
    orderId: order.id,
    changes: perVariant(
      order.lines.map((line) => {
        const quantity = quantities.get(line.id) ?? 0
        return { variantId: line.variantId, onHandDelta: -quantity, reservedDelta: -quantity }
      }),
    ),
  })
  await saveLineQuantities(sql, order)
  const shipmentId = await insertShipment(work, leaving)
  const data = {
    shipmentId,
    lines: leaving,
    carrier: input.carrier ?? null,
    trackingNumber: input.trackingNumber ?? null,
  }
  const { carrier, trackingNumber, trackingUrl } = input
  await changeStatus(work, status, { data, added: { shipment: { carrier, trackingNumber, trackingUrl } } })
  await enqueue(sql, 'mail.order-shipped', { orderId: order.id, shipmentId })
  return shipmentId
}

async function insertShipment(
  { ctx, sql, order, input }: TransitionWork,
  lines: readonly { lineId: string; quantity: number }[],
): Promise<string> {
  const shipmentId = uuidv7()
  const actorId = accountOf(ctx.actor)
  const { carrier, trackingNumber, trackingUrl } = input
  await sql.query(INSERT_SHIPMENT, [
    shipmentId,
    order.id,
    carrier ?? null,
    trackingNumber ?? null,
    trackingUrl ?? null,
    actorId,
  ])
  const rows = lines.map((line, index) => ({ ...line, id: uuidv7(), _order: index + 1 }))
  await sql.query(INSERT_LINES, [JSON.stringify(rows), shipmentId])
  return shipmentId
}
