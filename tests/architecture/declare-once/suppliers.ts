import { STAFF_ROLES } from '@/domain/account/roles'
import { all, MANAGED } from '@/domain/policy'

import { defineCollection } from '@/collections/shared/define-collection'
import { moneyField } from '@/collections/shared/fields/money-field'

/** Who the shop buys from. */
export const Suppliers = defineCollection({
  slug: 'suppliers',
  labels: { singular: 'Supplier', plural: 'Suppliers' },
  menu: { group: 'Catalogue' },
  permissions: {
    grants: { ...MANAGED, read: [all(...STAFF_ROLES)], navigate: [all(...STAFF_ROLES)] },
    scope: 'products',
    fields: { notes: { read: ['admin', 'manager'] } },
  },
  audit: { records: 'every change' },
  api: { noun: 'supplier', audience: 'signed-in', defaultSort: 'name' },
  search: { label: 'name or code', searches: ['name', 'code'] },
  trash: true,
  defaultSort: 'name',
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'code', 'status', 'leadTimeDays'] },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120, index: true },
    { name: 'code', type: 'text', required: true, unique: true, maxLength: 20 },
    { name: 'status', type: 'select', required: true, defaultValue: 'active', options: ['active', 'paused'] },
    { name: 'email', type: 'email', index: true },
    { name: 'website', type: 'text', maxLength: 200 },
    { name: 'leadTimeDays', type: 'number', min: 0, max: 365, index: true },
    moneyField('minimumOrderMinor'),
    { name: 'contractUntil', type: 'date' },
    { name: 'notes', type: 'textarea', maxLength: 2000 },
    { name: 'products', type: 'relationship', relationTo: 'products', hasMany: true },
  ],
})
