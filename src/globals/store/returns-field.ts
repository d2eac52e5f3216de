import type { Field } from 'payload'

import { RETURN_DEFAULTS } from '@/domain/order/returns/return-window'

/** What customers may send back on their own. */
export const returnsField: Field = {
  name: 'returns',
  type: 'group',
  label: 'Returns',
  admin: { description: 'Staff may begin a return of any order that was shipped.' },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'isOffered',
          label: 'Customers ask for returns in the shop',
          type: 'checkbox',
          defaultValue: RETURN_DEFAULTS.isOffered,
        },
        {
          name: 'days',
          label: 'Days after delivery',
          type: 'number',
          required: true,
          defaultValue: RETURN_DEFAULTS.days,
          min: 1,
          max: 3650,
        },
      ],
    },
    {
      name: 'instructions',
      type: 'textarea',
      maxLength: 2000,
      admin: {
        description:
          'What customers read when a return is approved: where to send the goods and how. An approval may say something else.',
      },
    },
  ],
}
