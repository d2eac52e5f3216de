import type { Payload } from 'payload'

import { sqlOf } from '@/platform/database/transaction'

const IMBALANCES = `
  with moved as (
    select variant_id, sum(on_hand_delta) as on_hand, sum(reserved_delta) as reserved
    from stock_movements group by variant_id
  ), open as (
    select l.variant_id, sum(l.quantity - l.shipped_quantity) as reserved
    from orders_lines l join orders o on o.id = l._parent_id
    where o.status in ('placed', 'paid', 'on_hold', 'partially_shipped') and l.stock = 'reserved' group by l.variant_id
  )
  select v.sku from variants v
  left join moved m on m.variant_id = v.id left join open o on o.variant_id = v.id
  where v.on_hand <> coalesce(m.on_hand, 0) or v.reserved <> coalesce(m.reserved, 0)
     or v.reserved <> coalesce(o.reserved, 0) or v.on_hand < v.reserved`

/** The SKUs whose levels differ from the ledger or from what open orders wait for: none, if the books balance. */
export async function findImbalances(payload: Payload): Promise<string[]> {
  const rows = await sqlOf(payload).query<{ sku: string }>(IMBALANCES)
  return rows.map((row) => row.sku)
}

/** A variant's levels as they are now. */
export async function levelsOf(
  payload: Payload,
  variantId: string,
): Promise<{ onHand: number; reserved: number }> {
  const { onHand, reserved } = await payload.findByID({
    collection: 'variants',
    id: variantId,
    overrideAccess: true,
    depth: 0,
  })
  return { onHand, reserved }
}
