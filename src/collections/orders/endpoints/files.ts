import { createHash } from 'node:crypto'

import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { MAX_ORDER_FILE_BYTES } from '@/domain/order/files/order-file'
import { addFile } from '@/features/orders/filing/add-file'
import { assertMayAddFiles } from '@/features/orders/filing/file-access'
import { answerOrderFile } from '@/features/orders/filing/file-answer'
import { removeFile } from '@/features/orders/filing/remove-file'
import { contextOfRequest } from '@/platform/context'
import { foreignFileResponse } from '@/platform/http/file-response'
import { readFileBody } from '@/platform/http/read-file'
import { parseInput } from '@/platform/parse-input'

import { actOnce } from '@/collections/shared/endpoints/act-once'
import { answer, endpoint, routeParam } from '@/collections/shared/respond'

const addQuery = z.object({ name: z.string('Say how the file is called: ?name=').min(1).max(1000) })

const namedBy = (req: PayloadRequest) => ({
  orderId: routeParam(req, 'id'),
  fileId: routeParam(req, 'fileId'),
})

const nameOf = ({ method = '', pathname }: PayloadRequest) => `${method} ${pathname}`

/**
 * Files of an order at Payload's REST. `POST /api/orders/:id/files?name=…` takes the file as the request's body, and `GET` and
 * `DELETE /api/orders/:id/files/:fileId` send and remove one. Both writes are done once for an `Idempotency-Key`.
 */
export const orderFileEndpoints: Endpoint[] = [
  endpoint('post', '/:id/files', async (req) => {
    // What others send is not read.
    assertMayAddFiles(contextOfRequest(req))
    const { name } = parseInput(addQuery, req.query)
    const bytes = await readFileBody(req, MAX_ORDER_FILE_BYTES)
    const input = { name, digest: createHash('sha256').update(bytes).digest('hex') }
    const done = await actOnce(req, { name: nameOf(req), input }, (ctx) =>
      addFile(ctx, routeParam(req, 'id'), { name, bytes }),
    )
    return Response.json(done, { status: 201 })
  }),
  endpoint('get', '/:id/files/:fileId', async (req) =>
    foreignFileResponse(await answerOrderFile(contextOfRequest(req), namedBy(req))),
  ),
  endpoint('delete', '/:id/files/:fileId', async (req) =>
    answer(await actOnce(req, { name: nameOf(req), input: null }, (ctx) => removeFile(ctx, namedBy(req)))),
  ),
]
