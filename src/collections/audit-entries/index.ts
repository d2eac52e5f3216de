import type { Field } from 'payload'

import { AUDIT_ACTION_LABELS } from '@/domain/audit'
import { CHANNEL_LABELS } from '@/domain/channel'
import { ACTOR_TYPES } from '@/platform/context'

import { REASON_CELL } from '@/collections/shared/fields/reason-cell'
import { defineCollection } from '../shared/define-collection'

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

const cell = (Cell: string) => ({ components: { Cell } })

const noFilter = { disableListFilter: true, disableListColumn: true }

/** Written by the database alone, when the entry is added: see migrations/*_audit_chain.ts. */
const chainFields: Field[] = [
  { name: 'chain', type: 'text', required: true, admin: noFilter },
  { name: 'position', type: 'number', required: true, admin: noFilter },
  { name: 'previousHash', type: 'text', admin: noFilter },
  { name: 'hash', type: 'text', required: true, admin: noFilter },
]

/** Who did what to which document, append-only. Entries of one document are chained by hash. */
export const AuditEntries = defineCollection({
  slug: 'audit-entries',
  labels: { singular: 'Audit entry', plural: 'Audit trail' },
  menu: { group: 'System', position: 2 },
  permissions: 'table',
  audit: { records: 'by use cases', why: 'It is the trail.' },
  api: 'not offered',
  timestamps: false,
  disableDuplicate: true,
  admin: {
    description: 'Who changed what, when and through which channel. It is only ever added to.',
    useAsTitle: 'documentTitle',
    defaultColumns: ['at', 'action', 'documentCollection', 'documentTitle', 'actorName', 'channel'],
    listSearchableFields: ['documentTitle', 'actorName'],
    components: {
      views: {
        edit: {
          default: {
            Component: '@/admin/audit/audit-entry-view#AuditEntryView',
            tab: { label: 'Entry', href: '' },
          },
        },
      },
    },
  },
  defaultSort: '-at',
  fields: [
    {
      name: 'at',
      type: 'date',
      label: 'When',
      required: true,
      index: true,
      admin: cell('@/admin/audit/entry-cell#TimeCell'),
    },
    { name: 'action', type: 'select', required: true, options: optionsOf(AUDIT_ACTION_LABELS) },
    {
      name: 'documentCollection',
      type: 'text',
      label: 'Collection',
      required: true,
      admin: cell('@/admin/audit/entry-cell#CollectionCell'),
    },
    { name: 'documentTitle', type: 'text', label: 'Document', required: true },
    { name: 'documentId', type: 'text', label: 'Document id', required: true },
    { name: 'actorType', type: 'select', required: true, options: [...ACTOR_TYPES] },
    { name: 'actorId', type: 'text' },
    { name: 'actorName', type: 'text', label: 'Who', required: true },
    { name: 'channel', type: 'select', required: true, options: optionsOf(CHANNEL_LABELS) },
    { name: 'ipPrefix', type: 'text', label: 'Network' },
    { name: 'requestId', type: 'text', required: true, index: true },
    { name: 'reason', type: 'text', admin: REASON_CELL },
    { name: 'changes', type: 'json', required: true, admin: noFilter },
    ...chainFields,
  ],
})
