import type { Inside } from '../router'
import { payloadRequestOf } from '../principal'
import type { Row } from '../engine/resource'
import { readUpTo } from '@/platform/limits/document-limit'

import type { DocumentName, NamedDocument, NamedTable } from './named-documents'
import { isNamed, NamedDocuments, namesAsParameters } from './named-documents'

interface Found {
  id: string
  reference: string | null
  key: string
}

const statement = (source: NamedTable) =>
  `select id::text as id, external_reference as reference, ${source.key} as key from ${source.collection}
   where ${isNamed(source)}`

type Fields = ReadonlyMap<string, Row>

/** The documents with these ids as they are shown, or of those with drafts the newest version. */
async function readFields(
  { principal, ctx }: Inside,
  { collection }: NamedTable,
  { ids, draft = false }: { ids: readonly string[]; draft?: boolean },
): Promise<Fields> {
  if (ids.length === 0) return new Map<string, Row>()
  const { docs } = await ctx.payload.find({
    ...{ collection, where: { id: { in: [...ids] } }, limit: ids.length, pagination: false, depth: 0, draft },
    // Which callers upsert, is checked before.
    overrideAccess: true,
    context: readUpTo(ids.length),
    req: payloadRequestOf(principal, ctx),
  })
  return new Map(docs.map((document) => [document.id, document as unknown as Row]))
}

/** Of what is not published, the newest draft is what a write goes on from. */
async function readDrafts(inside: Inside, source: NamedTable, shown: Fields): Promise<Fields> {
  if (source.collection !== 'products') return new Map<string, Row>()
  const ids = [...shown].flatMap(([id, { _status }]) => (_status === 'published' ? [] : [id]))
  return readFields(inside, source, { ids, draft: true })
}

/** The documents that the names may mean, the trash left out. */
export async function loadNamed(
  inside: Inside,
  source: NamedTable,
  names: readonly DocumentName[],
): Promise<NamedDocuments> {
  const [references, keys] = namesAsParameters(names)
  if (references.length + keys.length === 0) return new NamedDocuments([])
  const found = (await inside.engine.run(statement(source), [references, keys])) as unknown as Found[]
  const shown = await readFields(inside, source, { ids: found.map(({ id }) => id) })
  const drafts = await readDrafts(inside, source, shown)
  const documents = found.flatMap((row): NamedDocument[] => {
    const fields = shown.get(row.id)
    return fields ? [{ ...row, fields, draft: drafts.get(row.id) ?? null }] : []
  })
  return new NamedDocuments(documents)
}
