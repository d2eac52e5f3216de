import 'server-only'

import { whyNotEdited } from '@/domain/order/editing/edits'
import { isDraft } from '@/domain/order/status-facts'
import type { OrderAdminView } from '@/features/orders/reading/order-admin-view'

import { ShopTime } from '../time/shop-time'

interface Props {
  view: OrderAdminView
  /** Whether the viewer may change what is not frozen. */
  canEdit: boolean
}

function whatRemains({ view, canEdit }: Props): string {
  if (!canEdit) return 'Administrators, managers and support change it by an edit.'
  const because = whyNotEdited('goods', view)
  return because === undefined
    ? 'They are changed by Edit order, which keeps what was agreed before in the timeline.'
    : `They stay as they are: ${because}.`
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
      . {whatRemains({ view, canEdit })}
    </p>
  )
}
