import type { ProductOption } from '@/domain/catalogue/variant-options'
import type { OptionPicture, StoredVariant } from '@/domain/catalogue/variant-table/table-row'
import type { Sql } from '@/platform/database/transaction'

/** A picture as the panel shows it, small. */
interface TablePicture {
  readonly id: string
  readonly url: string | null
  readonly alt: string
}

/** A product as its table of variants needs it. */
export interface TableProduct {
  readonly id: string
  readonly title: string
  readonly slug: string
  readonly isPublished: boolean
  readonly options: readonly ProductOption[]
  /** The gallery in its order, and then pictures of values that are not in it. */
  readonly pictures: readonly TablePicture[]
  readonly gallery: readonly string[]
  readonly optionPictures: readonly OptionPicture[]
}

const PICTURE = `json_build_object('id', m.id, 'alt', m.alt, 'url', coalesce(m.sizes_thumbnail_url, m.url))`

/** Each picture once, where it stands first. */
const PICTURES = `(
  select coalesce(json_agg(${PICTURE} order by s.place), '[]')
  from (
    select media_id, min(place) as place from (
      select g.media_id, g."order"::int as place from products_rels g where g.parent_id = p.id and g.path = 'gallery'
      union all
      select o.picture_id, 1000 + o._order from products_option_pictures o where o._parent_id = p.id) as every
    group by media_id) s
  join media m on m.id = s.media_id where m.deleted_at is null)`

const PRODUCT = `
  select p.id, coalesce(p.title, '') as title, coalesce(p.slug, '') as slug, p._status = 'published' as "isPublished",
    (select coalesce(json_agg(json_build_object('name', t.name, 'values',
        (select coalesce(json_agg(x.text order by x."order"), '[]') from products_texts x
         where x.parent_id = p.id and x.path = 'options.' || (t._order - 1) || '.values')) order by t._order), '[]')
      from products_options t where t._parent_id = p.id) as options,
    ${PICTURES} as pictures,
    (select coalesce(json_agg(g.media_id order by g."order"), '[]') from products_rels g
      where g.parent_id = p.id and g.path = 'gallery') as gallery,
    (select coalesce(json_agg(json_build_object('option', o.option, 'value', o.value, 'pictureId', o.picture_id)
        order by o._order), '[]')
      from products_option_pictures o where o._parent_id = p.id) as "optionPictures"
  from products p where p.id = $1 and p.deleted_at is null`

/** A product that is not in the trash; null for another id. */
export async function readTableProduct(sql: Sql, id: string): Promise<TableProduct | null> {
  const [row] = await sql.query<TableProduct & Record<string, unknown>>(PRODUCT, [id])
  return row ?? null
}

const COLUMNS = `
  v.id, v.sku, v.title, v.tax_class as "taxClass", v.price_minor::float8 as "priceMinor",
    v.compare_at_price_minor::float8 as "compareAtPriceMinor", v.on_hand::float8 as "onHand",
    v.reserved::float8 as reserved, v.low_stock_level::float8 as "lowStockLevel",
    v.deleted_at is null as "isActive",
    (select coalesce(json_agg(json_build_object('name', o.name, 'value', o.value) order by o._order), '[]')
     from variants_option_values o where o._parent_id = v.id) as "optionValues"`

const VARIANTS = `select ${COLUMNS} from variants v where v.product_id = $1 order by v.id`

const SELECTED = `
  select ${COLUMNS}, coalesce(p.title, '') as "productTitle"
  from variants v join products p on p.id = v.product_id
  where v.id = any($1::uuid[]) and v.deleted_at is null and p.deleted_at is null
  order by p.title, p.id, v.id`

/** A variant with what its row shows besides its cells. */
export interface StoredRow extends StoredVariant {
  readonly taxClass: 'standard' | 'reduced' | 'zero'
  /** Pieces that are promised to customers. */
  readonly reserved: number
}

/** All variants of a product, those in the trash as well, in the order in which they were made. */
export function readTableVariants(sql: Sql, productId: string, lock = false): Promise<StoredRow[]> {
  const text = lock ? `${VARIANTS} for no key update of v` : VARIANTS
  return sql.query<StoredRow & Record<string, unknown>>(text, [productId])
}

/** A variant among those of other products. */
export interface SelectedRow extends StoredRow {
  readonly productTitle: string
}

/** Those of these variants that are on sale, by the titles of their products. */
export function readSelectedVariants(sql: Sql, ids: readonly string[]): Promise<SelectedRow[]> {
  return sql.query<SelectedRow & Record<string, unknown>>(SELECTED, [ids])
}
