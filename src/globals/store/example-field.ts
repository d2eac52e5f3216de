import type { UIField } from 'payload'

/** What the settings of the form make of an order, while they are typed. */
export function exampleField(name: string): UIField {
  return {
    name,
    type: 'ui',
    admin: {
      components: { Field: '@/admin/store/order-example-field#OrderExampleField' },
      disableListColumn: true,
    },
  }
}
