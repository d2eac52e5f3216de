import { z } from 'zod'

import { SCOPES } from '@/domain/account/scopes'
import { issueKey } from '@/features/keys/issue-key'
import type { IssuedKey } from '@/features/keys/key-record'
import { revokeKey } from '@/features/keys/revoke-key'
import { rotateKey } from '@/features/keys/rotate-key'
import { momentSchema } from '@/platform/moment-schema'

import { addResource } from '../add-resource'
import type { Answer, Call } from '../call'
import { refuseParameters } from '../call'
import type { Engine } from '../engine/engine'
import { getResource } from '../engine/get'
import { requiredVersions } from '../etag'
import { apiKeys } from '../resources/api-keys'
import { created, dataOf, nothing } from '../route'
import type { Router } from '../router'
import { issuedKeyAnswer } from './answers'

const time = momentSchema.nullish()
const issueSchema = z.strictObject({
  name: z.string().max(1000),
  scopes: z.array(z.enum(SCOPES)),
  expires_at: time,
  rate_limit: z.number().optional(),
})
const rotateSchema = z.strictObject({ overlap_hours: z.number().optional(), expires_at: time })

async function answerIssued(
  engine: Engine,
  call: Call,
  { id, secret }: IssuedKey,
): Promise<Answer<{ secret: string }>> {
  const key = await getResource(engine, { resource: apiKeys, principal: call.principal, id })
  return {
    data: { ...key, secret },
    message: 'Keep the secret now: it is not shown again.',
    location: `/api-keys/${id}`,
  }
}

/** The caller's own keys; administrators see and revoke all keys. */
export function addKeyRoutes(router: Router, engine: Engine): void {
  addResource(router, engine, { resource: apiKeys, audience: 'signed-in', offers: ['list', 'get'] })
  const { add } = router

  add(
    {
      route: 'POST /api-keys',
      audience: 'signed-in',
      body: issueSchema,
      answer: created(dataOf(issuedKeyAnswer)),
    },
    async (call, body) => {
      const { name, scopes, expires_at: expiresAt, rate_limit: rateLimit } = await body()
      return answerIssued(engine, call, await issueKey(call.ctx, { name, scopes, expiresAt, rateLimit }))
    },
  )

  add(
    {
      route: 'POST /api-keys/:id/rotate',
      audience: 'signed-in',
      body: rotateSchema,
      isBodyOptional: true,
      answer: created(dataOf(issuedKeyAnswer)),
    },
    async (call, body) => {
      const { overlap_hours: overlapHours, expires_at: expiresAt } = await body()
      return answerIssued(
        engine,
        call,
        await rotateKey(call.ctx, call.param('id'), { overlapHours, expiresAt }),
      )
    },
  )

  add({ route: 'DELETE /api-keys/:id', audience: 'signed-in', answer: nothing }, async (call) => {
    refuseParameters(call)
    const versions = requiredVersions(call.request.headers)
    await revokeKey(call.ctx, call.param('id'), { versions })
    return { data: null, message: 'The key is revoked.' }
  })
}
