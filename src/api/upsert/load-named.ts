import type { Inside } from '../router'
import { payloadRequestOf } from '../principal'
import type { Row } from '../engine/resource'
import { readUpTo } from '@/platform/limits/document-limit'

import type { DocumentName, NamedDocument } from './named-documents'
import { NamedDocuments } from './named-documents'

interface Source {
  readonly collection: 'products' | 'variants'
  readonly key: 'slug' | 'sku'
}

interface Found {
  id: string
  reference: string | null
  key: string
}

const statement = ({ collection, key }: Source) =>
  `select t.id::text as id, t.external_reference as reference, t.${key} as key from ${collection} t
   where (t.external_reference = any($1::text[]) or t.${key} = any($2::text[])) and t.deleted_at is null`

/** The documents with these ids as they were saved last: of what has drafts, the newest one. */
async function readFields({ principal, ctx }: Inside, { collection }: Source, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Row>()
  const { docs } = await ctx.payload.find({
    ...{ collection, where: { id: { in: [...ids] } }, limit: ids.length, pagination: false, depth: 0 },
    ...(collection === 'products' ? { draft: true } : {}),
    // Which callers upsert, is checked before.
    overrideAccess: true,
    context: readUpTo(ids.length),
    req: payloadRequestOf(principal, ctx),
  })
  return new Map(docs.map((document) => [document.id, document as unknown as Row]))
}

/** The documents that the names may mean, the trash left out. */
export async function loadNamed(
  inside: Inside,
  source: Source,
  names: readonly DocumentName[],
): Promise<NamedDocuments> {
  const references = names.flatMap(({ reference }) => reference ?? [])
  const keys = names.flatMap(({ key }) => key ?? [])
  if (references.length + keys.length === 0) return new NamedDocuments([])
  const found = (await inside.engine.run(statement(source), [references, keys])) as unknown as Found[]
  const fields = await readFields(
    inside,
    source,
    found.map(({ id }) => id),
  )
  const documents = found.flatMap((row): NamedDocument[] => {
    const stored = fields.get(row.id)
    return stored ? [{ ...row, fields: stored }] : []
  })
  return new NamedDocuments(documents)
}
