import type { Tab } from 'payload'

import { addressFields } from '@/collections/shared/fields/address-fields'
import { isCurrencyCode } from '@/domain/currency'
import { STORE_DEFAULTS } from '@/domain/store-settings'
import { isShopTimeZone, machineTimeZone } from '@/domain/time-zone'

/** Who the shop is, where it is, and what it counts in. */
export const generalTab: Tab = {
  label: 'General',
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
  ],
}
