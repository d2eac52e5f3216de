import { z } from 'zod'

import { DomainError } from '@/domain/errors'
import { allowedOrigins } from '@/platform/http/origins'
import { env } from '@/platform/settings/env'

import type { Call } from '../call'
import type { Engine } from '../engine/engine'
import { answerMessage } from '../mcp/answer-message'
import type { Tool } from '../mcp/tools'
import { toolsOf } from '../mcp/tools'
import { refuseMessage } from '../mcp/refuse-message'
import { protocolOf } from '../route'
import type { Router } from '../router'

const id = z.union([z.string(), z.int()])
const version = z.literal('2.0')

/** A request, a notification or a response of JSON-RPC. Its protocol says what may be in it. */
const messageSchema = z
  .looseObject({
    jsonrpc: version,
    id: id.optional(),
    method: z.string().optional(),
    params: z.looseObject({}).optional(),
  })
  .meta({ title: 'ProtocolMessage' })

const answerSchema = z
  .looseObject({
    jsonrpc: version,
    id: id.nullable(),
    result: z.looseObject({}).optional(),
    error: z
      .looseObject({ code: z.int(), message: z.string() })
      .meta({
        description:
          '-32700 of what is no JSON, -32600 of what is no single message; others say what was asked wrongly.',
      })
      .optional(),
  })
  .meta({ title: 'ProtocolAnswer' })

/**
 * A page of another site must not speak to a server that only its visitor reaches.
 * @throws DomainError `FORBIDDEN`.
 */
function assertOrigin({ headers }: Request, allowed: ReadonlySet<string>): void {
  const origin = headers.get('origin')
  if (origin === null || allowed.has(origin)) return
  throw new DomainError('FORBIDDEN', 'Pages of this origin may not use the tools: see CORS_ORIGINS.')
}

/** The Model Context Protocol: operations of this API as tools of agents. */
export function addMcpRoute(router: Router, engine: Engine): void {
  const origins = new Set(allowedOrigins(env))
  let tools: readonly Tool[] | undefined
  router.add(
    {
      route: 'POST /mcp',
      name: 'callTools',
      summary: 'Take a message of the Model Context Protocol: lists tools, and calls them',
      audience: 'signed-in',
      channel: 'mcp',
      needs: 'what is inside',
      body: messageSchema,
      example: { jsonrpc: '2.0', id: 1, method: 'tools/list' },
      answer: protocolOf(answerSchema),
    },
    async (call: Call, body) => {
      assertOrigin(call.request, origins)
      const read = await body().then(
        (message) => ({ message }),
        async (failure: unknown) => ({ refusal: await refuseMessage(call.request, failure) }),
      )
      if ('refusal' in read) return { data: null, response: read.refusal }
      const { message } = read
      if (call.overLimit && message.method !== 'tools/call') throw call.overLimit
      // Every route is known by the time of the first request.
      tools ??= toolsOf(router.routes, engine)
      return { data: null, response: await answerMessage(router, call, { tools, message }) }
    },
  )
}
