/** A picture as the shop shows it: one address per width that exists, ascending. */
export interface CatalogueImage {
  alt: string
  /** The card size where there is one, else the original. */
  url: string
  width: number
  height: number
  /** The small square. */
  thumbnailUrl: string
  sources: readonly { url: string; width: number }[]
}

/** What {@link IMAGE_JSON} gives for one row of `media`. */
export interface ImageRow {
  alt: string
  url: string | null
  width: number | null
  height: number | null
  thumbnailUrl: string | null
  cardUrl: string | null
  cardWidth: number | null
  largeUrl: string | null
  largeWidth: number | null
}

/** SQL that builds an {@link ImageRow} from the alias `m` of `media`. */
export const IMAGE_JSON = `json_build_object('alt', m.alt, 'url', m.url, 'width', m.width, 'height', m.height,
  'thumbnailUrl', m.sizes_thumbnail_url, 'cardUrl', m.sizes_card_url, 'cardWidth', m.sizes_card_width,
  'largeUrl', m.sizes_large_url, 'largeWidth', m.sizes_large_width)`

/** SQL for the first picture of the product with the alias `p`, or null. */
export const FIRST_IMAGE = `(select ${IMAGE_JSON} from products_rels g join media m on m.id = g.media_id
  where g.parent_id = p.id and g.path = 'gallery' and m.deleted_at is null order by g."order" limit 1)`

/** The picture of a row, or null where there is none or its file is gone. */
export function toImage(row: ImageRow | null): CatalogueImage | null {
  if (!row?.url) return null
  const sources = [
    { url: row.cardUrl, width: row.cardWidth },
    { url: row.largeUrl, width: row.largeWidth },
  ].flatMap(({ url, width }) => (url && width ? [{ url, width }] : []))
  return {
    alt: row.alt,
    url: row.cardUrl ?? row.url,
    width: row.width ?? 640,
    height: row.height ?? 640,
    thumbnailUrl: row.thumbnailUrl ?? row.cardUrl ?? row.url,
    sources,
  }
}
