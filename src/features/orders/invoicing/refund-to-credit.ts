import type { Sql } from '@/platform/database/transaction'

import type { OrderToInvoice } from './invoice-order'

/** A refund that no credit note says yet. */
interface Refund {
  amountMinor: number
  lines: { lineId: string; quantity: number }[]
}

const REFUND = `
  select r.amount_minor::float8 as "amountMinor", (
    select coalesce(json_agg(json_build_object('lineId', l.line_id, 'quantity', l.quantity)), '[]')
    from refunds_lines l where l._parent_id = r.id) as lines
  from refunds r where r.id = $1 and not exists (select from invoices c where c.refund_id = r.id)`

/** A refund; null when it has its credit note. */
export async function loadRefund(sql: Sql, refundId: string): Promise<Refund | null> {
  const [refund] = await sql.query<Refund & Record<string, unknown>>(REFUND, [refundId])
  return refund ?? null
}

/** What the units that a refund names cost, in minor units by the rate of their tax: where its money goes first. */
export function unitsByRate({ lines }: Refund, order: OrderToInvoice): ReadonlyMap<number, number> {
  const wanted = new Map<number, number>()
  for (const { lineId, quantity } of lines) {
    const line = order.lines.find(({ id }) => id === lineId)
    if (!line) continue
    const tax = order.pricesIncludeTax ? 0 : line.taxTotalMinor
    const whole = line.lineTotalMinor - line.discountMinor + tax
    const part = Math.round((whole * quantity) / line.quantity)
    wanted.set(line.taxRateBp, (wanted.get(line.taxRateBp) ?? 0) + part)
  }
  return wanted
}
