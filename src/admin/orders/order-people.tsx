import 'server-only'

import { readableMailAddress } from '@/domain/address/readable-mail-address'
import type { StoredAddress } from '@/domain/address/address'
import type { OrderAdminView } from '@/features/orders/reading/order-admin-view'

function addressLines(address: StoredAddress): string[] {
  const town = [address.city, address.region, address.postcode].filter(Boolean).join(', ')
  return [
    address.name,
    address.company,
    address.line1,
    address.line2,
    town,
    address.country,
    address.phone,
  ].filter((line): line is string => typeof line === 'string' && line !== '')
}

interface AddressCardProps {
  title: string
  address: StoredAddress
  /** What an address that is not there means. */
  whenEmpty: string
}

function AddressCard({ title, address, whenEmpty }: AddressCardProps) {
  const lines = addressLines(address)
  return (
    <section className="br-card">
      <h3>{title}</h3>
      {lines.length === 0 ? (
        <p className="br-muted">{whenEmpty}</p>
      ) : (
        <address>
          {lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </address>
      )}
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
}

/** Whose order it is and where it goes. */
export function OrderPeople({ view, canSeeUsers }: Props) {
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
        {view.customerId === null && view.placedAt !== null && (
          <p className="br-muted">A guest, without an account.</p>
        )}
        {!view.notify && <p className="br-muted">Gets no email messages about this order.</p>}
        <OtherOrders view={view} />
      </section>
      <AddressCard address={view.shippingAddress} title="Delivery address" whenEmpty="Not given." />
      <AddressCard
        address={view.billingAddress}
        title="Billing address"
        whenEmpty="The same as the delivery address."
      />
    </>
  )
}
