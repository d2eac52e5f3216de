import type { FieldHook, TextField } from 'payload'

import { fieldAccess } from '@/access/permissions'
import { MAX_TAG_LENGTH, MAX_TAGS, normaliseTags } from '@/domain/tags'
import { atFormsEdge } from '@/platform/errors/payload-error'

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

const takeNormalForm: FieldHook = ({ value }: { value?: unknown }) =>
  atFormsEdge(() => Promise.resolve(isTexts(value) ? normaliseTags(value) : value))

/**
 * Free words that staff put on a document, to find it again. They keep their case and are compared without it: see
 * `withTags` of `platform/database/tag-columns.ts`. Their table has to be named there, and to have the index.
 */
export function tagsField(
  collection: 'orders' | 'users',
  { components, ...admin }: NonNullable<TextField['admin']> = {},
): TextField {
  return {
    name: 'tags',
    type: 'text',
    hasMany: true,
    maxRows: MAX_TAGS,
    maxLength: MAX_TAG_LENGTH,
    access: fieldAccess(collection, 'tags'),
    hooks: { beforeValidate: [takeNormalForm] },
    admin: { ...admin, components: { Cell: '@/admin/tags/tags-cell#TagsCell', ...components } },
  }
}
