import 'server-only'

import type { OrderDesk } from '@/features/orders/reading/order-desk'

import { showAmount } from '../money/amount-text'

/** From the lines to what is still owed, or due for refund. */
export function OrderTotals({ desk }: { desk: OrderDesk }) {
  const show = (amountMinor: number) => showAmount(amountMinor, desk.currency)
  return (
    <dl className="br-totals">
      <Row label="Subtotal" value={show(desk.subtotalMinor)} />
      {desk.discountTotalMinor !== 0 && <Row label="Discount" value={show(-desk.discountTotalMinor)} />}
      <Row label={desk.shippingMethodTitle ?? 'Shipping'} value={show(desk.shippingTotalMinor)} />
      <Row label={desk.pricesIncludeTax ? 'Tax included' : 'Tax'} value={show(desk.taxTotalMinor)} />
      <Row isStrong label="Total" value={show(desk.totalMinor)} />
      <Row label="Paid" value={show(desk.paidTotalMinor)} />
      {desk.refundedTotalMinor > 0 && <Row label="Refunded" value={show(-desk.refundedTotalMinor)} />}
      {desk.refundWaivedMinor > 0 && <Row label="Refund waived" value={show(desk.refundWaivedMinor)} />}
      {desk.owedMinor > 0 && <Row isStrong label="Still owed" value={show(desk.owedMinor)} />}
      {desk.refundDueMinor > 0 && <Row isStrong label="Refund due" value={show(desk.refundDueMinor)} />}
    </dl>
  )
}

function Row({ label, value, isStrong = false }: { label: string; value: string; isStrong?: boolean }) {
  return (
    <div className={isStrong ? 'br-totals__row br-totals__row--strong' : 'br-totals__row'}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
