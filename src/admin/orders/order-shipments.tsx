import 'server-only'

import { whyNotCancelled, whyNotCorrected } from '@/domain/order/corrections'
import type { AdminViewShipment, OrderAdminView } from '@/features/orders/reading/order-admin-view'

import { ShopTime } from '../time/shop-time'
import { ShipmentButtons } from './corrections/shipment-buttons'
import { TakenBack } from './corrections/taken-back'

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

interface Props {
  view: OrderAdminView
  mayCorrect: boolean
  mayCancel: boolean
}

/** A shipment; one that is cancelled is struck out, and says why. */
function Shipment({ shipment, view, mayCorrect, mayCancel }: Props & { shipment: AdminViewShipment }) {
  const skuOf = (lineId: string) => view.lines.find((line) => line.id === lineId)?.sku ?? 'line'
  const { id, carrier, trackingNumber, trackingUrl, cancelledAt } = shipment
  const name = carrier ?? 'Shipped'
  return (
    <li>
      {cancelledAt === null ? <strong>{name}</strong> : <s>{name}</s>} <Tracking shipment={shipment} />
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
      {cancelledAt !== null && (
        <TakenBack
          at={cancelledAt}
          by={shipment.cancelledByName}
          label="Cancelled"
          reason={shipment.cancelReason}
        />
      )}
      <ShipmentButtons
        canCancel={mayCancel && whyNotCancelled(view, shipment) === undefined}
        canCorrect={mayCorrect && whyNotCorrected(shipment) === undefined}
        orderNumber={view.number}
        shipment={{ id, carrier, trackingNumber, trackingUrl }}
      />
    </li>
  )
}

/** What left the house, and how. */
export function OrderShipments(props: Props) {
  const { view } = props
  return (
    <section className="br-card">
      <h3>Shipments</h3>
      {view.shipments.length === 0 && <p className="br-muted">None yet.</p>}
      <ul className="br-records">
        {view.shipments.map((shipment) => (
          <Shipment {...props} key={shipment.id} shipment={shipment} />
        ))}
      </ul>
    </section>
  )
}
