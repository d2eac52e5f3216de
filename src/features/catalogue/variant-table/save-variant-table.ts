import type { JudgedRow } from '@/domain/catalogue/variant-table/judge-table'
import { inFreeOrder } from '@/domain/catalogue/variant-table/judge-table'
import { DomainError, invalidField } from '@/domain/errors'
import { mayAll } from '@/domain/permissions'
import { UUID } from '@/domain/uuid'
import type { Context } from '@/platform/context'
import type { TransactionContext } from '@/platform/database/payload-transaction'
import { requestInPerson, withPayloadTransaction } from '@/platform/database/payload-transaction'
import { sqlOfContext } from '@/platform/database/transaction'

import { changeProduct } from '../change-product'
import { lockProducts } from '../check-options'
import type { PlannedTable } from './plan-table'
import { planTable } from './plan-table'
import type { NewContent } from './product-content'
import type { TableProduct } from './stored-table'
import type { VariantTableInput } from './table-input'
import { writeRows } from './write-rows'

/** A correction of the stock of a variant that is there. */
interface Correction {
  readonly variantId: string
  readonly onHand: number
  readonly expectedOnHand: number
}

/** Corrects stock, all of it or nothing, as the use case of stock does; `pathOf` says where a correction stands in the input. */
export type CorrectStock = (
  ctx: Context,
  input: { items: Correction[]; reason: string; atomic: true },
  pathOf: (index: number) => string,
) => Promise<unknown>

/** How many variants a save has made, changed, and moved to the trash or back. */
export interface SavedTable {
  readonly created: number
  readonly updated: number
}

/** Stock alone may be corrected by more people than change the catalogue. @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`. */
export function assertMaySave(
  { actor }: Context,
  { gallery, optionPictures, options, rows }: VariantTableInput,
): void {
  if (actor.type === 'anonymous') throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in first.')
  const isStockAlone =
    [gallery, optionPictures, options].every((part) => part === undefined) &&
    rows.every((row) =>
      Object.entries(row).every(
        ([name, value]) =>
          value === undefined || name === 'variantId' || name === 'onHand' || name === 'expected',
      ),
    ) &&
    rows.every(({ variantId }) => variantId !== undefined)
  const mayEdit = ['create', 'update'] as const
  const may = isStockAlone
    ? mayAll(actor, 'variants', 'adjust stock')
    : mayAll(actor, 'products', 'update') && mayEdit.every((action) => mayAll(actor, 'variants', action))
  if (actor.type === 'user' && may) return
  throw new DomainError('FORBIDDEN', 'Only administrators and managers change the catalogue.')
}

/**
 * Writes what changes of the product before its variants are written. A published product gets new options as a draft: variants
 * may fit what is published or the draft. Answers whether it is to be published afterwards.
 */
async function writeContent(
  ctx: TransactionContext,
  product: TableProduct,
  content: NewContent,
): Promise<boolean> {
  if (Object.keys(content).length === 0) return false
  if (content.options === undefined || !product.isPublished) {
    await changeProduct(ctx, product.id, { ...content })
    return false
  }
  const { payload, req } = ctx
  const data: Readonly<Record<string, unknown>> = { ...content, _status: 'draft' }
  await payload.update({
    ...{ collection: 'products', id: product.id, data, draft: true, depth: 0 },
    overrideAccess: false,
    req,
  })
  return true
}

/** @throws DomainError `VALIDATION_ERROR` without a reason, and what the use case of stock refuses, at its cells. */
async function correctStock(
  ctx: TransactionContext,
  rows: readonly JudgedRow[],
  { correct, reason }: { correct: CorrectStock; reason: string | undefined },
): Promise<void> {
  const changed = rows.flatMap(({ after, before, index }) =>
    before && after.onHand !== before.onHand
      ? [{ index, variantId: before.id, onHand: after.onHand, expectedOnHand: before.onHand }]
      : [],
  )
  if (changed.length === 0) return
  if (reason === undefined) throw invalidField('reason', 'Say why the stock changes.')
  const items = changed.map(({ index: _, ...correction }) => correction)
  const cellOf = (at: number) => `rows.${String(changed[at]?.index)}.onHand`
  await correct(ctx, { items, reason, atomic: true }, (at) => `${cellOf(at)}.`).catch((error: unknown) => {
    throw atCells(error, cellOf)
  })
}

/** A refusal of many corrections, with the cell of each. */
function atCells(error: unknown, cellOf: (at: number) => string): unknown {
  if (!(error instanceof DomainError)) return error
  const failures: unknown = error.details?.['failures']
  if (!Array.isArray(failures)) return error
  const fields = failures.map(({ index, message }: { index: number; message: string }) => ({
    ...{ path: cellOf(index), message },
  }))
  return new DomainError(error.code, 'Nothing was saved: stock cannot be changed so.', {
    fields,
    cause: error,
  })
}

/** Writes a table that was planned under the same locks. @throws DomainError for the first save that is refused, at its cell. */
export async function writeTable(
  ctx: TransactionContext,
  { content, product, rows, taxClass }: PlannedTable,
  stock: { correct: CorrectStock; reason: string | undefined },
): Promise<SavedTable> {
  const waits = await writeContent(ctx, product, content)
  const saved = await writeRows(ctx, inFreeOrder(rows), { productId: product.id, taxClass })
  await correctStock(ctx, rows, stock)
  if (waits) await changeProduct(ctx, product.id, { ...content })
  return saved
}

/** The table and what is written of it, under the locks of the product and its variants. */
async function saveLocked(
  ctx: TransactionContext,
  productId: string,
  { correct, input }: { correct: CorrectStock; input: VariantTableInput },
): Promise<SavedTable> {
  await lockProducts(ctx, [productId])
  const plan = await planTable(await sqlOfContext(ctx), productId, input)
  return writeTable(ctx, plan, { correct, reason: input.reason })
}

/**
 * Saves a table of a product's variants: options, pictures, new variants, changes, stock and what goes to the trash or comes back, all in
 * one transaction or nothing. Each variant is written under the rules of a single save; stock by `correct`, with a reason.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`, `NOT_FOUND`; `VALIDATION_ERROR` and `CONFLICT` whose `fields` name the
 * cells: `rows.2.sku`.
 */
export async function saveVariantTable(
  ctx: Context,
  productId: string,
  given: { correct: CorrectStock; input: VariantTableInput },
): Promise<SavedTable> {
  assertMaySave(ctx, given.input)
  if (!UUID.test(productId)) throw new DomainError('NOT_FOUND', 'No such product.')
  return withPayloadTransaction(ctx, (inner) =>
    saveLocked({ ...inner, req: requestInPerson(inner) }, productId, given),
  )
}
