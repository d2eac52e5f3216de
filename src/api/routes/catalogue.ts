import { adjustStock } from '@/features/stock/adjust-stock'

import { addResource } from '../add-resource'
import type { Engine } from '../engine/engine'
import { findVisible } from '../engine/get'
import { versionedContextOf } from '../etag'
import { categories, variants } from '../resources/catalogue'
import { created, dataOf, permission } from '../route'
import type { Router } from '../router'
import { stockLevelAnswer } from './answers'
import { adjustmentSchema } from './schemas'

const MANAGED = { audience: 'anyone', offers: ['list', 'get', 'create', 'change', 'delete'] } as const

/** Routes of variants, their stock adjustments, and categories. */
export function addCatalogueRoutes(router: Router, engine: Engine): void {
  addResource(router, engine, { resource: variants, ...MANAGED })
  addResource(router, engine, { resource: categories, ...MANAGED })
  router.add(
    {
      route: 'POST /variants/:id/stock-adjustments',
      hasPrecondition: true,
      name: 'adjustStock',
      summary: 'Add to the stock of a variant, or take from it',
      needs: permission('variants', 'adjust stock'),
      errors: ['CONFLICT', 'INSUFFICIENT_STOCK'],
      example: { delta: -1, reason: 'Broken in the warehouse' },
      audience: 'signed-in',
      body: adjustmentSchema,
      answer: created(dataOf(stockLevelAnswer)),
    },
    async (call, body) => {
      const { engine: reading, principal, param } = call
      const id = await findVisible(reading, { resource: variants, principal, id: param('id') })
      const adjustment = await body()
      const { variantId, onHand, reserved, available } = await adjustStock(
        versionedContextOf(call, { collection: 'variants', id }),
        {
          variantId: id,
          ...adjustment,
        },
      )
      return { data: { variant_id: variantId, on_hand: onHand, reserved, available } }
    },
  )
}
