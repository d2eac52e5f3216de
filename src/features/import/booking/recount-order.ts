import type { LineKind } from '@/domain/import/service-code'
import { totalImported } from '@/domain/import/totals'

import { idAt } from './new-id'
import { authorOf } from '../staging/document-rows'
import type { ImportSession } from '../import-session'
import { rowsOf } from '../import-session'
import type { ChangedOrder } from '../staging/load-changes'

const LEDGER_ROWS = `
  select kind, amount_minor::float8 as "amountMinor", part_id as "childRowId" from imported_lines
  where order_id = $1 and refund_id is null order by number`

const DISCOUNTS = `
  update orders_lines l set discount_minor = d.minor
  from jsonb_to_recordset($1::jsonb) as d(id text, minor numeric) where l.id = d.id and l.discount_minor <> d.minor`

const CHARGES = `
  update orders_charges c set kind = d.kind::enum_orders_charges_kind, amount_minor = d.minor
  from jsonb_to_recordset($1::jsonb) as d(id text, kind text, minor numeric) where c.id = d.id`

const TOTALS = `
  update orders set subtotal_minor = $2, discount_total_minor = $3, shipping_total_minor = $4, total_minor = $5,
    paid_total_minor = $6, updated_at = now()
  where id = $1`

interface LedgerRow {
  kind: LineKind
  amountMinor: number
  childRowId: string | null
}

/**
 * Recomputes an order's sums from its lines in the ledger, as if it were imported now, and its paid amount: an
 * imported invoice is paid in full. Answers the total, in minor units.
 */
export async function recountOrder(session: ImportSession, order: ChangedOrder): Promise<number> {
  const { client } = session
  const rows = await rowsOf<LedgerRow>(session, LEDGER_ROWS, [order.id])
  const totals = totalImported(rows)
  const goods = rows.filter(({ kind }) => kind === 'goods')
  const services = rows.filter(({ kind }) => kind !== 'goods')
  const discounts = goods.map(({ childRowId }, index) => ({
    id: childRowId,
    minor: totals.goodsDiscounts[index] ?? 0,
  }))
  const charges = services.map(({ childRowId }, index) => {
    const charge = totals.charges[index]
    return { id: childRowId, kind: charge?.kind ?? 'manual', minor: charge?.amountMinor ?? 0 }
  })
  await client.query(DISCOUNTS, [JSON.stringify(discounts)])
  await client.query(CHARGES, [JSON.stringify(charges)])
  const paidMinor =
    totals.totalMinor === order.totalMinor ? order.paidTotalMinor : Math.max(0, totals.totalMinor)
  await client.query(TOTALS, [
    ...[order.id, totals.subtotalMinor, totals.discountTotalMinor, totals.shippingTotalMinor],
    ...[totals.totalMinor, paidMinor],
  ])
  await correctPayments(session, order, paidMinor - order.paidTotalMinor)
  return totals.totalMinor
}

const PAYMENTS = `
  select id, amount_minor::float8 as "amountMinor" from payments where order_id = $1 and method = 'invoice' and status = 'received'
  order by received_at desc, id desc for update`

const NEW_PAYMENT = `
  insert into payments (id, order_id, amount_minor, currency, method, reference, received_at, created_at, created_by_id, updated_by_id)
  select $2, o.id, $3, o.currency, 'invoice', o.external_reference, o.placed_at, o.placed_at, $4, $4 from orders o where o.id = $1`

/** Changes the payments that the import created, the latest first, so that they add up to the file's amount. */
async function correctPayments(
  session: ImportSession,
  order: ChangedOrder,
  differenceMinor: number,
): Promise<void> {
  const { client } = session
  if (differenceMinor === 0) return
  const payments = await rowsOf<{ id: string; amountMinor: number }>(session, PAYMENTS, [order.id])
  let rest = differenceMinor
  for (const { id, amountMinor } of payments) {
    if (rest === 0) return
    const left = Math.max(0, amountMinor + rest)
    rest -= left - amountMinor
    if (left === 0) await client.query('delete from payments where id = $1', [id])
    else
      await client.query('update payments set amount_minor = $2, updated_at = now() where id = $1', [
        id,
        left,
      ])
  }
  if (rest > 0) {
    const values = [order.id, idAt(order.placedAt), rest, authorOf(session).created_by_id]
    await client.query(NEW_PAYMENT, values)
  }
}
