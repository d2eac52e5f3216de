import { DomainError } from '@/domain/errors'
import { mayAll } from '@/domain/permissions'
import { searchPatterns } from '@/domain/search-text'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

/** An article that can be added to an order. Its price is in minor units of the store's currency. */
export interface FoundArticle {
  [column: string]: unknown
  variantId: string
  sku: string
  title: string
  priceMinor: number
  available: number
}

const MAX_FOUND = 10
const MAX_SIBLINGS = 100

const OFFERED = `
  select v.id as "variantId", v.sku, v.price_minor::float8 as "priceMinor", (v.on_hand - v.reserved)::float8 as available,
    case when v.title in ('', 'Default', p.title) then p.title else p.title || ', ' || v.title end as title
  from variants v join products p on p.id = v.product_id
  where v.is_offered and v.deleted_at is null`

/** Articles whose own words, or those of their product, hold every word that is searched for: each by its index. */
const FIND = `${OFFERED} and v.id in (
    (select s.id from variants s where s.is_offered and s.search like all($1::text[]) order by s.sku limit 50)
    union all
    (select s.id from products q join variants s on s.product_id = q.id
      where s.is_offered and q.search like all($1::text[]) order by s.sku limit 50))
  order by v.sku limit ${String(MAX_FOUND)}`

/** The articles of the same products, in the order in which the shop has them. */
const SIBLINGS = `${OFFERED} and v.product_id in (select w.product_id from variants w where w.id = any($1::uuid[]))
  order by p.title, v.created_at, v.id limit ${String(MAX_SIBLINGS)}`

/** @throws DomainError `FORBIDDEN`. */
function assertMayEdit({ actor }: Context): void {
  if (!mayAll(actor, 'orders', 'edit'))
    throw new DomainError('FORBIDDEN', 'Only admin, manager or support may edit an order')
}

/**
 * Articles for sale of the products that these articles are of, themselves included: other sizes and colours.
 * @throws DomainError `FORBIDDEN` for callers who do not edit orders.
 */
export async function findSiblings(ctx: Context, variantIds: readonly string[]): Promise<FoundArticle[]> {
  assertMayEdit(ctx)
  return sqlOf(ctx.payload).query<FoundArticle>(SIBLINGS, [variantIds])
}

/**
 * Articles for sale by their name or SKU, with what is there of them.
 * @throws DomainError `FORBIDDEN` for callers who do not edit orders.
 */
export async function findArticles(ctx: Context, text: string): Promise<FoundArticle[]> {
  assertMayEdit(ctx)
  const patterns = searchPatterns(text)
  if (patterns.length === 0) return []
  return sqlOf(ctx.payload).query<FoundArticle>(FIND, [patterns])
}
