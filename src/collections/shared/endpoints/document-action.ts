import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'

import type { Context } from '@/platform/context'
import { atPayloadsEdge } from '@/platform/errors/payload-error'
import { readJson } from '@/platform/http/read-json'
import { parseInput } from '@/platform/parse-input'

import { actOnce } from './act-once'

/** A use case that acts on the document that the path names; without `:id` in the path, `id` is empty. */
type Work<Body> = (ctx: Context, body: Body, id: string) => Promise<object>

/**
 * `POST` of an action below a collection of Payload's REST, once for the request's `Idempotency-Key`: 201 with what the use
 * case answers.
 */
export function documentAction<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  work: Work<z.output<Schema>>,
): Endpoint {
  return {
    path,
    method: 'post',
    handler: (req: PayloadRequest) =>
      atPayloadsEdge(async () => {
        const body = await readJson(req)
        const given = req.routeParams?.['id']
        const id = typeof given === 'string' ? given : ''
        const { method = '', pathname, search } = req
        const done = await actOnce(req, { name: `${method} ${pathname}${search}`, input: body }, (ctx) =>
          work(ctx, parseInput(schema, body), id),
        )
        return Response.json(done, { status: 201 })
      }),
  }
}
