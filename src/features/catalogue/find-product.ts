import type { Context } from '@/platform/context'
import { isStaffRole } from '@/domain/account/roles'
import type { Product } from '@/payload-types'
import { foundOnPrimary, readSqlOf } from '@/platform/database/replicas/reads'

import type { CatalogueImage, ImageRow } from './images'
import { IMAGE_JSON, toImage } from './images'

export interface ProductVariant {
  id: string
  sku: string
  title: string
  priceMinor: number
  compareAtPriceMinor: number | null
  /** Pieces that can be sold now. */
  available: number
  /** At or below this many pieces, the shop shows how few are left. Null means the shop's own threshold. */
  lowStockLevel: number | null
  options: readonly { name: string; value: string }[]
}

/** The picture of a value, e.g. of Colour: Red. */
interface OptionPicture {
  option: string
  value: string
  image: CatalogueImage
}

export type ProductDescription = NonNullable<Product['description']>

export interface ProductDetail {
  id: string
  slug: string
  title: string
  description: ProductDescription | null
  categoryId: string | null
  seoTitle: string | null
  seoDescription: string | null
  isDraft: boolean
  images: readonly CatalogueImage[]
  /** Pictures that are shown when a value is chosen. */
  optionPictures: readonly OptionPicture[]
  /** The options in order; empty for a product with one variant. */
  options: readonly { name: string; values: readonly string[] }[]
  variants: readonly ProductVariant[]
  updatedAt: Date
}

const VARIANTS_JSON = `(select coalesce(json_agg(json_build_object(
    'id', v.id, 'sku', v.sku, 'title', v.title, 'priceMinor', v.price_minor,
    'compareAtPriceMinor', case when v.compare_at_price_minor > v.price_minor then v.compare_at_price_minor end,
    'available', v.on_hand - v.reserved, 'lowStockLevel', v.low_stock_level,
    'options', (select coalesce(json_agg(json_build_object('name', n.name, 'value', n.value) order by n._order), '[]')
                from variants_option_values n where n._parent_id = v.id)) order by v.id), '[]')
  from variants v where v.product_id = p.id and v.deleted_at is null)`

const IMAGES_JSON = `(select coalesce(json_agg(${IMAGE_JSON} order by g."order"), '[]')
  from products_rels g join media m on m.id = g.media_id
  where g.parent_id = p.id and g.path = 'gallery' and m.deleted_at is null)`

const OPTION_PICTURES_JSON = `(select coalesce(json_agg(json_build_object(
    'option', o.option, 'value', o.value, 'image', ${IMAGE_JSON}) order by o._order), '[]')
  from products_option_pictures o join media m on m.id = o.picture_id
  where o._parent_id = p.id and m.deleted_at is null)`

/** Payload keeps the values of all options in one table; their path counts the options from zero. */
const OPTIONS_JSON = `(select coalesce(json_agg(json_build_object('name', t.name, 'values',
    (select coalesce(json_agg(x.text order by x."order"), '[]') from products_texts x
     where x.parent_id = p.id and x.path = 'options.' || (t._order - 1) || '.values')) order by t._order), '[]')
  from products_options t where t._parent_id = p.id)`

const PRODUCT = `
  select p.id, p.slug, p.title, p.description, p.category_id as "categoryId", p.seo_title as "seoTitle",
    p.seo_description as "seoDescription", p._status = 'draft' as "isDraft", p.updated_at as "updatedAt",
    ${IMAGES_JSON} as images, ${OPTION_PICTURES_JSON} as "optionPictures", ${OPTIONS_JSON} as options, ${VARIANTS_JSON} as variants
  from products p where p.slug = $1 and p.deleted_at is null and ($2 or p._status = 'published')`

type PictureRow = Omit<OptionPicture, 'image'> & { image: ImageRow }

type Row = Omit<ProductDetail, 'images' | 'optionPictures'> & {
  images: ImageRow[]
  optionPictures: PictureRow[]
} & Record<string, unknown>

function toOptionPictures(rows: readonly PictureRow[]): OptionPicture[] {
  return rows.flatMap(({ image: row, ...value }) => {
    const image = toImage(row)
    return image ? [{ ...value, image }] : []
  })
}

/**
 * A product by its slug, with everything that its page shows; null when the visitor may not see it. `isPreview` shows
 * staff the newest draft; for other callers it changes nothing.
 */
export async function findProduct(
  ctx: Context,
  slug: string,
  isPreview = false,
): Promise<ProductDetail | null> {
  const showsDraft = isPreview && isStaffRole(ctx.actor.roles)
  const sql = readSqlOf(ctx.payload)
  const row = await foundOnPrimary(
    ctx.payload,
    async () => (await sql.prepared<Row>('catalogue-product', PRODUCT, [slug, showsDraft]))[0],
  )
  if (!row) return null
  const published = {
    ...row,
    images: row.images.flatMap((image) => toImage(image) ?? []),
    optionPictures: toOptionPictures(row.optionPictures),
  }
  return showsDraft ? withDraft(ctx, published) : published
}

const PICTURES = `
  select m.id, ${IMAGE_JSON} as image from unnest($1::uuid[]) with ordinality as g(id, place)
  join media m on m.id = g.id and m.deleted_at is null order by g.place`

type Picture = string | { id: string }

const idOf = (picture: Picture) => (typeof picture === 'string' ? picture : picture.id)

/** Pictures by their ids, in the same order; those without a file are left out. */
async function readImages(
  ctx: Context,
  pictures: readonly Picture[],
): Promise<{ id: string; image: CatalogueImage }[]> {
  const rows = await readSqlOf(ctx.payload).query<{ id: string; image: ImageRow }>(PICTURES, [
    pictures.map(idOf),
  ])
  return rows.flatMap(({ id, image: row }) => {
    const image = toImage(row)
    return image ? [{ id, image }] : []
  })
}

/** Adds the changes of the newest draft from the versions; variants, prices and stock have no drafts. */
async function withDraft(ctx: Context, product: ProductDetail): Promise<ProductDetail> {
  const draft = await ctx.payload.findByID({
    collection: 'products',
    id: product.id,
    draft: true,
    depth: 0,
    // Only staff reach this code, and staff read every draft.
    overrideAccess: true,
  })
  const ofValues = draft.optionPictures ?? []
  const [images, valueImages] = await Promise.all([
    readImages(ctx, draft.gallery ?? []),
    readImages(
      ctx,
      ofValues.map(({ picture }) => picture),
    ),
  ])
  const imageOf = new Map(valueImages.map(({ id, image }) => [id, image]))
  const optionPictures = ofValues.flatMap(({ option, picture, value }) => {
    const image = imageOf.get(idOf(picture))
    return image ? [{ option, value, image }] : []
  })
  return {
    ...product,
    title: draft.title,
    images: images.map(({ image }) => image),
    optionPictures,
    options: (draft.options ?? []).map(({ name, values }) => ({ name, values })),
    description: draft.description ?? null,
    seoTitle: draft.seo?.title ?? null,
    seoDescription: draft.seo?.description ?? null,
    isDraft: draft._status === 'draft',
  }
}
