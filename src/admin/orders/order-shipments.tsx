import 'server-only'

import type { AdminViewShipment, OrderAdminView } from '@/features/orders/reading/order-admin-view'

import { ShopTime } from '../time/shop-time'

function Tracking({ shipment }: { shipment: AdminViewShipment }) {
  const { trackingNumber, trackingUrl } = shipment
  if (trackingUrl !== null && /^https?:\/\//.test(trackingUrl)) {
    return (
      <a href={trackingUrl} rel="noreferrer" target="_blank">
        {trackingNumber ?? 'Track'}
      </a>
    )
  }
  return <>{trackingNumber ?? 'no tracking number'}</>
}

/** What left the house, and how. */
export function OrderShipments({ view }: { view: OrderAdminView }) {
  const skuOf = (lineId: string) => view.lines.find((line) => line.id === lineId)?.sku ?? 'line'
  return (
    <section className="br-card">
      <h3>Shipments</h3>
      {view.shipments.length === 0 && <p className="br-muted">None yet.</p>}
      <ul className="br-records">
        {view.shipments.map((shipment) => (
          <li key={shipment.id}>
            <strong>{shipment.carrier ?? 'Shipped'}</strong> <Tracking shipment={shipment} />
            <span className="br-muted">
              <ShopTime at={shipment.shippedAt} />
              {shipment.deliveredAt !== null && (
                <>
                  {' · delivered '}
                  <ShopTime at={shipment.deliveredAt} />
                </>
              )}
            </span>
            <span className="br-muted">
              {shipment.lines.map((line) => `${String(line.quantity)} × ${skuOf(line.lineId)}`).join('; ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
