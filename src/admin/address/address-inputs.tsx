'use client'

import { useId } from 'react'

import type { AddressField, StoredAddress } from '@/domain/address/address'
import { ADDRESS_LENGTHS } from '@/domain/address/address'
import { msg } from '@/domain/languages/words'

import { useWords } from '../languages/use-words'
import { DialogField, textOf } from '../ui/dialog-field'
import { CountryOptions } from './country-options'

const FIELDS: readonly (readonly [AddressField, string])[] = [
  ['name', msg('Name')],
  ['company', msg('Company')],
  ['line1', msg('Address')],
  ['line2', msg('Address, second line')],
  ['city', msg('City')],
  ['region', msg('County or state')],
  ['postcode', msg('Postcode')],
  ['phone', msg('Phone')],
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
  const { t } = useWords()
  const id = useId()
  return (
    <div className="br-dialog__field">
      <label htmlFor={id}>
        {t('Country')}
        {!isRequired && <span className="br-muted"> {t('(optional)')}</span>}
      </label>
      <select defaultValue={address.country ?? ''} id={id} name={`${prefix}country`} required={isRequired}>
        <option value="">{t('Choose')}</option>
        <CountryOptions />
      </select>
    </div>
  )
}

/** The fields of a postal address in a dialog, in two columns. */
export function AddressInputs(props: Props) {
  const { address, prefix = '', isRequired = true } = props
  const { t } = useWords()
  return (
    <div className="br-dialog__columns">
      {FIELDS.map(([field, label]) => (
        <DialogField
          autoComplete="off"
          defaultValue={address[field] ?? ''}
          key={field}
          label={t(label)}
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
