import type { Endpoint } from 'payload'
import type { z } from 'zod'

import { previewSchema, startSchema } from '@/features/import/uploads/import-request'
import { IMPORT_LISTS } from '@/features/import/lists/import-lists'
import { openImportList } from '@/features/import/uploads/open-import-list'
import { previewUpload } from '@/features/import/uploads/preview-upload'
import { receiveUpload } from '@/features/import/uploads/receive-upload'
import { startImport } from '@/features/import/uploads/start-import'
import type { Context } from '@/platform/context'
import { contextOfRequest } from '@/platform/context'
import { parseInput } from '@/platform/parse-input'
import { atPayloadsEdge } from '@/platform/errors/payload-error'
import { readJson } from '@/platform/http/read-json'

import { refusalsFor } from '@/collections/shared/hooks/translate-refusals'

/** `POST /api/order-imports/uploads` with the file as its body, which is stored as it arrives. */
const uploadEndpoint: Endpoint = {
  path: '/order-imports/uploads',
  method: 'post',
  handler: (req) =>
    atPayloadsEdge(async () => {
      const upload = { contentType: req.headers.get('content-type'), body: req.body ?? null }
      return Response.json(await receiveUpload(contextOfRequest(req), upload), { status: 201 })
    }),
}

function action<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  work: (ctx: Context, body: z.output<Schema>) => Promise<object>,
): Endpoint {
  return {
    path,
    method: 'post',
    handler: (req) =>
      atPayloadsEdge(async () => {
        const ctx = contextOfRequest(req)
        const body = await work(ctx, parseInput(schema, await readJson(req)))
        return Response.json(refusalsFor(req, body), { status: 201 })
      }),
  }
}

/** `GET /api/order-imports/:id/rejected` and `…/changed`: every such line as CSV. */
const lists = IMPORT_LISTS.map((list): Endpoint => ({
  path: `/order-imports/:id/${list}`,
  method: 'get',
  handler: (req) =>
    atPayloadsEdge(async () => {
      const importId = String(req.routeParams?.['id'])
      const { body, size } = await openImportList(contextOfRequest(req), importId, list)
      return new Response(body, {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${list}-lines.csv"`,
          'content-length': String(size),
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-store',
        },
      })
    }),
}))

/** The import in the panel. Progress is read from the collection `imports`. */
export const orderImportEndpoints: Endpoint[] = [
  uploadEndpoint,
  action('/order-imports/previews', previewSchema, previewUpload),
  action('/order-imports', startSchema, startImport),
  ...lists,
]
