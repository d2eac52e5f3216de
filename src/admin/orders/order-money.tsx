import 'server-only'

import type { Words } from '@/domain/languages/words'
import { whyNotVoided } from '@/domain/order/corrections'
import { reasonIn } from '@/domain/languages/shop-reasons'
import type {
  AdminViewPayment,
  AdminViewRefund,
  OrderAdminView,
} from '@/features/orders/reading/order-admin-view'

import { ShopDay, ShopTime } from '../time/shop-time'
import { TakenBack } from './corrections/taken-back'
import { VoidPayment } from './corrections/void-payment'
import { PAYMENT_METHOD_LABELS } from './payment-methods'

interface Props {
  view: OrderAdminView
  /** Whether the caller may void payments. */
  mayVoid: boolean
  words: Words
}

/** A refund's lines in words, e.g. `2 × MUG-1, restocked`. */
function refundedLines(refund: AdminViewRefund, { view, words: { t } }: Omit<Props, 'mayVoid'>): string {
  return refund.lines
    .map(({ lineId, quantity, restock }) => {
      const sku = view.lines.find((line) => line.id === lineId)?.sku ?? t('line')
      const pieces = `${String(quantity)} × ${sku}`
      return restock === true ? t('{pieces}, restocked', { pieces }) : pieces
    })
    .join('; ')
}

/** A payment; one that is voided is struck out, and says why. */
function Payment({ payment, view, mayVoid, words }: Props & { payment: AdminViewPayment }) {
  const { t } = words
  const amount = words.amount(payment.amountMinor, view.currency)
  const isVoided = payment.status === 'voided'
  return (
    <li>
      {isVoided ? <s>{amount}</s> : <strong>{amount}</strong>}{' '}
      {t(PAYMENT_METHOD_LABELS[payment.method] ?? payment.method)}
      <span className="br-muted">
        <ShopDay at={payment.receivedAt} />
        {payment.reference !== null && ` · ${payment.reference}`}
      </span>
      {payment.voidedAt !== null && (
        <TakenBack
          at={payment.voidedAt}
          by={payment.voidedByName}
          reason={payment.voidReason}
          record="payment"
          words={words}
        />
      )}
      {mayVoid && whyNotVoided(view, payment) === undefined && (
        <VoidPayment amount={amount} orderNumber={view.number} paymentId={payment.id} />
      )}
    </li>
  )
}

/** Money that came and money that went. */
export function OrderMoney(props: Props) {
  const { view, words } = props
  const { t, amount } = words
  return (
    <>
      <section className="br-card">
        <h3>{t('Payments')}</h3>
        {view.payments.length === 0 && <p className="br-muted">{t('None yet.|payments')}</p>}
        <ul className="br-records">
          {view.payments.map((payment) => (
            <Payment {...props} key={payment.id} payment={payment} />
          ))}
        </ul>
      </section>
      {view.refunds.length > 0 && (
        <section className="br-card">
          <h3>{t('Refunds')}</h3>
          <ul className="br-records">
            {view.refunds.map((refund) => (
              <li key={refund.id}>
                <strong>{amount(refund.amountMinor, view.currency)}</strong> {reasonIn(refund.reason, words)}
                <span className="br-muted">
                  <ShopTime at={refund.createdAt} />
                  {refund.lines.length > 0 && ` · ${refundedLines(refund, props)}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
