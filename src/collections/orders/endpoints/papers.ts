import type { Endpoint } from 'payload'

import { assertMayPrint, printInput, printOrders } from '@/features/papers/print-orders'
import { contextOfRequest } from '@/platform/context'
import { atPayloadsEdge } from '@/platform/errors/payload-error'
import { parseInput } from '@/platform/parse-input'

import { pdfResponse } from '@/platform/http/file-response'

/** What a parameter lists, with commas or more than once. */
const listed = (parameters: URLSearchParams, name: string): string[] =>
  parameters.getAll(name).flatMap((value) => value.split(',').filter((part) => part !== ''))

/** `GET /api/orders/papers?ids=…&papers=packing-slips,pick-list`: these papers of these orders as one PDF. */
export const orderPapersEndpoint: Endpoint = {
  path: '/papers',
  method: 'get',
  handler: (req) =>
    atPayloadsEdge(async () => {
      const ctx = contextOfRequest(req)
      assertMayPrint(ctx)
      const { searchParams } = req
      const wanted = { orderIds: listed(searchParams, 'ids'), papers: listed(searchParams, 'papers') }
      return pdfResponse(await printOrders(ctx, parseInput(printInput, wanted)))
    }),
}
