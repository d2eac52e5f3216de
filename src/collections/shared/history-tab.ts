import type { DocumentViewConfig } from 'payload'

import { isStaff } from '@/access/predicates'

/** The tab with a document's audit trail, for `admin.components.views.edit.history`. */
export const historyTab: DocumentViewConfig = {
  Component: '@/admin/audit/history-view#HistoryView',
  path: '/history',
  tab: { label: 'History', href: '/history', condition: ({ req }) => isStaff({ req }) === true },
}
