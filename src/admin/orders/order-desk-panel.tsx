import 'server-only'

import { Gutter } from '@payloadcms/ui'

import type { Role } from '@/domain/account/roles'
import { shownDetails } from '@/domain/order/details'
import type { OrderDesk } from '@/features/orders/reading/order-desk'

import { ShopTime } from '../time/shop-time'
import { StatusBadge } from '../status/status-badge'
import { RefreshOnSave } from '../ui/refresh-on-save'
import { deskActions } from './desk-actions'
import { FrozenNote } from './frozen-note'
import { OrderActions } from './order-actions'
import { OrderLinesTable } from './order-lines-table'
import { OrderMoney } from './order-money'
import { OrderPeople } from './order-people'
import { OrderShipments } from './order-shipments'
import { OrderTimeline } from './order-timeline'
import { OrderTotals } from './order-totals'

interface Props {
  desk: OrderDesk
  roles: readonly Role[]
  userId: string | null
  canSeeUsers: boolean
  canEdit: boolean
}

/** Everything that staff need of an order on one page, with the buttons that move it on. */
export function OrderDeskPanel({ desk, roles, userId, canSeeUsers, canEdit }: Props) {
  const actions = deskActions(desk, { roles, isOwner: userId !== null && userId === desk.customerId })
  const details = shownDetails(desk, 'staff')
  return (
    <Gutter>
      <section aria-label={`Order ${desk.number}`} className="br-desk">
        <header className="br-desk__header">
          <div>
            <h2>Order {desk.number}</h2>
            <p className="br-badges">
              <StatusBadge field="status" value={desk.status} />
              <StatusBadge field="paymentStatus" value={desk.paymentStatus} />
              <StatusBadge field="fulfilmentStatus" value={desk.fulfilmentStatus} />
              {desk.balance === 'refund_due' && <StatusBadge field="balance" value={desk.balance} />}
            </p>
            <p className="br-muted">
              {desk.placedAt === null ? 'Draft of ' : 'Placed '}
              <ShopTime at={desk.placedAt ?? desk.createdAt} />
              {details.filter(({ isLong }) => !isLong).map(({ label, text }) => ` · ${label} ${text}`)}
            </p>
          </div>
          <OrderActions actions={actions} order={desk} />
        </header>
        <FrozenNote canEdit={canEdit} desk={desk} />
        <div className="br-desk__columns">
          <div className="br-desk__main">
            <section className="br-card">
              <h3>Lines</h3>
              <OrderLinesTable desk={desk} />
              <OrderTotals desk={desk} />
            </section>
            <div className="br-desk__pair">
              <OrderMoney desk={desk} />
              <OrderShipments desk={desk} />
            </div>
            {details
              .filter(({ isLong }) => isLong)
              .map(({ name, label, text }) => (
                <section className="br-card" key={name}>
                  <h3>{label}</h3>
                  <p className="br-prewrap">{text}</p>
                </section>
              ))}
          </div>
          <div className="br-desk__side">
            <OrderPeople canSeeUsers={canSeeUsers} desk={desk} />
            <OrderTimeline desk={desk} />
          </div>
        </div>
        <RefreshOnSave />
      </section>
    </Gutter>
  )
}
