import type { Endpoint } from 'payload'

import { bookCount } from '@/features/stock/counting/book-count'
import { bookCountInput, previewCountInput } from '@/features/stock/counting/count-input'
import { previewCount } from '@/features/stock/counting/preview-count'
import { contextOfRequest } from '@/platform/context'
import { readJson } from '@/platform/http/read-json'
import { parseInput } from '@/platform/parse-input'

import { documentAction as action } from '@/collections/shared/endpoints/document-action'
import { refusalsFor } from '@/collections/shared/hooks/translate-refusals'
import { answer, endpoint } from '@/collections/shared/respond'

/** Goods in and stock takes as the panel books them, below `/api/stock-counts`. */
export const stockCountEndpoints: Endpoint[] = [
  endpoint('post', '/preview', async (req) =>
    answer(
      refusalsFor(
        req,
        await previewCount(contextOfRequest(req), parseInput(previewCountInput, await readJson(req))),
      ),
    ),
  ),
  action('/book', bookCountInput, (ctx, body) => bookCount(ctx, body)),
]
