import { issueKey, keyInput } from '@/features/keys/issue-key'
import type { IssuedKey } from '@/features/keys/key-record'
import { revokeKey } from '@/features/keys/revoke-key'
import { rotateKey, rotationInput } from '@/features/keys/rotate-key'

import { addResource } from '../../add-resource'
import type { Answer, Call } from '../../call'
import { refuseParameters } from '../../call'
import type { Engine } from '../../engine/engine'
import { getResource } from '../../engine/get'
import { requiredVersions } from '../../etag'
import { apiKeys } from '../../resources/api-keys'
import { dataOf, located, nothing, permission } from '../../route'
import type { Router } from '../../router'
import { wireInput } from '../../wire-input'
import { issuedKeyAnswer } from '../answers'

const issueSchema = wireInput(keyInput)
const rotateSchema = wireInput(rotationInput)

async function answerIssued(
  { engine, principal }: Call,
  { id, secret }: IssuedKey,
): Promise<Answer<{ secret: string }>> {
  const key = await getResource(engine, { resource: apiKeys, principal, id })
  return {
    data: { ...key, secret },
    message: 'Keep the secret now: it is not shown again.',
    location: `/api-keys/${id}`,
  }
}

/** The caller's own keys; administrators see and revoke all keys. */
export function addKeyRoutes(router: Router, engine: Engine): void {
  addResource(router, engine, { resource: apiKeys, audience: 'signed-in', offers: ['list', 'get'] })
  addIssuing(router, engine)
  addRevocation(router)
}

function addIssuing({ add }: Router, engine: Engine): void {
  add(
    {
      route: 'POST /api-keys',
      name: 'issueApiKey',
      summary: 'Create a key; its secret is shown only now',
      needs: permission('api-keys', 'issue'),
      errors: ['CONFLICT'],
      example: { name: 'ERP', scopes: ['orders:read'] },
      audience: 'signed-in',
      body: issueSchema,
      answer: located(dataOf(issuedKeyAnswer(engine))),
    },
    async (call, body) => {
      return answerIssued(call, await issueKey(call.ctx, await body()))
    },
  )

  add(
    {
      route: 'POST /api-keys/:id/rotate',
      hasPrecondition: true,
      name: 'rotateApiKey',
      summary: 'Replace a key; the old one works until the overlap ends',
      needs: permission('api-keys', 'rotate'),
      errors: ['CONFLICT'],
      example: { overlap_hours: 24 },
      audience: 'signed-in',
      body: rotateSchema,
      isBodyOptional: true,
      answer: located(dataOf(issuedKeyAnswer(engine))),
    },
    async (call, body) => {
      const versions = requiredVersions(call.request.headers)
      return answerIssued(call, await rotateKey(call.ctx, call.param('id'), { ...(await body()), versions }))
    },
  )
}

function addRevocation({ add }: Router): void {
  add(
    {
      route: 'DELETE /api-keys/:id',
      name: 'revokeApiKey',
      summary: 'Revoke a key',
      needs: permission('api-keys', 'revoke'),
      audience: 'signed-in',
      answer: nothing,
    },
    async (call) => {
      refuseParameters(call)
      const versions = requiredVersions(call.request.headers)
      await revokeKey(call.ctx, call.param('id'), { versions })
      return { data: null, message: 'The key is revoked.' }
    },
  )
}
