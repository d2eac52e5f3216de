import type { Endpoint } from 'payload'

import { parseInput } from '@/platform/parse-input'
import { adjustStock } from '@/features/stock/adjust-stock'
import { adjustmentInput } from '@/features/stock/stock-levels-input'
import { contextOfRequest } from '@/platform/context'
import { atPayloadsEdge } from '@/platform/errors/payload-error'
import { readJson } from '@/platform/http/read-json'

/** `POST /api/variants/:id/stock-adjustments` with `{ delta, reason }`. */
export const adjustStockEndpoint: Endpoint = {
  path: '/:id/stock-adjustments',
  method: 'post',
  handler: (req) =>
    atPayloadsEdge(async () => {
      const body = parseInput(adjustmentInput, await readJson(req))
      const variantId = String(req.routeParams?.['id'])
      return Response.json(await adjustStock(contextOfRequest(req), { variantId, ...body }), { status: 201 })
    }),
}
