import type { SanitizedCollectionConfig } from 'payload'

/**
 * The list of a collection without any filter. It names its order: Payload keeps the last one that was asked for, and so
 * would ask again for one that was refused.
 */
export function wholeListPath(
  { slug, defaultSort }: Pick<SanitizedCollectionConfig, 'slug' | 'defaultSort'>,
  { isTrash }: { isTrash: boolean },
): string {
  const sort = typeof defaultSort === 'string' ? defaultSort : '-createdAt'
  return `/admin/collections/${slug}${isTrash ? '/trash' : ''}?sort=${encodeURIComponent(sort)}`
}
