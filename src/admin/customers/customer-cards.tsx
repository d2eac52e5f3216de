import 'server-only'

import type { ReactNode } from 'react'

import { isPaperLanguage, PAPER_LANGUAGES } from '@/domain/papers/language'
import type { CustomerView } from '@/features/account/customers/load-customer-view'

import { addressLines, AddressLines } from '../address/address-lines'
import { ShopDay, ShopTime } from '../time/shop-time'
import { AddAddressButton, AddressButtons } from './address-buttons'
import { amountsWords, countWords } from './count-words'

/** A fact with its name. */
function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

const rateWords = ({ units, returnedUnits }: Pick<CustomerView, 'units' | 'returnedUnits'>) =>
  units === 0 ? '–' : `${((returnedUnits * 100) / units).toFixed(1)} %`

/** What the customer is worth to the shop. */
export function CustomerValue({ view }: { view: CustomerView }) {
  const { figures, orders } = view
  const newest = orders.find(({ placedAt }) => placedAt !== null)?.placedAt ?? null
  const lastOrderAt = figures?.lastOrderAt ?? newest
  return (
    <section aria-labelledby="customer-value" className="br-card">
      <h3 id="customer-value">Value</h3>
      <dl className="br-facts">
        {figures && <Fact label="Orders">{countWords(figures.orders)}</Fact>}
        {figures && <Fact label="Spent">{amountsWords(figures.spent)}</Fact>}
        <Fact label="Returns rate">{rateWords(view)}</Fact>
        <Fact label="Last order">{lastOrderAt === null ? '–' : <ShopDay at={lastOrderAt} />}</Fact>
      </dl>
    </section>
  )
}

function accountState({ hasPassword, isActive, isErased, isTrashed, mergedInto }: CustomerView): ReactNode {
  if (isErased) return 'Erased'
  if (mergedInto)
    return (
      <>
        Merged into <a href={`/admin/collections/users/${mergedInto.id}`}>{mergedInto.name}</a>
      </>
    )
  if (isTrashed) return 'Closed'
  if (!isActive) return 'Inactive'
  return hasPassword ? 'Signs in with a password' : 'Has no password yet'
}

/** The account, and what its owner has agreed to by it. */
export function CustomerAccount({ view }: { view: CustomerView }) {
  const { createdAt, isVerified, language, lastSignInAt, vatNumber } = view
  return (
    <section aria-labelledby="customer-account" className="br-card">
      <h3 id="customer-account">Account</h3>
      <dl className="br-facts">
        <Fact label="State">{accountState(view)}</Fact>
        <Fact label="Customer since">
          <ShopDay at={createdAt} />
        </Fact>
        <Fact label="Email address">{isVerified ? 'Confirmed by its owner' : 'Not confirmed'}</Fact>
        <Fact label="Last sign-in">
          {lastSignInAt === null ? 'None in 90 days' : <ShopTime at={lastSignInAt} />}
        </Fact>
        <Fact label="Language">
          {isPaperLanguage(language) ? PAPER_LANGUAGES[language].label : 'As the store’s'}
        </Fact>
        {vatNumber !== null && vatNumber !== '' && <Fact label="VAT number">{vatNumber}</Fact>}
        <Fact label="Messages">About their orders and account alone</Fact>
      </dl>
    </section>
  )
}

/** The address book, each address editable where it stands. */
export function CustomerAddresses({ view, mayEdit }: { view: CustomerView; mayEdit: boolean }) {
  const { addresses, id, name } = view
  return (
    <section aria-labelledby="customer-addresses" className="br-card">
      <div className="br-card__head">
        <h3 id="customer-addresses">Addresses</h3>
        {mayEdit && <AddAddressButton customerId={id} name={name} />}
      </div>
      {addresses.length === 0 && <p className="br-muted">No addresses are kept.</p>}
      <ul className="br-address-book">
        {addresses.map((address) => (
          <li key={address.id}>
            <AddressLines lines={addressLines(address)} />
            {mayEdit && (
              <AddressButtons
                address={address}
                addressId={address.id}
                customerId={id}
                spoken={[address.line1, address.city].filter(Boolean).join(', ')}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
