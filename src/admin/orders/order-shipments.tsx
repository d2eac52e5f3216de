import 'server-only'

import type { Words } from '@/domain/languages/words'
import { whyNotCancelled, whyNotCorrected } from '@/domain/order/corrections'
import type { AdminViewShipment, OrderAdminView } from '@/features/orders/reading/order-admin-view'

import { withParts } from '../languages/with-parts'
import { ShopTime } from '../time/shop-time'
import { ShipmentButtons } from './corrections/shipment-buttons'
import { TakenBack } from './corrections/taken-back'

function Tracking({ shipment, words: { t } }: { shipment: AdminViewShipment; words: Words }) {
  const { trackingNumber, trackingUrl } = shipment
  if (trackingUrl !== null && /^https?:\/\//.test(trackingUrl)) {
    return (
      <a href={trackingUrl} rel="noreferrer" target="_blank">
        {trackingNumber ?? t('Track')}
      </a>
    )
  }
  return <>{trackingNumber ?? t('no tracking number')}</>
}

interface Props {
  view: OrderAdminView
  mayCorrect: boolean
  mayCancel: boolean
  words: Words
}

/** A shipment; one that is cancelled is struck out, and says why. */
function Shipment(props: Props & { shipment: AdminViewShipment }) {
  const { shipment, view, mayCorrect, mayCancel, words } = props
  const { t } = words
  const skuOf = (lineId: string) => view.lines.find((line) => line.id === lineId)?.sku ?? t('line')
  const { id, carrier, trackingNumber, trackingUrl, cancelledAt } = shipment
  const name = carrier ?? t('Shipped|shipment')
  return (
    <li>
      {cancelledAt === null ? <strong>{name}</strong> : <s>{name}</s>}{' '}
      <Tracking shipment={shipment} words={words} />
      <span className="br-muted">
        <ShopTime at={shipment.shippedAt} />
        {shipment.deliveredAt !== null && (
          <>
            {' · '}
            {withParts(t('delivered {time}|shipment'), { time: <ShopTime at={shipment.deliveredAt} /> })}
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
          reason={shipment.cancelReason}
          record="shipment"
          words={words}
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
  const { view, words } = props
  const { t } = words
  return (
    <section className="br-card">
      <h3>{t('Shipments')}</h3>
      {view.shipments.length === 0 && <p className="br-muted">{t('None yet.|shipments')}</p>}
      <ul className="br-records">
        {view.shipments.map((shipment) => (
          <Shipment {...props} key={shipment.id} shipment={shipment} />
        ))}
      </ul>
    </section>
  )
}
