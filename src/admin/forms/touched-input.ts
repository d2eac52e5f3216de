import type { ClientField } from 'payload'

export type Values = Readonly<Record<string, unknown>>

/** The groups of a document by name, with the groups in them: their fields are stored one by one. */
export interface GroupTree {
  readonly [name: string]: GroupTree
}

interface Container {
  name?: string
  fields: readonly ClientField[]
}

/** Containers without a name (rows, tabs, collapsibles) only arrange fields: theirs belong to the parent. */
function groupsOfContainer({ name, fields }: Container): [string, GroupTree][] {
  const inner = groupsOf(fields)
  return name === undefined || name === '' ? Object.entries(inner) : [[name, inner]]
}

function groupsOfField(field: ClientField): [string, GroupTree][] {
  if (field.type === 'tabs') {
    return field.tabs.flatMap((tab) => groupsOfContainer({ ...tab, fields: tab.fields }))
  }
  const isContainer = field.type === 'group' || field.type === 'row' || field.type === 'collapsible'
  if (!isContainer) return []
  const name = 'name' in field && typeof field.name === 'string' ? field.name : ''
  return groupsOfContainer({ name, fields: field.fields })
}

/** The tree of a document's named groups, from its fields; rows, tabs and collapsibles without a name are skipped. */
export function groupsOf(fields: readonly ClientField[]): GroupTree {
  return Object.fromEntries(fields.flatMap(groupsOfField))
}

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** Set by the server alone. */
const NOT_TYPED = new Set(['createdAt', 'updatedAt'])

/**
 * The values of a form that differ from the stored ones: what the user changed. A list or rich text counts as one value.
 */
export function touchedInput(mine: Values, stored: Values, groups: GroupTree): Values {
  const touched = Object.entries(mine).flatMap(([name, value]): [string, unknown][] => {
    const former = stored[name]
    if (NOT_TYPED.has(name) || isSame(value, former)) return []
    const inner = Object.hasOwn(groups, name) ? groups[name] : undefined
    if (inner === undefined || !isValues(value) || !isValues(former)) return [[name, value]]
    return [[name, touchedInput(value, former, inner)]]
  })
  return Object.fromEntries(touched)
}

/** Whether a change of the document at a path meets something that was typed. */
export function isTouched(touched: Values, path: string): boolean {
  let at: unknown = touched
  for (const step of path.split('.')) {
    if (!isValues(at)) return true
    if (!Object.hasOwn(at, step)) return false
    at = at[step]
  }
  return true
}
