import type { ProductRow } from './data/products'
import { PRODUCTS } from './data/products'
import { CATEGORIES } from './data/shop'
import { DAY_MS, HOUR_MS, iso } from './orders/moments'
import { addProduct } from './products'
import { bulletList, heading, paragraph, richText } from './rich-text'
import type { SeedActor, SeedVariant } from './shop-facts'
import type { Books } from './stock-book'

const FIRST_PRODUCT_DAYS = 400

export interface DemoVariant extends SeedVariant {
  isForSale: boolean
}

/** Writes the tree of categories; answers their ids by slug. */
export function addCategories(
  { random, batch }: Books,
  { nowMs, images }: { nowMs: number; images: ReadonlyMap<string, string> },
): Map<string, string> {
  const ids = new Map<string, string>()
  const at = nowMs - (FIRST_PRODUCT_DAYS + 10) * DAY_MS
  CATEGORIES.forEach(({ slug, title, parent, description }, index) => {
    const id = random.uuid(at + index)
    ids.set(slug, id)
    const sample = PRODUCTS.find(
      (product) => product.category === slug || parentOf(product.category) === slug,
    )
    batch.add('categories', {
      id,
      title,
      slug,
      parent_id: parent === undefined ? null : (ids.get(parent) ?? null),
      position: (index + 1) * 10,
      description,
      image_id: images.get(sample?.title ?? '') ?? null,
      created_at: iso(at + index),
      updated_at: iso(at + index),
    })
  })
  return ids
}

function parentOf(slug: string): string | undefined {
  return CATEGORIES.find((category) => category.slug === slug)?.parent
}

function describe({ text, facts }: ProductRow): string {
  return richText([paragraph(text), heading('Good to know'), bulletList(facts)])
}

/** The price before the reduction, as prices are: ending in a round or a fifty. */
function formerPrice({ priceMinor, reducedBy }: ProductRow): number | null {
  if (reducedBy === undefined) return null
  return Math.ceil(priceMinor / (1 - reducedBy) / 50) * 50
}

/** Writes all products of the demo shop, the oldest more than a year old. */
export function addDemoProducts(
  books: Books,
  facts: { nowMs: number; categories: ReadonlyMap<string, string>; images: ReadonlyMap<string, string> },
): DemoVariant[] {
  return PRODUCTS.flatMap((row, index) => {
    const variants = addProduct(books, {
      title: row.title,
      code: `${row.motif.slice(0, 3).toUpperCase()}-${101 + index}`,
      categoryId: facts.categories.get(row.category) ?? null,
      mediaId: facts.images.get(row.title) ?? null,
      description: describe(row),
      summary: row.text,
      options: row.options ?? [],
      priceMinor: row.priceMinor,
      compareAtPriceMinor: formerPrice(row),
      taxClass: row.taxClass ?? 'standard',
      weightGrams: row.weightGrams,
      isDraft: row.isDraft ?? false,
      createdMs: facts.nowMs - FIRST_PRODUCT_DAYS * DAY_MS + index * 9 * HOUR_MS,
      openingStock: () => books.random.int(8, 60),
    })
    return variants.map((variant) => ({ ...variant, isForSale: row.isDraft !== true }))
  })
}

/** A stocktake on the last morning: some articles turn out to be nearly or wholly gone. */
export function takeStock(
  { random, stock }: Books,
  variants: readonly DemoVariant[],
  { actor, atMs }: { actor: SeedActor; atMs: number },
): void {
  for (const variant of variants) {
    const target = random.weighted([
      [null, 80],
      [0, 10],
      [random.int(1, 5), 10],
    ] as const)
    if (target === null || !variant.isForSale) continue
    stock.post({
      variantId: variant.id,
      kind: 'adjustment',
      onHandDelta: target - stock.availableOf(variant.id),
      reservedDelta: 0,
      reason: 'Stocktake: pieces with flaws taken out',
      orderId: null,
      actor,
      channel: actor.type === 'system' ? 'script' : 'admin',
      atMs,
    })
  }
}
