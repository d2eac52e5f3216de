import type { Endpoint } from 'payload'
import type { z } from 'zod'

import { previewSchema, startSchema } from '@/features/import/import-request'
import { openRejected } from '@/features/import/open-rejected'
import { previewUpload } from '@/features/import/preview-upload'
import { receiveUpload } from '@/features/import/receive-upload'
import { startImport } from '@/features/import/start-import'
import type { Context } from '@/platform/context'
import { contextOfRequest } from '@/platform/context'
import { parseInput } from '@/platform/parse-input'
import { atPayloadsEdge } from '@/platform/payload-error'

/** `POST /api/order-imports/uploads` with the file as its body, which goes to disk as it arrives. */
const upload: Endpoint = {
  path: '/order-imports/uploads',
  method: 'post',
  handler: (req) =>
    atPayloadsEdge(async () =>
      Response.json(await receiveUpload(contextOfRequest(req), req.body ?? null), { status: 201 }),
    ),
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
      atPayloadsEdge(async () =>
        Response.json(await work(contextOfRequest(req), parseInput(schema, await req.json?.())), {
          status: 201,
        }),
      ),
  }
}

/** `GET /api/order-imports/:id/rejected`: every rejected line as CSV. */
const rejected: Endpoint = {
  path: '/order-imports/:id/rejected',
  method: 'get',
  handler: (req) =>
    atPayloadsEdge(async () => {
      const importId = String(req.routeParams?.['id'])
      const { body, size } = await openRejected(contextOfRequest(req), importId)
      return new Response(body, {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="rejected-lines.csv"`,
          'content-length': String(size),
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-store',
        },
      })
    }),
}

/** The import in the panel. Progress is read from the collection `imports`. */
export const orderImportEndpoints: Endpoint[] = [
  upload,
  action('/order-imports/previews', previewSchema, previewUpload),
  action('/order-imports', startSchema, startImport),
  rejected,
]
