import { isCurrencyCode } from '@/domain/currency'
import { money, toDecimal } from '@/domain/money'
import type { Cells } from '@/domain/catalogue/product-file/cells'
import { OPTION_COLUMNS } from '@/domain/catalogue/product-file/columns'
import { STATUS_WORDS } from '@/domain/catalogue/product-file/read-value'
import type { StoredProduct, StoredVariant } from '@/domain/catalogue/product-file/stored-product'
import type { ProductOption } from '@/domain/catalogue/variant-options'
import { TAX_CLASS_LABELS } from '@/domain/tax'
import type { TaxClass } from '@/domain/tax'
import type { Product } from '@/payload-types'
import type { Context } from '@/platform/context'
import { sqlOfContext } from '@/platform/database/transaction'
import { MAX_LIMIT } from '@/platform/limits/document-limit'
import { presentHtml } from '@/platform/rich-text/present-html'

import type { CategoryPaths } from './category-paths'

/** What the cells of stored products are written with. */
export interface WritingSurroundings {
  readonly currency: string
  readonly categories: CategoryPaths
}

/** How many products are read at once. */
export const PRODUCTS_AT_ONCE = MAX_LIMIT

interface VariantRow {
  [column: string]: unknown
  id: string
  productId: string
  sku: string
  title: string
  priceMinor: string
  compareAtPriceMinor: string | null
  taxClass: TaxClass
  weightGrams: string | null
  onHand: string
  lowStockLevel: string | null
  place: string | null
  externalReference: string | null
  optionValues: readonly { name: string; value: string }[]
}

/** Numbers as texts, so that none loses a digit. */
const VARIANTS = `
  select v.id::text as id, v.product_id::text as "productId", v.sku, v.title, v.price_minor::text as "priceMinor",
    v.compare_at_price_minor::text as "compareAtPriceMinor", v.tax_class::text as "taxClass",
    v.weight_grams::text as "weightGrams", v.on_hand::text as "onHand", v.low_stock_level::text as "lowStockLevel",
    v.place, v.external_reference as "externalReference",
    (select coalesce(json_agg(json_build_object('name', o.name, 'value', o.value) order by o._order), '[]')
      from variants_option_values o where o._parent_id = v.id) as "optionValues"
  from variants v where v.product_id = any($1::uuid[]) and v.deleted_at is null order by v.id`

const PICTURES = `
  select m.id::text as id, m.filename from media m
  where m.id = any($1::uuid[]) and m.deleted_at is null and m.filename is not null`

/** A product as it is shown; one that was never published, as its newest draft. */
async function findProducts(ctx: Context, ids: readonly string[]): Promise<Product[]> {
  const find = async (wanted: readonly string[], draft: boolean) => {
    if (wanted.length === 0) return []
    const { docs } = await ctx.payload.find({
      collection: 'products',
      where: { id: { in: [...wanted] } },
      ...{ draft, depth: 0, joins: false, pagination: false, limit: PRODUCTS_AT_ONCE },
      // Whether the caller reads all products was asked before.
      overrideAccess: true,
      ...(ctx.req && { req: ctx.req }),
    })
    return docs
  }
  const shown = await find(ids, false)
  const unpublished = shown.filter(({ _status }) => _status !== 'published').map(({ id }) => id)
  const drafts = new Map((await find(unpublished, true)).map((draft) => [draft.id, draft]))
  const byId = new Map(shown.map((product) => [product.id, drafts.get(product.id) ?? product]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

const idOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : null
}

function cellsOfProduct(
  product: Product,
  options: readonly ProductOption[],
  { categories, pictures }: { categories: CategoryPaths; pictures: ReadonlyMap<string, string> },
): Cells {
  const names = OPTION_COLUMNS.map(({ name }, index) => [name, options[index]?.name ?? ''])
  return {
    title: product.title,
    description: presentHtml(product.description) ?? '',
    category: categories.textOf.get(idOf(product.category) ?? '') ?? '',
    status: STATUS_WORDS[product._status === 'published' ? 'published' : 'draft'],
    pictures: (product.gallery ?? [])
      .flatMap((picture) => pictures.get(idOf(picture) ?? '') ?? [])
      .join(', '),
    ...(Object.fromEntries(names) as Cells),
    seoTitle: product.seo?.title ?? '',
    seoDescription: product.seo?.description ?? '',
    reference: product.externalReference ?? '',
  }
}

function cellsOfVariant(row: VariantRow, options: readonly ProductOption[], currency: string): Cells {
  const amount = (minor: string | null) => {
    if (minor === null) return ''
    return isCurrencyCode(currency) ? toDecimal(money(Number(minor), currency)) : minor
  }
  const values = OPTION_COLUMNS.map(({ value }, index) => {
    const name = options[index]?.name
    return [value, row.optionValues.find((pair) => pair.name === name)?.value ?? '']
  })
  return {
    variantTitle: row.title,
    ...(Object.fromEntries(values) as Cells),
    price: amount(row.priceMinor),
    compareAtPrice: amount(row.compareAtPriceMinor),
    currency,
    taxClass: TAX_CLASS_LABELS[row.taxClass],
    weight: row.weightGrams ?? '',
    onHand: row.onHand,
    lowStockLevel: row.lowStockLevel ?? '',
    place: row.place ?? '',
    variantReference: row.externalReference ?? '',
  }
}

/** Products with their variants as files show them, in the order of their ids; at most {@link PRODUCTS_AT_ONCE}. */
export async function loadStoredProducts(
  ctx: Context,
  ids: readonly string[],
  { categories, currency }: WritingSurroundings,
): Promise<StoredProduct[]> {
  const sql = await sqlOfContext(ctx)
  const products = await findProducts(ctx, ids)
  const pictureIds = products.flatMap(({ gallery }) =>
    (gallery ?? []).flatMap((picture) => idOf(picture) ?? []),
  )
  const named = await sql.query<{ id: string; filename: string }>(PICTURES, [pictureIds])
  const pictures = new Map(named.map(({ filename, id }) => [id, filename]))
  const rows = new Map<string, VariantRow[]>()
  for (const row of await sql.query<VariantRow>(VARIANTS, [ids]))
    rows.set(row.productId, [...(rows.get(row.productId) ?? []), row])
  return products.map((product): StoredProduct => {
    const options = (product.options ?? []).map(({ name, values }) => ({ name, values }))
    const variants = (rows.get(product.id) ?? []).map((row): StoredVariant => ({
      ...{ id: row.id, sku: row.sku, cells: cellsOfVariant(row, options, currency) },
    }))
    return {
      ...{ id: product.id, handle: product.slug, isPublished: product._status === 'published' },
      ...{ cells: cellsOfProduct(product, options, { categories, pictures }), options, variants },
    }
  })
}
