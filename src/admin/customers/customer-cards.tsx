import 'server-only'

import type { ReactNode } from 'react'

import { PANEL_LANGUAGES } from '@/domain/languages/languages'
import type { PanelLanguage } from '@/domain/languages/languages'
import type { Words } from '@/domain/languages/words'
import { isPaperLanguage, PAPER_LANGUAGES } from '@/domain/papers/language'
import type { CustomerView } from '@/features/account/customers/load-customer-view'

import { addressLines, AddressLines } from '../address/address-lines'
import { withParts } from '../languages/with-parts'
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

interface Props {
  view: CustomerView
  words: Words
}

type Units = Pick<CustomerView, 'units' | 'returnedUnits'>

function rateWords({ units, returnedUnits }: Units, language: PanelLanguage): string {
  if (units === 0) return '–'
  const rate = Number(((returnedUnits * 100) / units).toFixed(1))
  const decimals = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  return `${rate.toLocaleString(PANEL_LANGUAGES[language].locale, decimals)} %`
}

/** What the customer is worth to the shop. */
export function CustomerValue({ view, words }: Props) {
  const { t, language } = words
  const { figures, orders } = view
  const newest = orders.find(({ placedAt }) => placedAt !== null)?.placedAt ?? null
  const lastOrderAt = figures?.lastOrderAt ?? newest
  return (
    <section aria-labelledby="customer-value" className="br-card">
      <h3 id="customer-value">{t('Value')}</h3>
      <dl className="br-facts">
        {figures && <Fact label={t('Orders')}>{countWords(figures.orders, words)}</Fact>}
        {figures && <Fact label={t('Spent')}>{amountsWords(figures.spent, words)}</Fact>}
        <Fact label={t('Returns rate')}>{rateWords(view, language)}</Fact>
        <Fact label={t('Last order')}>{lastOrderAt === null ? '–' : <ShopDay at={lastOrderAt} />}</Fact>
      </dl>
    </section>
  )
}

function accountState({ view, words: { t } }: Props): ReactNode {
  const { hasPassword, isActive, isErased, isTrashed, mergedInto } = view
  if (isErased) return t('Erased')
  if (mergedInto) {
    const customer = <a href={`/admin/collections/users/${mergedInto.id}`}>{mergedInto.name}</a>
    return withParts(t('Merged into {customer}'), { customer })
  }
  if (isTrashed) return t('Closed|account')
  if (!isActive) return t('Inactive')
  return t(hasPassword ? 'Signs in with a password' : 'Has no password yet')
}

/** The account, and what its owner has agreed to by it. */
export function CustomerAccount({ view, words }: Props) {
  const { t } = words
  const { createdAt, isVerified, language, lastSignInAt, vatNumber } = view
  return (
    <section aria-labelledby="customer-account" className="br-card">
      <h3 id="customer-account">{t('Account')}</h3>
      <dl className="br-facts">
        <Fact label={t('State')}>{accountState({ view, words })}</Fact>
        <Fact label={t('Customer since')}>
          <ShopDay at={createdAt} />
        </Fact>
        <Fact label={t('Email address')}>{t(isVerified ? 'Confirmed by its owner' : 'Not confirmed')}</Fact>
        <Fact label={t('Last sign-in')}>
          {lastSignInAt === null ? t('None in 90 days') : <ShopTime at={lastSignInAt} />}
        </Fact>
        <Fact label={t('Language')}>
          {isPaperLanguage(language) ? t(PAPER_LANGUAGES[language].label) : t('As the store’s')}
        </Fact>
        {vatNumber !== null && vatNumber !== '' && <Fact label={t('VAT number')}>{vatNumber}</Fact>}
        <Fact label={t('Messages')}>{t('About their orders and account alone')}</Fact>
      </dl>
    </section>
  )
}

/** The address book, each address editable where it stands. */
export function CustomerAddresses({ view, mayEdit, words: { t } }: Props & { mayEdit: boolean }) {
  const { addresses, id, name } = view
  return (
    <section aria-labelledby="customer-addresses" className="br-card">
      <div className="br-card__head">
        <h3 id="customer-addresses">{t('Addresses')}</h3>
        {mayEdit && <AddAddressButton customerId={id} name={name} />}
      </div>
      {addresses.length === 0 && <p className="br-muted">{t('No addresses are kept.')}</p>}
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
