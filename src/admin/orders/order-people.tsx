import 'server-only'

import { readableMailAddress } from '@/domain/address/readable-mail-address'
import type { StoredAddress } from '@/domain/address/address'
import type { OrderDesk } from '@/features/orders/reading/order-desk'

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

interface Props {
  desk: OrderDesk
  /** Whether the viewer may open people's pages. */
  canSeeUsers: boolean
}

/** Whose order it is and where it goes. */
export function OrderPeople({ desk, canSeeUsers }: Props) {
  const name =
    desk.customerName ?? (desk.customerEmail && readableMailAddress(desk.customerEmail)) ?? 'No account'
  const orders = `/admin/collections/orders?where[or][0][and][0][customer][equals]=${desk.customerId ?? ''}`
  return (
    <>
      <section className="br-card">
        <h3>Customer</h3>
        <p>
          {desk.customerId !== null && canSeeUsers ? (
            <a href={`/admin/collections/users/${desk.customerId}`}>{name}</a>
          ) : (
            name
          )}
        </p>
        {desk.customerEmail !== null && (
          <p>
            <a href={`mailto:${desk.customerEmail}`}>{readableMailAddress(desk.customerEmail)}</a>
          </p>
        )}
        {desk.customerId !== null && (
          <p>
            <a href={orders}>All orders of this customer</a>
          </p>
        )}
      </section>
      <AddressCard address={desk.shippingAddress} title="Delivery address" whenEmpty="Not given." />
      <AddressCard
        address={desk.billingAddress}
        title="Billing address"
        whenEmpty="The same as the delivery address."
      />
    </>
  )
}
