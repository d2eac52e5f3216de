import type { Endpoint } from 'payload'

import { loadSelectedVariants } from '@/features/catalogue/variant-table/load-variant-table'
import { saveSelectedVariants } from '@/features/catalogue/variant-table/save-selected-variants'
import { selectedVariantsInput, variantSelectionInput } from '@/features/catalogue/variant-table/table-input'
import { changeStockLevels } from '@/features/stock/change-stock-levels'
import { readJson } from '@/platform/http/read-json'
import { parseInput } from '@/platform/parse-input'

import { documentAction } from '@/collections/shared/endpoints/document-action'
import { answer, endpoint } from '@/collections/shared/respond'

/**
 * `POST /api/variants/tables`: selected variants of any products as one table, as the panel edits them; it writes nothing.
 * `POST /api/variants/tables/saves`: what changes of them.
 */
export const variantSelectionEndpoints: Endpoint[] = [
  endpoint('post', '/tables', async (req) =>
    answer(await loadSelectedVariants(req, parseInput(selectedVariantsInput, await readJson(req)).ids)),
  ),
  documentAction('/tables/saves', variantSelectionInput, (ctx, input) =>
    saveSelectedVariants(ctx, { input, correct: changeStockLevels }),
  ),
]
