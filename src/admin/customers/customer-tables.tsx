import 'server-only'

import type { ReturnStatus } from '@/domain/order/returns/return-states'
import { RETURN_STATES } from '@/domain/order/returns/return-states'
import type { CustomerView } from '@/features/account/customers/load-customer-view'

import { showAmount } from '../money/amount-text'
import { StatusBadge } from '../status/status-badge'
import { ShopDay } from '../time/shop-time'

const listOf = (collection: string, field: string, id: string) =>
  `/admin/collections/${collection}?where[and][0][${field}][equals]=${encodeURIComponent(id)}`

/** The newest orders, and the way to all of them in the list. */
export function CustomerOrders({ view: { id, orders } }: { view: CustomerView }) {
  return (
    <section aria-labelledby="customer-orders" className="br-card">
      <div className="br-card__head">
        <h3 id="customer-orders">Orders</h3>
        {orders.length > 0 && <a href={listOf('orders', 'customer', id)}>All orders</a>}
      </div>
      {orders.length === 0 ? (
        <p className="br-muted">No orders yet.</p>
      ) : (
        <div aria-label="Newest orders" className="br-table-scroll" role="region" tabIndex={0}>
          <table className="br-table">
            <thead>
              <tr>
                <th scope="col">Number</th>
                <th scope="col">Placed</th>
                <th scope="col">Status</th>
                <th className="br-number" scope="col">
                  Total
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
                  <td className="br-number">{showAmount(order.totalMinor, order.currency)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function ReturnBadge({ status }: { status: ReturnStatus }) {
  const { label, tone } = RETURN_STATES[status]
  return <span className={`br-badge br-badge--${tone}`}>{label}</span>
}

/** The newest returns of their orders. */
export function CustomerReturns({ view: { id, returns } }: { view: CustomerView }) {
  return (
    <section aria-labelledby="customer-returns" className="br-card">
      <div className="br-card__head">
        <h3 id="customer-returns">Returns</h3>
        {returns.length > 0 && <a href={listOf('returns', 'order.customer', id)}>All returns</a>}
      </div>
      {returns.length === 0 && <p className="br-muted">Nothing was sent back.</p>}
      <ul className="br-plain-list">
        {returns.map((back) => (
          <li key={back.id}>
            <a href={`/admin/collections/returns/${back.id}`}>{back.number}</a>{' '}
            <ReturnBadge status={back.status} />{' '}
            <span className="br-muted">
              of <a href={`/admin/collections/orders/${back.orderId}`}>{back.orderNumber}</a>,{' '}
              <ShopDay at={back.createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
