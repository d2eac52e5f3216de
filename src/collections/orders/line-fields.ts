import type { Field } from 'payload'

import { LINE_STOCK_LABELS, LINE_STOCKS } from '@/domain/order/line-stock'

import { editPageOnly } from '@/collections/shared/fields/edit-page-only'
import { moneyField } from '@/collections/shared/fields/money-field'

const count = { type: 'number', min: 0, required: true, defaultValue: 0, admin: editPageOnly } as const

/** A line freezes title, SKU, unit price and tax rate when the order is placed. */
export const orderLineFields: Field[] = [
  { name: 'variant', type: 'relationship', relationTo: 'variants', index: true },
  { name: 'sku', type: 'text', required: true, index: true, maxLength: 64, admin: editPageOnly },
  { name: 'title', type: 'text', required: true, maxLength: 400, admin: editPageOnly },
  { name: 'quantity', type: 'number', required: true, min: 1, max: 1_000_000 },
  { name: 'shippedQuantity', ...count },
  { name: 'returnedQuantity', ...count },
  { name: 'refundedQuantity', ...count },
  moneyField('unitPriceMinor', { required: true, defaultValue: 0, admin: editPageOnly }),
  { name: 'taxRateBp', label: 'Tax rate', ...count },
  moneyField('ownDiscountMinor', {
    ...{ required: true, defaultValue: 0, admin: editPageOnly },
    label: 'Discount on this line alone',
  }),
  moneyField('discountMinor', { required: true, defaultValue: 0, admin: editPageOnly }),
  moneyField('taxTotalMinor', { required: true, defaultValue: 0, admin: editPageOnly }),
  moneyField('lineTotalMinor', { required: true, defaultValue: 0, admin: editPageOnly }),
  {
    name: 'stock',
    type: 'select',
    required: true,
    defaultValue: 'reserved',
    options: LINE_STOCKS.map((value) => ({ value, label: LINE_STOCK_LABELS[value] })),
    admin: editPageOnly,
  },
]
