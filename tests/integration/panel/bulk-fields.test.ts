import { expect, it } from 'vitest'

import { declarationOf } from '@/collections/shared/declarations'
import { bulkFieldsOf } from '@/features/bulk/bulk-fields'

import { startPayload } from '../../setup/payload'

const payload = await startPayload()

/** What a bulk edit offers to who may write every field. A collection that is not named offers nothing. */
const OFFERED: Readonly<Record<string, readonly string[]>> = {
  products: ['category'],
  variants: ['priceMinor', 'compareAtPriceMinor', 'taxClass', 'weightGrams', 'lowStockLevel'],
  categories: ['parent', 'position', 'image'],
  users: ['isActive'],
}

const { collections } = payload.config
const own = collections.filter(({ slug }) => !slug.startsWith('payload-'))
/** Records of what happened, which only use cases write. */
const isRecord = (collection: (typeof own)[number]) =>
  declarationOf(collection)?.audit.records === 'by use cases'

it.each(
  own
    .filter((collection) => !isRecord(collection))
    .map((collection) => ({ slug: collection.slug, collection })),
)(
  'a bulk edit of $slug offers the fields that many documents share, and no others',
  ({ slug, collection }) => {
    const names = bulkFieldsOf(collection, { collections, mayWrite: () => true }).map(({ name }) => name)
    expect(names).toEqual(OFFERED[slug] ?? [])
  },
)

it.each(own.map((collection) => ({ slug: collection.slug, collection })))(
  'a bulk edit of $slug offers no text, no list, nothing unique and nothing that is managed',
  ({ collection }) => {
    const offered = new Set(
      bulkFieldsOf(collection, { collections, mayWrite: () => true }).map(({ name }) => name),
    )
    const wrong = collection.flattenedFields.filter((field) => {
      const admin: Readonly<Record<string, unknown>> = { ...field.admin }
      const isText = ['text', 'textarea', 'richText', 'email', 'array', 'blocks', 'join', 'group', 'json']
      const isUnique = 'unique' in field && field.unique
      return isText.includes(field.type) || isUnique || admin['readOnly'] === true || admin['hidden'] === true
    })
    expect(wrong.map(({ name }) => name).filter((name) => offered.has(name))).toEqual([])
  },
)
