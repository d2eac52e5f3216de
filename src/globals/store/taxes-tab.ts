import type { Tab } from 'payload'

import { STORE_DEFAULTS } from '@/domain/store-settings'
import { ANY_COUNTRY, isTaxCountry, TAX_CLASSES, TAX_CLASS_LABELS } from '@/domain/tax'

import { exampleField } from './example-field'

/** What is charged for goods that are sent to a country. */
export const taxesTab: Tab = {
  label: 'Taxes',
  fields: [
    {
      name: 'pricesIncludeTax',
      type: 'checkbox',
      defaultValue: STORE_DEFAULTS.pricesIncludeTax,
      admin: { description: 'Prices of the catalogue and of shipping contain the tax.' },
    },
    {
      name: 'taxRates',
      type: 'array',
      admin: {
        description: 'A country without a rate of its own is charged that of all other countries.',
      },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'taxClass',
              type: 'select',
              required: true,
              options: TAX_CLASSES.map((value) => ({ value, label: TAX_CLASS_LABELS[value] })),
            },
            {
              name: 'country',
              type: 'text',
              required: true,
              maxLength: 2,
              defaultValue: ANY_COUNTRY,
              validate: (value: unknown) => isTaxCountry(value) || 'Choose a country, or all others.',
              admin: { components: { Field: '@/admin/address/country-field#CountryOrAnyField' } },
            },
            {
              name: 'rateBp',
              label: 'Rate in percent',
              type: 'number',
              required: true,
              min: 0,
              max: 10_000,
              validate: (value: unknown) =>
                (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 10_000) ||
                'A rate is between 0 and 100 %, with at most two decimals.',
              // Stored and sent in basis points; people see and type percent.
              admin: { step: 1, components: { Field: '@/admin/numbers/percent-field#PercentField' } },
            },
          ],
        },
      ],
    },
    exampleField('taxExample'),
  ],
}
