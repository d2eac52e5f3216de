import 'server-only'

import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'

import type { Changes } from '@/domain/audit'
import { labelText } from '@/domain/languages/label-text'
import { ENGLISH, wordsOf } from '@/domain/languages/words'
import { loadStoreSettings } from '@/features/store/load-store-settings'

import type { FieldWords, Vocabulary } from './change-words'
import { nameWords } from './name-words'

const MAX_TITLES = 100

type I18n = PayloadRequest['i18n']

interface NamedField {
  path: string
  field: FlattenedField
  label: string
}

/** The English of a label; empty for the framework's own, which have it in its translations. */
const englishOf = (label: unknown) => labelText(label, { language: ENGLISH.language, t: () => '' }) ?? ''

/**
 * What a field is called. English labels that the framework made of the name are written as ours are; in other languages there
 * are translations of both.
 */
function labelOf(field: FlattenedField, i18n: I18n): string {
  const label: unknown = 'label' in field ? field.label : undefined
  const english = englishOf(label)
  const { language, t } = wordsOf(i18n)
  const isOwn = english !== '' && english.replaceAll(' ', '').toLowerCase() !== field.name.toLowerCase()
  if (!isOwn && language === ENGLISH.language) return nameWords(field.name, t)
  // Not all copies of fields have a translated label.
  const text = typeof label === 'string' ? t(label) : labelText(label, i18n)
  return text?.replace(/ \(basis points.*\)$/, '') ?? nameWords(field.name, t)
}

interface Group {
  readonly path: string
  readonly label: string
}

/** Fields by path; those of groups as `group.field`, and so those of the rows of a list. */
function fieldsByPath(fields: readonly FlattenedField[], i18n: I18n, group?: Group): NamedField[] {
  const { t } = wordsOf(i18n)
  return fields.flatMap((field): NamedField[] => {
    const path = group ? `${group.path}.${field.name}` : field.name
    const name = labelOf(field, i18n)
    const label =
      group && group.label !== '' ? t('{name}: {value}', { name: group.label, value: name }) : name
    if (field.type === 'group') return fieldsByPath(field.flattenedFields, i18n, { path, label })
    const own = { path, field, label }
    if (field.type !== 'array') return [own]
    return [own, ...fieldsByPath(field.flattenedFields, i18n, { path, label: '' })]
  })
}

/** The fields of a collection, or of a global. */
export function fieldsOf(req: PayloadRequest, slug: string): readonly FlattenedField[] {
  const { collections, globals } = req.payload.config
  const owner = [...collections, ...globals].find((candidate) => candidate.slug === slug)
  return owner?.flattenedFields ?? []
}

function optionsOf(field: FlattenedField, i18n: I18n): Readonly<Record<string, string>> | undefined {
  if (field.type !== 'select' && field.type !== 'radio') return undefined
  const { t } = wordsOf(i18n)
  const wordsOfLabel = (label: unknown) => (typeof label === 'string' ? t(label) : labelText(label, i18n))
  return Object.fromEntries(
    field.options.map((option) =>
      typeof option === 'string'
        ? [option, nameWords(option, t)]
        : [option.value, wordsOfLabel(option.label) ?? option.value],
    ),
  )
}

function targetOf(field: FlattenedField): CollectionSlug | null {
  const isRelation = field.type === 'relationship' || field.type === 'upload'
  return isRelation && typeof field.relationTo === 'string' ? field.relationTo : null
}

function idsIn(pages: readonly Changes[], path: string): string[] {
  const values: unknown[] = pages.flatMap((changes) => [changes[path]?.before, changes[path]?.after]).flat()
  return [...new Set(values.filter((value) => typeof value === 'string'))]
}

/** Titles of documents that the caller may read; of the others the id stays. */
async function loadTitles(
  req: PayloadRequest,
  collection: CollectionSlug,
  ids: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  if (ids.length === 0) return {}
  const title = req.payload.collections[collection].config.admin.useAsTitle
  const { docs } = await req.payload.find({
    collection,
    req,
    overrideAccess: false,
    depth: 0,
    pagination: false,
    limit: MAX_TITLES,
    where: { id: { in: [...ids] } },
    trash: true,
  })
  return Object.fromEntries(
    docs.map((doc) => {
      const row = { ...doc } as Readonly<Record<string, unknown>>
      const words = row['erasedAt'] ? row['name'] : row[title ?? 'id']
      return [String(row['id']), typeof words === 'string' ? words : String(row['id'])]
    }),
  )
}

/** How the fields of a collection and the values in these changes read. */
export async function loadVocabulary(
  req: PayloadRequest,
  { slug, currency, pages }: { slug: string; currency: string; pages: readonly Changes[] },
): Promise<Vocabulary> {
  const entries = await Promise.all(
    fieldsByPath(fieldsOf(req, slug), req.i18n).map(
      async ({ path, field, label }): Promise<[string, FieldWords]> => {
        const target = targetOf(field)
        const options = optionsOf(field, req.i18n)
        const titles = target ? await loadTitles(req, target, idsIn(pages, path)) : undefined
        return [path, { label, ...(options ? { options } : {}), ...(titles ? { titles } : {}) }]
      },
    ),
  )
  const { timeZone } = await loadStoreSettings(req.payload)
  return { words: wordsOf(req.i18n), currency, timeZone, fields: Object.fromEntries(entries) }
}
