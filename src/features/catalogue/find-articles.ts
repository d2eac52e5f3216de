import type { Context } from '@/platform/context'
import { readSqlOf } from '@/platform/database/replicas/reads'

import { FIRST_IMAGE, toImage } from './images'
import type { ImageRow } from './images'
import { IS_FOR_SALE } from './list-products'

/** The current data of a basket line's variant. */
export interface Article {
  variantId: string
  sku: string
  productSlug: string
  productTitle: string
  /** The option values that distinguish the variant; empty for a single variant. */
  variantTitle: string
  imageUrl: string | null
  priceMinor: number
  available: number
}

const ARTICLES = `
  select v.id as "variantId", v.sku, p.slug as "productSlug", p.title as "productTitle",
    case when v.title in ('', 'Default', p.title) then '' else v.title end as "variantTitle",
    v.price_minor::float8 as "priceMinor", (v.on_hand - v.reserved)::int as available,
    ${FIRST_IMAGE} as image
  from variants v join products p on p.id = v.product_id
  where v.id = any($1::uuid[]) and v.deleted_at is null and ${IS_FOR_SALE}`

type Row = Omit<Article, 'imageUrl'> & { image: ImageRow | null } & Record<string, unknown>

/** The current price and stock of variants; those that do not exist, or are not for sale, are left out. */
export async function findArticles(ctx: Context, variantIds: readonly string[]): Promise<Article[]> {
  if (variantIds.length === 0) return []
  const rows = await readSqlOf(ctx.payload).prepared<Row>('catalogue-articles', ARTICLES, [variantIds])
  return rows.map(({ image, ...article }) => ({
    ...article,
    imageUrl: toImage(image)?.thumbnailUrl ?? null,
  }))
}
