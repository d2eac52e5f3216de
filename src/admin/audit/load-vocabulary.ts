import 'server-only'

import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'

import type { Changes } from '@/domain/audit'
import { loadStoreSettings } from '@/features/store/load-store-settings'

import type { FieldWords, Vocabulary } from './change-words'
import { wordsOfName } from './change-words'

const MAX_TITLES = 100

interface NamedField {
  path: string
  field: FlattenedField
  label: string
}

/** What a field is called; labels that the framework made of the name are written as ours are. */
function labelOf(field: FlattenedField): string {
  const label: unknown = 'label' in field ? field.label : undefined
  const isOwn =
    typeof label === 'string' && label.replaceAll(' ', '').toLowerCase() !== field.name.toLowerCase()
  return isOwn ? label.replace(/ \(basis points.*\)$/, '') : wordsOfName(field.name)
}

/** Fields by path; those of groups as `group.field`, and so those of the rows of a list. */
function fieldsByPath(fields: readonly FlattenedField[], prefix = '', group = ''): NamedField[] {
  return fields.flatMap((field): NamedField[] => {
    const path = `${prefix}${field.name}`
    const label = `${group}${labelOf(field)}`
    if (field.type === 'group') return fieldsByPath(field.flattenedFields, `${path}.`, `${label}: `)
    const own = { path, field, label }
    return field.type === 'array' ? [own, ...fieldsByPath(field.flattenedFields, `${path}.`)] : [own]
  })
}

/** The fields of a collection, or of a global. */
export function fieldsOf(req: PayloadRequest, slug: string): readonly FlattenedField[] {
  const { collections, globals } = req.payload.config
  const owner = [...collections, ...globals].find((candidate) => candidate.slug === slug)
  return owner?.flattenedFields ?? []
}

function optionsOf(field: FlattenedField): Readonly<Record<string, string>> | undefined {
  if (field.type !== 'select' && field.type !== 'radio') return undefined
  return Object.fromEntries(
    field.options.map((option) =>
      typeof option === 'string'
        ? [option, wordsOfName(option)]
        : [option.value, typeof option.label === 'string' ? option.label : option.value],
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
    fieldsByPath(fieldsOf(req, slug)).map(async ({ path, field, label }): Promise<[string, FieldWords]> => {
      const target = targetOf(field)
      const options = optionsOf(field)
      const titles = target ? await loadTitles(req, target, idsIn(pages, path)) : undefined
      return [path, { label, ...(options ? { options } : {}), ...(titles ? { titles } : {}) }]
    }),
  )
  const { timeZone } = await loadStoreSettings(req.payload)
  return { currency, timeZone, fields: Object.fromEntries(entries) }
}
