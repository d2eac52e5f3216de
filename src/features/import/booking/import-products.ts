import { createHash } from 'node:crypto'

import type { Cell } from '@/platform/database/copy-rows'
import { copyRows } from '@/platform/database/copy-rows'
import { sqlOn } from '@/platform/database/transaction'
import { readStoreSettings } from '@/platform/store-settings'
import { slugOf } from '@/platform/slug-of'

import type { Created } from './created-entries'
import { recordCreated } from './created-entries'
import type { ImportSession } from '../import-session'
import { inTransaction, rowsOf } from '../import-session'
import { idAt } from './new-id'

const BATCH = 2_000
const MAX_TITLE = 200

/** The title comes from the latest sale, the price from the latest sale with a price. */
const NEW_GOODS = `
  create temp table import_goods as
  select sku, (array_agg(stock_code order by placed_at desc, line desc))[1] as stock_code,
    (array_agg(title order by is_credit, placed_at desc, line desc))[1] as title,
    (array_agg(unit_price_minor order by unit_price_minor = 0, is_credit, placed_at desc, line desc))[1]::float8 as "priceMinor",
    min(placed_at) as since, row_number() over (order by sku) as position
  from import_lines l
  where reason is null and (is_new or $1::boolean and changes @> '[{"column": "StockCode"}]') and kind = 'goods'
    and not exists (select 1 from variants v where v.sku = l.sku)
  group by sku`

/**
 * Finds the new goods. A variant's price is in the shop's currency, and a price in another currency cannot be used
 * for it: 1500 yen would become £15.00. Such goods get no product; their orders keep code, title, price and currency.
 */
export async function prepareGoods(session: ImportSession): Promise<{ goodsWithoutArticle: number }> {
  const { client, options } = session
  await client.query('drop table if exists import_goods')
  await client.query(NEW_GOODS, [options.bookChanges])
  const { currency } = await readStoreSettings(sqlOn(client))
  if (currency === options.currency) return { goodsWithoutArticle: 0 }
  const { rowCount } = await client.query('delete from import_goods')
  return { goodsWithoutArticle: rowCount ?? 0 }
}

interface NewGoods {
  sku: string
  stock_code: string
  title: string
  priceMinor: number
  since: Date
}

/**
 * Creates a product with one variant for each new stock code: as a draft, because it has no picture and no stock yet.
 * Existing goods keep their price and title.
 * @returns the number of new products.
 */
export async function importProducts(session: ImportSession): Promise<number> {
  let made = 0
  for (;;) {
    const goods = await rowsOf<NewGoods>(
      session,
      'select * from import_goods where position > $1 order by position limit $2',
      [made, BATCH],
    )
    if (goods.length === 0) return made
    await inTransaction(session, () => writeProducts(session, goods))
    made += goods.length
  }
}

const PRODUCT = ['id', 'title', 'slug', 'external_reference', '_status', 'created_at', 'updated_at']

/** Payload's lists of drafts read the versions. */
const VERSION = [
  ...['id', 'parent_id', 'version_title', 'version_slug', 'version_external_reference', 'version__status'],
  ...['version_created_at', 'version_updated_at', 'created_at', 'updated_at', 'latest'],
]
const VARIANT = [
  'id',
  'product_id',
  'sku',
  'title',
  'price_minor',
  'low_stock_level',
  'created_at',
  'updated_at',
]

async function writeProducts(session: ImportSession, goods: readonly NewGoods[]): Promise<void> {
  const slugs = await freeSlugs(session, goods)
  const taken = await takenReferences(session, goods)
  const products: Cell[][] = []
  const versions: Cell[][] = []
  const variants: Cell[][] = []
  const created: Created[] = []
  goods.forEach((entry, position) => {
    const { sku, since, priceMinor } = entry
    const code = taken.has(entry.stock_code) ? null : entry.stock_code
    const id = idAt(since)
    const at = since.toISOString()
    const title = entry.title.slice(0, MAX_TITLE)
    const slug = slugs[position] ?? id
    products.push([id, title, slug, code, 'draft', at, at])
    versions.push([idAt(since), id, title, slug, code, 'draft', at, at, at, at, true])
    const variantId = idAt(since)
    variants.push([variantId, id, sku, title, priceMinor, null, at, at])
    const product = { title, slug, externalReference: code, _status: 'draft' }
    const variant = { product: id, sku, title, priceMinor }
    created.push({ collection: 'products', id, title, fields: product })
    created.push({ collection: 'variants', id: variantId, title: sku, fields: variant })
  })
  await copyRows(session.client, { table: 'products', columns: PRODUCT }, [products])
  await copyRows(session.client, { table: '_products_v', columns: VERSION }, [versions])
  await copyRows(session.client, { table: 'variants', columns: VARIANT }, [variants])
  await recordCreated(session, created)
}

/** Codes that a product has already, which lost its article or was given the code by hand. */
async function takenReferences(session: ImportSession, goods: readonly NewGoods[]): Promise<Set<string>> {
  const rows = await rowsOf<{ code: string }>(
    session,
    'select external_reference as code from products where external_reference = any($1)',
    [goods.map(({ stock_code }) => stock_code)],
  )
  return new Set(rows.map(({ code }) => code))
}

/** Unused slugs. Codes that differ only by a character that a slug cannot hold get a digest. */
async function freeSlugs(session: ImportSession, goods: readonly NewGoods[]): Promise<string[]> {
  const wanted = goods.map(({ title, sku }) => slugOf(`${slugOf(title).slice(0, 60)}-${sku}`) || 'product')
  const rows = await rowsOf<{ slug: string }>(session, 'select slug from products where slug = any($1)', [
    wanted,
  ])
  const taken = new Set(rows.map((row) => row.slug))
  return wanted.map((slug, position) => {
    const digest = createHash('md5')
      .update(goods[position]?.sku ?? '')
      .digest('hex')
    const free = taken.has(slug) ? `${slug.slice(0, 80)}-${digest.slice(0, 10)}` : slug
    taken.add(free)
    return free
  })
}
