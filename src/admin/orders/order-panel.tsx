import 'server-only'

import { Gutter } from '@payloadcms/ui'

import type { Role } from '@/domain/account/roles'
import type { ShownDetail } from '@/domain/order/details'
import { shownDetails } from '@/domain/order/details'
import type { ActionOf } from '@/domain/permissions'
import { mayAll } from '@/domain/permissions'
import type { OrderAdminView } from '@/features/orders/reading/order-admin-view'

import { ShopTime } from '../time/shop-time'
import { StatusBadge } from '../status/status-badge'
import { RefreshOnSave } from '../ui/refresh-on-save'
import { orderPageActions } from './order-page-actions'
import { FrozenNote } from './frozen-note'
import { OrderActions } from './order-actions'
import { OrderLinesTable } from './order-lines-table'
import { OrderMoney } from './order-money'
import { OrderPeople } from './order-people'
import { OrderShipments } from './order-shipments'
import { OrderTimeline } from './order-timeline'
import { OrderTotals } from './order-totals'

interface Props {
  view: OrderAdminView
  roles: readonly Role[]
  userId: string | null
  canSeeUsers: boolean
  canEdit: boolean
}

interface DetailsProps {
  details: readonly ShownDetail[]
}

/** Number, status and date of the order, with its short details. */
function OrderHeading({ view, details }: DetailsProps & Pick<Props, 'view'>) {
  return (
    <div>
      <h2>Order {view.number}</h2>
      <p className="br-badges">
        <StatusBadge field="status" value={view.status} />
        <StatusBadge field="paymentStatus" value={view.paymentStatus} />
        <StatusBadge field="fulfilmentStatus" value={view.fulfilmentStatus} />
        {view.balance === 'refund_due' && <StatusBadge field="balance" value={view.balance} />}
      </p>
      <p className="br-muted">
        {view.placedAt === null ? 'Draft of ' : 'Placed '}
        <ShopTime at={view.placedAt ?? view.createdAt} />
        {details.filter(({ isLong }) => !isLong).map(({ label, text }) => ` · ${label} ${text}`)}
      </p>
    </div>
  )
}

/** Details of several lines, such as the buyer's note: a card each. */
function LongDetails({ details }: DetailsProps) {
  return details
    .filter(({ isLong }) => isLong)
    .map(({ name, label, text }) => (
      <section className="br-card" key={name}>
        <h3>{label}</h3>
        <p className="br-prewrap">{text}</p>
      </section>
    ))
}

/** Everything that staff need of an order on one page, with the buttons that move it on. */
export function OrderPanel({ view, roles, userId, canSeeUsers, canEdit }: Props) {
  const actions = orderPageActions(view, { roles, isOwner: userId !== null && userId === view.customerId })
  const details = shownDetails(view, 'staff')
  const may = (action: ActionOf<'orders'>) => mayAll({ roles }, 'orders', action)
  return (
    <Gutter>
      <section aria-label={`Order ${view.number}`} className="br-admin-view">
        <header className="br-admin-view__header">
          <OrderHeading details={details} view={view} />
          <OrderActions actions={actions} order={view} />
        </header>
        <FrozenNote canEdit={canEdit} view={view} />
        <div className="br-admin-view__columns">
          <div className="br-admin-view__main">
            <section className="br-card">
              <h3>Lines</h3>
              <OrderLinesTable view={view} />
              <OrderTotals view={view} />
            </section>
            <div className="br-admin-view__pair">
              <OrderMoney mayVoid={may('void payment')} view={view} />
              <OrderShipments
                mayCancel={may('cancel shipment')}
                mayCorrect={may('correct shipment')}
                view={view}
              />
            </div>
            <LongDetails details={details} />
          </div>
          <div className="br-admin-view__side">
            <OrderPeople canSeeUsers={canSeeUsers} view={view} />
            <OrderTimeline view={view} />
          </div>
        </div>
        <RefreshOnSave />
      </section>
    </Gutter>
  )
}
