import { z } from 'zod'

import type { LevelResult } from '@/features/stock/change-stock-levels'
import { changeStockLevels } from '@/features/stock/change-stock-levels'

import { listResource } from '../engine/listing/list'
import { stockLevels } from '../resources/stock-levels'
import { dataOf, listOf, permission } from '../route'
import type { Router } from '../router'
import { countsOf, itemResult, itemsAnswer, presentFailure } from './item-results'
import { stockLevelsSchema } from './schemas'

const levelResult = z
  .object({
    ...itemResult,
    on_hand: z.int().optional(),
    reserved: z.int().optional(),
    available: z.int().optional(),
  })
  .meta({ title: 'StockLevelResult' })

function presentResult(result: LevelResult): z.output<typeof levelResult> {
  if (result.status === 'failed') return presentFailure(result)
  const { index, status, sku, variantId: variant_id } = result
  const { onHand: on_hand, reserved, available } = result
  return { index, status, variant_id, sku, on_hand, reserved, available }
}

/** Routes of stock levels: what is there, and many changes at once. */
export function addStockLevelRoutes({ add }: Router): void {
  add(
    {
      route: 'GET /stock-levels',
      name: 'listStockLevels',
      summary: 'List the levels of all variants',
      needs: permission('stock-movements', 'read'),
      audience: 'signed-in',
      parameters: 'list',
      answer: listOf(stockLevels),
    },
    ({ engine, principal, url }) =>
      listResource(engine, { resource: stockLevels, principal, params: url.searchParams }),
  )
  add(
    {
      route: 'PUT /stock-levels',
      addsUp: true,
      name: 'setStockLevels',
      summary: 'Set or change the levels of up to 10,000 variants',
      needs: permission('variants', 'adjust stock'),
      errors: ['CONFLICT'],
      audience: 'signed-in',
      body: stockLevelsSchema,
      answer: dataOf(itemsAnswer(levelResult)),
      example: {
        reason: 'Counted',
        items: [
          { sku: 'MUG-1', on_hand: 12, expected_on_hand: 14 },
          { sku: 'CUP-1', delta: -1, reason: 'Broken in the warehouse' },
        ],
      },
    },
    async (call, body) => {
      const results = await changeStockLevels(call.ctx, await body())
      return { data: { ...countsOf(results), results: results.map(presentResult) } }
    },
  )
}
