import type { FileForm } from '@/domain/catalogue/product-file/cells'
import { saidBy } from '@/domain/catalogue/product-file/cells'
import type { FileProduct } from '@/domain/catalogue/product-file/group-rows'
import type { PlanSurroundings, ProductPlan } from '@/domain/catalogue/product-file/plan-product'
import { planProduct } from '@/domain/catalogue/product-file/plan-product'
import { pictureNames } from '@/domain/catalogue/product-file/read-value'
import type { KeyHolder } from '@/domain/catalogue/product-file/stored-product'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { sqlOfContext } from '@/platform/database/transaction'
import { presentHtml } from '@/platform/rich-text/present-html'

import { loadStoredProducts } from './stored-products'
import type { WritingSurroundings } from './stored-products'

interface HandleRow extends KeyHolder {
  [column: string]: unknown
  handle: string
}

/** By the slug that a product is shown with; of one that was never published, by that of its newest draft. */
const BY_HANDLE = `
  select p.id::text as "productId", coalesce(p.title, '') as title, p.deleted_at is not null as "isInTrash", h.handle
  from unnest($1::text[]) h(handle)
  join lateral (
    select p.id from products p where p.slug = h.handle and (p._status = 'published' or p.deleted_at is not null
      or not exists (select 1 from _products_v v where v.parent_id = p.id and v.latest and v.version_slug <> p.slug))
    union
    select p.id from _products_v v join products p on p.id = v.parent_id
    where v.version_slug = h.handle and v.latest and p._status is distinct from 'published'
  ) f on true
  join products p on p.id = f.id`

interface SkuRow extends KeyHolder {
  [column: string]: unknown
  sku: string
}

const BY_SKU = `
  select v.sku, v.product_id::text as "productId", coalesce(p.title, '') as title,
    v.deleted_at is not null as "isInTrash"
  from variants v join products p on p.id = v.product_id where v.sku = any($1::text[])`

const BY_FILE_NAME = `
  select m.id::text as id, m.filename from media m where m.filename = any($1::text[]) and m.deleted_at is null`

/** The parser is loaded for the first plan: most processes make none. */
async function loadHtmlReader(): Promise<PlanSurroundings['readHtml']> {
  const { readHtml } = await import('@/platform/rich-text/read-html')
  return (html) => {
    const document = readHtml(html)
    return { document, html: presentHtml(document) ?? '' }
  }
}

async function loadPictures(sql: Sql, products: readonly FileProduct[], form: FileForm) {
  const names = products.flatMap(({ cells }) => pictureNames(saidBy('pictures', cells.pictures ?? '', form)))
  const rows = await sql.query<{ id: string; filename: string }>(BY_FILE_NAME, [[...new Set(names)]])
  return new Map(rows.map(({ filename, id }) => [filename, id]))
}

/**
 * What importing some products of a file would write, each held against what is stored now, in the transaction of the context.
 * At most as many as are read at once.
 */
export async function planProducts(
  ctx: Context,
  products: readonly FileProduct[],
  { form, ...writing }: WritingSurroundings & { form: FileForm },
): Promise<ProductPlan[]> {
  const sql = await sqlOfContext(ctx)
  const handles = await sql.query<HandleRow>(BY_HANDLE, [products.map(({ handle }) => handle)])
  const kept = new Map(
    handles.filter(({ isInTrash }) => !isInTrash).map((row) => [row.handle, row.productId]),
  )
  const skus = products.flatMap(({ variants }) => variants.map(({ sku }) => sku))
  const holders = await sql.query<SkuRow>(BY_SKU, [skus])
  const stored = await loadStoredProducts(ctx, [...new Set(kept.values())], writing)
  const byId = new Map(stored.map((product) => [product.id, product]))
  const surroundings: PlanSurroundings = {
    ...{
      form,
      currency: writing.currency,
      categories: writing.categories.idOf,
      readHtml: await loadHtmlReader(),
    },
    pictures: await loadPictures(sql, products, form),
    handles: new Map(handles.filter(({ isInTrash }) => isInTrash).map((row) => [row.handle, row])),
    skus: new Map(holders.map((row) => [row.sku, row])),
  }
  return products.map((product) =>
    planProduct({ product, stored: byId.get(kept.get(product.handle) ?? '') ?? null }, surroundings),
  )
}
