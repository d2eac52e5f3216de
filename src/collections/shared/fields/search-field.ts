import type { FieldHook, TextField } from 'payload'

import { editPageOnly } from './edit-page-only'

interface SearchField {
  /** What is searched, as the panel's search box says it. */
  label: string
  /** Paths of the fields whose texts are searched; the database keeps the column, by a trigger of the migrations. */
  searches: readonly string[]
}

const leaveOut: FieldHook = ({ siblingData }) => {
  delete siblingData['search']
}

/**
 * The column that a collection's searches look at: the texts of some of its fields in the form of `searchText`. It is
 * asked for with `like`, by every reader of the documents, so it holds nothing that some of them may not read. What it
 * holds is in no answer, and what is written to it is not kept.
 */
export function searchField({ label, searches }: SearchField): TextField {
  return {
    name: 'search',
    type: 'text',
    label,
    custom: { searches },
    access: { create: () => false, update: () => false },
    hooks: { afterRead: [leaveOut] },
    admin: { ...editPageOnly, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
  }
}
