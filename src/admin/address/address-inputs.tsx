'use client'

import { useId } from 'react'

import type { AddressField, StoredAddress } from '@/domain/address/address'
import { ADDRESS_LENGTHS } from '@/domain/address/address'

import { DialogField, textOf } from '../ui/dialog-field'
import { CountryOptions } from './country-options'

const FIELDS: readonly (readonly [AddressField, string])[] = [
  ['name', 'Name'],
  ['company', 'Company'],
  ['line1', 'Address'],
  ['line2', 'Address, second line'],
  ['city', 'City'],
  ['region', 'County or state'],
  ['postcode', 'Postcode'],
  ['phone', 'Phone'],
]

const REQUIRED = new Set<AddressField>(['name', 'line1', 'city'])

interface Props {
  address: Partial<StoredAddress>
  /** Before the name of each field, where the form has others of the same names. */
  prefix?: string
  /** Whether the form needs an address. */
  isRequired?: boolean
}

function CountryField({ address, prefix = '', isRequired = true }: Props) {
  const id = useId()
  return (
    <div className="br-dialog__field">
      <label htmlFor={id}>Country{!isRequired && <span className="br-muted"> (optional)</span>}</label>
      <select defaultValue={address.country ?? ''} id={id} name={`${prefix}country`} required={isRequired}>
        <option value="">Choose</option>
        <CountryOptions />
      </select>
    </div>
  )
}

/** The fields of a postal address in a dialog, in two columns. */
export function AddressInputs(props: Props) {
  const { address, prefix = '', isRequired = true } = props
  return (
    <div className="br-dialog__columns">
      {FIELDS.map(([field, label]) => (
        <DialogField
          autoComplete="off"
          defaultValue={address[field] ?? ''}
          key={field}
          label={label}
          maxLength={ADDRESS_LENGTHS[field]}
          name={`${prefix}${field}`}
          required={isRequired && REQUIRED.has(field)}
        />
      ))}
      <CountryField {...props} />
    </div>
  )
}

/** The address that a form has; what is empty is null. */
export function addressOf(form: FormData, prefix = ''): StoredAddress {
  const names = [...FIELDS.map(([field]) => field), 'country'] as const
  const entries = names.map((field) => [field, textOf(form, `${prefix}${field}`) ?? null])
  return Object.fromEntries(entries) as StoredAddress
}
