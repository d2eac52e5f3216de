import type { GlobalConfig } from 'payload'

import { accessTo, fieldAccess, hiddenFromMenu } from '@/access/permissions'
import { isCurrencyCode } from '@/domain/currency'
import { ROLE_LABELS, ROLES } from '@/domain/account/roles'
import { STORE_DEFAULTS } from '@/domain/store-settings'
import { TAX_CLASSES } from '@/domain/tax'
import { isShopTimeZone, machineTimeZone } from '@/domain/time-zone'

import { historyTab } from '@/collections/shared/fields/history-tab'
import { recordSettings } from '@/collections/shared/audit/record-settings'
import { addressFields } from '@/collections/shared/fields/address-fields'
import { moneyField } from '@/collections/shared/fields/money-field'

/** The shop as a whole: who it is, what it charges, where it delivers. */
export const Store: GlobalConfig = {
  slug: 'store',
  label: 'Store',
  admin: {
    group: 'System',
    hidden: hiddenFromMenu('store'),
    components: { views: { edit: { history: historyTab } } },
  },
  access: { read: accessTo('store', 'read'), update: accessTo('store', 'update') },
  hooks: { afterChange: [recordSettings] },
  fields: [
    { name: 'name', type: 'text', required: true, defaultValue: STORE_DEFAULTS.name, maxLength: 120 },
    { name: 'email', type: 'email', required: true, defaultValue: STORE_DEFAULTS.email },
    { name: 'address', type: 'group', fields: addressFields() },
    {
      name: 'timeZone',
      type: 'text',
      required: true,
      defaultValue: machineTimeZone,
      maxLength: 64,
      validate: (value: unknown) =>
        (typeof value === 'string' && isShopTimeZone(value)) ||
        'A time zone by its name, such as Europe/Berlin.',
      admin: {
        description: 'Days begin, and times are shown, in it: in this panel, in the shop and in mails.',
        components: { Field: '@/admin/time/time-zone-field#TimeZoneField' },
      },
    },
    {
      name: 'currency',
      type: 'text',
      required: true,
      defaultValue: STORE_DEFAULTS.currency,
      minLength: 3,
      maxLength: 3,
      validate: (value: unknown) =>
        (typeof value === 'string' && isCurrencyCode(value)) || 'An ISO 4217 currency code.',
      admin: { description: 'ISO 4217. All prices of the catalogue are in it.' },
    },
    {
      name: 'pricesIncludeTax',
      type: 'checkbox',
      defaultValue: STORE_DEFAULTS.pricesIncludeTax,
      admin: { description: 'Prices of the catalogue and of shipping contain the tax.' },
    },
    {
      name: 'taxRates',
      type: 'array',
      admin: { description: 'A row for country * is the fallback of its class.' },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'taxClass', type: 'select', required: true, options: [...TAX_CLASSES] },
            { name: 'country', type: 'text', required: true, maxLength: 2, defaultValue: '*' },
            {
              name: 'rateBp',
              label: 'Rate (basis points, 2000 = 20 %)',
              type: 'number',
              required: true,
              min: 0,
              max: 10000,
            },
          ],
        },
      ],
    },
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
    {
      name: 'orderNumberPrefix',
      type: 'text',
      required: true,
      defaultValue: STORE_DEFAULTS.orderNumberPrefix,
      maxLength: 10,
    },
    {
      name: 'lowStockLevel',
      type: 'number',
      required: true,
      defaultValue: STORE_DEFAULTS.lowStockLevel,
      min: 0,
      admin: { description: 'Warn at or below this many available, unless the variant says otherwise.' },
    },
    {
      name: 'secondFactorRoles',
      label: 'Roles that sign in with two steps',
      type: 'select',
      hasMany: true,
      access: fieldAccess('store', 'secondFactorRoles'),
      options: ROLES.map((value) => ({ value, label: ROLE_LABELS[value] })),
      admin: {
        description:
          'People with such a role, and their API keys, are refused until they have set up an authenticator app. It is optional for all other roles. Only administrators can change this.',
      },
    },
  ],
}
