'use client'

import type { AddressField } from '@/domain/address/address'
import { ADDRESS_LENGTHS } from '@/domain/address/address'
import { msg } from '@/domain/languages/words'

import { CountryOptions } from '../../address/country-options'
import { useWords } from '../../languages/use-words'
import type { Problems, TypedAddress, TypedCustomer } from './phone-draft'
import { emptyAddress } from './phone-draft'
import { PhoneField, PhoneText } from './phone-field'

interface Props {
  address: TypedAddress
  customer: TypedCustomer
  problems: Problems
  onChange: (address: TypedAddress) => void
}

const FIELDS: readonly (readonly [AddressField, string])[] = [
  ['name', msg('Name')],
  ['company', msg('Company (optional)')],
  ['line1', msg('Address')],
  ['line2', msg('Address, second line (optional)')],
  ['city', msg('City')],
  ['postcode', msg('Postcode')],
  ['region', msg('County or state (optional)')],
  ['phone', msg('Phone (optional)')],
]

const pathOf = (field: AddressField) => `shippingAddress.${field}`
const lineOf = ({ name, line1, city, postcode }: TypedAddress) =>
  [name, line1, city, postcode].filter(Boolean).join(', ')

interface SavedProps extends Pick<Props, 'address' | 'onChange'> {
  addresses: readonly TypedAddress[]
}

/** The addresses that the customer's account has. */
function SavedAddresses({ addresses, address, onChange }: SavedProps) {
  const { t } = useWords()
  const chosen = addresses.findIndex((saved) => lineOf(saved) === lineOf(address))
  const choose = (value: string) => onChange(addresses[Number(value)] ?? emptyAddress(address.country))
  return (
    <PhoneField label={t('Address of the customer')} problem={undefined}>
      {(input) => (
        <select {...input} onChange={(event) => choose(event.target.value)} value={String(chosen)}>
          {addresses.map((saved, index) => (
            <option key={lineOf(saved)} value={String(index)}>
              {lineOf(saved)}
            </option>
          ))}
          <option value="-1">{t('Another address')}</option>
        </select>
      )}
    </PhoneField>
  )
}

/** What a field holds when nothing is typed into it. */
function placeholderOf(field: AddressField, customer: TypedCustomer): string | undefined {
  if (customer.kind === 'none' || (field !== 'name' && field !== 'phone')) return undefined
  return customer[field] === '' ? undefined : customer[field]
}

/** Where the order goes: an address of the customer's account, or one that is typed. */
export function AddressFields({ address, customer, problems, onChange }: Props) {
  const { t } = useWords()
  const saved = customer.kind === 'known' ? customer.addresses : []
  return (
    <>
      {saved.length > 0 && <SavedAddresses address={address} addresses={saved} onChange={onChange} />}
      <div className="br-phone__columns">
        {FIELDS.map(([field, label]) => (
          <PhoneText
            key={field}
            label={t(label)}
            maxLength={ADDRESS_LENGTHS[field]}
            onChange={(value) => onChange({ ...address, [field]: value })}
            placeholder={placeholderOf(field, customer)}
            problem={problems[pathOf(field)]}
            value={address[field]}
          />
        ))}
        <PhoneField label={t('Country')} problem={problems[pathOf('country')]}>
          {(input) => (
            <select
              {...input}
              onChange={(event) => onChange({ ...address, country: event.target.value })}
              value={address.country}
            >
              <option value="">{t('Choose')}</option>
              <CountryOptions />
            </select>
          )}
        </PhoneField>
      </div>
    </>
  )
}
