import type { Field, TextFieldSingleValidation } from 'payload'
import { text } from 'payload/shared'

import { fieldAccess } from '@/access/permissions'
import { isCurrencyCode } from '@/domain/currency'
import { BALANCES } from '@/domain/order/balance'
import type { NamedDetail, StaffDetailName } from '@/domain/order/details'
import { detailProblem, DETAILS } from '@/domain/order/details'
import { FULFILMENT_STATUSES, PAYMENT_STATUSES } from '@/domain/order/fulfilment'
import { statusLabel, STATUSES } from '@/domain/order/lifecycle'
import type { OrderSource } from '@/domain/order/record'
import { ORDER_SOURCES } from '@/domain/order/record'
import { CHARGE_KINDS } from '@/domain/order/totals'
import { DEFAULT_CURRENCY } from '@/domain/store-settings'

import { addressFields } from '@/collections/shared/fields/address-fields'
import { editPageOnly } from '@/collections/shared/fields/edit-page-only'
import { moneyField } from '@/collections/shared/fields/money-field'
import { searchField } from '@/collections/shared/fields/search-field'
import { stampFields } from '@/collections/shared/fields/stamp-fields'
import { tagsField } from '@/collections/shared/fields/tags-field'
import { onDraft, untilShipped } from './conditions'
import { orderLineFields } from './line-fields'
import { originFields } from './origin-fields'

const statusAdmin = {
  ...editPageOnly,
  components: { ...editPageOnly.components, Cell: '@/admin/status/status-cell#StatusCell' },
}

const SOURCE_LABELS: Partial<Record<OrderSource, string>> = { v1: 'API v1', mcp: 'Agent tools' }

