'use client'

import type { FieldErrors, UseFormRegisterReturn } from 'react-hook-form'

import { COUNTRIES } from '@/domain/address/country'

import type { AddressForm } from '@/storefront/lib/forms/address-schema'
import { SelectField, TextField } from '../ui/field'

interface AddressFieldsProps {
  register: (field: keyof AddressForm) => UseFormRegisterReturn
  errors: FieldErrors<AddressForm> | undefined
  /** `shipping` or `billing` tells the browser which of its addresses to fill in. */
  kind: 'shipping' | 'billing'
}

/** The fields of a postal address. */
export function AddressFields({ register, errors, kind }: AddressFieldsProps) {
  const field = (name: keyof AddressForm, autoComplete: string) => ({
    error: errors?.[name]?.message,
    autoComplete: `${kind} ${autoComplete}`,
    ...register(name),
  })
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField label="Full name" {...field('name', 'name')} />
      <TextField label="Company" isOptional {...field('company', 'organization')} />
      <TextField label="Street and number" className="sm:col-span-2" {...field('line1', 'address-line1')} />
      <TextField
        label="Flat, floor or building"
        isOptional
        className="sm:col-span-2"
        {...field('line2', 'address-line2')}
      />
      <TextField label="Town or city" {...field('city', 'address-level2')} />
      <TextField label="Postcode" {...field('postcode', 'postal-code')} />
      <TextField label="County or state" isOptional {...field('region', 'address-level1')} />
      <SelectField label="Country" {...field('country', 'country')}>
        <option value="">Choose a country</option>
        {COUNTRIES.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField label="Phone" type="tel" isOptional {...field('phone', 'tel')} />
    </div>
  )
}
