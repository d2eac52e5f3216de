import { z } from 'zod'

import { quote } from '../engine/names'
import type { Resource } from '../engine/resource'
import type { Parameters } from '../engine/values'
import { UUID } from '../engine/values'
import type { View } from '../engine/view'

/** In front of an external reference where an id is expected: `ref:ERP-4711`. */
export const REFERENCE = 'ref:'
const REFERENCE_FIELD = 'external_reference'
/** Of any key or reference, in characters: longer ones name no document. */
const MAX_KEY = 250

/** The external reference that a text names; null for every other text. */
export function referenceIn(text: string): string | null {
  const isReference = text.startsWith(REFERENCE) && text.length > REFERENCE.length
  return isReference ? text.slice(REFERENCE.length) : null
}

/** The column with the references of a resource; null where callers of the view read none. */
export function referenceColumn({ fields }: Pick<View, 'fields'>): string | null {
  return fields.get(REFERENCE_FIELD)?.rule?.column ?? null
}

function columnAndValue(view: View, text: string): [string, string] | null {
  if (UUID.test(text)) return ['id', text]
  if (text.length > MAX_KEY || text.includes('\0')) return null
  const reference = referenceIn(text)
  if (reference !== null) {
    const column = referenceColumn(view)
    return column === null ? null : [column, reference]
  }
  const { key, spellKey = (given: string) => given } = view.resource
  return key === undefined ? null : [key, spellKey(text)]
}

/**
 * The condition on `t` that only the document has which `text` names: by its id, by `ref:` and its external reference where
 * the caller reads that, or by the key of its resource. What has the form of an id is an id.
 * @returns null for what names no document.
 */
export function identityCondition(view: View, text: string, parameters: Parameters): string | null {
  const found = columnAndValue(view, text)
  if (found === null) return null
  const [column, value] = found
  return `t.${quote(column)} = ${parameters.add(value)}`
}

/** What a caller may name a document of a resource by, in words: `The id, the sku, or …`. */
export function identifiersOf({ key, fields }: Pick<Resource, 'key' | 'fields'>): string | null {
  const others = [
    ...(key === undefined ? [] : [`the ${key}`]),
    ...(REFERENCE_FIELD in fields ? [`\`${REFERENCE}\` and the external reference`] : []),
  ]
  return others.length === 0 ? null : `The id, ${others.join(', or ')}.`
}

const ID_OR_REFERENCE = /^(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|ref:.{1,250})$/

/** Collections whose documents bodies name by their external references too. */
export type Referred = 'users' | 'products' | 'variants' | 'categories'

const REFERRED: ReadonlySet<string> = new Set<Referred>(['users', 'products', 'variants', 'categories'])

/** Whether documents of a collection have external references that bodies may give instead of ids. */
export const isReferred = (collection: string): collection is Referred => REFERRED.has(collection)

/** Which documents a schema names. */
const namedBy = new WeakMap<z.ZodType, Referred>()

/** A document's id in a body, or `ref:` and its external reference, which is replaced by the id before it is parsed. */
export function documentId(collection: Referred): z.ZodType<string> {
  const schema = z
    .string()
    .refine((text) => ID_OR_REFERENCE.test(text), 'must be an id, or ref: and an external reference')
    .meta({ description: 'An id, or `ref:` and an external reference.' })
  namedBy.set(schema, collection)
  return schema
}

/** The collection whose documents a schema names; undefined for a schema of anything else. */
export const collectionNamedBy = (schema: z.ZodType): Referred | undefined => namedBy.get(schema)
