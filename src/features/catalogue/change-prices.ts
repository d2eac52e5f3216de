import { z } from 'zod'

import type { Changes } from '@/domain/audit'
import { changesBetween } from '@/domain/audit'
import type { FailedItem } from '@/domain/catalogue/named-variants'
import { NamedVariants, namesOf, planEach } from '@/domain/catalogue/named-variants'
import { DomainError, invalidField } from '@/domain/errors'
import { nothingWritten } from '@/domain/item-failure'
import { mayAll } from '@/domain/permissions'
import { recordAudit } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import { accountOf } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { withTransaction } from '@/platform/database/transaction'
import { readStoreSettings } from '@/platform/store-settings'

/** The most prices that one request changes. */
const MAX_PRICES = 10_000

const money = z
  .strictObject({
    amountMinor: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
    currency: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code'),
  })
  .meta({ title: 'Money' })

const priceInput = z
  .strictObject({
    sku: z.string().max(200).optional(),
    variantId: z.uuid().optional(),
    price: money,
    /** Left out, it stays; null, there is none. */
    compareAtPrice: money.nullable().optional(),
  })
  .meta({ title: 'PriceChange' })

/** What is asked for with prices of many variants. */
export const pricesInput = z.strictObject({
  items: z.array(priceInput).min(1).max(MAX_PRICES),
  /** Whether nothing is written unless every price can be. */
  atomic: z.boolean().optional(),
})

type PriceInput = z.output<typeof priceInput>

/** Amounts of a variant, in minor units of the store's currency. */
interface Prices {
  priceMinor: number
  compareAtPriceMinor: number | null
}

/** What became of one price. */
export type PriceResult =
  | ({
      index: number
      status: 'changed' | 'unchanged'
      variantId: string
      sku: string
      currency: string
    } & Prices)
  | FailedItem

interface VariantRow extends Prices {
  [column: string]: unknown
  id: string
  sku: string
}

const LOCK = `
  select v.id, v.sku, v.price_minor::float8 as "priceMinor", v.compare_at_price_minor::float8 as "compareAtPriceMinor"
  from variants v
  where (v.id = any($1::uuid[]) or v.sku = any($2::text[])) and v.deleted_at is null
  order by v.id for no key update`

const WRITE = `
  update variants v
  set price_minor = c.price, compare_at_price_minor = c.compare, updated_at = now(),
    updated_by_id = coalesce($2::uuid, v.updated_by_id)
  from jsonb_to_recordset($1::jsonb) as c(id uuid, price numeric, compare numeric)
  where v.id = c.id`

/** A variant whose prices change. */
interface Changed {
  row: VariantRow
  next: Prices
}

/** Prices on their way. */
interface Plan {
  variants: NamedVariants<VariantRow>
  currency: string
  changed: Changed[]
}

const pricesOf = ({ priceMinor, compareAtPriceMinor }: Prices): Prices => ({
  priceMinor,
  compareAtPriceMinor,
})

/** @throws DomainError for a price that cannot be written. */
function planItem(plan: Plan, item: PriceInput, index: number): PriceResult {
  const { variants, currency } = plan
  const at = `items.${String(index)}.`
  const { price, compareAtPrice } = item
  for (const [name, given] of Object.entries({ price, compare_at_price: compareAtPrice })) {
    if (given && given.currency !== currency)
      throw invalidField(`${at}${name}.currency`, `This store sells in ${currency}.`)
  }
  const row = variants.find(item, at)
  variants.take(row, index, at)
  const next = {
    priceMinor: price.amountMinor,
    compareAtPriceMinor:
      compareAtPrice === undefined ? row.compareAtPriceMinor : (compareAtPrice?.amountMinor ?? null),
  }
  const isSame = next.priceMinor === row.priceMinor && next.compareAtPriceMinor === row.compareAtPriceMinor
  if (!isSame) plan.changed.push({ row, next })
  const status = isSame ? 'unchanged' : 'changed'
  return { index, status, variantId: row.id, sku: row.sku, currency, ...next }
}

const changesOf = ({ row, next }: Changed): Changes => changesBetween({ ...pricesOf(row) }, { ...next })

async function write(ctx: Context, sql: Sql, changed: readonly Changed[]): Promise<void> {
  if (changed.length === 0) return
  const rows = changed.map(({ row, next }) => ({
    ...{ id: row.id, price: next.priceMinor, compare: next.compareAtPriceMinor },
  }))
  await sql.prepared('prices-write', WRITE, [JSON.stringify(rows), accountOf(ctx.actor)])
  const entries = changed.map((change) => ({
    document: { collection: 'variants', id: change.row.id, title: change.row.sku },
    action: 'update' as const,
    changes: changesOf(change),
  }))
  await recordAudit(ctx, sql, entries)
}

/**
 * Sets the prices of variants, each with an audit entry: those that can be set, or with `atomic` all of them or none.
 * @throws DomainError `FORBIDDEN`; with `atomic` `CONFLICT`, whose `failures` say what cannot be set.
 */
export async function changePrices(
  ctx: Context,
  { items, atomic }: z.output<typeof pricesInput>,
): Promise<PriceResult[]> {
  if (!mayAll(ctx.actor, 'variants', 'update'))
    throw new DomainError('FORBIDDEN', 'Only administrators and managers set prices.')
  return withTransaction(ctx, async (sql) => {
    const { currency } = await readStoreSettings(sql)
    const { ids, skus } = namesOf(items)
    const rows = await sql.prepared<VariantRow>('prices-lock', LOCK, [ids, skus])
    const plan: Plan = { variants: new NamedVariants(rows), currency, changed: [] }
    const results = planEach(items, (item, index) => planItem(plan, item, index))
    const failures = results.filter((result) => result.status === 'failed')
    if (atomic === true && failures.length > 0) throw nothingWritten(failures)
    await write(ctx, sql, plan.changed)
    return results
  })
}
