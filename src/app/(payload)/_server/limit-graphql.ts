import { env } from '@/platform/env'
import { judgeGraphql } from '@/platform/graphql-limits'
import { makeUnquote } from '@/platform/graphql-quotes'
import { HTTP_STATUS } from '@/platform/http-status'

const JSON_TYPE = /^application\/json\s*(;|$)/i
const MAX_BODY_BYTES = 256 * 1024

/** In the form of GraphQL's errors, as Payload extends them. */
function refusal(code: keyof typeof HTTP_STATUS, message: string): Response {
  const statusCode = HTTP_STATUS[code]
  const errors = [{ message, extensions: { data: { code }, statusCode } }]
  return Response.json({ errors }, { status: statusCode })
}

/** The body's text; null when it is longer than any query needs to be. */
async function readText(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > MAX_BODY_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

interface Query {
  text: string
  variables: Record<string, unknown>
}

/** The query in a body, or why there is none. */
function readQuery(body: unknown): Query | string {
  if (Array.isArray(body)) return 'Send one query a request: lists of them are not taken.'
  if (!isRecord(body)) return 'The body is not a JSON object.'
  const { query, variables } = body
  if (typeof query !== 'string') return 'The body has no query.'
  return { text: query, variables: isRecord(variables) ? variables : {} }
}

/** The answer to a query that was not run, as ours are: a status that says so, and nothing of what was sent. */
async function presentRefusal(response: Response, query: Query): Promise<Response> {
  const text = await response.text()
  const headers = new Headers(response.headers)
  const body: unknown = text.startsWith('{"errors"') ? JSON.parse(text) : null
  if (!isRecord(body) || 'data' in body || !Array.isArray(body['errors'])) {
    return new Response(text, { status: response.status, headers })
  }
  const unquote = makeUnquote(query.text, query.variables)
  const errors = body['errors'].map((error: unknown) =>
    isRecord(error) && typeof error['message'] === 'string'
      ? { ...error, message: unquote(error['message']) }
      : error,
  )
  return Response.json({ errors }, { status: 400, headers })
}

/** A GraphQL handler that is asked only what {@link judgeGraphql} lets through. */
export function limitGraphql(handler: (request: Request) => Promise<Response>) {
  return async (request: Request): Promise<Response> => {
    if (!JSON_TYPE.test(request.headers.get('content-type') ?? '')) {
      return refusal('UNSUPPORTED_MEDIA_TYPE', 'Send the query as application/json.')
    }
    const text = await readText(request)
    if (text === null) return refusal('PAYLOAD_TOO_LARGE', 'The query is too large.')
    const query = readQuery(parseJson(text))
    if (typeof query === 'string') return refusal('VALIDATION_ERROR', query)
    const problem = judgeGraphql({ ...query, isIntrospectable: !env.isProduction })
    if (problem) {
      return refusal('VALIDATION_ERROR', makeUnquote(query.text, query.variables)(problem.message))
    }
    const passed = new Request(request.url, { method: 'POST', headers: request.headers, body: text })
    return presentRefusal(await handler(passed), query)
  }
}
