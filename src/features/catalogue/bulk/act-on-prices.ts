import type { DocumentOfRun } from '@/domain/bulk-runs/run-document'
import { assertUnchangedPrice } from '@/domain/catalogue/price-rule'
import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { withTransaction } from '@/platform/database/transaction'
import { parseInput } from '@/platform/parse-input'
import { readStoreSettings } from '@/platform/store-settings'

import { changePrices } from '../change-prices'
import type { ChangedPrices, PriceSettings } from './price-run-input'
import { changedPrices, PRICE_RUN_INPUTS } from './price-run-input'
import type { PricedBy, PricedVariant } from './priced-variants'
import { assertStoreCurrency, nothingToPrice, planPrices, PRICED } from './priced-variants'

interface NewPrice {
  readonly variantId: string
  readonly priceMinor: number
}

/** By the use case of the single change; one that it refuses takes back all of the document. */
async function writePrices(ctx: Context, prices: readonly NewPrice[], currency: string): Promise<void> {
  if (prices.length === 0) return
  const items = prices.map(({ priceMinor, variantId }) => ({
    variantId,
    price: { amountMinor: priceMinor, currency },
  }))
  const refused = (await changePrices(ctx, { items })).find((result) => result.status === 'failed')
  if (refused) throw refused.error
}

/** Locked in the order of their ids, as every statement locks variants: two of them cannot deadlock. */
async function lockPriced(sql: Sql, by: PricedBy, id: string): Promise<PricedVariant[]> {
  const variants = await sql.query<PricedVariant>(`${PRICED[by]} for no key update of v`, [[id]])
  if (variants.length === 0) throw nothingToPrice(by)
  return variants
}

async function setPrices(
  ctx: Context,
  { by, id }: { by: PricedBy; id: string },
  settings: PriceSettings,
): Promise<ChangedPrices> {
  return withTransaction(ctx, async (sql) => {
    const { currency } = await readStoreSettings(sql)
    assertStoreCurrency(settings, currency)
    const steps = planPrices(await lockPriced(sql, by, id), settings, currency)
    const prices = steps
      .filter(({ toMinor, variant }) => toMinor !== variant.priceMinor)
      .map(({ toMinor, variant }) => ({ variantId: variant.id, fromMinor: variant.priceMinor, toMinor }))
    await writePrices(
      ctx,
      prices.map(({ toMinor, variantId }) => ({ variantId, priceMinor: toMinor })),
      currency,
    )
    return { prices }
  })
}

/** All prices of the document as they were, if none has been changed since. */
async function setPricesBack(ctx: Context, { prices }: ChangedPrices): Promise<object> {
  if (prices.length === 0) return {}
  return withTransaction(ctx, async (sql) => {
    const { currency } = await readStoreSettings(sql)
    const ids = prices.map(({ variantId }) => variantId)
    const rows = await sql.query<PricedVariant>(`${PRICED.variants} for no key update of v`, [ids])
    const byId = new Map(rows.map((row) => [row.id, row]))
    for (const { toMinor, variantId } of prices) {
      const row = byId.get(variantId)
      if (!row) throw new DomainError('NOT_FOUND', 'A variant of it is in the trash.')
      assertUnchangedPrice(row.sku, row.priceMinor, toMinor)
    }
    await writePrices(
      ctx,
      prices.map(({ fromMinor, variantId }) => ({ variantId, priceMinor: fromMinor })),
      currency,
    )
    return {}
  })
}

const change = (by: PricedBy) => (stored: unknown) => {
  const settings = parseInput(PRICE_RUN_INPUTS.variant_prices.settings, stored)
  return (ctx: Context, { documentId }: DocumentOfRun) => setPrices(ctx, { by, id: documentId }, settings)
}

const back =
  () =>
  (ctx: Context, { input }: DocumentOfRun) =>
    setPricesBack(ctx, changedPrices.parse(input))

/** By kind: what a run about prices does to each variant, or to all variants of each product. */
export const PRICE_ACTS = {
  variant_prices: change('variants'),
  product_prices: change('products'),
  variant_prices_back: back,
  product_prices_back: back,
}
