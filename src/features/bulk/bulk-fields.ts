import type { FlattenedField, SanitizedCollectionConfig } from 'payload'

import { labelText } from '@/domain/languages/label-text'
import type { Reader } from '@/domain/languages/words'

interface Described {
  readonly name: string
  readonly label: string
  /** A required field accepts no empty value. */
  readonly isRequired: boolean
}

/** A field that a bulk edit may set, as its form shows it. */
export type BulkField = Described &
  (
    | { readonly kind: 'choice'; readonly options: readonly { value: string; label: string }[] }
    | { readonly kind: 'relation'; readonly relationTo: string; readonly titleField: string }
    | { readonly kind: 'number' | 'amount'; readonly min?: number; readonly max?: number }
    | { readonly kind: 'flag' | 'day' }
  )

/** Field types whose value can be the same for many documents. Texts, lists and files belong to one document. */
const KINDS = new Set(['select', 'radio', 'checkbox', 'number', 'date', 'relationship', 'upload'])

type Settings = Readonly<Record<string, unknown>>

function settingsOf(field: FlattenedField): Settings {
  return field.admin ? { ...field.admin } : {}
}

/**
 * Whether a field cannot be edited in bulk: managed by the app, hidden, or shown only in some states of a document.
 */
function isOutOfReach(settings: Settings): boolean {
  const flags = ['readOnly', 'hidden', 'disabled', 'disableBulkEdit', 'condition']
  return flags.some((flag) => Boolean(settings[flag]))
}

/** Payload's own fields: publishing and trash are separate actions. */
const BOOKKEEPING = new Set(['id', 'createdAt', 'updatedAt', 'deletedAt', '_status'])

/** What a field may not be: a value of its own for each document, several values, computed, or hidden. */
const EXCLUSIONS = ['unique', 'hasMany', 'virtual', 'hidden'] as const

function isExcluded(field: Readonly<Record<string, unknown>>): boolean {
  return EXCLUSIONS.some((flag) => Boolean(field[flag]))
}

function isForMany(field: FlattenedField, title: string | undefined): boolean {
  if (!KINDS.has(field.type) || BOOKKEEPING.has(field.name) || field.name === title) return false
  if (isExcluded({ ...field })) return false
  // A required relation names the document's parent.
  const isRelation = field.type === 'relationship' || field.type === 'upload'
  if (isRelation && (field.required === true || Array.isArray(field.relationTo))) return false
  return !isOutOfReach(settingsOf(field))
}

function labelOf(field: FlattenedField, i18n: Reader | undefined): string {
  const label = 'label' in field ? labelText(field.label, i18n) : undefined
  if (label !== undefined) return label
  const words = field.name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function optionOf(option: string | { value: string; label: unknown }, i18n: Reader | undefined) {
  if (typeof option === 'string') return { value: option, label: option }
  return { value: option.value, label: labelText(option.label, i18n) ?? option.value }
}

function describe(
  field: FlattenedField,
  { titleOf, i18n }: { titleOf: (slug: string) => string; i18n: Reader | undefined },
): BulkField | null {
  const isRequired = 'required' in field && field.required
  const shared = { name: field.name, label: labelOf(field, i18n), isRequired }
  switch (field.type) {
    case 'select':
    case 'radio':
      return { ...shared, kind: 'choice', options: field.options.map((option) => optionOf(option, i18n)) }
    case 'relationship':
    case 'upload': {
      const relationTo = String(field.relationTo)
      return { ...shared, kind: 'relation', relationTo, titleField: titleOf(relationTo) }
    }
    case 'number': {
      const { min, max } = field
      const bounds = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
      return { ...shared, kind: field.name.endsWith('Minor') ? 'amount' : 'number', ...bounds }
    }
    case 'checkbox':
      return { ...shared, kind: 'flag' }
    case 'date':
      return { ...shared, kind: 'day' }
    default:
      return null
  }
}

interface Knowledge {
  collections: readonly SanitizedCollectionConfig[]
  mayWrite: (field: FlattenedField) => boolean
  /** Whose words the labels are in; English without it. */
  i18n?: Reader
}

/** The fields of a collection that can be set for many documents at once, from the collection's declaration. */
export function bulkFieldsOf(
  collection: SanitizedCollectionConfig,
  { collections, i18n, mayWrite }: Knowledge,
): BulkField[] {
  const titleOf = (slug: string) => collections.find((other) => other.slug === slug)?.admin.useAsTitle ?? 'id'
  return collection.flattenedFields
    .filter((field) => isForMany(field, collection.admin.useAsTitle))
    .filter(mayWrite)
    .map((field) => describe(field, { titleOf, i18n }))
    .filter((field) => field !== null)
}
