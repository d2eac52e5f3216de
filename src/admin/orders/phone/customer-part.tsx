'use client'

import { useState } from 'react'

import { useWords } from '../../languages/use-words'
import { CustomerSearch } from './customer-search'
import { readCustomer } from './known-customer'
import type { KnownCustomer, Problems, TypedCustomer } from './phone-draft'
import { PhoneText } from './phone-field'

interface Props {
  customer: TypedCustomer
  problems: Problems
  onChange: (customer: TypedCustomer) => void
}

type NewOne = Extract<TypedCustomer, { kind: 'new' }>

/** A new customer, with what was typed where it belongs. */
function newOne(typed: string): NewOne {
  const blank = { kind: 'new', name: '', email: '', phone: '' } as const
  if (typed.includes('@')) return { ...blank, email: typed }
  return /^[+\d][\d\s()/.-]+$/.test(typed) ? { ...blank, phone: typed } : { ...blank, name: typed }
}

interface OfNew extends Pick<Props, 'problems'> {
  customer: NewOne
  onChange: (customer: NewOne) => void
}

function NewCustomerFields({ customer, problems, onChange }: OfNew) {
  const { t } = useWords()
  const [isNameFirst] = useState(customer.name === '')
  const set = (change: Partial<NewOne>) => onChange({ ...customer, ...change })
  return (
    <>
      <div className="br-phone__columns">
        <PhoneText
          isFocused={isNameFirst}
          label={t('Name of the customer')}
          maxLength={200}
          onChange={(name) => set({ name })}
          problem={problems['newCustomer.name']}
          value={customer.name}
        />
        <PhoneText
          isFocused={!isNameFirst}
          label={t('Email address')}
          maxLength={254}
          onChange={(email) => set({ email })}
          problem={problems['newCustomer.email'] ?? problems['newCustomer']}
          type="email"
          value={customer.email}
        />
        <PhoneText
          label={t('Telephone')}
          maxLength={40}
          onChange={(phone) => set({ phone })}
          problem={problems['newCustomer.phone']}
          type="tel"
          value={customer.phone}
        />
      </div>
      <p className="br-hint">
        {t(
          'An email address or a telephone number is enough. No invitation is sent; with an email address the customer can ask for a password later.',
        )}
      </p>
    </>
  )
}

function KnownCustomerLines({ customer }: { customer: KnownCustomer }) {
  const { name, email, phone } = customer
  return (
    <p>
      <strong>{name}</strong>
      <br />
      {[email, phone].filter(Boolean).join(' · ')}
    </p>
  )
}

/** Whose order it is: a customer who is found, a new one, or none. */
export function CustomerPart({ customer, problems, onChange }: Props) {
  const { t } = useWords()
  const [problem, setProblem] = useState('')
  const find = async (id: string) => {
    const found = await readCustomer(id)
    setProblem(found ? '' : t('The customer could not be read. Try again.'))
    if (found) onChange(found)
  }
  if (customer.kind === 'none')
    return (
      <>
        <CustomerSearch
          hint={t('Left empty, the order has no account: it is in the name of its delivery address.')}
          onFound={(id) => void find(id)}
          onNew={(typed) => onChange(newOne(typed))}
        />
        {problem !== '' && (
          <p className="br-phone__problem" role="alert">
            {problem}
          </p>
        )}
      </>
    )
  return (
    <>
      {customer.kind === 'known' ? (
        <KnownCustomerLines customer={customer} />
      ) : (
        <NewCustomerFields customer={customer} onChange={onChange} problems={problems} />
      )}
      {problems['customerId'] !== undefined && <p className="br-phone__problem">{problems['customerId']}</p>}
      <button className="br-link" onClick={() => onChange({ kind: 'none' })} type="button">
        {t('Choose another customer')}
      </button>
    </>
  )
}
