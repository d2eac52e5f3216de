import type { Endpoint, PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'

import { isDocumentId, MAX_FILE_BYTES } from '@/domain/bulk'
import type { DocumentOfRun } from '@/domain/bulk-runs/run-document'
import { startPreparedRun } from '@/features/bulk-runs/start-run'
import { assertMayImportProducts } from '@/features/catalogue/product-file/file-access'
import type { PlannedItem } from '@/features/catalogue/product-file/plan-file'
import { planProductFile } from '@/features/catalogue/product-file/plan-file'
import { contextOfRequest } from '@/platform/context'
import { readFileBody } from '@/platform/http/read-file'
import { parseInput } from '@/platform/parse-input'

import { refusalsFor } from '@/collections/shared/hooks/translate-refusals'
import { answer, endpoint } from '@/collections/shared/respond'

/** A run's id is chosen by the one who starts it, so that starting it twice starts one. */
const startQuery = z.object({
  id: z.string().refine(isDocumentId, 'No id of a run.'),
  name: z.string().trim().min(1).max(200),
})

async function plannedOf(req: PayloadRequest) {
  return planProductFile(contextOfRequest(req), await readFileBody(req, MAX_FILE_BYTES))
}

/** A product that is made gets its id then. */
const itemOf = ({ product, productId, title }: PlannedItem): DocumentOfRun => ({
  documentId: productId ?? uuidv7(),
  input: { title, product },
})

/**
 * Product files as the panel imports them, each with the file as the request's body: `POST /api/products/files/preview` says what it
 * would come to, and `POST /api/products/files/import?id=…&name=…` starts a run that does it.
 */
export const productFileEndpoints: Endpoint[] = [
  endpoint('post', '/files/preview', async (req) => {
    // What others send is not read.
    assertMayImportProducts(contextOfRequest(req))
    return answer(refusalsFor(req, (await plannedOf(req)).preview))
  }),
  endpoint('post', '/files/import', async (req) => {
    assertMayImportProducts(contextOfRequest(req))
    const { id, name: fileName } = parseInput(startQuery, req.query)
    const { form, items, preview } = await plannedOf(req)
    const run = { id, kind: 'product_file', settings: { fileName, form }, items: items.map(itemOf) } as const
    await startPreparedRun(contextOfRequest(req), run)
    return Response.json({ id, preview }, { status: 201 })
  }),
]
