import 'server-only'

import { outstandingMinor } from '@/domain/order/fulfilment'
import type { OrderDesk } from '@/features/order-desk/order-desk'

import { showAmount } from '../money/amount-text'

/** From the lines to what is still owed. */
export function OrderTotals({ desk }: { desk: OrderDesk }) {
  const show = (amountMinor: number) => showAmount(amountMinor, desk.currency)
  const owed = outstandingMinor(desk)
  const isOpen = desk.status !== 'draft' && desk.status !== 'cancelled' && desk.status !== 'refunded'
  return (
    <dl className="br-totals">
      <Row label="Subtotal" value={show(desk.subtotalMinor)} />
      {desk.discountTotalMinor !== 0 && <Row label="Discount" value={show(-desk.discountTotalMinor)} />}
      <Row label={desk.shippingMethodTitle ?? 'Shipping'} value={show(desk.shippingTotalMinor)} />
      <Row label={desk.pricesIncludeTax ? 'Tax included' : 'Tax'} value={show(desk.taxTotalMinor)} />
      <Row isStrong label="Total" value={show(desk.totalMinor)} />
      <Row label="Paid" value={show(desk.paidTotalMinor)} />
      {desk.refundedTotalMinor > 0 && <Row label="Refunded" value={show(-desk.refundedTotalMinor)} />}
      {isOpen && owed > 0 && <Row isStrong label="Still owed" value={show(owed)} />}
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
