import 'server-only'

import { DefaultEditView } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import { clientPropsOf } from '../ui/client-props-of'
import { HistoryView } from './history-view'

/**
 * Of a document in the trash Payload opens the form for the History tab too (`/collections/:slug/trash/:id/history`):
 * the history of erased and trashed documents matters most.
 */
export function isTrashedHistory({ routeSegments }: DocumentViewServerProps): boolean {
  const [, , folder, , tab] = routeSegments
  return folder === 'trash' && tab === 'history'
}

/** Payload's own form, or the history that was asked for. */
export function DocumentView(props: DocumentViewServerProps) {
  return isTrashedHistory(props) ? <HistoryView {...props} /> : <DefaultEditView {...clientPropsOf(props)} />
}
