import type { DocumentViewConfig } from 'payload'

import { mayUse } from '@/access/permissions'

/** The tab with a document's audit trail, for `admin.components.views.edit.history`. */
export const historyTab: DocumentViewConfig = {
  Component: '@/admin/audit/history-view#HistoryView',
  path: '/history',
  tab: { label: 'History', href: '/history', condition: mayUse('audit-entries', 'read history') },
}

/** The same for collections with a trash, whose documents are read there too. */
export const historyViews = {
  default: { Component: '@/admin/audit/document-view#DocumentView' },
  history: historyTab,
}
