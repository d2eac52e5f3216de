import {
  createMcpHandler,
  isLegacyRequest,
  ProtocolError,
  ProtocolErrorCode,
  Server,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server'

import { textResponse } from '@/platform/http/text-response'

import type { Call } from '../call'
import { VERSION } from '../openapi/document'
import type { Router } from '../router'
import { callTool } from './call-tool'
import { INSTRUCTIONS } from './instructions'
import type { Tool } from './tools'
import { isOffered } from './tools'

/** What the tools are, and the headers of HTTP that what they answer asks for. */
interface Serving {
  readonly tools: readonly Tool[]
  readonly told: Record<string, string>
}

/** The server of one message: it lists the tools that its caller may call, and calls them. */
function serverOf(router: Pick<Router, 'perform'>, call: Call, { tools, told }: Serving): Server {
  const server = new Server(
    { name: 'backroom', title: 'Backroom', version: VERSION },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  )
  server.setRequestHandler('tools/list', () => ({
    tools: tools.filter((tool) => isOffered(tool, call.principal)).map(({ listed }) => listed),
  }))
  server.setRequestHandler('tools/call', async ({ params }) => {
    const tool = tools.find(({ listed }) => listed.name === params.name)
    if (!tool) throw new ProtocolError(ProtocolErrorCode.InvalidParams, 'There is no tool of this name.')
    const { result, headers } = await callTool(router, call, { tool, args: params.arguments ?? {} })
    Object.assign(told, headers)
    return result
  })
  return server
}

/**
 * The request as the protocol's own package reads it, without the credential: the body is parsed already. Every answer is
 * JSON, whatever else the caller accepts.
 */
function plainRequest({ url, request: { headers } }: Call): Request {
  const told = [...headers].filter(([name]) => name.startsWith('mcp-'))
  const accept = 'application/json, text/event-stream'
  return new Request(url, {
    method: 'POST',
    headers: [...told, ['content-type', 'application/json'], ['accept', accept]],
  })
}

/** Revisions before 2026-07-28 begin with a handshake; nothing is kept of it. */
async function answerWithoutSession(server: Server, request: Request, message: unknown): Promise<Response> {
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
  await server.connect(transport)
  try {
    return await transport.handleRequest(request, { parsedBody: message })
  } finally {
    await server.close()
  }
}

/** Nothing here changes while a client listens: subscriptions are refused, and no stream stays open. */
const WITHOUT_STREAMS = { legacy: 'reject', maxSubscriptions: 0, keepAliveMs: 0 } as const

/**
 * Answers a message of the Model Context Protocol.
 * @throws Error when the protocol's package fails.
 */
export async function answerMessage(
  router: Pick<Router, 'perform'>,
  call: Call,
  { tools, message }: { tools: readonly Tool[]; message: unknown },
): Promise<Response> {
  const told: Record<string, string> = {}
  const server = serverOf(router, call, { tools, told })
  const request = plainRequest(call)
  const isLegacy = await isLegacyRequest(request, message)
  const answer = isLegacy
    ? await answerWithoutSession(server, request, message)
    : await createMcpHandler(() => server, WITHOUT_STREAMS).fetch(request, { parsedBody: message })
  const { status } = answer
  const text = await answer.text()
  if (status >= 500) throw new Error(`the protocol's package answered ${String(status)}: ${text}`)
  if (text === '') return new Response(null, { status })
  return textResponse(text, { status, headers: { ...told, 'content-type': 'application/json' } })
}
