import type { Field } from 'payload'

import type { AddressField } from '@/domain/address/address'
import { ADDRESS_LENGTHS } from '@/domain/address/address'

function text(name: AddressField) {
  return { name, type: 'text', maxLength: ADDRESS_LENGTHS[name] } as const
}

/**
 * The fields of a postal address, for groups and arrays: new ones for each use, because Payload completes a field list
 * in place (an array's rows get an `id`, which a group must not inherit).
 */
export function addressFields(): Field[] {
  return [
    {
      type: 'row',
      fields: [{ ...text('name') }, { ...text('company') }],
    },
    { ...text('line1'), label: 'Address' },
    { ...text('line2'), label: 'Address, second line' },
    {
      type: 'row',
      fields: [{ ...text('city') }, { ...text('region'), label: 'County or state' }, { ...text('postcode') }],
    },
    {
      type: 'row',
      fields: [
        {
          ...text('country'),
          admin: {
            description: 'Its ISO 3166-1 alpha-2 code is stored, such as GB.',
            components: { Field: '@/admin/address/country-field#CountryField' },
          },
        },
        { ...text('phone') },
      ],
    },
  ]
}
