import 'server-only'

import type { Words } from '@/domain/languages/words'
import type { ReturnStatus } from '@/domain/order/returns/return-states'
import { RETURN_STATES } from '@/domain/order/returns/return-states'
import type { CustomerView } from '@/features/account/customers/load-customer-view'

import { withParts } from '../languages/with-parts'
import { StatusBadge } from '../status/status-badge'
import { ShopDay } from '../time/shop-time'

const listOf = (collection: string, field: string, id: string) =>
  `/admin/collections/${collection}?where[and][0][${field}][equals]=${encodeURIComponent(id)}`

interface Props {
  view: CustomerView
  words: Words
}

/** The newest orders, and the way to all of them in the list. */
export function CustomerOrders({ view: { id, orders }, words: { t, amount } }: Props) {
  return (
    <section aria-labelledby="customer-orders" className="br-card">
      <div className="br-card__head">
        <h3 id="customer-orders">{t('Orders')}</h3>
        {orders.length > 0 && <a href={listOf('orders', 'customer', id)}>{t('All orders')}</a>}
      </div>
      {orders.length === 0 ? (
        <p className="br-muted">{t('No orders yet.')}</p>
      ) : (
        <div aria-label={t('Newest orders')} className="br-table-scroll" role="region" tabIndex={0}>
          <table className="br-table">
            <thead>
              <tr>
                <th scope="col">{t('Number')}</th>
                <th scope="col">{t('Placed')}</th>
                <th scope="col">{t('Status')}</th>
                <th className="br-number" scope="col">
                  {t('Total')}
                </th>
              </tr>
            </thead>
            <tbody>
              {orders.map((order) => (
                <tr key={order.id}>
                  <th scope="row">
                    <a href={`/admin/collections/orders/${order.id}`}>{order.number}</a>
                  </th>
                  <td>
                    <ShopDay at={order.placedAt ?? order.createdAt} />
                  </td>
                  <td>
                    <StatusBadge field="status" value={order.status} />
                  </td>
                  <td className="br-number">{amount(order.totalMinor, order.currency)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function ReturnBadge({ status, words: { t } }: Pick<Props, 'words'> & { status: ReturnStatus }) {
  const { label, tone } = RETURN_STATES[status]
  return <span className={`br-badge br-badge--${tone}`}>{t(label)}</span>
}

/** The newest returns of their orders. */
export function CustomerReturns({ view: { id, returns }, words }: Props) {
  const { t } = words
  return (
    <section aria-labelledby="customer-returns" className="br-card">
      <div className="br-card__head">
        <h3 id="customer-returns">{t('Returns')}</h3>
        {returns.length > 0 && <a href={listOf('returns', 'order.customer', id)}>{t('All returns')}</a>}
      </div>
      {returns.length === 0 && <p className="br-muted">{t('Nothing was sent back.')}</p>}
      <ul className="br-plain-list">
        {returns.map((back) => (
          <li key={back.id}>
            <a href={`/admin/collections/returns/${back.id}`}>{back.number}</a>{' '}
            <ReturnBadge status={back.status} words={words} />{' '}
            <span className="br-muted">
              {withParts(t('of {order}, {day}'), {
                order: <a href={`/admin/collections/orders/${back.orderId}`}>{back.orderNumber}</a>,
                day: <ShopDay at={back.createdAt} />,
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
