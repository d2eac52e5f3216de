import 'server-only'

import { Gutter } from '@payloadcms/ui'

import type { Role } from '@/domain/account/roles'
import type { ShownDetail } from '@/domain/order/details'
import { shownDetails } from '@/domain/order/details'
import { whyNotEdited } from '@/domain/order/editing/edits'
import { isDraft } from '@/domain/order/status-facts'
import { nextStep } from '@/domain/order/next-step'
import type { ActionOf } from '@/domain/permissions'
import { mayAll } from '@/domain/permissions'
import type { OrderMail } from '@/features/mail/preview/order-mails'
import type { OrderInvoices } from '@/features/orders/invoicing/load-invoice-admin-view'
import type { OrderAdminView } from '@/features/orders/reading/order-admin-view'

import { OrderMailsCard } from '../mails/order-mails-card'
import { PapersCard } from '../papers/papers-card'
import { ShopTime } from '../time/shop-time'
import { StatusBadge } from '../status/status-badge'
import { TagsCard } from '../tags/tags-card'
import { RefreshOnSave } from '../ui/refresh-on-save'
import { orderPageActions, possibleActions } from './order-page-actions'
import { FrozenNote } from './frozen-note'
import { OrderActions } from './order-actions'
import { OrderLinesTable } from './order-lines-table'
import { OrderMoney } from './order-money'
import { OrderPeople } from './order-people'
import { OrderShipments } from './order-shipments'
import { OrderTimeline } from './timeline/order-timeline'
import { OrderTotals } from './order-totals'
import { EditButton } from './edits/edit-button'
import type { Colleague } from './comments/mentions'
import { OrderReturns } from './returns/order-returns'

interface Props {
  view: OrderAdminView
  invoices: OrderInvoices | null
  mails: readonly OrderMail[]
  roles: readonly Role[]
  userId: string | null
  canSeeUsers: boolean
  canEdit: boolean
  /** Whom a comment may mention. */
  colleagues: readonly Colleague[]
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
export function OrderPanel(props: Props) {
  const { view, invoices, mails, roles, userId, canSeeUsers, canEdit, colleagues } = props
  const actions = orderPageActions(view, { roles, isOwner: userId !== null && userId === view.customerId })
  const details = shownDetails(view, 'staff')
  const may = (action: ActionOf<'orders'>) => mayAll({ roles }, 'orders', action)
  const canRemind = may('remind') && view.balance === 'owed'
  return (
    <Gutter>
      <section aria-label={`Order ${view.number}`} className="br-admin-view">
        <header className="br-admin-view__header">
          <OrderHeading details={details} view={view} />
          <OrderActions actions={actions} next={nextStep(view, possibleActions(actions))} order={view} />
        </header>
        <FrozenNote canEdit={canEdit} view={view} />
        <div className="br-admin-view__columns">
          <div className="br-admin-view__main">
            <section className="br-card">
              <div className="br-card__head">
                <h3>Lines</h3>
                {may('edit') && !isDraft(view.status) && (
                  <EditButton blockedBecause={whyNotEdited('goods', view)} order={view} />
                )}
              </div>
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
            <OrderReturns roles={roles} view={view} />
            <LongDetails details={details} />
          </div>
          <div className="br-admin-view__side">
            {may('print papers') && <PapersCard invoices={invoices} mayIssue={may('invoice')} view={view} />}
            <OrderMailsCard canRemind={canRemind} mails={mails} orderId={view.id} />
            <TagsCard document={`orders/${view.id}`} mayTag={may('tag')} tags={view.tags} />
            <OrderTimeline colleagues={colleagues} mayComment={may('comment')} userId={userId} view={view} />
            <OrderPeople canSeeUsers={canSeeUsers} mayEdit={may('edit')} view={view} />
          </div>
        </div>
        <RefreshOnSave />
      </section>
    </Gutter>
  )
}
