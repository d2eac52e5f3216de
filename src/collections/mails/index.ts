import type { CollectionConfig } from 'payload'

import { collectionAccess, hiddenFromMenu } from '@/access/permissions'

import { readGuards } from '../shared/read-guards'
import { searchField } from '@/collections/shared/fields/search-field'

/** Mails that have left, by the key that keeps each from leaving twice. */
export const Mails: CollectionConfig = {
  slug: 'mails',
  labels: { singular: 'Mail', plural: 'Mails' },
  admin: {
    description: 'Which mails have left, to whom and when. Each leaves once.',
    group: 'System',
    hidden: hiddenFromMenu('mails'),
    useAsTitle: 'subject',
    listSearchableFields: ['search'],
    defaultColumns: ['sentAt', 'template', 'to', 'subject'],
  },
  defaultSort: '-createdAt',
  access: collectionAccess('mails'),
  hooks: { beforeOperation: [...readGuards] },
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'template', type: 'text', required: true },
    { name: 'to', type: 'text', required: true },
    { name: 'subject', type: 'text', required: true },
    { name: 'order', type: 'relationship', relationTo: 'orders', index: true },
    { name: 'sentAt', type: 'date', required: true, index: true },
    searchField({ label: 'subject or recipient', searches: ['subject', 'to'] }),
  ],
}
