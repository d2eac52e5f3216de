import type { Endpoint } from 'payload'

import { issueKey, keyInput } from '@/features/keys/issue-key'
import { revokeKey } from '@/features/keys/revoke-key'
import { rotateKey, rotationInput } from '@/features/keys/rotate-key'
import { contextOfRequest } from '@/platform/context'
import { parseInput } from '@/platform/parse-input'
import { readRequestBody } from '@/platform/http/read-json'

import { answer, endpoint, routeParam } from '../../shared/respond'

/** What is done with keys, for the panel and at REST. Each secret is told in one answer, and never again. */
export const keyEndpoints: Endpoint[] = [
  endpoint('post', '/issue', async (req) => {
    const request = parseInput(keyInput, await readRequestBody(req))
    return answer({ key: await issueKey(contextOfRequest(req), request) })
  }),
  endpoint('post', '/:id/rotate', async (req) => {
    const rotation = parseInput(rotationInput, await readRequestBody(req))
    return answer({ key: await rotateKey(contextOfRequest(req), routeParam(req, 'id'), rotation) })
  }),
  endpoint('post', '/:id/revoke', async (req) => {
    await revokeKey(contextOfRequest(req), routeParam(req, 'id'))
    return answer({ message: 'The key is revoked.' })
  }),
]
