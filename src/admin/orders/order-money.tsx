import 'server-only'

import type { AdminViewRefund, OrderAdminView } from '@/features/orders/reading/order-admin-view'

import { showAmount } from '../money/amount-text'
import { ShopDay, ShopTime } from '../time/shop-time'
import { PAYMENT_METHOD_LABELS } from './payment-methods'

/** A refund's lines in words, e.g. `2 × MUG-1, restocked`. */
function refundedLines(refund: AdminViewRefund, view: OrderAdminView): string {
  return refund.lines
    .map(({ lineId, quantity, restock }) => {
      const sku = view.lines.find((line) => line.id === lineId)?.sku ?? 'line'
      return `${String(quantity)} × ${sku}${restock === true ? ', restocked' : ''}`
    })
    .join('; ')
}

/** Money that came and money that went. */
export function OrderMoney({ view }: { view: OrderAdminView }) {
  const { currency } = view
  return (
    <>
      <section className="br-card">
        <h3>Payments</h3>
        {view.payments.length === 0 && <p className="br-muted">None yet.</p>}
        <ul className="br-records">
          {view.payments.map((payment) => (
            <li key={payment.id}>
              <strong>{showAmount(payment.amountMinor, currency)}</strong>{' '}
              {PAYMENT_METHOD_LABELS[payment.method] ?? payment.method}
              <span className="br-muted">
                <ShopDay at={payment.receivedAt} />
                {payment.reference !== null && ` · ${payment.reference}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {view.refunds.length > 0 && (
        <section className="br-card">
          <h3>Refunds</h3>
          <ul className="br-records">
            {view.refunds.map((refund) => (
              <li key={refund.id}>
                <strong>{showAmount(refund.amountMinor, currency)}</strong> {refund.reason}
                <span className="br-muted">
                  <ShopTime at={refund.createdAt} />
                  {refund.lines.length > 0 && ` · ${refundedLines(refund, view)}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
