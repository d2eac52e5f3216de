import { defineCollection } from '../shared/define-collection'

/** Mails that have left, by the key that keeps each from leaving twice. */
export const Mails = defineCollection({
  slug: 'mails',
  labels: { singular: 'Mail', plural: 'Mails' },
  menu: { group: 'System', position: 1 },
  permissions: 'table',
  audit: { records: 'by use cases', why: 'It is a record itself, and is only added to.' },
  api: 'not offered',
  search: { label: 'subject or recipient', searches: ['subject', 'to'] },
  admin: {
    description: 'Which mails have left, to whom and when. Each leaves once.',
    useAsTitle: 'subject',
    defaultColumns: ['sentAt', 'template', 'to', 'subject'],
  },
  defaultSort: '-createdAt',
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'template', type: 'text', required: true },
    { name: 'to', type: 'text', required: true },
    { name: 'subject', type: 'text', required: true },
    { name: 'order', type: 'relationship', relationTo: 'orders', index: true },
    { name: 'sentAt', type: 'date', required: true, index: true },
  ],
})
