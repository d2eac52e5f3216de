import 'server-only'

import { whyNotVoided } from '@/domain/order/corrections'
import type {
  AdminViewPayment,
  AdminViewRefund,
  OrderAdminView,
} from '@/features/orders/reading/order-admin-view'

import { showAmount } from '../money/amount-text'
import { ShopDay, ShopTime } from '../time/shop-time'
import { TakenBack } from './corrections/taken-back'
import { VoidPayment } from './corrections/void-payment'
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

interface Props {
  view: OrderAdminView
  /** Whether the caller may void payments. */
  mayVoid: boolean
}

/** A payment; one that is voided is struck out, and says why. */
function Payment({ payment, view, mayVoid }: Props & { payment: AdminViewPayment }) {
  const amount = showAmount(payment.amountMinor, view.currency)
  const isVoided = payment.status === 'voided'
  return (
    <li>
      {isVoided ? <s>{amount}</s> : <strong>{amount}</strong>}{' '}
      {PAYMENT_METHOD_LABELS[payment.method] ?? payment.method}
      <span className="br-muted">
        <ShopDay at={payment.receivedAt} />
        {payment.reference !== null && ` · ${payment.reference}`}
      </span>
      {payment.voidedAt !== null && (
        <TakenBack
          at={payment.voidedAt}
          by={payment.voidedByName}
          label="Voided"
          reason={payment.voidReason}
        />
      )}
      {mayVoid && whyNotVoided(view, payment) === undefined && (
        <VoidPayment amount={amount} orderNumber={view.number} paymentId={payment.id} />
      )}
    </li>
  )
}

/** Money that came and money that went. */
export function OrderMoney({ view, mayVoid }: Props) {
  const { currency } = view
  return (
    <>
      <section className="br-card">
        <h3>Payments</h3>
        {view.payments.length === 0 && <p className="br-muted">None yet.</p>}
        <ul className="br-records">
          {view.payments.map((payment) => (
            <Payment key={payment.id} mayVoid={mayVoid} payment={payment} view={view} />
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
