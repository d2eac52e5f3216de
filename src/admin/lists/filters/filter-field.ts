import type { ClientField } from 'payload'

import { labelText } from '@/domain/languages/label-text'
import type { Reader } from '@/domain/languages/words'
import { msg, wordsOf } from '@/domain/languages/words'
import type { ListFilter } from '@/domain/lists/declarations'

/** A value that a filter offers. */
export interface FilterOption {
  readonly value: string
  readonly label: string
}

/** A filter above a list, as its field's type has it. */
export type FilterField = ListFilter &
  (
    | { readonly kind: 'choice'; readonly options: readonly FilterOption[] }
    | { readonly kind: 'relation'; readonly relationTo: string }
    | { readonly kind: 'time' | 'amount' | 'number' | 'flag' | 'text' }
  )

function nested(field: ClientField): readonly ClientField[] {
  if (field.type === 'tabs') return field.tabs.flatMap((tab) => ('name' in tab ? [] : tab.fields))
  const isLayout = field.type === 'row' || field.type === 'collapsible'
  return isLayout ? field.fields : []
}

/** The field of this name, also within rows and tabs, which only arrange fields. */
export function fieldNamed(fields: readonly ClientField[], name: string): ClientField | null {
  for (const field of fields) {
    if ('name' in field && field.name === name) return field
    const inner = fieldNamed(nested(field), name)
    if (inner) return inner
  }
  return null
}

function optionOf(option: string | { value: string; label: unknown }, i18n: Reader): FilterOption {
  if (typeof option === 'string') return { value: option, label: option }
  return { value: option.value, label: labelText(option.label, i18n) ?? option.value }
}

const DRAFT_LABELS: Readonly<Record<string, string>> = { draft: msg('Draft'), published: msg('Published') }

/** How a declared filter is asked for, in the reader's language; null for a field that this person does not read. */
export function filterFieldOf(
  { label: english, path }: ListFilter,
  fields: readonly ClientField[],
  i18n: Reader,
): FilterField | null {
  const { t } = wordsOf(i18n)
  const field = fieldNamed(fields, path)
  if (!field) return null
  const filter: ListFilter = { path, label: t(english) }
  switch (field.type) {
    case 'select': {
      const draftLabelOf = (value: string) => (path === '_status' ? DRAFT_LABELS[value] : undefined)
      const options = field.options.map((option) => {
        const { label, value } = optionOf(option, i18n)
        const draftLabel = draftLabelOf(value)
        return { value, label: draftLabel === undefined ? label : t(draftLabel) }
      })
      return { ...filter, kind: 'choice', options }
    }
    case 'relationship':
      return typeof field.relationTo === 'string'
        ? { ...filter, kind: 'relation', relationTo: field.relationTo }
        : null
    case 'date':
      return { ...filter, kind: 'time' }
    case 'number':
      return { ...filter, kind: path.endsWith('Minor') ? 'amount' : 'number' }
    case 'checkbox':
      return { ...filter, kind: 'flag' }
    default:
      return { ...filter, kind: 'text' }
  }
}
