import type { BalanceFacts } from '@/domain/order/balance'
import { balanceOf } from '@/domain/order/balance'

import type { ImportSession } from '../import-session'
import { rowsOf } from '../import-session'

interface Row extends BalanceFacts {
  id: string
  refundDueMinor: number
}

const FACTS = `
  select o.id, o.status, o.prices_include_tax is true as "pricesIncludeTax", o.total_minor::float8 as "totalMinor",
    o.paid_total_minor::float8 as "paidTotalMinor", o.refunded_total_minor::float8 as "refundedTotalMinor",
    o.refund_waived_minor::float8 as "refundWaivedMinor", o.refund_due_minor::float8 as "refundDueMinor",
    (select coalesce(json_agg(json_build_object('quantity', l.quantity, 'shippedQuantity', l.shipped_quantity,
        'returnedQuantity', l.returned_quantity, 'lineTotalMinor', l.line_total_minor,
        'discountMinor', l.discount_minor, 'taxTotalMinor', l.tax_total_minor)), '[]')
      from orders_lines l where l._parent_id = o.id) as lines
  from orders o where o.id = any($1)`

const SAVE = `
  update orders o set balance = b.balance::enum_orders_balance, owed_minor = b."owedMinor",
    refund_due_minor = b."refundDueMinor", refund_waived_minor = b."refundWaivedMinor"
  from jsonb_to_recordset($1::jsonb) as b(id uuid, balance text, "owedMinor" numeric, "refundDueMinor" numeric,
    "refundWaivedMinor" numeric)
  where o.id = b.id`

/**
 * Saves the balances of orders that an import changed. A credit note states the refunded amount: when it is less than
 * the price of the goods, the difference is not due and counts as waived. A refund that was due before the import
 * stays due.
 */
export async function saveBalances(session: ImportSession, orderIds: readonly string[]): Promise<void> {
  if (orderIds.length === 0) return
  const rows = await rowsOf<Row>(session, FACTS, [orderIds])
  const balances = rows.map((row) => {
    const excessMinor = Math.max(0, balanceOf(row).refundDueMinor - row.refundDueMinor)
    const refundWaivedMinor = row.refundWaivedMinor + excessMinor
    return { id: row.id, refundWaivedMinor, ...balanceOf({ ...row, refundWaivedMinor }) }
  })
  await session.client.query(SAVE, [JSON.stringify(balances)])
}
