'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { z } from 'zod'

import { fetchJson } from '../lib/fetch-json'

const answerSchema = z.object({
  articles: z.array(
    z.object({
      variantId: z.string(),
      priceMinor: z.number(),
      available: z.number(),
    }),
  ),
})

/** Today's prices and stock of variants, fetched again whenever the page gets the focus. */
export function useArticles(variantIds: readonly string[]) {
  const ids = [...variantIds].sort().join(',')
  return useQuery({
    queryKey: ['articles', ids],
    queryFn: () => fetchJson(`/cart/articles?ids=${ids}`, answerSchema),
    enabled: ids !== '',
    staleTime: 10_000,
    refetchOnWindowFocus: true,
    placeholderData: keepPreviousData,
  })
}
