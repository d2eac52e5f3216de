/** A picture as the shop shows it. */
export interface CatalogueImage {
  alt: string
  /** A small square. */
  thumbnailUrl: string
  /** A square of 640 pixels. */
  cardUrl: string
  /** At most 1600 pixels wide, with the original proportions. */
  largeUrl: string
  /** Width of the large image, in pixels. */
  width: number
  height: number
}

/** The result of {@link IMAGE_JSON} for one row of `media`. Sizes are missing where the original is smaller. */
export interface ImageRow {
  alt: string
  url: string | null
  width: number | null
  height: number | null
  thumbnailUrl: string | null
  cardUrl: string | null
  largeUrl: string | null
  largeWidth: number | null
  largeHeight: number | null
}

/** SQL that builds an {@link ImageRow} from the alias `m` of `media`. */
export const IMAGE_JSON = `json_build_object('alt', m.alt, 'url', m.url, 'width', m.width, 'height', m.height,
  'thumbnailUrl', m.sizes_thumbnail_url, 'cardUrl', m.sizes_card_url, 'largeUrl', m.sizes_large_url,
  'largeWidth', m.sizes_large_width, 'largeHeight', m.sizes_large_height)`

/** SQL for the first picture of the product with the alias `p`, or null. */
export const FIRST_IMAGE = `(select ${IMAGE_JSON} from products_rels g join media m on m.id = g.media_id
  where g.parent_id = p.id and g.path = 'gallery' and m.deleted_at is null order by g."order" limit 1)`

/** The picture of a row; null without one, or when its file is gone. */
export function toImage(row: ImageRow | null): CatalogueImage | null {
  if (!row?.url) return null
  const { url, largeUrl } = row
  return {
    alt: row.alt,
    thumbnailUrl: row.thumbnailUrl ?? row.cardUrl ?? url,
    cardUrl: row.cardUrl ?? url,
    largeUrl: largeUrl ?? url,
    width: (largeUrl ? row.largeWidth : row.width) ?? 1200,
    height: (largeUrl ? row.largeHeight : row.height) ?? 1200,
  }
}
