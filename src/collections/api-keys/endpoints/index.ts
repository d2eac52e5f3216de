import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { SCOPES } from '@/domain/scopes'
import { issueKey } from '@/features/keys/issue-key'
import { revokeKey } from '@/features/keys/revoke-key'
import { rotateKey } from '@/features/keys/rotate-key'
import { contextOfRequest } from '@/platform/context'
import { parseInput } from '@/platform/parse-input'
import { atPayloadsEdge } from '@/platform/payload-error'
import { readRequestBody } from '@/platform/read-json'

const time = z.iso.datetime({ offset: true }).nullish()
const issueSchema = z.strictObject({
  name: z.string().max(1000),
  scopes: z.array(z.enum(SCOPES)),
  expiresAt: time,
  rateLimit: z.number().optional(),
})
const rotateSchema = z.strictObject({ overlapHours: z.number().optional(), expiresAt: time })

function endpoint(path: string, work: (req: PayloadRequest, id: string) => Promise<object>): Endpoint {
  return {
    method: 'post',
    path,
    handler: (req) =>
      atPayloadsEdge(async () => {
        const id: unknown = req.routeParams?.['id']
        const body = await work(req, typeof id === 'string' ? id : '')
        return Response.json(body, { headers: { 'cache-control': 'private, no-store' } })
      }),
  }
}

/** What is done with keys, for the panel and at REST. Each secret is told in one answer, and never again. */
export const keyEndpoints: Endpoint[] = [
  endpoint('/issue', async (req) => ({
    key: await issueKey(contextOfRequest(req), parseInput(issueSchema, await readRequestBody(req))),
  })),
  endpoint('/:id/rotate', async (req, id) => ({
    key: await rotateKey(contextOfRequest(req), id, parseInput(rotateSchema, await readRequestBody(req))),
  })),
  endpoint('/:id/revoke', async (req, id) => {
    await revokeKey(contextOfRequest(req), id)
    return { message: 'The key is revoked.' }
  }),
]
