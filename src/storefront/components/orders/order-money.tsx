import type { OrderView } from '@/storefront/lib/order-view'
import { describePaymentMethod } from '@/storefront/lib/order-words'
import { formatMinor } from '@/storefront/lib/price'
import { ShopDay } from '../ui/shop-time'
import { OrderTransfer } from './order-transfer'

/** What was paid and paid back, and what is still to be paid either way. */
export function OrderMoney({ order }: { order: OrderView }) {
  const { payments, refunds, currency, owedMinor, refundDueMinor } = order
  if (payments.length === 0 && refunds.length === 0 && owedMinor === 0) return null
  return (
    <section>
      <h2 className="mb-3 text-xl">Payments</h2>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-2">
        {payments.map(({ id, amountMinor, method, receivedAt }) => (
          <div key={id} className="contents">
            <dt>
              {describePaymentMethod(method)}, received on <ShopDay at={receivedAt} />
            </dt>
            <dd className="text-right">{formatMinor(amountMinor, currency)}</dd>
          </div>
        ))}
        {refunds.map(({ id, amountMinor, createdAt }) => (
          <div key={id} className="contents">
            <dt>
              Paid back on <ShopDay at={createdAt} />
            </dt>
            <dd className="text-right">−{formatMinor(amountMinor, currency)}</dd>
          </div>
        ))}
        {owedMinor === 0 ? null : (
          <>
            <dt className="font-semibold">Still to be paid</dt>
            <dd className="text-right font-semibold">{formatMinor(owedMinor, currency)}</dd>
          </>
        )}
        {refundDueMinor === 0 ? null : (
          <>
            <dt className="font-semibold">We owe you</dt>
            <dd className="text-right font-semibold">{formatMinor(refundDueMinor, currency)}</dd>
          </>
        )}
      </dl>
      {order.transfer === null ? null : (
        <>
          <h3 className="mb-2 mt-5 text-lg">Pay by transfer</h3>
          <OrderTransfer order={order} />
        </>
      )}
    </section>
  )
}
