import type { ShipmentFacts } from '@/domain/order/corrections'
import type { Sql } from '@/platform/database/transaction'

/** How a shipment travels. */
export interface Tracking {
  carrier: string | null
  trackingNumber: string | null
  trackingUrl: string | null
}

/** What corrections read of a locked shipment. */
type LockedShipment = ShipmentFacts & Tracking

/** Shipments as records of orders; which permission a correction asks for, it says itself. */
export const SHIPMENT = { table: 'shipments', noun: 'shipment' } as const

const READ = `
  select s.status, s.carrier, s.tracking_number as "trackingNumber", s.tracking_url as "trackingUrl",
    to_json(s.delivered_at) as "deliveredAt", (select coalesce(json_agg(json_build_object(
      'lineId', l.line_id, 'quantity', l.quantity) order by l._order), '[]')
      from shipments_lines l where l._parent_id = s.id) as lines
  from shipments s where s.id = $1`

/** A shipment that is locked, so that it is there. */
export async function readShipment(sql: Sql, id: string): Promise<LockedShipment> {
  const [shipment] = await sql.query<LockedShipment & Record<string, unknown>>(READ, [id])
  if (!shipment) throw new Error(`shipment ${id} is gone although it is locked`)
  return shipment
}
