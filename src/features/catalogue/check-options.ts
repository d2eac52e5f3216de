import { invalidField } from '@/domain/errors'
import type { OptionedVariant, ProductOption } from '@/domain/catalogue/variant-options'
import { problemOfTwins, problemOfVariant, problemsOfProduct } from '@/domain/catalogue/variant-options'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { sqlOfContext } from '@/platform/database/transaction'

const LOCK = 'select id from products where id = any($1::uuid[]) order by id for no key update'

/**
 * Locks products, so that saves of their variants and publishing are serialised and each sees the others' option
 * values. Lock a product before any of its variants.
 */
export async function lockProducts(ctx: Context, productIds: readonly string[]): Promise<void> {
  const sql = await sqlOfContext(ctx)
  await sql.query(LOCK, [productIds])
}

const KEPT_VARIANTS = `
  select v.sku, (
    select coalesce(json_agg(json_build_object('name', o.name, 'value', o.value) order by o._order), '[]')
    from variants_option_values o where o._parent_id = v.id) as "optionValues"
  from variants v where v.product_id = $1 and v.deleted_at is null and v.id is distinct from $2::uuid order by v.id`

interface Row extends OptionedVariant {
  [column: string]: unknown
}

function readVariants(sql: Sql, productId: string, exceptId: string | null): Promise<Row[]> {
  return sql.query<Row>(KEPT_VARIANTS, [productId, exceptId])
}

async function readOptions(ctx: Context, productId: string, draft: boolean): Promise<ProductOption[]> {
  const product = await ctx.payload.findByID({
    collection: 'products',
    id: productId,
    draft,
    depth: 0,
    trash: true,
    joins: false,
    disableErrors: true,
    // The rule depends on the product alone, not on the caller's permissions.
    overrideAccess: true,
    ...(ctx.req && { req: ctx.req }),
  })
  return (product?.options ?? []).map(({ name, values }) => ({ name, values }))
}

export interface SavedVariant extends OptionedVariant {
  id: string | null
  productId: string
}

/**
 * Checks that a variant fits the options of its product, as published or in the newest draft, and differs from its
 * siblings. Options change in this order: a draft, the variants, publishing.
 * @throws DomainError `VALIDATION_ERROR` about `optionValues`, naming the variant.
 */
export async function assertVariantFits(ctx: Context, variant: SavedVariant): Promise<void> {
  await lockProducts(ctx, [variant.productId])
  const others = await readVariants(await sqlOfContext(ctx), variant.productId, variant.id)
  const twin = problemOfTwins(variant, others)
  if (twin !== null) throw invalidField('optionValues', twin)
  const problem = problemOfVariant(variant, await readOptions(ctx, variant.productId, false))
  if (problem === null) return
  const inDraft = problemOfVariant(variant, await readOptions(ctx, variant.productId, true))
  if (inDraft !== null) throw invalidField('optionValues', inDraft)
}

/**
 * Checks that every variant of a product to be published can be chosen by a unique combination of options.
 * @throws DomainError `VALIDATION_ERROR` about `options`, naming each variant that cannot.
 */
export async function assertVariantsFit(
  ctx: Context,
  productId: string,
  options: readonly ProductOption[],
): Promise<void> {
  await lockProducts(ctx, [productId])
  const variants = await readVariants(await sqlOfContext(ctx), productId, null)
  const problems = problemsOfProduct(options, variants)
  if (problems.length > 0) throw invalidField('options', problems.slice(0, 10).join(' '))
}
