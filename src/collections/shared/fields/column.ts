import type { Field } from 'payload'

/** The form shows nothing of the field: a card above it does, or the list alone. */
export const NO_FIELD = '@/admin/ui/column-only-field#ColumnOnlyField'

/** A column of the list that no field of the document holds: what is shown is read for all rows at once. */
export function column(name: string, label: string, Cell: string): Field {
  return { name, label, type: 'ui', admin: { components: { Cell, Field: NO_FIELD } } }
}
