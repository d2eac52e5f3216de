import 'server-only'

import { isDraft } from '@/domain/order/status-facts'
import type { OrderAdminView } from '@/features/orders/reading/order-admin-view'

import { ShopTime } from '../time/shop-time'

interface Props {
  view: OrderAdminView
  /** Whether the viewer may change what is not frozen. */
  canEdit: boolean
}

function whatRemains({ view, canEdit }: Props): string {
  if (!canEdit) return 'Your roles do not change anything else of an order.'
  const address =
    view.fulfilmentStatus === 'unfulfilled' ? ', and so can the delivery address until goods leave' : ''
  return `Notes can be edited below${address}.`
}

/** Why the order's content cannot be typed over. */
export function FrozenNote({ view, canEdit }: Props) {
  if (isDraft(view.status)) {
    return (
      <p className="br-notice">
        {canEdit
          ? 'A draft: lines, customer and addresses can be changed below.'
          : 'A draft, to be completed by administrators, managers and support.'}{' '}
        Prices follow the catalogue on each save, and are frozen when the order is placed.
      </p>
    )
  }
  return (
    <p className="br-notice">
      Lines, prices and customer are frozen
      {view.placedAt !== null && (
        <>
          {' since the order was placed on '}
          <ShopTime at={view.placedAt} />
        </>
      )}
      . What happens to the order is recorded by the buttons above. {whatRemains({ view, canEdit })}
    </p>
  )
}
