import type { CollectionBeforeValidateHook } from 'payload'

import { UUID } from '@/domain/uuid'
import { contextOfRequest } from '@/platform/context'
import { slugOf } from '@/platform/slug-of'
import { sqlOfContext } from '@/platform/database/transaction'

const MAX_NUMBER = 100

/** The slug itself, or the first numbered one that nothing holds, the trash included; none has the form of an id. */
async function firstFree(
  { req, collection }: Pick<Parameters<CollectionBeforeValidateHook>[0], 'req' | 'collection'>,
  slug: string,
): Promise<string> {
  if (slug === '') return slug
  const stem = slug.slice(0, 90)
  const candidates = [
    slug,
    ...Array.from({ length: MAX_NUMBER }, (_, index) => `${stem}-${String(index + 2)}`),
  ]
  const sql = await sqlOfContext(contextOfRequest(req))
  const rows = await sql.query<{ slug: string }>(
    `select slug from ${collection.slug} where slug = any($1::text[])`,
    [candidates],
  )
  const taken = new Set(rows.map((row) => row.slug))
  return candidates.find((candidate) => !taken.has(candidate) && !UUID.test(candidate)) ?? slug
}

/** Fills an empty slug from the title, with a number where another has it, and normalises a given one. */
export const deriveSlug: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  if (!data) return data
  const given: unknown = data['slug']
  const title: unknown = data['title'] ?? (originalDoc as { title?: unknown } | undefined)?.title
  const hasSlug = typeof given === 'string' && given.trim() !== ''
  if (hasSlug) return { ...data, slug: slugOf(given) }
  const current: unknown = (originalDoc as { slug?: unknown } | undefined)?.slug
  if (typeof current === 'string' && current !== '' && !('slug' in data)) return data
  return typeof title === 'string'
    ? { ...data, slug: await firstFree({ req, collection }, slugOf(title)) }
    : data
}
