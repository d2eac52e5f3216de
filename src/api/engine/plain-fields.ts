import type { StoredField } from '@/domain/record'
import { columnOf } from '@/domain/record'

import type { PlainField } from './resource'

interface Presented {
  /** Fields that the resource declares by itself, or leaves out. */
  except?: readonly string[]
  /** Names in the answer that are offered as `filter[name]`, and in `sort`: each has an index. */
  filter?: readonly string[]
  sort?: readonly string[]
}

/**
 * Fields of a resource from the description of what is stored: all that people read, by their names in snake_case, amounts
 * without their unit. Who of them reads what stays the collection's own rule.
 */
export function plainFields(
  fields: Readonly<Record<string, StoredField>>,
  { except = [], filter = [], sort = [] }: Presented = {},
): Record<string, PlainField> {
  const shown = Object.entries(fields).filter(
    ([name, { reader }]) => reader !== 'none' && !except.includes(name),
  )
  const presented = shown.map(([name, { field }]): [string, PlainField] => {
    const key = columnOf(name).replace(/_minor$/, '')
    return [
      key,
      {
        ...(field === undefined ? {} : { field }),
        ...(filter.includes(key) ? { filter: true } : {}),
        ...(sort.includes(key) ? { sort: true } : {}),
      },
    ]
  })
  return Object.fromEntries(presented)
}
