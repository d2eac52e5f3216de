'use client'

import type { SelectionDialogProps } from '../lists/actions/list-action'
import { TagsRunDialog } from './tags-run-dialog'

/** Puts tags on the selected customers. */
export function TagCustomersDialog(selection: SelectionDialogProps) {
  return <TagsRunDialog kind="customer_tag" selection={selection} />
}

/** Takes tags off the selected customers. */
export function UntagCustomersDialog(selection: SelectionDialogProps) {
  return <TagsRunDialog kind="customer_untag" selection={selection} />
}
