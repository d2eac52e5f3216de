import 'server-only'

import { Gutter } from '@payloadcms/ui'

import type { Role } from '@/domain/account/roles'
import { refusalIn } from '@/domain/languages/refusals'
import type { Words } from '@/domain/languages/words'
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

import { withParts } from '../languages/with-parts'
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
import { FilesCard } from './files/files-card'
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
  words: Words
}

interface DetailsProps {
  details: readonly ShownDetail[]
  words: Words
}

/** Number, status and date of the order, with its short details. */
function OrderHeading({ view, details, words: { t } }: DetailsProps & Pick<Props, 'view'>) {
  const time = <ShopTime at={view.placedAt ?? view.createdAt} />
  return (
    <div>
      <h2>{t('Order {number}', { number: view.number })}</h2>
      <p className="br-badges">
        <StatusBadge field="status" value={view.status} />
        <StatusBadge field="paymentStatus" value={view.paymentStatus} />
        <StatusBadge field="fulfilmentStatus" value={view.fulfilmentStatus} />
        {view.balance === 'refund_due' && <StatusBadge field="balance" value={view.balance} />}
      </p>
      <p className="br-muted">
        {withParts(t(view.placedAt === null ? 'Draft of {time}' : 'Placed {time}'), { time })}
        {details.filter(({ isLong }) => !isLong).map(({ label, text }) => ` · ${t(label)} ${text}`)}
      </p>
    </div>
  )
}

/** Details of several lines, such as the buyer's note: a card each. */
function LongDetails({ details, words: { t } }: DetailsProps) {
  return details
    .filter(({ isLong }) => isLong)
    .map(({ name, label, text }) => (
      <section className="br-card" key={name}>
        <h3>{t(label)}</h3>
        <p className="br-prewrap">{text}</p>
      </section>
    ))
}

interface PartProps extends Props {
  /** Whether the viewer may do that with orders. */
  may: (action: ActionOf<'orders'>) => boolean
}

/** Goods, money and parcels, with what long details say. */
function MainColumn({ view, roles, words, may, details }: PartProps & Pick<DetailsProps, 'details'>) {
  const { language, t } = words
  const notEdited = whyNotEdited('goods', view)
  return (
    <div className="br-admin-view__main">
      <section className="br-card">
        <div className="br-card__head">
          <h3>{t('Lines')}</h3>
          {may('edit') && !isDraft(view.status) && (
            <EditButton blockedBecause={notEdited && refusalIn(language, notEdited)} order={view} />
          )}
        </div>
        <OrderLinesTable view={view} words={words} />
        <OrderTotals view={view} words={words} />
      </section>
      <div className="br-admin-view__pair">
        <OrderMoney mayVoid={may('void payment')} view={view} words={words} />
        <OrderShipments
          mayCancel={may('cancel shipment')}
          mayCorrect={may('correct shipment')}
          view={view}
          words={words}
        />
      </div>
      <OrderReturns roles={roles} view={view} words={words} />
      <LongDetails details={details} words={words} />
    </div>
  )
}

/** Papers, mails, tags, files, timeline and people. */
function SideColumn(props: PartProps) {
  const { view, invoices, mails, roles, userId, canSeeUsers, colleagues, words, may } = props
  const canRemind = may('remind') && view.balance === 'owed'
  return (
    <div className="br-admin-view__side">
      {may('print papers') && (
        <PapersCard invoices={invoices} mayIssue={may('invoice')} view={view} words={words} />
      )}
      <OrderMailsCard
        canRemind={canRemind}
        hasAddress={view.customerEmail !== null}
        mails={mails}
        orderId={view.id}
        words={words}
      />
      <TagsCard document={`orders/${view.id}`} mayTag={may('tag')} tags={view.tags} />
      <FilesCard
        files={view.files}
        mayAdd={may('add file')}
        orderId={view.id}
        roles={roles}
        userId={userId}
        words={words}
      />
      <OrderTimeline
        colleagues={colleagues}
        mayComment={may('comment')}
        userId={userId}
        view={view}
        words={words}
      />
      <OrderPeople canSeeUsers={canSeeUsers} mayEdit={may('edit')} view={view} words={words} />
    </div>
  )
}

/** Everything that staff need of an order on one page, with the buttons that move it on. */
export function OrderPanel(props: Props) {
  const { view, roles, userId, canEdit, words } = props
  const { t } = words
  const actor = { roles, isOwner: userId !== null && userId === view.customerId }
  const actions = orderPageActions(view, actor, words)
  const details = shownDetails(view, 'staff')
  const may = (action: ActionOf<'orders'>) => mayAll({ roles }, 'orders', action)
  return (
    <Gutter>
      <section aria-label={t('Order {number}', { number: view.number })} className="br-admin-view">
        <header className="br-admin-view__header">
          <OrderHeading details={details} view={view} words={words} />
          <OrderActions
            actions={actions}
            next={nextStep(view, possibleActions(actions), words)}
            order={view}
          />
        </header>
        <FrozenNote canEdit={canEdit} view={view} words={words} />
        <div className="br-admin-view__columns">
          <MainColumn {...props} details={details} may={may} />
          <SideColumn {...props} may={may} />
        </div>
        <RefreshOnSave />
      </section>
    </Gutter>
  )
}
