import type { Field } from 'payload'

import { editPageOnly } from '@/collections/shared/fields/edit-page-only'

/** Of an order that was placed elsewhere. */
export const originFields: Field[] = [
  {
    name: 'salesChannel',
    type: 'text',
    maxLength: 40,
    admin: editPageOnly,
  },
  {
    name: 'salesChannelNumber',
    label: 'Number in the sales channel',
    type: 'text',
    maxLength: 100,
    admin: editPageOnly,
  },
  {
    name: 'notify',
    label: 'Customer gets email messages',
    type: 'checkbox',
    required: true,
    defaultValue: true,
    admin: editPageOnly,
  },
]
