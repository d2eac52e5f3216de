import 'server-only'

import type { Words } from '@/domain/languages/words'
import type { OrderAdminView } from '@/features/orders/reading/order-admin-view'

/** From the lines to what is still owed, or due for refund. */
export function OrderTotals({ view, words: { t, amount } }: { view: OrderAdminView; words: Words }) {
  const show = (amountMinor: number) => amount(amountMinor, view.currency)
  return (
    <dl className="br-totals">
      <Row label={t('Subtotal')} value={show(view.subtotalMinor)} />
      {view.discountTotalMinor !== 0 && <Row label={t('Discount')} value={show(-view.discountTotalMinor)} />}
      <Row label={view.shippingMethodTitle ?? t('Shipping')} value={show(view.shippingTotalMinor)} />
      <Row label={t(view.pricesIncludeTax ? 'Tax included' : 'Tax')} value={show(view.taxTotalMinor)} />
      <Row isStrong label={t('Total')} value={show(view.totalMinor)} />
      <Row label={t('Paid|amount')} value={show(view.paidTotalMinor)} />
      {view.refundedTotalMinor > 0 && (
        <Row label={t('Refunded|amount')} value={show(-view.refundedTotalMinor)} />
      )}
      {view.refundWaivedMinor > 0 && <Row label={t('Refund waived')} value={show(view.refundWaivedMinor)} />}
      {view.owedMinor > 0 && <Row isStrong label={t('Still owed')} value={show(view.owedMinor)} />}
      {view.refundDueMinor > 0 && <Row isStrong label={t('Refund due')} value={show(view.refundDueMinor)} />}
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
