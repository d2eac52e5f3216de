import { z } from 'zod'

import { DomainError } from '@/domain/errors'

import type { Principal } from '../principal'
import type { Referred } from './document-id'
import { collectionNamedBy, referenceColumn, referenceIn } from './document-id'
import type { Engine } from '../engine/engine'
import { accessCondition, readVerdict } from '../engine/engine'
import { quote } from '../engine/names'
import type { Resource } from '../engine/resource'
import { Parameters } from '../engine/values'

/** A place of a body that names a document by its reference. */
interface Found {
  collection: Referred
  reference: string
  /** Dotted: `lines.0.variant_id`. */
  path: string
  replace: (id: string) => void
}

type Walk = (schema: z.ZodType, value: unknown, at: Pick<Found, 'path' | 'replace'>) => Found[]

const below = (path: string, name: string) => (path === '' ? name : `${path}.${name}`)

/** What a schema wraps: the schema of the value that callers send. */
function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodPipe) return unwrapped(schema.in as z.ZodType)
  const isWrapper =
    schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
  return isWrapper ? unwrapped(schema.unwrap() as z.ZodType) : schema
}

function partsOf(schema: z.ZodType, value: object): [string, z.ZodType][] {
  if (schema instanceof z.ZodObject) return Object.entries<z.ZodType>(schema.shape)
  if (!(schema instanceof z.ZodArray) || !Array.isArray(value)) return []
  return Object.keys(value).map((index) => [index, schema.element as z.ZodType])
}

const findReferences: Walk = (given, value, at) => {
  const schema = unwrapped(given)
  const collection = collectionNamedBy(schema)
  if (collection !== undefined) {
    const reference = typeof value === 'string' ? referenceIn(value) : null
    return reference === null ? [] : [{ collection, reference, ...at }]
  }
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return partsOf(schema, value)
    .filter(([name]) => Object.hasOwn(holder, name))
    .flatMap(([name, part]) => {
      const replace = (id: string) => void (holder[name] = id)
      return findReferences(part, holder[name], { path: below(at.path, name), replace })
    })
}

/** Ids of the documents with these references, as far as the caller may see them. */
async function idsOf(
  engine: Engine,
  { resource, principal }: { resource: Resource; principal: Principal },
  references: readonly string[],
): Promise<Map<string, string>> {
  const view = engine.viewOf(resource, principal)
  const column = referenceColumn(view)
  const verdict = await readVerdict(engine, resource, principal)
  if (column === null || verdict === false) return new Map()
  const parameters = new Parameters()
  const conditions = [`t.${quote(column)} = any(${parameters.add(references)})`]
  const access = accessCondition(engine, { view, principal, verdict, parameters })
  if (access !== undefined) conditions.push(access)
  if (resource.only) conditions.push(resource.only('t'))
  if (view.hasTrash) conditions.push('t.deleted_at is null')
  const text = `select t.id, t.${quote(column)} as reference from ${quote(view.table)} t where ${conditions.join(' and ')}`
  const rows = await engine.run(text, parameters.values)
  return new Map(rows.map((row) => [String(row['reference']), String(row['id'])]))
}

/** The resource whose documents have the references, by its collection. */
export type ReferredResources = Readonly<Record<Referred, Resource>>

/**
 * Replaces each `ref:<external reference>` in a body by the id of its document, where the schema names one: one query for all
 * documents of a collection. What a caller may not see is not there.
 * @throws DomainError `VALIDATION_ERROR` with the path of each reference that names nothing.
 */
export async function resolveReferences(
  engine: Engine,
  { principal, resources }: { principal: Principal; resources: ReferredResources },
  { schema, body }: { schema: z.ZodType; body: unknown },
): Promise<void> {
  const found = findReferences(schema, body, { path: '', replace: () => undefined })
  const collections = [...new Set(found.map(({ collection }) => collection))]
  const missing: { path: string; message: string }[] = []
  for (const collection of collections) {
    const resource = resources[collection]
    const named = found.filter((one) => one.collection === collection)
    const references = [...new Set(named.map(({ reference }) => reference))]
    const ids = await idsOf(engine, { resource, principal }, references)
    for (const { reference, path, replace } of named) {
      const id = ids.get(reference)
      if (id === undefined) missing.push({ path, message: `There is no such ${resource.noun}.` })
      else replace(id)
    }
  }
  const [first] = missing
  if (first) throw new DomainError('VALIDATION_ERROR', first.message, { fields: missing })
}
