import type { RequiredDataFromCollectionSlug } from 'payload'

import type { FileValues } from '@/domain/catalogue/product-file/changed-cells'
import type { FileColumn } from '@/domain/catalogue/product-file/columns'
import type { ProductPlan, VariantPlan } from '@/domain/catalogue/product-file/plan-product'
import { DEFAULT_TAX_CLASS } from '@/domain/catalogue/product-file/read-value'
import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'
import type { TransactionContext } from '@/platform/database/payload-transaction'

import { changeProduct, hasWaitingDraft } from '../change-product'

/** The use case that sets how many pieces of a variant are on hand. */
export type SetStock = (
  ctx: Context,
  item: { variantId: string; onHand: number; reason: string },
) => Promise<void>

interface Writing {
  readonly fileName: string
  readonly setStock: SetStock
}

/** The product that is written. */
interface At extends Writing {
  readonly productId: string
}

type Row = Record<string, unknown>

/** The fields of a product's columns. Status, options and search engine texts are written apart. */
const PRODUCT_FIELDS: Readonly<Partial<Record<FileColumn, string>>> = {
  title: 'title',
  description: 'description',
  category: 'category',
  pictures: 'gallery',
  reference: 'externalReference',
}

/** Those of a variant; the stock of one that exists is none of them. */
const VARIANT_FIELDS: Readonly<Partial<Record<FileColumn, string>>> = {
  variantTitle: 'title',
  price: 'priceMinor',
  compareAtPrice: 'compareAtPriceMinor',
  taxClass: 'taxClass',
  weight: 'weightGrams',
  lowStockLevel: 'lowStockLevel',
  place: 'place',
  variantReference: 'externalReference',
}

function named(values: FileValues, fields: Readonly<Partial<Record<FileColumn, string>>>): Row {
  const entries = Object.entries(fields) as [FileColumn, string][]
  return Object.fromEntries(
    entries.flatMap(([column, field]) => (values[column] === undefined ? [] : [[field, values[column]]])),
  )
}

/** What is not in a group stays as it is. */
function seoOf({ seoDescription, seoTitle }: FileValues): Row {
  const seo = {
    ...(seoTitle === undefined ? {} : { title: seoTitle }),
    ...(seoDescription === undefined ? {} : { description: seoDescription }),
  }
  return Object.keys(seo).length === 0 ? {} : { seo }
}

function fieldsOf({ options, values }: ProductPlan): Row {
  const fields = named(values, PRODUCT_FIELDS)
  return {
    ...fields,
    ...('gallery' in fields ? { gallery: fields['gallery'] ?? [] } : {}),
    ...seoOf(values),
    ...(options === null ? {} : { options }),
  }
}

function newVariant({ optionValues, sku, values }: VariantPlan, productId: string): Row {
  const title = (optionValues ?? []).map(({ value }) => value).join(' / ') || 'Default'
  return {
    ...{ title, taxClass: DEFAULT_TAX_CLASS, onHand: values.onHand ?? 0, reserved: 0 },
    ...named(values, VARIANT_FIELDS),
    ...{ product: productId, sku, optionValues: optionValues ?? [] },
  }
}

async function writeVariant(ctx: TransactionContext, plan: VariantPlan, at: At) {
  const { payload, req } = ctx
  const shared = { collection: 'variants', depth: 0, req } as const
  const { id, optionValues, values } = plan
  if (id === null) {
    const data = newVariant(plan, at.productId) as RequiredDataFromCollectionSlug<'variants'>
    await payload.create({ ...shared, data, overrideAccess: false })
    return
  }
  const data = {
    ...named(values, VARIANT_FIELDS),
    ...(optionValues === null ? {} : { optionValues: [...optionValues] }),
  }
  if (Object.keys(data).length > 0) await payload.update({ ...shared, id, data, overrideAccess: false })
  if (typeof values.onHand === 'number')
    await at.setStock(ctx, { variantId: id, onHand: values.onHand, reason: `Product file ${at.fileName}` })
}

/** In the order of their ids, as every statement locks variants; those that are new come last, as they stand in the file. */
async function writeVariants(ctx: TransactionContext, plan: ProductPlan, at: At) {
  const inOrder = plan.variants.toSorted((a, b) => {
    if (a.id === null || b.id === null) return Number(a.id === null) - Number(b.id === null)
    return a.id < b.id ? -1 : 1
  })
  for (const variant of inOrder) {
    try {
      await writeVariant(ctx, variant, at)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      throw new DomainError(error.code, `Line ${String(variant.line)}: ${error.message}`, { cause: error })
    }
  }
}

async function createProduct(ctx: TransactionContext, plan: ProductPlan, writing: Writing): Promise<string> {
  const { payload, req } = ctx
  const data = { ...fieldsOf(plan), slug: plan.handle, _status: 'draft' }
  const { id } = await payload.create({
    ...{ collection: 'products', draft: true, depth: 0, req },
    overrideAccess: false,
    data: data as unknown as RequiredDataFromCollectionSlug<'products'>,
  })
  await writeVariants(ctx, plan, { ...writing, productId: id })
  if (plan.values.status === 'published') await changeProduct(ctx, id, { _status: 'published' })
  return id
}

/** Options of what is published change in this order: a draft that has them, the variants, and then it is published. */
async function renameOptions(ctx: TransactionContext, plan: ProductPlan, at: At) {
  const { payload, req } = ctx
  const { productId: id } = at
  if (await hasWaitingDraft(ctx, id))
    throw new DomainError('CONFLICT', 'A newer draft of it waits: publish it, or discard it, first.')
  const save = (data: Row, draft: boolean) =>
    payload.update({ collection: 'products', id, data, depth: 0, draft, overrideAccess: false, req })
  await save({ options: plan.options, _status: 'draft' }, true)
  await writeVariants(ctx, plan, at)
  await save({ ...fieldsOf(plan), _status: plan.values.status ?? 'published' }, false)
}

/** Fields first, since variants have to fit the options; the status last, since what is published needs something to sell. */
async function updateProduct(ctx: TransactionContext, plan: ProductPlan, at: At) {
  const { productId: id } = at
  const fields = fieldsOf(plan)
  if (Object.keys(fields).length > 0) await changeProduct(ctx, id, fields)
  await writeVariants(ctx, plan, at)
  if (plan.values.status !== undefined) await changeProduct(ctx, id, { _status: plan.values.status })
}

/**
 * Writes what a plan says, as the person of the request, in the transaction of the context. Answers the id of the product.
 * @throws DomainError, and what Payload's operations throw.
 */
export async function writeProduct(
  ctx: TransactionContext,
  plan: ProductPlan,
  writing: Writing,
): Promise<string> {
  const { id } = plan
  if (id === null) return createProduct(ctx, plan, writing)
  if (plan.isRenamed && plan.isPublished) await renameOptions(ctx, plan, { ...writing, productId: id })
  else await updateProduct(ctx, plan, { ...writing, productId: id })
  return id
}
