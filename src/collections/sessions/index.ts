import { SESSION_ENDS } from '@/domain/account/session'
import { CHANNELS } from '@/platform/context'

import { defineCollection } from '../shared/define-collection'

/** Stored in English, and shown in the language of who reads. */
const IN_WORDS = { admin: { components: { Cell: '@/admin/languages/words-cell#WordsCell' } } }

/** Sessions, open and ended, and why they ended. The secrets of a session are in a table of their own that no interface reads. */
export const Sessions = defineCollection({
  slug: 'sessions',
  labels: { singular: 'Session', plural: 'Sessions' },
  menu: { group: 'People', position: 2 },
  permissions: 'table',
  audit: { records: 'by use cases', why: 'An entry of its user tells it.' },
  api: 'not offered',
  admin: {
    description: 'Who is or was signed in, where, and why it ended. Ended ones are kept for 90 days.',
    useAsTitle: 'id',
    defaultColumns: ['user', 'device', 'browser', 'ipPrefix', 'lastUsedAt', 'endedReason'],
  },
  defaultSort: '-createdAt',
  fields: [
    { name: 'user', type: 'relationship', relationTo: 'users', required: true, index: true },
    { name: 'device', type: 'text', required: true, ...IN_WORDS },
    { name: 'browser', type: 'text', required: true, ...IN_WORDS },
    { name: 'ipPrefix', label: 'Network', type: 'text' },
    { name: 'channel', type: 'select', required: true, options: [...CHANNELS] },
    { name: 'lastUsedAt', type: 'date', required: true },
    { name: 'expiresAt', type: 'date', required: true },
    { name: 'endedAt', type: 'date' },
    { name: 'endedReason', type: 'select', options: [...SESSION_ENDS] },
    { name: 'endedBy', type: 'relationship', relationTo: 'users' },
  ],
})
