import { assertLevelChange, planLevel } from '@/domain/catalogue/level-change'
import type { FailedItem } from '@/domain/catalogue/named-variants'
import { NamedVariants, namesOf, planEach } from '@/domain/catalogue/named-variants'
import type { StockLevel } from '@/domain/catalogue/stock'
import { availableOf } from '@/domain/catalogue/stock'
import { DomainError, invalidField } from '@/domain/errors'
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
export type LevelResult = ({ index: number; status: 'changed' | 'unchanged' } & StockLevels) | FailedItem

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

async function lockVariants(sql: Sql, items: readonly LevelInput[]): Promise<NamedVariants<VariantRow>> {
  const { ids, skus } = namesOf(items)
  return new NamedVariants(await sql.prepared<VariantRow>('stock-levels-lock', LOCK, [ids, skus]))
}

/** Where an item stands in what the caller sent, with a dot behind it. */
type PathOf = (index: number) => string

const pathInList: PathOf = (index) => `items.${String(index)}.`

/** Changes on their way. */
interface Plan {
  variants: NamedVariants<VariantRow>
  input: StockLevelsInput
  pathOf: PathOf
  changes: StockChange[]
}

/** @throws DomainError for a change that cannot be made. */
function planItem(plan: Plan, item: LevelInput, index: number): LevelResult {
  const at = plan.pathOf(index)
  const reason = item.reason ?? plan.input.reason
  if (reason === undefined) throw invalidField(`${at}reason`, 'An adjustment needs a reason.')
  assertLevelChange(item, at)
  const variant = plan.variants.find(item, at)
  const { id: variantId, sku, title, onHand, reserved } = variant
  plan.variants.take(variant, index, at)
  const by = planLevel(variant, item, { at, article: { variantId, sku, title } })
  if (by !== 0) plan.changes.push({ variantId, onHandDelta: by, reservedDelta: 0, reason })
  const level = { onHand: onHand + by, reserved }
  const status = by === 0 ? 'unchanged' : 'changed'
  return { index, status, variantId, sku, ...level, available: availableOf(level) }
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
    const variants = await lockVariants(sql, input.items)
    for (const { id, versionMs } of variants.rows)
      assertRequiredVersion(ctx, { collection: 'variants', id, versionMs })
    const plan: Plan = { variants, input, pathOf, changes: [] }
    const results = planEach(input.items, (item, index) => planItem(plan, item, index))
    const failures = results.filter((result) => result.status === 'failed')
    if (input.atomic === true && failures.length > 0) throw nothingWritten(failures)
    await postStock(ctx, sql, { kind: 'adjustment', changes: plan.changes.sort(byVariant) })
    return results
  })
}
