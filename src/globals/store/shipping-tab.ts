import type { Tab } from 'payload'

import { moneyField } from '@/collections/shared/fields/money-field'

import { exampleField } from './example-field'

/** How orders are sent, and for how much. */
export const shippingTab: Tab = {
  label: 'Shipping',
  fields: [
    {
      name: 'shippingMethods',
      type: 'array',
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'code', type: 'text', required: true, maxLength: 40 },
            { name: 'title', type: 'text', required: true, maxLength: 120 },
            moneyField('priceMinor', { required: true, label: 'Price' }),
            moneyField('freeFromMinor', { label: 'Free from' }),
          ],
        },
      ],
    },
    exampleField('shippingExample'),
  ],
}
