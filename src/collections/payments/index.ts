import { PAYMENT_METHODS } from '@/domain/order/payment-method'

import { moneyField } from '@/collections/shared/fields/money-field'
import { stampFields } from '@/collections/shared/fields/stamp-fields'
import { defineCollection } from '../shared/define-collection'

/** Money received for an order. Written by the order action "record payment" alone. */
export const Payments = defineCollection({
  slug: 'payments',
  labels: { singular: 'Payment', plural: 'Payments' },
  menu: { group: 'Orders', position: 2 },
  permissions: 'table',
  audit: { records: 'by use cases', why: 'An entry of its order tells it.' },
  api: 'own resource',
  admin: {
    description:
      'Recorded on the page of an order. A payment stands as it was recorded; money goes back by a refund.',
    defaultColumns: ['order', 'amountMinor', 'currency', 'method', 'receivedAt'],
  },
  defaultSort: '-createdAt',
  fields: [
    { name: 'order', type: 'relationship', relationTo: 'orders', required: true, index: true },
    moneyField('amountMinor', { required: true, min: 1 }),
    { name: 'currency', type: 'text', required: true, maxLength: 3 },
    {
      name: 'method',
      type: 'select',
      required: true,
      defaultValue: 'bank_transfer',
      options: PAYMENT_METHODS.map((value) => ({ value, label: value.replace('_', ' ') })),
    },
    { name: 'reference', type: 'text', maxLength: 200, index: true },
    { name: 'status', type: 'select', required: true, defaultValue: 'received', options: ['received'] },
    { name: 'receivedAt', type: 'date', required: true, index: true },
    ...stampFields,
  ],
})
