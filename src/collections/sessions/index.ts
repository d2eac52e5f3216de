import type { CollectionConfig } from 'payload'

import { collectionAccess, hiddenFromMenu } from '@/access/permissions'
import { SESSION_ENDS } from '@/domain/account/session'
import { CHANNELS } from '@/platform/context'

import { readGuards } from '../shared/read-guards'

/** Who is or was signed in, and why it ended. What proves a session is in a table of its own that no door reads. */
export const Sessions: CollectionConfig = {
  slug: 'sessions',
  labels: { singular: 'Session', plural: 'Sessions' },
  admin: {
    description: 'Who is or was signed in, where, and why it ended. Ended ones are kept for 90 days.',
    group: 'People',
    hidden: hiddenFromMenu('sessions'),
    useAsTitle: 'id',
    defaultColumns: ['user', 'device', 'browser', 'ipPrefix', 'lastUsedAt', 'endedReason'],
  },
  defaultSort: '-createdAt',
  access: collectionAccess('sessions'),
  hooks: { beforeOperation: [...readGuards] },
  fields: [
    { name: 'user', type: 'relationship', relationTo: 'users', required: true, index: true },
    { name: 'device', type: 'text', required: true },
    { name: 'browser', type: 'text', required: true },
    { name: 'ipPrefix', label: 'Network', type: 'text' },
    { name: 'channel', type: 'select', required: true, options: [...CHANNELS] },
    { name: 'lastUsedAt', type: 'date', required: true },
    { name: 'expiresAt', type: 'date', required: true },
    { name: 'endedAt', type: 'date' },
    { name: 'endedReason', type: 'select', options: [...SESSION_ENDS] },
    { name: 'endedBy', type: 'relationship', relationTo: 'users' },
  ],
}