function humanise(value: string): string {
  const words = value.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const statusFields: Field[] = [
  {
    name: 'number',
    type: 'text',
    required: true,
    unique: true,
    maxLength: 40,
    admin: editPageOnly,
  },
  {
    name: 'status',
    type: 'select',
    required: true,
    defaultValue: 'draft',
    options: STATUSES.map((value) => ({ value, label: statusLabel(value) })),
    admin: statusAdmin,
  },
  {
    name: 'paymentStatus',
    type: 'select',
    required: true,
    defaultValue: 'unpaid',
    options: Object.entries(PAYMENT_STATUSES).map(([value, label]) => ({ value, label })),
    admin: statusAdmin,
  },
  {
    name: 'fulfilmentStatus',
    type: 'select',
    required: true,
    defaultValue: 'unfulfilled',
    options: Object.entries(FULFILMENT_STATUSES).map(([value, label]) => ({ value, label })),
    admin: statusAdmin,
  },
  {
    name: 'balance',
    type: 'select',
    required: true,
    defaultValue: 'settled',
    options: Object.entries(BALANCES).map(([value, label]) => ({ value, label })),
    admin: statusAdmin,
  },
  {
    name: 'heldFrom',
    type: 'select',
    options: STATUSES.map((value) => ({ value, label: statusLabel(value) })),
    admin: { ...editPageOnly, hidden: true },
  },
  {
    name: 'placedAt',
    type: 'date',
    admin: { ...editPageOnly, date: { pickerAppearance: 'dayAndTime' } },
  },
]

const customerFields: Field[] = [
  {
    name: 'customer',
    type: 'relationship',
    relationTo: 'users',
    index: true,
    custom: { sortedBy: 'customerEmail' },
    admin: { condition: onDraft, description: 'Their name and email address are kept on the order.' },
  },
  {
    type: 'row',
    fields: [
      { name: 'customerName', type: 'text', maxLength: 200, index: true, admin: editPageOnly },
      { name: 'customerEmail', type: 'email', index: true, admin: editPageOnly },
    ],
  },
]

const moneyFields: Field[] = [
  {
    name: 'currency',
    type: 'text',
    required: true,
    defaultValue: DEFAULT_CURRENCY,
    minLength: 3,
    maxLength: 3,
    validate: (value: unknown) =>
      (typeof value === 'string' && isCurrencyCode(value)) || 'An ISO 4217 currency code.',
    admin: editPageOnly,
  },
  { name: 'pricesIncludeTax', type: 'checkbox', defaultValue: false, admin: editPageOnly },
  {
    name: 'charges',
    type: 'array',
    admin: editPageOnly,
    fields: [
      {
        name: 'kind',
        type: 'select',
        required: true,
        options: CHARGE_KINDS.map((value) => ({ value, label: humanise(value) })),
      },
      { name: 'code', type: 'text', maxLength: 40 },
      { name: 'title', type: 'text', maxLength: 200 },
      moneyField('amountMinor', { required: true, min: Number.MIN_SAFE_INTEGER }),
    ],
  },
  ...(
    ['subtotalMinor', 'discountTotalMinor', 'shippingTotalMinor', 'taxTotalMinor', 'totalMinor'] as const
  ).map((name) =>
    moneyField(name, { required: true, defaultValue: 0, min: Number.MIN_SAFE_INTEGER, admin: editPageOnly }),
  ),
  moneyField('paidTotalMinor', { required: true, defaultValue: 0, admin: editPageOnly }),
  moneyField('refundedTotalMinor', { required: true, defaultValue: 0, admin: editPageOnly }),
  ...(['owedMinor', 'refundDueMinor', 'refundWaivedMinor'] as const).map((name) =>
    moneyField(name, { required: true, defaultValue: 0, admin: editPageOnly }),
  ),
]

const deliveryFields: Field[] = [
  {
    name: 'shippingAddress',
    type: 'group',
    label: 'Delivery address',
    fields: addressFields(),
    admin: { condition: untilShipped },
  },
  { name: 'billingAddress', type: 'group', fields: addressFields(), admin: { condition: onDraft } },
  {
    type: 'row',
    fields: [
      {
        name: 'shippingMethod',
        type: 'text',
        maxLength: 40,
        admin: { condition: onDraft, description: 'The code of one of the store’s shipping methods.' },
      },
      { name: 'shippingMethodTitle', type: 'text', maxLength: 120, admin: editPageOnly },
    ],
  },
]

const SEARCHED_DETAILS = DETAILS.filter(({ isSearched }) => isSearched === true)

/** What Payload asks of a text by itself, and then the detail. */
function validDetail(detail: NamedDetail): TextFieldSingleValidation {
  return (value, args) => {
    const answer = text(value, args)
    if (answer !== true || typeof value !== 'string') return answer
    return detailProblem(detail, value) ?? true
  }
}

/** A detail as staff edit it: several lines in the middle of the form, one line beside it. */
function detailField(detail: NamedDetail): Field {
  const { name, maxLength, label, staffLabel = label, hint, isUnique, isFilter } = detail
  const access =
    detail.givenBy === 'staff' ? { access: fieldAccess('orders', detail.name as StaffDetailName) } : {}
  const common = { name, maxLength, label: staffLabel, ...access }
  const description = hint === undefined ? {} : { description: hint }
  if (detail.isLong) return { ...common, type: 'textarea', admin: description }
  return {
    ...common,
    type: 'text',
    ...(detail.problem ? { validate: validDetail(detail) } : {}),
    ...(isUnique ? { unique: true } : isFilter ? { index: true } : {}),
    admin: { position: 'sidebar', ...description },
  }
}

const noteFields: Field[] = [
  ...DETAILS.map(detailField),
  tagsField('orders', editPageOnly),
  {
    name: 'internalNote',
    type: 'textarea',
    maxLength: 5000,
    access: fieldAccess('orders', 'internalNote'),
  },
  searchField({
    // In the list's search box, which has room for a few words; docs/panel.md names each.
    label: 'number, customer, SKU or reference',
    searches: [
      'number',
      'customerName',
      'customerEmail',
      'salesChannelNumber',
      ...SEARCHED_DETAILS.map(({ name }) => name),
      'lines.sku',
    ],
  }),
  {
    name: 'checkoutKey',
    type: 'text',
    unique: true,
    maxLength: 80,
    access: fieldAccess('orders', 'checkoutKey'),
    admin: {
      hidden: true,
      description: 'One per filled cart: a repeated checkout finds the order it already placed.',
    },
  },
  {
    name: 'source',
    type: 'select',
    required: true,
    defaultValue: 'admin',
    options: ORDER_SOURCES.map((value) => ({ value, label: SOURCE_LABELS[value] ?? humanise(value) })),
    admin: editPageOnly,
  },
]

export const orderFields: Field[] = [
  ...statusFields,
  ...customerFields,
  {
    name: 'lines',
    type: 'array',
    labels: { singular: 'Line', plural: 'Lines' },
    maxRows: 500,
    fields: orderLineFields,
    admin: { condition: onDraft },
  },
  ...moneyFields,
  ...deliveryFields,
  ...noteFields,
  ...originFields,
  ...stampFields,
]
