import type { Payload } from 'payload'

import { readSqlOf } from '@/platform/database/replicas/reads'

/** What the list of products shows of each besides its own fields. */
export interface ProductFacts {
  [column: string]: unknown
  readonly id: string
  /** The small square of its first picture; null without one. */
  readonly pictureUrl: string | null
  /** Units of all its variants that are not reserved. */
  readonly available: number
  readonly variants: number
}

/** For the products of one page: each subquery reads an index. */
const FACTS = `
  select p.id,
    (select coalesce(m.sizes_thumbnail_url, m.url) from products_rels g join media m on m.id = g.media_id
      where g.parent_id = p.id and g.path = 'gallery' and m.deleted_at is null order by g."order" limit 1) as "pictureUrl",
    coalesce(sum(v.on_hand - v.reserved), 0)::int as available, count(v.id)::int as variants
  from products p left join variants v on v.product_id = p.id and v.deleted_at is null
  where p.id = any($1::uuid[]) group by p.id`

/** Picture and stock of products, for staff, by their ids. */
export function loadProductFacts(payload: Payload, ids: readonly string[]): Promise<ProductFacts[]> {
  return ids.length === 0 ? Promise.resolve([]) : readSqlOf(payload).query<ProductFacts>(FACTS, [ids])
}
