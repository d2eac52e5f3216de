'use client'

import type { SelectionDialogProps } from '../actions/list-action'
import { ExportDialog } from './export-dialog'

/** Makes a file of a selection as soon as it is asked for; the selection stays. */
export function ExportSelection({ collection, filter, ids, onClose }: SelectionDialogProps) {
  return <ExportDialog collection={collection} filter={filter} ids={ids} onClose={() => onClose()} />
}
