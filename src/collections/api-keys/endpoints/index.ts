import type { Endpoint } from 'payload'
import { z } from 'zod'

import { SCOPES } from '@/domain/account/scopes'
import { issueKey } from '@/features/keys/issue-key'
import { revokeKey } from '@/features/keys/revoke-key'
import { rotateKey } from '@/features/keys/rotate-key'
import { contextOfRequest } from '@/platform/context'
import { momentSchema } from '@/platform/moment-schema'
import { parseInput } from '@/platform/parse-input'
import { readRequestBody } from '@/platform/http/read-json'

import { answer, endpoint, routeParam } from '../../shared/respond'

const time = momentSchema.nullish()
const issueSchema = z.strictObject({
  name: z.string().max(1000),
  scopes: z.array(z.enum(SCOPES)),
  expiresAt: time,
  rateLimit: z.number().optional(),
})
const rotateSchema = z.strictObject({ overlapHours: z.number().optional(), expiresAt: time })

/** What is done with keys, for the panel and at REST. Each secret is told in one answer, and never again. */
export const keyEndpoints: Endpoint[] = [
  endpoint('post', '/issue', async (req) => {
    const request = parseInput(issueSchema, await readRequestBody(req))
    return answer({ key: await issueKey(contextOfRequest(req), request) })
  }),
  endpoint('post', '/:id/rotate', async (req) => {
    const rotation = parseInput(rotateSchema, await readRequestBody(req))
    return answer({ key: await rotateKey(contextOfRequest(req), routeParam(req, 'id'), rotation) })
  }),
  endpoint('post', '/:id/revoke', async (req) => {
    await revokeKey(contextOfRequest(req), routeParam(req, 'id'))
    return answer({ message: 'The key is revoked.' })
  }),
]
