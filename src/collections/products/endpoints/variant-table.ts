import type { Endpoint } from 'payload'
import { z } from 'zod'

import { DomainError } from '@/domain/errors'
import { copyProduct } from '@/features/catalogue/copy-product'
import { loadVariantTable } from '@/features/catalogue/variant-table/load-variant-table'
import { saveVariantTable } from '@/features/catalogue/variant-table/save-variant-table'
import { variantTableInput } from '@/features/catalogue/variant-table/table-input'
import { changeStockLevels } from '@/features/stock/change-stock-levels'

import { documentAction } from '@/collections/shared/endpoints/document-action'
import { answer, endpoint, routeParam } from '@/collections/shared/respond'

const PATH = '/:id/variant-table'

/**
 * `GET` and `POST /api/products/:id/variant-table`: a product's options and variants as one table, as the panel edits it.
 * `POST /api/products/:id/copies`: a draft with all its variants.
 */
export const variantTableEndpoints: Endpoint[] = [
  endpoint('get', PATH, async (req) => {
    const table = await loadVariantTable(req, routeParam(req, 'id'))
    if (table === null) throw new DomainError('NOT_FOUND', 'No such product.')
    return answer(table)
  }),
  documentAction(PATH, variantTableInput, (ctx, input, id) =>
    saveVariantTable(ctx, id, { input, correct: changeStockLevels }),
  ),
  documentAction('/:id/copies', z.strictObject({}), (ctx, _, id) => copyProduct(ctx, id)),
]
