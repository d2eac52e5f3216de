import { assertLevelChange, planLevel } from '@/domain/catalogue/level-change'
import { normaliseSku } from '@/domain/catalogue/sku'
import type { StockLevel } from '@/domain/catalogue/stock'
import { availableOf } from '@/domain/catalogue/stock'
import { DomainError, invalidField } from '@/domain/errors'
import type { ItemFailure } from '@/domain/item-failure'
import { nothingWritten } from '@/domain/item-failure'
import { mayAll } from '@/domain/permissions'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { withTransaction } from '@/platform/database/transaction'
import { assertRequiredVersion } from '@/platform/required-version'
import type { StockChange } from '@/platform/stock-ledger'
import { postStock } from '@/platform/stock-ledger'

import type { LevelInput, StockLevelsInput } from './stock-levels-input'

/** A variant's levels, in pieces. */
export interface StockLevels extends StockLevel {
  variantId: string
  sku: string
  available: number
}

/** What became of one change; `unchanged` is a level that was as asked already. */
export type LevelResult =
  | ({ index: number; status: 'changed' | 'unchanged' } & StockLevels)
  | ({ status: 'failed'; sku: string | null; variantId: string | null } & ItemFailure)

interface VariantRow extends StockLevel {
  [column: string]: unknown
  id: string
  sku: string
  title: string
  versionMs: number
}

/**
 * By id, as every statement locks variants: two of them cannot deadlock. The version is that of the article: stock is no part
 * of it.
 */
const LOCK = `
  select v.id, v.sku, v.title, v.on_hand::float8 as "onHand", v.reserved::float8 as reserved,
    round(extract(epoch from coalesce(v.content_changed_at, v.created_at)) * 1000)::float8 as "versionMs"
  from variants v
  where (v.id = any($1::uuid[]) or v.sku = any($2::text[])) and v.deleted_at is null
  order by v.id for no key update`

/** Variants that a request names, by what it names them by. */
interface Named {
  byId: ReadonlyMap<string, VariantRow>
  bySku: ReadonlyMap<string, VariantRow>
}

async function lockVariants(sql: Sql, items: readonly LevelInput[]): Promise<Named> {
  const ids = items.flatMap(({ variantId }) => variantId ?? [])
  const skus = items.flatMap(({ sku }) => (sku === undefined ? [] : normaliseSku(sku)))
  const rows = await sql.prepared<VariantRow>('stock-levels-lock', LOCK, [ids, skus])
  return {
    byId: new Map(rows.map((row) => [row.id, row])),
    bySku: new Map(rows.map((row) => [row.sku, row])),
  }
}

/** @throws DomainError `VALIDATION_ERROR`, `NOT_FOUND`. */
function findVariant({ sku, variantId }: LevelInput, { byId, bySku }: Named, at: string): VariantRow {
  if ((sku === undefined) === (variantId === undefined))
    throw invalidField(`${at}sku`, 'Give either sku or variant_id.')
  const found = sku === undefined ? byId.get((variantId ?? '').toLowerCase()) : bySku.get(normaliseSku(sku))
  if (found) return found
  const [path, message] = [`${at}${sku === undefined ? 'variant_id' : 'sku'}`, 'No such variant.']
  throw new DomainError('NOT_FOUND', message, { fields: [{ path, message }] })
}

/** Where an item stands in what the caller sent, with a dot behind it. */
type PathOf = (index: number) => string

const pathInList: PathOf = (index) => `items.${String(index)}.`

/** Changes on their way: each variant is changed once. */
interface Plan {
  named: Named
  input: StockLevelsInput
  pathOf: PathOf
  /** The item that changes a variant, by the variant's id. */
  taken: Map<string, number>
  changes: StockChange[]
}

/** @throws DomainError for a change that cannot be made. */
function planItem(plan: Plan, item: LevelInput, index: number): LevelResult {
  const at = plan.pathOf(index)
  const reason = item.reason ?? plan.input.reason
  if (reason === undefined) throw invalidField(`${at}reason`, 'An adjustment needs a reason.')
  assertLevelChange(item, at)
  const variant = findVariant(item, plan.named, at)
  const { id: variantId, sku, title, onHand, reserved } = variant
  const earlier = plan.taken.get(variantId)
  if (earlier !== undefined)
    throw invalidField(`${at}sku`, `Item ${String(earlier)} changes the same variant.`)
  const by = planLevel(variant, item, { at, article: { variantId, sku, title } })
  plan.taken.set(variantId, index)
  if (by !== 0) plan.changes.push({ variantId, onHandDelta: by, reservedDelta: 0, reason })
  const level = { onHand: onHand + by, reserved }
  const status = by === 0 ? 'unchanged' : 'changed'
  return { index, status, variantId, sku, ...level, available: availableOf(level) }
}

function planOrFail(plan: Plan, item: LevelInput, index: number): LevelResult {
  try {
    return planItem(plan, item, index)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { index, status: 'failed', sku: item.sku ?? null, variantId: item.variantId ?? null, error }
  }
}

const byVariant = (a: StockChange, b: StockChange) => (a.variantId < b.variantId ? -1 : 1)

/**
 * Corrects the stock on hand of variants, each with a reason, as one row of the ledger and one audit entry per changed
 * variant: those that can be corrected, or with `atomic` all of them or none.
 * @throws DomainError `FORBIDDEN`; `PRECONDITION_FAILED` for a variant in no version that the call requires; with `atomic` `CONFLICT`, whose `failures` say what cannot be changed.
 */
export async function changeStockLevels(
  ctx: Context,
  input: StockLevelsInput,
  pathOf = pathInList,
): Promise<LevelResult[]> {
  if (!mayAll(ctx.actor, 'variants', 'adjust stock')) {
    throw new DomainError('FORBIDDEN', 'Only administrators, managers and fulfilment adjust stock.')
  }
  return withTransaction(ctx, async (sql) => {
    const named = await lockVariants(sql, input.items)
    const plan: Plan = { named, input, pathOf, taken: new Map(), changes: [] }
    for (const { id, versionMs } of named.byId.values()) {
      assertRequiredVersion(ctx, { collection: 'variants', id, versionMs })
    }
    const results = input.items.map((item, index) => planOrFail(plan, item, index))
    const failures = results.filter((result) => result.status === 'failed')
    if (input.atomic === true && failures.length > 0) throw nothingWritten(failures)
    await postStock(ctx, sql, { kind: 'adjustment', changes: plan.changes.sort(byVariant) })
    return results
  })
}
