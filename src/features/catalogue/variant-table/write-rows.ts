import type { RequiredDataFromCollectionSlug } from 'payload'
import { z } from 'zod'

import type { JudgedRow } from '@/domain/catalogue/variant-table/judge-table'
import { choiceOf } from '@/domain/catalogue/variant-options'
import { DomainError } from '@/domain/errors'
import { refusalOfDatabase } from '@/platform/database/database-error'
import type { TransactionContext } from '@/platform/database/payload-transaction'
import { refusalOfPayload } from '@/platform/errors/explain-failure'

interface NewVariants {
  readonly productId: string
  /** That of the product's other variants. */
  readonly taxClass: 'standard' | 'reduced' | 'zero'
}

/** What Payload's refusals say of fields. */
const fieldsSchema = z.object({ data: z.object({ errors: z.array(z.object({ path: z.string() })).min(1) }) })

/** The fields of variants that are cells of the table. */
const CELLS = new Set([
  ...['sku', 'priceMinor', 'compareAtPriceMinor', 'onHand', 'lowStockLevel', 'optionValues', 'title'],
])

/** Which cell a refused save of a variant is about. */
function cellOf(error: unknown): string {
  const path = fieldsSchema.safeParse(error).data?.data.errors[0]?.path.split('.')[0]
  return path !== undefined && CELLS.has(path) ? path : 'isActive'
}

/** A refusal of a single save, by the cell of the table; every other error as it is. */
function atCell(error: unknown, { index }: JudgedRow): unknown {
  const refusal = error instanceof DomainError ? error : (refusalOfDatabase(error) ?? refusalOfPayload(error))
  if (!refusal || refusal.code === 'SERVICE_UNAVAILABLE') return refusal ?? error
  const { code, message } = refusal
  const path = `rows.${String(index)}.${cellOf(error)}`
  const isHeld = path.endsWith('.sku') && code === 'VALIDATION_ERROR'
  return new DomainError(isHeld ? 'CONFLICT' : code, message, { fields: [{ path, message }], cause: error })
}

/** What a row changes of its variant, besides its stock. */
function changesOf({ after, before }: JudgedRow): Record<string, unknown> {
  if (!before) return {}
  const cells = (['sku', 'title', 'priceMinor', 'compareAtPriceMinor', 'lowStockLevel'] as const).filter(
    (name) => after[name] !== before[name],
  )
  return {
    ...Object.fromEntries(cells.map((name) => [name, after[name]])),
    ...(choiceOf(after) === choiceOf(before) ? {} : { optionValues: [...after.optionValues] }),
    ...(after.isActive === before.isActive
      ? {}
      : { deletedAt: after.isActive ? null : new Date().toISOString() }),
  }
}

async function createVariant(
  ctx: TransactionContext,
  { after }: JudgedRow,
  made: NewVariants,
): Promise<void> {
  const { isActive: _, ...cells } = after
  const data = {
    ...cells,
    optionValues: [...after.optionValues],
    product: made.productId,
    taxClass: made.taxClass,
  }
  await ctx.payload.create({
    collection: 'variants',
    data: data as RequiredDataFromCollectionSlug<'variants'>,
    depth: 0,
    overrideAccess: false,
    req: ctx.req,
  })
}

async function updateVariant(
  ctx: TransactionContext,
  id: string,
  data: Record<string, unknown>,
): Promise<void> {
  await ctx.payload.update({
    ...{ collection: 'variants', id, data, depth: 0, trash: true },
    overrideAccess: false,
    req: ctx.req,
  })
}

/** What is sold is written before what goes to the trash: a published product keeps at least one variant. */
const byState = (rows: readonly JudgedRow[]) => [
  ...rows.filter(({ after }) => after.isActive),
  ...rows.filter(({ after, before }) => !after.isActive && before),
]

/**
 * Writes the variants of a table's rows, each by a single save under all its rules, but for the stock of those that are there.
 * @throws DomainError for the first that is refused, at its cell.
 */
export async function writeRows(
  ctx: TransactionContext,
  rows: readonly JudgedRow[],
  made: NewVariants,
): Promise<{ created: number; updated: number }> {
  let [created, updated] = [0, 0]
  for (const row of byState(rows)) {
    const changes = changesOf(row)
    if (row.before && Object.keys(changes).length === 0) continue
    const write = row.before ? updateVariant(ctx, row.before.id, changes) : createVariant(ctx, row, made)
    await write.catch((error: unknown) => {
      throw atCell(error, row)
    })
    if (row.before) updated += 1
    else created += 1
  }
  return { created, updated }
}
