import type { Sort, Where } from 'payload'
import { validateQueryPaths } from 'payload'

import type { Write } from './write-reach'
import { isTrashing, withoutTrash } from './write-reach'

/** An id of nothing. */
const NO_ID = '00000000-0000-0000-0000-000000000000'

/** Versions name their document `parent`, and keep its fields below `version`. */
function ofVersions(where: Where): Where {
  const entries = Object.entries(where).map(([key, value]): [string, Where[keyof Where]] => {
    const isList = /^(and|or)$/i.test(key) && Array.isArray(value)
    if (isList) return [key.toLowerCase(), value.map(ofVersions)]
    return [key === 'id' ? 'parent' : `version.${key}`, value]
  })
  return Object.fromEntries(entries)
}

function ofVersion(sort: string): string {
  return sort.startsWith('-') ? `-version.${sort.slice(1)}` : `version.${sort}`
}

/** Drafts are found by what they say, and not by what is published. */
function isAboutDrafts(write: Write): boolean {
  const { versions } = write.collection
  return Boolean(versions && versions.drafts) && (write.args.draft === true || isTrashing(write))
}

/**
 * The documents that a bulk operation is about: found as it will find them, once the conditions have been judged as it
 * judges them.
 */
export async function matchingIds(write: Write, reach: Where | true): Promise<string[]> {
  const { args, collection, operation, req } = write
  const { where = {} } = args
  const overrideAccess = args.overrideAccess === true
  await validateQueryPaths({ collectionConfig: collection, overrideAccess, req, where })
  const full = withoutTrash(write, reach === true ? where : { and: [where, reach] })
  // Payload sorts what it updates, and not what it deletes.
  const defaults: { slug: string; defaultSort?: Sort } = collection
  const sort = operation === 'delete' ? [] : [args.sort ?? defaults.defaultSort ?? []].flat()
  const query = {
    ...{ collection: collection.slug, req, pagination: false },
    ...(args.limit === undefined ? {} : { limit: args.limit }),
  }
  const { docs } = isAboutDrafts(write)
    ? await req.payload.db.queryDrafts({
        ...{ ...query, sort: sort.map(ofVersion), where: ofVersions(full) },
      })
    : await req.payload.db.find({ ...query, sort, where: full, select: { id: true } })
  return docs.map(({ id }) => String(id))
}

/** The same condition, for these documents alone. */
export function pinnedTo(ids: readonly string[], where: Where): Where {
  return { and: [where, { id: { in: ids.length === 0 ? [NO_ID] : [...ids] } }] }
}
