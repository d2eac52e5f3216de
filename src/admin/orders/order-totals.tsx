import 'server-only'

import type { OrderAdminView } from '@/features/orders/reading/order-admin-view'

import { showAmount } from '../money/amount-text'

/** From the lines to what is still owed, or due for refund. */
export function OrderTotals({ view }: { view: OrderAdminView }) {
  const show = (amountMinor: number) => showAmount(amountMinor, view.currency)
  return (
    <dl className="br-totals">
      <Row label="Subtotal" value={show(view.subtotalMinor)} />
      {view.discountTotalMinor !== 0 && <Row label="Discount" value={show(-view.discountTotalMinor)} />}
      <Row label={view.shippingMethodTitle ?? 'Shipping'} value={show(view.shippingTotalMinor)} />
      <Row label={view.pricesIncludeTax ? 'Tax included' : 'Tax'} value={show(view.taxTotalMinor)} />
      <Row isStrong label="Total" value={show(view.totalMinor)} />
      <Row label="Paid" value={show(view.paidTotalMinor)} />
      {view.refundedTotalMinor > 0 && <Row label="Refunded" value={show(-view.refundedTotalMinor)} />}
      {view.refundWaivedMinor > 0 && <Row label="Refund waived" value={show(view.refundWaivedMinor)} />}
      {view.owedMinor > 0 && <Row isStrong label="Still owed" value={show(view.owedMinor)} />}
      {view.refundDueMinor > 0 && <Row isStrong label="Refund due" value={show(view.refundDueMinor)} />}
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
