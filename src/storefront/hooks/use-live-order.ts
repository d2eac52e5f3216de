'use client'

import { useQuery } from '@tanstack/react-query'

import { isTerminal } from '@/domain/order/lifecycle'

import { fetchJson } from '../lib/fetch-json'
import type { OrderView } from '../lib/order-view'
import { orderViewSchema } from '../lib/order-view'

const EVERY_MS = 4_000

/** An order as it stands, fetched again every few seconds while the page is visible and the order can still change. */
export function useLiveOrder(initial: OrderView) {
  return useQuery({
    queryKey: ['order', initial.id],
    queryFn: () => fetchJson(`/account/orders/${initial.id}/state`, orderViewSchema),
    initialData: initial,
    staleTime: EVERY_MS,
    refetchInterval: ({ state }) => (state.data && isTerminal(state.data.status) ? false : EVERY_MS),
    refetchOnWindowFocus: true,
  })
}
