import { v7 as uuidv7 } from 'uuid'

import { assertTransition } from '@/domain/order/actions'
import {
  assertExpectedShipment,
  FULLY_SHIPPED,
  planShipment,
  shippedLines,
  statusAfterShipping,
} from '@/domain/order/fulfilment'
import type { OrderStatus } from '@/domain/order/lifecycle'
import { consuming } from '@/domain/order/line-stock'
import type { LineQuantity } from '@/domain/order/lines'
import { accountOf } from '@/platform/context'
import { sendTogether } from '@/platform/database/together'
import type { Sql } from '@/platform/database/transaction'
import { enqueue } from '@/platform/queue'
import { postStock } from '@/platform/stock-ledger'

import { issueWhen } from '../invoicing/issue-when'
import { changeStatus } from './change-status'
import type { OrderWork } from './order-state'
import { actorFacts, saveLineQuantities } from './order-state'
import { perVariant } from './order-stock'
import type { ShipmentInput, TransitionInput } from './transition-input'

const INSERT = `
  with given as materialized (
    select * from jsonb_to_recordset($1::jsonb) as s(id uuid, "orderId" uuid, carrier text, "trackingNumber" text,
      "trackingUrl" text, "actorId" uuid, lines jsonb)
  ), shipped as (
    insert into shipments (id, order_id, carrier, tracking_number, tracking_url, shipped_at, created_by_id,
      updated_by_id, created_at, updated_at)
    select s.id, s."orderId", s.carrier, s."trackingNumber", s."trackingUrl", now(), s."actorId", s."actorId", now(), now()
    from given s order by s.id
  )
  insert into shipments_lines (id, _order, _parent_id, line_id, quantity)
  select l.id, l._order, s.id, l."lineId", l.quantity
  from given s, jsonb_to_recordset(s.lines) as l(id text, _order int, "lineId" text, quantity numeric)`

/**
 * Ships the given lines of a locked order, or all that is left; what leaves is no longer on hand nor reserved. The order's
 * new status follows from what is left then: no interface chooses it. A transition says which one it expects.
 * Answers the shipment's id.
 * @throws DomainError `TRANSITION_NOT_ALLOWED`, `FORBIDDEN`, `VALIDATION_ERROR`, `CONFLICT`, `INSUFFICIENT_STOCK`.
 */
export async function shipOrder(
  work: OrderWork,
  shipment: ShipmentInput & Pick<TransitionInput, 'reason'>,
  expected?: OrderStatus,
): Promise<string> {
  const { ctx, sql, order } = work
  const { reason, carrier, trackingNumber, trackingUrl } = shipment
  const actor = actorFacts(ctx, order)
  // Whether it may be shipped at all is asked first: its refusal says more than that of the lines.
  assertTransition({ order, actor, to: expected ?? FULLY_SHIPPED, action: 'ship', reason })
  const leaving = planShipment(order.lines, shipment.lines)
  const lines = shippedLines(order.lines, leaving)
  const to = statusAfterShipping(lines)
  if (expected !== undefined)
    assertExpectedShipment({ expected, to, namesLines: shipment.lines !== undefined })
  const transition = assertTransition({ order, actor, to, action: 'ship', reason })
  order.lines = lines
  await consumeStock(work, leaving)
  await saveLineQuantities(sql, order)
  const shipmentId = await insertShipment(work, shipment, leaving)
  const data = {
    shipmentId,
    lines: leaving,
    carrier: carrier ?? null,
    trackingNumber: trackingNumber ?? null,
  }
  const added = { shipment: { carrier, trackingNumber, trackingUrl } }
  await changeStatus({ ...work, transition, input: { to, reason } }, to, { data, added })
  await enqueue(sql, 'mail.order-shipped', { orderId: order.id, shipmentId })
  await issueWhen(sql, 'on_shipping', order.id)
  return shipmentId
}

async function consumeStock({ ctx, sql, order }: OrderWork, leaving: readonly LineQuantity[]): Promise<void> {
  const quantities = new Map(leaving.map(({ lineId, quantity }) => [lineId, quantity]))
  await postStock(ctx, sql, {
    kind: 'shipment',
    orderId: order.id,
    changes: perVariant(order.lines.map((line) => consuming(line, quantities.get(line.id) ?? 0))),
  })
}

async function insertShipment(
  { ctx, sql, order }: OrderWork,
  shipment: ShipmentInput,
  lines: readonly LineQuantity[],
): Promise<string> {
  const { carrier, trackingNumber, trackingUrl } = shipment
  const row = {
    ...{ id: uuidv7(), orderId: order.id, actorId: accountOf(ctx.actor) },
    ...{ carrier, trackingNumber, trackingUrl },
    lines: lines.map((line, index) => ({ ...line, id: uuidv7(), _order: index + 1 })),
  }
  await sendTogether(sql, insertShipments, row)
  return row.id
}

async function insertShipments(sql: Sql, rows: readonly object[]): Promise<void> {
  await sql.prepared('order-shipments', INSERT, [JSON.stringify(rows)])
}
