import { ProtocolErrorCode } from '@modelcontextprotocol/server'
import { z } from 'zod'

import { isNode } from '../openapi/node'
import { toDomainError } from '../problem'
import { readJson } from '../read-body'

const idSchema = z.union([z.string(), z.int()])

/** The id of what was sent; null where there is none that an answer could name. */
const idIn = (sent: unknown) => (isNode(sent) ? (idSchema.safeParse(sent['id']).data ?? null) : null)

const BATCH = 'There is one message in a request: send several one by one.'

/**
 * The answer to a body that is no message: the error object of JSON-RPC, with status 400. `failure` is what reading it threw.
 * @throws `failure` when it is about something else than what is in the body, such as its size or its type.
 */
export async function refuseMessage(request: Request, failure: unknown): Promise<Response> {
  const { code: reason, message, details } = toDomainError(failure)
  if (reason !== 'VALIDATION_ERROR') throw failure
  const sent = await readJson(request).catch(() => undefined)
  const error = {
    code: sent === undefined ? ProtocolErrorCode.ParseError : ProtocolErrorCode.InvalidRequest,
    message: Array.isArray(sent) ? BATCH : message,
    ...(details?.fields ? { data: { fields: details.fields } } : {}),
  }
  return Response.json({ jsonrpc: '2.0', id: idIn(sent), error }, { status: 400 })
}
