'use client'

import { useEffect, useRef } from 'react'

import { useKeptInput } from '../../forms/use-kept-input'
import { useWords } from '../../languages/use-words'
import { AddressFields } from './address-fields'
import { CustomerPart } from './customer-part'
import type { PhoneDraft, TypedCustomer } from './phone-draft'
import { emptyAddress } from './phone-draft'
import { PhoneText } from './phone-field'
import { PhoneLines } from './phone-lines'
import { PhoneMoney } from './phone-money'
import { PhoneTotals } from './phone-totals'
import { usePhoneOrder } from './use-phone-order'
import type { QuotedMethod } from './use-quote'

interface Props {
  currency: string
  /** ISO 3166-1 code of the shop's own country; empty when it has none. */
  country: string
  methods: readonly QuotedMethod[]
}

type Order = ReturnType<typeof usePhoneOrder>

/** A customer who is chosen brings an address, unless one is typed already; one who leaves takes theirs along. */
function withCustomer(draft: PhoneDraft, customer: TypedCustomer): Partial<PhoneDraft> {
  if (draft.customer.kind === 'known') return { customer, address: emptyAddress(draft.address.country) }
  const [first] = customer.kind === 'known' ? customer.addresses : []
  return first && draft.address.line1 === '' ? { customer, address: first } : { customer }
}

/** Whether there is an address to which the order could be confirmed. */
const hasMail = ({ customer }: PhoneDraft) => customer.kind !== 'none' && customer.email.trim() !== ''

function NotesCard({ draft, change, problems }: Order) {
  const { t } = useWords()
  return (
    <section aria-labelledby="phone-notes" className="br-card br-phone__part">
      <h2 id="phone-notes">{t('Notes')}</h2>
      <PhoneText
        isLong
        label={t('Note of the customer (optional)')}
        maxLength={2000}
        onChange={(note) => change({ note })}
        problem={problems['note']}
        value={draft.note}
      />
      <PhoneText
        isLong
        label={t('Internal note, for staff alone (optional)')}
        maxLength={5000}
        onChange={(internalNote) => change({ internalNote })}
        problem={problems['internalNote']}
        value={draft.internalNote}
      />
      <PhoneText
        label={t('Purchase order number (optional)')}
        maxLength={100}
        onChange={(purchaseOrderNumber) => change({ purchaseOrderNumber })}
        problem={problems['purchaseOrderNumber']}
        value={draft.purchaseOrderNumber}
      />
    </section>
  )
}

function PlaceCard({ order, currency }: { order: Order; currency: string }) {
  const { t } = useWords()
  const { draft, change, state, quoted, message, send } = order
  const isBusy = state === 'busy' || state === 'taken'
  return (
    <section aria-labelledby="phone-total" className="br-card br-phone__part br-phone__place">
      <h2 id="phone-total">{t('Total')}</h2>
      <PhoneTotals currency={currency} hasLines={draft.lines.length > 0} quoted={quoted} />
      <label className="br-phone__check">
        <input
          checked={draft.notifyCustomer}
          onChange={(event) => change({ notifyCustomer: event.target.checked })}
          type="checkbox"
        />{' '}
        {t('Tell the customer by email')}
      </label>
      {draft.notifyCustomer && !hasMail(draft) && (
        <p className="br-hint">{t('There is no email address yet: no message would be sent.')}</p>
      )}
      {message !== '' && (
        <p className="br-dialog__error" role="alert">
          {message}
        </p>
      )}
      <button
        aria-busy={isBusy}
        aria-keyshortcuts="Control+Enter"
        className="br-button br-button--primary"
        disabled={isBusy}
        onClick={() => void send(false)}
        type="button"
      >
        {isBusy ? t('Working…') : t('Place order')}
      </button>
      <button className="br-button" disabled={isBusy} onClick={() => void send(true)} type="button">
        {t('Save as draft')}
      </button>
    </section>
  )
}

function OrderParts({ order, currency, methods }: { order: Order } & Omit<Props, 'country'>) {
  const { t } = useWords()
  const { draft, change, quoted, problems } = order
  return (
    <>
      <section aria-labelledby="phone-customer" className="br-card br-phone__part">
        <h2 id="phone-customer">{t('Customer')}</h2>
        <CustomerPart
          customer={draft.customer}
          onChange={(customer) => change(withCustomer(draft, customer))}
          problems={problems}
        />
      </section>
      <section aria-labelledby="phone-lines" className="br-card br-phone__part">
        <h2 id="phone-lines">{t('Articles')}</h2>
        <PhoneLines
          currency={currency}
          lines={draft.lines}
          onChange={(lines) => change({ lines })}
          problems={problems}
          quote={quoted.quote}
        />
        <PhoneMoney
          currency={currency}
          draft={draft}
          methods={quoted.quote?.shippingMethods ?? methods}
          onChange={change}
          problems={problems}
        />
      </section>
      <section aria-labelledby="phone-address" className="br-card br-phone__part">
        <h2 id="phone-address">{t('Delivery address')}</h2>
        <AddressFields
          address={draft.address}
          customer={draft.customer}
          onChange={(address) => change({ address })}
          problems={problems}
        />
      </section>
    </>
  )
}

/** Goes on at the articles when a customer has been found: what was typed into is gone. */
function useNextField(customer: TypedCustomer) {
  const page = useRef<HTMLDivElement>(null)
  const id = customer.kind === 'known' ? customer.id : undefined
  useEffect(() => {
    if (id !== undefined) page.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus()
  }, [id])
  return page
}

/** What is typed is placed by its own button alone. */
const refuseToSave = () => Promise.resolve(false)

/** An order that staff take for a customer, on one page. Ctrl+Enter places it. */
export function NewOrderForm({ currency, country, methods }: Props) {
  const { t } = useWords()
  const order = usePhoneOrder({ currency, country })
  const { draft, state, send } = order
  const page = useNextField(draft.customer)
  useKeptInput({
    isUnsaved: state === 'typed' || state === 'busy',
    path: '/api/orders/phone-orders',
    question: t('Leave this page? The order that you typed is not placed, and is lost.'),
    save: refuseToSave,
  })
  return (
    <div
      className="br-phone br-admin-view__columns"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey && !event.defaultPrevented) void send(false)
      }}
      ref={page}
    >
      <div className="br-admin-view__main">
        <OrderParts currency={currency} methods={methods} order={order} />
      </div>
      <div className="br-admin-view__side">
        <PlaceCard currency={currency} order={order} />
        <NotesCard {...order} />
      </div>
    </div>
  )
}
