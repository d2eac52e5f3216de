import type { FieldHook, TextField } from 'payload'

import { fieldAccess } from '@/access/permissions'

import { copyNothing } from './copy-fields'

/** In characters. */
const MAX_REFERENCE = 100

/** An emptied field is null: no two documents have the same text, not even none. */
const emptyToNull: FieldHook = ({ value }) => {
  const text: unknown = typeof value === 'string' ? value.trim() : value
  return text === '' ? null : text
}

/** The number that a document has in another system: unique among the documents of its collection, the trash included. */
export function externalReferenceField(
  collection: 'products' | 'variants' | 'categories',
  description: string,
): TextField {
  return {
    name: 'externalReference',
    type: 'text',
    unique: true,
    maxLength: MAX_REFERENCE,
    access: fieldAccess(collection, 'externalReference'),
    hooks: { beforeValidate: [emptyToNull], beforeDuplicate: [copyNothing(null)] },
    admin: { position: 'sidebar', description },
  }
}
