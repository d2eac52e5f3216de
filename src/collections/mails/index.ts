import type { CollectionConfig } from 'payload'

import { anyOf, hasRole, isNobody } from '@/access/predicates'
import { hiddenUnless } from '@/access/visibility'

import { capReadLimits } from '../shared/cap-read-limits'

/** Mails that have left, by the key that keeps each from leaving twice. */
export const Mails: CollectionConfig = {
  slug: 'mails',
  labels: { singular: 'Mail', plural: 'Mails' },
  admin: {
    description: 'Which mails have left, to whom and when. Each leaves once.',
    group: 'System',
    hidden: hiddenUnless('admin', 'manager', 'support'),
    useAsTitle: 'subject',
    defaultColumns: ['sentAt', 'template', 'to', 'subject'],
  },
  defaultSort: '-createdAt',
  access: {
    create: anyOf(isNobody),
    read: anyOf(hasRole('admin', 'manager', 'support')),
    update: anyOf(isNobody),
    delete: anyOf(isNobody),
  },
  hooks: { beforeOperation: [capReadLimits] },
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'template', type: 'text', required: true },
    { name: 'to', type: 'text', required: true },
    { name: 'subject', type: 'text', required: true },
    { name: 'order', type: 'relationship', relationTo: 'orders', index: true },
    { name: 'sentAt', type: 'date', required: true, index: true },
  ],
}
