import 'server-only'

import { readableMailAddress } from '@/domain/address/readable-mail-address'
import type { Words } from '@/domain/languages/words'
import type { EditPart } from '@/domain/order/status-facts'
import { whyNotEdited } from '@/domain/order/editing/edits'
import { MAX_COUNTED } from '@/features/orders/reading/order-admin-view'
import type { OrderAdminView } from '@/features/orders/reading/order-admin-view'

import { addressLines, AddressLines } from '../address/address-lines'
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
function OtherOrders({ view: { customerId, customerEmail }, words: { t } }: Pick<Props, 'view' | 'words'>) {
  if (customerId === null && customerEmail === null) return null
  const [field, value] =
    customerId === null ? ['customerEmail', customerEmail ?? ''] : ['customer', customerId]
  return (
    <p>
      <a href={`${LIST}[${field}][equals]=${encodeURIComponent(value)}`}>
        {t('All orders of this customer')}
      </a>
    </p>
  )
}

/** How often the customer has ordered, and what they have paid. */
function CustomerFigures({ view: { customerOrders, currency }, words }: Pick<Props, 'view' | 'words'>) {
  const { t, tn, amount } = words
  if (customerOrders === null) return null
  const { count, keptMinor } = customerOrders
  const orders =
    count >= MAX_COUNTED
      ? t('{count} orders or more', { count: String(MAX_COUNTED) })
      : tn(count, ['{count} order', '{count} orders'])
  return (
    <p className="br-muted">
      {orders} · {t('{amount} paid in all', { amount: amount(keptMinor, currency) })}
    </p>
  )
}

/** The channel that an order was placed in, if that was not here. */
function OriginCard({ view, words: { t } }: Pick<Props, 'view' | 'words'>) {
  const { salesChannel, salesChannelNumber } = view
  if (salesChannel === null) return null
  return (
    <section className="br-card">
      <h3>{t('Sales channel')}</h3>
      <p>
        <a href={`${LIST}[salesChannel][equals]=${encodeURIComponent(salesChannel)}`}>{salesChannel}</a>
      </p>
      <p className="br-muted">{t('Number there: {number}', { number: salesChannelNumber ?? '' })}</p>
    </section>
  )
}

interface Props {
  view: OrderAdminView
  /** Whether the viewer may open people's pages. */
  canSeeUsers: boolean
  /** Whether the viewer may edit orders. */
  mayEdit: boolean
  words: Words
}

/** Whose order it is and where it goes. */
export function OrderPeople({ view, canSeeUsers, mayEdit, words }: Props) {
  const { t } = words
  const canEdit = (part: EditPart) => mayEdit && whyNotEdited(part, view) === undefined
  const name =
    view.customerName ?? (view.customerEmail && readableMailAddress(view.customerEmail)) ?? t('No account')
  return (
    <>
      <OriginCard view={view} words={words} />
      <section className="br-card">
        <h3>{t('Customer')}</h3>
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
          <p className="br-muted">{t('A guest, without an account.')}</p>
        )}
        {!view.notify && <p className="br-muted">{t('Gets no email messages about this order.')}</p>}
        <CustomerFigures view={view} words={words} />
        <OtherOrders view={view} words={words} />
      </section>
      <AddressCard
        canEdit={canEdit('delivery address')}
        name="shippingAddress"
        title={t('Delivery address')}
        view={view}
        whenEmpty={t('Not given.|address')}
      />
      <AddressCard
        canEdit={canEdit('contact')}
        name="billingAddress"
        title={t('Billing address')}
        view={view}
        whenEmpty={t('The same as the delivery address.')}
      />
    </>
  )
}
