import { z } from 'zod'

import { SCOPES } from '@/domain/account/scopes'
import { issueKey } from '@/features/keys/issue-key'
import type { IssuedKey } from '@/features/keys/key-record'
import { revokeKey } from '@/features/keys/revoke-key'
import { rotateKey } from '@/features/keys/rotate-key'
import { momentSchema } from '@/platform/moment-schema'
import { parseInput } from '@/platform/parse-input'

import type { Answer, Call } from '../call'
import { readBody, refuseParameters } from '../call'
import type { Engine } from '../engine/engine'
import { getResource } from '../engine/get'
import { readJsonBody } from '../read-body'
import { requiredVersions } from '../etag'
import { apiKeys } from '../resources/api-keys'
import type { Router } from '../router'
import { answerList, answerOne } from './read-routes'

const time = momentSchema.nullish()
const issueSchema = z.strictObject({
  name: z.string().max(1000),
  scopes: z.array(z.enum(SCOPES)),
  expires_at: time,
  rate_limit: z.number().optional(),
})
const rotateSchema = z.strictObject({ overlap_hours: z.number().optional(), expires_at: time })

/** Rotating takes a body only to say more. */
async function readRotation(call: Call): Promise<z.output<typeof rotateSchema>> {
  refuseParameters(call)
  const hasBody = call.request.body !== null && call.request.headers.get('content-length') !== '0'
  return hasBody ? parseInput(rotateSchema, await readJsonBody(call.request)) : {}
}

async function answerIssued(engine: Engine, call: Call, { id, secret }: IssuedKey): Promise<Answer> {
  const key = await getResource(engine, { resource: apiKeys, principal: call.principal, id })
  return {
    status: 201,
    data: { ...key, secret },
    message: 'Keep the secret now: it is not shown again.',
    location: `/api-keys/${id}`,
  }
}

/** One's own keys; administrators see and revoke everybody's. */
export function addKeyRoutes({ add }: Router, engine: Engine): void {
  add('GET /api-keys', 'signed-in', (call) => answerList(engine, apiKeys, call))
  add('GET /api-keys/:id', 'signed-in', (call) => answerOne(engine, apiKeys, call))

  add('POST /api-keys', 'signed-in', async (call) => {
    const { name, scopes, expires_at: expiresAt, rate_limit: rateLimit } = await readBody(call, issueSchema)
    return answerIssued(engine, call, await issueKey(call.ctx, { name, scopes, expiresAt, rateLimit }))
  })

  add('POST /api-keys/:id/rotate', 'signed-in', async (call) => {
    const { overlap_hours: overlapHours, expires_at: expiresAt } = await readRotation(call)
    return answerIssued(
      engine,
      call,
      await rotateKey(call.ctx, call.param('id'), { overlapHours, expiresAt }),
    )
  })

  add('DELETE /api-keys/:id', 'signed-in', async (call) => {
    refuseParameters(call)
    const versions = requiredVersions(call.request.headers)
    await revokeKey(call.ctx, call.param('id'), { versions })
    return { data: null, message: 'The key is revoked.' }
  })
}
