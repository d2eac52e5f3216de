import 'server-only'

import { readableMailAddress } from '@/domain/address/readable-mail-address'
import type { EditPart } from '@/domain/order/status-facts'
import { whyNotEdited } from '@/domain/order/editing/edits'
import { MAX_COUNTED } from '@/features/orders/reading/order-admin-view'
import type { OrderAdminView } from '@/features/orders/reading/order-admin-view'

import { addressLines, AddressLines } from '../address/address-lines'
import { showAmount } from '../money/amount-text'
import { AddressEditor } from './edits/address-editor'
import { EmailEditor } from './edits/email-editor'

interface AddressCardProps {
  view: OrderAdminView
  name: 'shippingAddress' | 'billingAddress'
  title: string
  /** What an address that is not there means. */
  whenEmpty: string
  canEdit: boolean
}

function AddressCard({ view, name, title, whenEmpty, canEdit }: AddressCardProps) {
  const address = view[name]
  const lines = addressLines(address)
  return (
    <section className="br-card">
      <div className="br-card__head">
        <h3>{title}</h3>
        {canEdit && (
          <AddressEditor
            address={address}
            name={name}
            orderId={view.id}
            title={title}
            updatedAt={view.updatedAt}
          />
        )}
      </div>
      {lines.length === 0 ? <p className="br-muted">{whenEmpty}</p> : <AddressLines lines={lines} />}
    </section>
  )
}

const LIST = '/admin/collections/orders?where[or][0][and][0]'

/** The list of the orders that have the same customer, by the account or the email address. */
function OtherOrders({ view: { customerId, customerEmail } }: Pick<Props, 'view'>) {
  if (customerId === null && customerEmail === null) return null
  const [field, value] =
    customerId === null ? ['customerEmail', customerEmail ?? ''] : ['customer', customerId]
  return (
    <p>
      <a href={`${LIST}[${field}][equals]=${encodeURIComponent(value)}`}>All orders of this customer</a>
    </p>
  )
}

/** How often the customer has ordered, and what they have paid. */
function CustomerFigures({ view: { customerOrders, currency } }: Pick<Props, 'view'>) {
  if (customerOrders === null) return null
  const { count, keptMinor } = customerOrders
  const orders =
    count >= MAX_COUNTED
      ? `${String(MAX_COUNTED)} orders or more`
      : count === 1
        ? '1 order'
        : `${String(count)} orders`
  return (
    <p className="br-muted">
      {orders} · {showAmount(keptMinor, currency)} paid in all
    </p>
  )
}

/** The channel that an order was placed in, if that was not here. */
function OriginCard({ view: { salesChannel, salesChannelNumber } }: Pick<Props, 'view'>) {
  if (salesChannel === null) return null
  return (
    <section className="br-card">
      <h3>Sales channel</h3>
      <p>
        <a href={`${LIST}[salesChannel][equals]=${encodeURIComponent(salesChannel)}`}>{salesChannel}</a>
      </p>
      <p className="br-muted">Number there: {salesChannelNumber}</p>
    </section>
  )
}

interface Props {
  view: OrderAdminView
  /** Whether the viewer may open people's pages. */
  canSeeUsers: boolean
  /** Whether the viewer may edit orders. */
  mayEdit: boolean
}

/** Whose order it is and where it goes. */
export function OrderPeople({ view, canSeeUsers, mayEdit }: Props) {
  const canEdit = (part: EditPart) => mayEdit && whyNotEdited(part, view) === undefined
  const name =
    view.customerName ?? (view.customerEmail && readableMailAddress(view.customerEmail)) ?? 'No account'
  return (
    <>
      <OriginCard view={view} />
      <section className="br-card">
        <h3>Customer</h3>
        <p>
          {view.customerId !== null && canSeeUsers ? (
            <a href={`/admin/collections/users/${view.customerId}`}>{name}</a>
          ) : (
            name
          )}
        </p>
        {view.customerEmail !== null && (
          <p>
            <a href={`mailto:${view.customerEmail}`}>{readableMailAddress(view.customerEmail)}</a>
          </p>
        )}
        {canEdit('contact') && (
          <EmailEditor email={view.customerEmail} orderId={view.id} updatedAt={view.updatedAt} />
        )}
        {view.customerId === null && view.placedAt !== null && (
          <p className="br-muted">A guest, without an account.</p>
        )}
        {!view.notify && <p className="br-muted">Gets no email messages about this order.</p>}
        <CustomerFigures view={view} />
        <OtherOrders view={view} />
      </section>
      <AddressCard
        canEdit={canEdit('delivery address')}
        name="shippingAddress"
        title="Delivery address"
        view={view}
        whenEmpty="Not given."
      />
      <AddressCard
        canEdit={canEdit('contact')}
        name="billingAddress"
        title="Billing address"
        view={view}
        whenEmpty="The same as the delivery address."
      />
    </>
  )
}
