import type { AskedRun } from '@/domain/bulk-runs/run-document'
import { judgeSelection } from '@/domain/bulk-runs/run-document'
import type { RunPreview } from '@/domain/bulk-runs/run-preview'
import { formatMoney, money } from '@/domain/money'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { sqlOf } from '@/platform/database/transaction'
import { readStoreSettings } from '@/platform/store-settings'

import type { PriceSettings } from './price-run-input'
import { PRICE_RUN_INPUTS } from './price-run-input'
import type { PricedBy, PricedVariant, PriceStep } from './priced-variants'
import { assertStoreCurrency, nothingToPrice, planPrices, PRICED } from './priced-variants'

const SHOWN = 3

const TITLES = `select id, coalesce(title, '') as title from products where id = any($1::uuid[])`

/** A document of the selection, with its variants. */
interface Priced {
  title: string
  variants: PricedVariant[]
}

async function readPriced(sql: Sql, by: PricedBy, ids: readonly string[]): Promise<Map<string, Priced>> {
  const rows = await sql.query<PricedVariant>(PRICED[by], [ids])
  if (by === 'variants') return new Map(rows.map((row) => [row.id, { title: row.sku, variants: [row] }]))
  const products = await sql.query<{ id: string; title: string }>(TITLES, [ids])
  const priced = new Map(products.map(({ id, title }): [string, Priced] => [id, { title, variants: [] }]))
  for (const row of rows) priced.get(row.productId)?.variants.push(row)
  return priced
}

const countOf = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'price' : 'prices'}`

/** What becomes of the prices: how many rise and fall, and the first of them in full. */
function notesOf(steps: readonly PriceStep[], currency: string): string[] {
  const shown = (amountMinor: number) => formatMoney(money(amountMinor, currency))
  const moved = steps.filter(({ toMinor, variant }) => toMinor !== variant.priceMinor)
  const risen = moved.filter(({ toMinor, variant }) => toMinor > variant.priceMinor).length
  const counts = [
    ...(risen > 0 ? [`${countOf(risen)} higher`] : []),
    ...(moved.length > risen ? [`${countOf(moved.length - risen)} lower`] : []),
    ...(steps.length > moved.length ? [`${countOf(steps.length - moved.length)} as before`] : []),
  ]
  const examples = moved
    .slice(0, SHOWN)
    .map(({ toMinor, variant }) => `${variant.sku} ${shown(variant.priceMinor)} → ${shown(toMinor)}`)
  return [
    ...(counts.length > 0 ? [`${counts.join(', ')}.`] : []),
    ...(examples.length > 0 ? [`For example: ${examples.join('; ')}.`] : []),
  ]
}

/**
 * What a run about prices would come to for these variants, or products, by the rule that the run follows. Whether the caller may
 * start it, is asked before.
 * @throws DomainError `VALIDATION_ERROR` for amounts in another currency than the store's.
 */
export async function previewPrices(ctx: Context, by: PricedBy, asked: AskedRun): Promise<RunPreview> {
  const ids = [...new Set(asked.ids)]
  const sql = sqlOf(ctx.payload)
  const { currency } = await readStoreSettings(sql)
  const parsed = PRICE_RUN_INPUTS.variant_prices.settings.safeParse(asked.settings)
  const settings: PriceSettings = parsed.data ?? { by: 'percent', basisPoints: 0, rounding: 'none' }
  assertStoreCurrency(settings, currency)
  const { plans, preview } = judgeSelection({
    ...{ ids, rows: await readPriced(sql, by, ids), missing: nothingToPrice(by).message },
    titleOf: ({ title }) => title,
    plan: ({ variants }) => {
      if (variants.length === 0) throw nothingToPrice(by)
      return planPrices(variants, settings, currency)
    },
  })
  return { ...preview, notes: parsed.success ? notesOf(plans.flat(), currency) : [], problems: [] }
}
