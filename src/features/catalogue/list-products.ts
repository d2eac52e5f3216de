import { searchPatterns } from '@/domain/search-text'
import { normaliseSku } from '@/domain/catalogue/sku'
import type { Context } from '@/platform/context'
import { readSqlOf } from '@/platform/database/replicas/reads'

import { FIRST_IMAGE, toImage } from './images'
import type { CatalogueImage, ImageRow } from './images'

export type ProductSort = 'newest' | 'price' | '-price' | 'title'

/** A product as a list shows it. */
export interface ProductCard {
  id: string
  slug: string
  title: string
  image: CatalogueImage | null
  /** The cheapest variant, in minor units of the shop's currency. */
  priceMinor: number
  /** The dearest variant. */
  maxPriceMinor: number
  /** The former price of the cheapest variant, when it is reduced. */
  compareAtPriceMinor: number | null
  isAvailable: boolean
}

export interface ProductPage {
  products: readonly ProductCard[]
  page: number
  hasNext: boolean
}

export interface ProductListing {
  /** Products in any of these categories. */
  categoryIds?: readonly string[]
  /** Words of a title, or the beginning of an SKU. */
  query?: string
  sort?: ProductSort
  page?: number
  perPage?: number
  /** A product to leave out. */
  exceptId?: string
}

/** The last page that can be shown; skipping more rows would be too expensive. */
const MAX_PAGE = 50

const ORDER = {
  newest: 'p.created_at desc, p.id desc',
  price: 'o.price, p.id',
  '-price': 'o.price desc, p.id desc',
  title: 'p.title, p.id',
} as const satisfies Record<ProductSort, string>

export const IS_FOR_SALE = `p._status = 'published' and p.deleted_at is null`

/** The price range and availability of the product with the alias `p`; no row for a product without variants. */
const OFFER = `
  (select min(v.price_minor) as price, max(v.price_minor) as max_price, bool_or(v.on_hand > v.reserved) as is_available,
     (array_agg(v.compare_at_price_minor order by v.price_minor, v.id))[1] as compare_at
   from variants v where v.product_id = p.id and v.deleted_at is null having count(*) > 0)`

export const CARD_COLUMNS = `p.id, p.slug, p.title, o.price::float8 as "priceMinor",
  o.max_price::float8 as "maxPriceMinor",
  case when o.compare_at > o.price then o.compare_at::float8 end as "compareAtPriceMinor",
  o.is_available as "isAvailable", ${FIRST_IMAGE} as image`

export const CARD_SOURCES = `products p cross join lateral ${OFFER} o`

export type CardRow = Omit<ProductCard, 'image'> & { image: ImageRow | null } & Record<string, unknown>

/** A product card from a row of {@link CARD_COLUMNS}. */
export function toCard(row: CardRow): ProductCard {
  const { id, slug, title, priceMinor, maxPriceMinor, compareAtPriceMinor, isAvailable } = row
  return {
    id,
    slug,
    title,
    priceMinor,
    maxPriceMinor,
    compareAtPriceMinor,
    isAvailable,
    image: toImage(row.image),
  }
}

const MATCHES_QUERY = `(($2 <> '{}'::text[] and p.search like all($2)) or exists (
  select 1 from variants f where f.product_id = p.id and f.deleted_at is null and f.sku = $3))`

/** One page of products for sale. One extra row shows whether there is a next page, without a count. */
export async function listProducts(ctx: Context, listing: ProductListing = {}): Promise<ProductPage> {
  const { categoryIds, query = '', sort = 'newest', perPage = 24, exceptId } = listing
  const page = Math.min(Math.max(listing.page ?? 1, 1), MAX_PAGE)
  const conditions = [
    IS_FOR_SALE,
    '($1::uuid[] is null or p.category_id = any($1::uuid[]))',
    query.trim() !== '' ? MATCHES_QUERY : '($2::text[] is not null and $3::text is not null)',
    '($4::uuid is null or p.id <> $4::uuid)',
  ]
  const text = `select ${CARD_COLUMNS} from ${CARD_SOURCES} where ${conditions.join(' and ')}
    order by ${ORDER[sort]} limit $5 offset $6`
  const rows = await readSqlOf(ctx.payload).query<CardRow>(text, [
    categoryIds ?? null,
    searchPatterns(query),
    normaliseSku(query),
    exceptId ?? null,
    perPage + 1,
    (page - 1) * perPage,
  ])
  return {
    products: rows.slice(0, perPage).map(toCard),
    page,
    hasNext: rows.length > perPage && page < MAX_PAGE,
  }
}
