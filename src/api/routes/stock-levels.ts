import { z } from 'zod'

import { toldFailure } from '@/domain/item-failure'
import type { LevelResult } from '@/features/stock/change-stock-levels'
import { changeStockLevels } from '@/features/stock/change-stock-levels'

import { listResource } from '../engine/list'
import { itemError } from '../error-details'
import { stockLevels } from '../resources/stock-levels'
import { dataOf, listOf, permission } from '../route'
import type { Router } from '../router'
import { stockLevelsSchema } from './schemas'

const COUNTS = { changed: z.int(), unchanged: z.int(), failed: z.int() }

const levelResult = z
  .object({
    index: z.int().meta({ description: 'Place in the request, from 0.' }),
    status: z.enum(['changed', 'unchanged', 'failed']),
    variant_id: z.uuid().nullable(),
    sku: z.string().nullable(),
    on_hand: z.int().optional(),
    reserved: z.int().optional(),
    available: z.int().optional(),
    error: itemError.optional(),
  })
  .meta({ title: 'StockLevelResult' })

const levelsAnswer = z.object({ ...COUNTS, results: z.array(levelResult) })

function presentResult(result: LevelResult): z.output<typeof levelResult> {
  const { index, status, sku, variantId: variant_id } = result
  if (status === 'failed') {
    const { index: _, ...error } = toldFailure(result)
    return { index, status, variant_id, sku, error }
  }
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
      name: 'setStockLevels',
      summary: 'Set or change the levels of up to 10,000 variants',
      needs: permission('variants', 'adjust stock'),
      errors: ['CONFLICT'],
      audience: 'signed-in',
      body: stockLevelsSchema,
      answer: dataOf(levelsAnswer),
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
      const count = (status: LevelResult['status']) =>
        results.filter((result) => result.status === status).length
      return {
        data: {
          ...{ changed: count('changed'), unchanged: count('unchanged'), failed: count('failed') },
          results: results.map(presentResult),
        },
      }
    },
  )
}
