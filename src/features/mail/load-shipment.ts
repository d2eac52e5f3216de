import { askTogether } from '@/platform/database/together'
import { PermanentFailure } from '@/platform/queue'
import type { Sql } from '@/platform/database/transaction'

export interface ShipmentOfMail {
  carrier: string | null
  trackingNumber: string | null
  trackingUrl: string | null
  /** Whether nothing of the order was left to ship after this parcel. */
  isLast: boolean
  lines: { lineId: string; quantity: number }[]
}

/** What left with this parcel and those before it, against what was ordered: later parcels do not change the answer. */
const SHIPMENTS = `
  select s.id, s.carrier, s.tracking_number as "trackingNumber", s.tracking_url as "trackingUrl",
    (select coalesce(sum(p.quantity), 0) from shipments e join shipments_lines p on p._parent_id = e.id
      where e.order_id = s.order_id and e.id <= s.id and e.cancelled_at is null)
      >= (select coalesce(sum(l.quantity), 0) from orders_lines l where l._parent_id = s.order_id) as "isLast",
    (select coalesce(json_agg(json_build_object('lineId', l.line_id, 'quantity', l.quantity) order by l._order), '[]')
       from shipments_lines l where l._parent_id = s.id) as lines
  from shipments s where s.id = any($1::uuid[])`

/** @throws PermanentFailure when there is no such shipment (any more). */
export async function loadShipment(sql: Sql, shipmentId: string): Promise<ShipmentOfMail> {
  const shipment = await askTogether(sql, findShipments, shipmentId)
  if (!shipment) throw new PermanentFailure(`shipment ${shipmentId} does not exist`)
  return shipment
}

interface ShipmentRow extends ShipmentOfMail {
  [column: string]: unknown
  id: string
}

async function findShipments(
  sql: Sql,
  shipmentIds: readonly string[],
): Promise<readonly (ShipmentOfMail | undefined)[]> {
  const rows = await sql.prepared<ShipmentRow>('mail-shipments', SHIPMENTS, [shipmentIds])
  const found = new Map(rows.map((shipment) => [shipment.id, shipment]))
  return shipmentIds.map((id) => found.get(id))
}
