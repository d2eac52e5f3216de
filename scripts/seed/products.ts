import { slugify } from '@/domain/catalogue/slug'
import type { TaxClass } from '@/domain/tax'

import { iso } from './orders/moments'
import type { SeedVariant } from './shop-facts'
import { SYSTEM_ACTOR } from './shop-facts'
import type { Books } from './stock-book'

export interface NewOption {
  name: string
  values: readonly (readonly [value: string, surchargeMinor: number])[]
}

export interface NewProduct {
  title: string
  /** Starts the articles' numbers: `MUG-101` gives `MUG-101-A`, `MUG-101-B` … */
  code: string
  categoryId: string | null
  mediaId: string | null
  description: string
  summary: string
  options: readonly NewOption[]
  priceMinor: number
  compareAtPriceMinor: number | null
  taxClass: TaxClass
  weightGrams: number
  isDraft: boolean
  createdMs: number
  /** Pieces of each variant that the shop opened with. */
  openingStock: () => number
}

type Choice = readonly { name: string; value: string; surchargeMinor: number }[]

/** Every combination of the options' values; one empty choice without options. */
function combine(options: readonly NewOption[]): Choice[] {
  return options.reduce<Choice[]>(
    (choices, { name, values }) =>
      choices.flatMap((choice) =>
        values.map(([value, surchargeMinor]) => [...choice, { name, value, surchargeMinor }]),
      ),
    [[]],
  )
}

function addProductRow({ batch, random }: Books, product: NewProduct): string {
  const id = random.uuid(product.createdMs)
  const at = iso(product.createdMs)
  const facts = {
    title: product.title,
    slug: slugify(product.title),
    category_id: product.categoryId,
    description: product.description,
    seo_title: product.title.slice(0, 70),
    seo_description: product.summary.slice(0, 170),
    _status: product.isDraft ? 'draft' : 'published',
  }
  const stamps = { created_at: at, updated_at: at }
  batch.add('products', { id, ...facts, ...stamps })
  const versionId = random.uuid(product.createdMs)
  const version = { version_created_at: at, version_updated_at: at, latest: true, ...stamps }
  batch.add('_products_v', {
    id: versionId,
    parent_id: id,
    version_title: facts.title,
    version_slug: facts.slug,
    version_category_id: facts.category_id,
    version_description: facts.description,
    version_seo_title: facts.seo_title,
    version_seo_description: facts.seo_description,
    version__status: facts._status,
    ...version,
  })
  addOptions({ batch, random }, product, { id, versionId })
  if (product.mediaId !== null) {
    const picture = { order: 1, media_id: product.mediaId }
    batch.add('products_rels', { ...picture, parent_id: id, path: 'gallery' })
    batch.add('_products_v_rels', { ...picture, parent_id: versionId, path: 'version.gallery' })
  }
  return id
}

function addOptions(
  { batch, random }: Pick<Books, 'batch' | 'random'>,
  { options, createdMs }: NewProduct,
  { id, versionId }: { id: string; versionId: string },
): void {
  options.forEach(({ name, values }, index) => {
    const optionId = random.uuid(createdMs)
    const row = { _order: index + 1, name }
    batch.add('products_options', { ...row, _parent_id: id, id: optionId })
    batch.add('_products_v_version_options', {
      ...row,
      _parent_id: versionId,
      id: random.uuid(createdMs),
      _uuid: optionId,
    })
    values.forEach(([value], position) => {
      const path = `options.${index}.values`
      const cell = { order: position + 1, text: value }
      batch.add('products_texts', { ...cell, parent_id: id, path })
      batch.add('_products_v_texts', { ...cell, parent_id: versionId, path: `version.${path}` })
    })
  })
}

/** Writes a product with its current version, its variants and their opening stock. */
export function addProduct(books: Books, product: NewProduct): SeedVariant[] {
  const productId = addProductRow(books, product)
  const choices = combine(product.options)
  return choices.map((choice, index) => {
    const suffix = choices.length === 1 ? '' : `-${String.fromCharCode(65 + index)}`
    return addVariant(books, product, { productId, choice, sku: `${product.code}${suffix}` })
  })
}

function addVariant(
  { random, batch, stock }: Books,
  product: NewProduct,
  { productId, choice, sku }: { productId: string; choice: Choice; sku: string },
): SeedVariant {
  const { createdMs, taxClass, compareAtPriceMinor } = product
  const id = random.uuid(createdMs)
  const surchargeMinor = choice.reduce((sum, part) => sum + part.surchargeMinor, 0)
  const priceMinor = product.priceMinor + surchargeMinor
  const title = choice.length === 0 ? product.title : choice.map((part) => part.value).join(', ')
  batch.add('variants', {
    id,
    product_id: productId,
    sku,
    title,
    price_minor: priceMinor,
    compare_at_price_minor: compareAtPriceMinor === null ? null : compareAtPriceMinor + surchargeMinor,
    tax_class: taxClass,
    weight_grams: product.weightGrams,
    low_stock_level: null,
    created_at: iso(createdMs),
    updated_at: iso(createdMs),
  })
  choice.forEach(({ name, value }, index) =>
    batch.add('variants_option_values', {
      _order: index + 1,
      _parent_id: id,
      id: random.uuid(createdMs),
      name,
      value,
    }),
  )
  stock.post({
    variantId: id,
    kind: 'initial',
    onHandDelta: product.openingStock(),
    reservedDelta: 0,
    reason: 'Opening stock',
    orderId: null,
    actor: SYSTEM_ACTOR,
    channel: 'script',
    atMs: createdMs,
  })
  return { id, sku, title: choice.length === 0 ? title : `${product.title}, ${title}`, priceMinor, taxClass }
}
