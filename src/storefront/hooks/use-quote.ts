'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { z } from 'zod'

import type { QuoteRequest } from '@/storefront/lib/forms/checkout-schema'
import { fetchJson } from '../lib/fetch-json'

const quoteSchema = z.object({
  currency: z.string(),
  pricesIncludeTax: z.boolean(),
  lines: z.array(
    z.object({
      variantId: z.string(),
      title: z.string(),
      quantity: z.number(),
      lineTotalMinor: z.number(),
      available: z.number(),
    }),
  ),
  shippingMethods: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      priceMinor: z.number(),
      freeFromMinor: z.number().nullable(),
    }),
  ),
  shippingMethod: z.string().nullable(),
  subtotalMinor: z.number(),
  discountTotalMinor: z.number(),
  shippingTotalMinor: z.number(),
  taxTotalMinor: z.number(),
  totalMinor: z.number(),
})

export type Quote = z.output<typeof quoteSchema>

/** The server's quote for a basket, a country and a shipping method; fetched again when one of them changes. */
export function useQuote(request: QuoteRequest) {
  return useQuery({
    queryKey: ['quote', request],
    queryFn: () =>
      fetchJson('/checkout/quote', quoteSchema, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(request),
      }),
    enabled: request.lines.length > 0,
    placeholderData: keepPreviousData,
  })
}
