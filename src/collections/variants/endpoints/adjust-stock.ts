import type { Endpoint } from 'payload'

import { parseInput } from '@/platform/parse-input'
import { adjustStock } from '@/features/stock/adjust-stock'
import { adjustmentInput } from '@/features/stock/stock-levels-input'
import { atPayloadsEdge } from '@/platform/errors/payload-error'
import { readJson } from '@/platform/http/read-json'

import { actOnce } from '@/collections/shared/endpoints/act-once'

/** `POST /api/variants/:id/stock-adjustments` with `{ delta, reason }`. */
export const adjustStockEndpoint: Endpoint = {
  path: '/:id/stock-adjustments',
  method: 'post',
  handler: (req) =>
    atPayloadsEdge(async () => {
      const body = await readJson(req)
      const variantId = String(req.routeParams?.['id'])
      const action = { name: `POST ${req.pathname}`, input: body }
      const levels = await actOnce(req, action, (ctx) =>
        adjustStock(ctx, { variantId, ...parseInput(adjustmentInput, body) }),
      )
      return Response.json(levels, { status: 201 })
    }),
}
