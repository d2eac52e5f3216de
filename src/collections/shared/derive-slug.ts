import type { CollectionBeforeValidateHook } from 'payload'

import { slugify } from '@/domain/slug'

/** Fills an empty slug from the title and normalises a given one. */
export const deriveSlug: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  if (!data) return data
  const given: unknown = data['slug']
  const title: unknown = data['title'] ?? (originalDoc as { title?: unknown } | undefined)?.title
  const hasSlug = typeof given === 'string' && given.trim() !== ''
  if (hasSlug) return { ...data, slug: slugify(given) }
  const current: unknown = (originalDoc as { slug?: unknown } | undefined)?.slug
  if (typeof current === 'string' && current !== '' && !('slug' in data)) return data
  return typeof title === 'string' ? { ...data, slug: slugify(title) } : data
}
