import type { Collection, FlattenedField, Payload } from 'payload'

/** What a path of a condition or a sort ends at, as far as values and operators go. */
export type Target =
  | { kind: 'id' | 'number' | 'boolean' | 'date' | 'opaque' }
  /** Of mail addresses one form is stored. */
  | { kind: 'text'; isAddress?: boolean }
  | { kind: 'option'; options: readonly string[] }
  /** The collections that it may point to. Where these are several, a value names its collection. */
  | { kind: 'relation'; to: readonly string[]; isPolymorphic: boolean }

export interface ResolvedPath {
  target: Target
  /** Relations, joins and arrays on the way: each is a table more to read. */
  relations: number
  isMany: boolean
}

/** Where a path begins, and what it may lead to. */
export interface PathScope {
  fields: readonly FlattenedField[]
  /** Versions hold the document under `version`, and facts of their own beside it. */
  hasVersions: boolean
  collections: Payload['collections']
  /** Whether times may be compared with periods, such as `last_7_days`; the day's own hook reads them. */
  takesPeriods?: true
}

const VERSION_FACTS: Readonly<Record<string, Target>> = {
  latest: { kind: 'boolean' },
  autosave: { kind: 'boolean' },
  snapshot: { kind: 'boolean' },
  parent: { kind: 'id' },
}

const KINDS: Readonly<Record<string, Target>> = {
  text: { kind: 'text' },
  textarea: { kind: 'text' },
  email: { kind: 'text', isAddress: true },
  code: { kind: 'text' },
  number: { kind: 'number' },
  checkbox: { kind: 'boolean' },
  date: { kind: 'date' },
}

function optionsOf(field: FlattenedField & { type: 'select' | 'radio' }): string[] {
  return field.options.map((option) => (typeof option === 'string' ? option : option.value))
}

function targetOf(field: FlattenedField): Target {
  if (field.type === 'select' || field.type === 'radio') return { kind: 'option', options: optionsOf(field) }
  if (field.type === 'relationship' || field.type === 'upload') {
    const to = [field.relationTo].flat()
    return { kind: 'relation', to, isPolymorphic: Array.isArray(field.relationTo) }
  }
  return KINDS[field.type] ?? { kind: 'opaque' }
}

const isMany = (field: FlattenedField): boolean => 'hasMany' in field && field.hasMany === true

/** The fields of a collection that a path goes on to; null when there is none of that name. */
function fieldsOf(slug: string, { collections }: PathScope): readonly FlattenedField[] | null {
  const known: Readonly<Record<string, Collection>> = collections
  return Object.hasOwn(known, slug) ? (known[slug]?.config.flattenedFields ?? null) : null
}

/** What follows a relation: the id or the collection that it holds itself, or a field of what it points to. */
function throughRelation(
  field: FlattenedField & { type: 'relationship' | 'upload' },
  rest: readonly string[],
  scope: PathScope,
): ResolvedPath | null {
  const [next = '', ...more] = rest
  const to = [field.relationTo].flat()
  const isEnd = more.length === 0
  const crossed = isMany(field) ? 1 : 0
  if (Array.isArray(field.relationTo)) {
    if (!isEnd) return null
    if (next === 'value') return { target: { kind: 'id' }, relations: crossed, isMany: false }
    const target: Target = { kind: 'option', options: to }
    return next === 'relationTo' ? { target, relations: crossed, isMany: false } : null
  }
  const fields = fieldsOf(to[0] ?? '', scope)
  const inner = fields && walk(rest, { ...scope, fields, hasVersions: false })
  return inner && { ...inner, relations: inner.relations + 1 + crossed }
}

function into(field: FlattenedField, rest: readonly string[], scope: PathScope): ResolvedPath | null {
  switch (field.type) {
    case 'group':
    case 'tab':
      return walk(rest, { ...scope, fields: field.flattenedFields, hasVersions: false })
    case 'array': {
      const inner = walk(rest, { ...scope, fields: field.flattenedFields, hasVersions: false })
      return inner && { ...inner, relations: inner.relations + 1 }
    }
    case 'relationship':
    case 'upload':
      return throughRelation(field, rest, scope)
    case 'join': {
      const fields = typeof field.collection === 'string' ? fieldsOf(field.collection, scope) : null
      const inner = fields && walk(rest, { ...scope, fields, hasVersions: false })
      return inner && { ...inner, relations: inner.relations + 1 }
    }
    default:
      return null
  }
}

function walk(segments: readonly string[], scope: PathScope): ResolvedPath | null {
  const [head = '', ...rest] = segments
  const field = scope.fields.find(({ name }) => name === head)
  if (field) {
    if (rest.length > 0) return into(field, rest, scope)
    const relations = field.type === 'join' || isMany(field) ? 1 : 0
    return { target: targetOf(field), relations, isMany: isMany(field) }
  }
  if (head === 'id' && rest.length === 0) return { target: { kind: 'id' }, relations: 0, isMany: false }
  if (!scope.hasVersions) return null
  if (head === 'version' && rest.length > 0) return walk(rest, { ...scope, hasVersions: false })
  const fact = rest.length === 0 && Object.hasOwn(VERSION_FACTS, head) ? VERSION_FACTS[head] : undefined
  return fact ? { target: fact, relations: 0, isMany: false } : null
}

/** What a path ends at; null when it leads nowhere. Payload takes `__` for a dot, as GraphQL writes it. */
export function resolvePath(path: string, scope: PathScope): ResolvedPath | null {
  return walk(path.replaceAll('__', '.').split('.'), scope)
}
