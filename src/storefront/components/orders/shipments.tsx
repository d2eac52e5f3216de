import type { OrderView } from '@/storefront/lib/order-view'
import { ShopDay } from '../ui/shop-time'

/** Only web addresses become links: staff typed the text. */
function isWebAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\//i.test(url)
}

/** The parcels of an order, with the way to follow each. */
export function Shipments({ order }: { order: OrderView }) {
  const { shipments, lines } = order
  if (shipments.length === 0) return null
  const titleOf = (lineId: string) => lines.find(({ id }) => id === lineId)?.title ?? 'Article'
  return (
    <section>
      <h2 className="mb-3 text-xl">{shipments.length === 1 ? 'Parcel' : 'Parcels'}</h2>
      <ul className="grid gap-4">
        {shipments.map(
          ({ id, carrier, trackingNumber, trackingUrl, shippedAt, deliveredAt, lines: packed }) => (
            <li key={id} className="rounded-card border border-line bg-white p-5">
              <p className="font-semibold">
                {deliveredAt === null ? 'Sent on ' : 'Delivered on '}
                <ShopDay at={deliveredAt ?? shippedAt} />
                {carrier === null ? '' : ` with ${carrier}`}
              </p>
              {trackingNumber === null ? null : (
                <p className="mt-1">
                  Tracking number{' '}
                  {isWebAddress(trackingUrl) ? (
                    <a
                      href={trackingUrl}
                      rel="noopener noreferrer"
                      className="font-semibold text-pine underline"
                    >
                      {trackingNumber}
                    </a>
                  ) : (
                    <strong>{trackingNumber}</strong>
                  )}
                </p>
              )}
              <ul className="mt-2 text-muted">
                {packed.map(({ lineId, quantity }) => (
                  <li key={lineId}>
                    {quantity} × {titleOf(lineId)}
                  </li>
                ))}
              </ul>
            </li>
          ),
        )}
      </ul>
    </section>
  )
}
