import type { Field } from 'payload'

/**
 * The fields of a postal address, for groups and arrays: new ones for each use, because Payload completes a field list
 * in place (an array's rows get an `id`, which a group must not inherit).
 */
export function addressFields(): Field[] {
  return [
    {
      type: 'row',
      fields: [
        { name: 'name', type: 'text', maxLength: 200 },
        { name: 'company', type: 'text', maxLength: 200 },
      ],
    },
    { name: 'line1', type: 'text', label: 'Address', maxLength: 200 },
    { name: 'line2', type: 'text', label: 'Address, second line', maxLength: 200 },
    {
      type: 'row',
      fields: [
        { name: 'city', type: 'text', maxLength: 120 },
        { name: 'region', type: 'text', label: 'County or state', maxLength: 120 },
        { name: 'postcode', type: 'text', maxLength: 20 },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'country',
          type: 'text',
          maxLength: 2,
          admin: { description: 'ISO 3166-1 alpha-2, e.g. GB' },
        },
        { name: 'phone', type: 'text', maxLength: 40 },
      ],
    },
  ]
}
