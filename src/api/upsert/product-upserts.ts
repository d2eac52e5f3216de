import { z } from 'zod'

import { MAX_VARIANTS } from '@/domain/catalogue/variant-table/table-row'
import { invalidField } from '@/domain/errors'
import { slugOf } from '@/platform/slug-of'

import type { Engine } from '../engine/engine'
import type { Row } from '../engine/resource'
import { productSchema } from '../routes/products'
import { changedOfProduct } from './changed-fields'
import { loadNamed } from './load-named'
import type { DocumentName, NamedDocument, NamedDocuments } from './named-documents'
import { textOf } from './named-documents'
import type { Step } from './perform-step'
import type { UpsertKind, UpsertPlan } from './upsert-kind'
import type { ProductResult, ProductVariantResult } from './upsert-schema'
import type { VariantItems } from './variant-upserts'
import {
  assertNamed,
  loadVariants,
  nameOfVariant,
  planVariant,
  toldVariant,
  variantItems,
} from './variant-upserts'

interface Known {
  products: NamedDocuments
  variants: Awaited<ReturnType<typeof loadVariants>>
}

function nameOfProduct(item: Row): DocumentName {
  const slug = textOf(item['slug'])
  return { reference: textOf(item['external_reference']), key: slug === null ? null : slugOf(slug) }
}

const variantsOf = (item: Row) => (item['variants'] ?? []) as readonly Row[]

/**
 * Two wishes for one variant: which of them counts, is not said.
 * @throws DomainError `VALIDATION_ERROR` about the second one.
 */
function assertDistinct(wishes: readonly Row[], named: NamedDocuments): void {
  const seen = new Map<string, number>()
  for (const [index, wish] of wishes.entries()) {
    const { reference, key } = nameOfVariant(wish)
    const id = named.find({ reference, key })?.id
    const names = Object.entries({ id, reference, key }).flatMap(([kind, name]) =>
      typeof name === 'string' ? [`${kind} ${name}`] : [],
    )
    const earlier = names.flatMap((name) => seen.get(name) ?? [])[0]
    const path = `variants.${String(index)}.${key === null ? 'external_reference' : 'sku'}`
    if (earlier !== undefined)
      throw invalidField(path, `variants.${String(earlier)} is about the same document.`)
    for (const name of names) seen.set(name, index)
  }
}

/** What is told of a product, from the document that was answered, or else from the one that was found. */
function toldProduct(answer: Row | undefined, found: NamedDocument | null) {
  if (!answer)
    return {
      product_id: found?.id ?? null,
      slug: found?.key ?? null,
      external_reference: found?.reference ?? null,
    }
  const { id, slug, external_reference = null } = answer as Record<string, string | null | undefined>
  return { product_id: id ?? null, slug: slug ?? null, external_reference }
}

/** A product that is created takes its variants along, by the route that creates it. */
function planCreation(item: Row): UpsertPlan<ProductResult> {
  const step: Step = { method: 'POST', path: '/products', body: item, at: '' }
  const result = ([answer = {}]: readonly Row[]): ProductResult => {
    const made = (answer['variants'] ?? []) as readonly Row[]
    const variants = variantsOf(item).map((wish): ProductVariantResult => {
      const { key } = nameOfVariant(wish)
      return { status: 'created', ...toldVariant(made.find(({ sku }) => sku === key) ?? {}, null) }
    })
    const told = { index: 0, status: 'created' as const, ...toldProduct(answer, null) }
    return 'variants' in item ? { ...told, variants } : told
  }
  return { id: null, status: 'created', steps: [step], result }
}

/** Fields first, since variants have to fit the options; publishing last, since it needs something to sell. */
function stepsOf(found: NamedDocument, fields: Row): { first: Step[]; last: Step[] } {
  const { status, ...others } = {
    ...changedOfProduct(found.fields, fields),
    ...(found.draft === null ? {} : changedOfProduct(found.draft, fields)),
  }
  const patch = (body: Row): Step => ({ method: 'PATCH', path: `/products/${found.id}`, body, at: '' })
  const first = Object.keys(others).length === 0 ? [] : [patch(others)]
  return { first, last: status === undefined ? [] : [patch({ status })] }
}

function planUpdate(
  items: VariantItems,
  known: Known,
  { item, found }: { item: Row; found: NamedDocument },
): UpsertPlan<ProductResult> {
  const { variants: _, ...fields } = item
  const { first, last } = stepsOf(found, fields)
  const plans = variantsOf(item).map((wish, index) =>
    planVariant(items, known.variants, { item: wish, at: `variants.${String(index)}.`, productId: found.id }),
  )
  const written = plans.flatMap(({ step }) => step ?? [])
  const steps = [...first, ...written, ...last]
  const status = steps.length === 0 ? 'unchanged' : 'updated'
  const result = (answers: readonly Row[]): ProductResult => {
    const ofVariants = answers.slice(first.length, first.length + written.length)
    const variants = plans.map((plan): ProductVariantResult => {
      const answer = plan.step === null ? undefined : ofVariants[written.indexOf(plan.step)]
      return { status: plan.status, ...toldVariant(answer, plan.found) }
    })
    const answer = [...answers.slice(0, first.length), ...answers.slice(first.length + written.length)].at(-1)
    const told = { index: 0, status, ...toldProduct(answer, found) } as const
    return 'variants' in item ? { ...told, variants } : told
  }
  return { id: found.id, status, steps, result }
}

/** Products with their variants, by their external reference or slug. No variant goes because an item does not name it. */
export function productKind(engine: Engine): UpsertKind<Known, ProductResult> {
  const items = variantItems(engine, ['product_id'])
  return {
    item: productSchema
      .partial()
      .extend({ variants: z.array(items.item).max(MAX_VARIANTS).optional() })
      .meta({ title: 'ProductUpsert' }),
    load: async (inside, wanted) => ({
      products: await loadNamed(inside, { collection: 'products', key: 'slug' }, wanted.map(nameOfProduct)),
      variants: await loadVariants(inside, wanted.flatMap(variantsOf)),
    }),
    names: (wanted) => ({
      products: wanted.map(nameOfProduct),
      variants: wanted.flatMap(variantsOf).map(nameOfVariant),
    }),
    plan: (known, item) => {
      const name = nameOfProduct(item)
      assertNamed(name, 'slug')
      const found = known.products.find(name)
      assertDistinct(variantsOf(item), known.variants.named)
      return found ? planUpdate(items, known, { item, found }) : planCreation(item)
    },
    unwritten: (item, status) => ({
      ...{ index: 0, status, product_id: null },
      ...{ slug: textOf(item['slug']), external_reference: textOf(item['external_reference']) },
    }),
  }
}
