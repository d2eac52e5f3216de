import { z } from 'zod'

import { PRICE_ROUNDINGS } from '@/domain/catalogue/price-rule'

/** A price may at most become a hundred times as high, and not fall to nothing. */
const basisPoints = z.number().int().min(-9_999).max(990_000)
const currency = z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code')
const rounding = z.enum(PRICE_ROUNDINGS)
const MAX = Number.MAX_SAFE_INTEGER

/** How a run changes prices. Amounts name the currency that they are meant in: it has to be the store's. */
const priceSettings = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('percent'), basisPoints, rounding }),
  z.strictObject({
    by: z.literal('amount'),
    amountMinor: z.number().int().min(-MAX).max(MAX),
    currency,
    rounding,
  }),
  z.strictObject({ by: z.literal('to'), amountMinor: z.number().int().min(0).max(MAX), currency }),
])
export type PriceSettings = z.output<typeof priceSettings>

const none = z.strictObject({})

/** What is said once for all variants, or products, of a run about prices. */
export const PRICE_RUN_INPUTS = {
  variant_prices: { settings: priceSettings },
  product_prices: { settings: priceSettings },
  variant_prices_back: { settings: none },
  product_prices_back: { settings: none },
} as const

const id = z.uuid()

/** Prices that a run has changed, in minor units: what they were, and what it made of them. */
export const changedPrices = z.object({
  prices: z.array(z.object({ variantId: id, fromMinor: z.number().int(), toMinor: z.number().int() })),
})
export type ChangedPrices = z.output<typeof changedPrices>
