import type { Endpoint } from 'payload'
import { z } from 'zod'

import { endAllSessions, endSession } from '@/features/account/sessions/end-sessions'
import { listSessions } from '@/features/account/sessions/list-sessions'
import { contextOfRequest } from '@/platform/context'
import { parseInput } from '@/platform/parse-input'
import { readRequestBody } from '@/platform/http/read-json'

import { answer, endpoint, routeParam } from '../../shared/respond'

const endSchema = z.union([z.strictObject({ sessionId: z.uuid() }), z.strictObject({ all: z.literal(true) })])

/** Who is signed in as a user, for administrators and the user: `/api/users/:id/sessions`. */
export const sessionEndpoints: Endpoint[] = [
  endpoint('get', '/:id/sessions', async (req) =>
    answer({ docs: await listSessions(contextOfRequest(req), routeParam(req, 'id')) }),
  ),
  endpoint('post', '/:id/sessions/end', async (req) => {
    const body = parseInput(endSchema, await readRequestBody(req))
    const ctx = contextOfRequest(req)
    const userId = routeParam(req, 'id')
    if ('all' in body) return answer({ ended: await endAllSessions(ctx, userId) })
    await endSession(ctx, body.sessionId, userId)
    return answer({ ended: 1 })
  }),
]
