import { fieldAccess } from '@/access/permissions'
import { PAYMENT_STATES } from '@/domain/order/corrections'
import { PAYMENT_METHODS } from '@/domain/order/payment-method'

import { moneyField } from '@/collections/shared/fields/money-field'
import { stampFields } from '@/collections/shared/fields/stamp-fields'
import { defineCollection } from '../shared/define-collection'
import { paymentEndpoints } from './endpoints'

/** Money received for an order. Written by the order actions "record payment" and "void payment" alone. */
export const Payments = defineCollection({
  slug: 'payments',
  labels: { singular: 'Payment', plural: 'Payments' },
  menu: { group: 'Orders', position: 2 },
  permissions: 'table',
  audit: { records: 'by use cases', why: 'An entry of its order tells it.' },
  api: 'own resource',
  search: { label: 'reference', searches: ['reference'] },
  admin: {
    description:
      'Recorded on the page of an order. Money goes back by a refund; a payment that was recorded by mistake is voided there, and counts in no sum.',
    defaultColumns: ['order', 'amountMinor', 'currency', 'method', 'status', 'receivedAt'],
  },
  defaultSort: '-createdAt',
  endpoints: paymentEndpoints,
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
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'received',
      options: Object.entries(PAYMENT_STATES).map(([value, label]) => ({ value, label })),
    },
    { name: 'receivedAt', type: 'date', required: true, index: true },
    { name: 'voidedAt', type: 'date' },
    {
      name: 'voidedBy',
      type: 'relationship',
      relationTo: 'users',
      access: fieldAccess('payments', 'voidedBy'),
    },
    { name: 'voidReason', type: 'text', maxLength: 500, access: fieldAccess('payments', 'voidReason') },
    ...stampFields,
  ],
})
