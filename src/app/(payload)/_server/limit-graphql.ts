import { env } from '@/platform/env'
import { judgeGraphql } from '@/platform/graphql-limits'
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

/** Why this body is not run; null when nothing speaks against it. */
function judgeBody(body: unknown): string | null {
  if (Array.isArray(body)) return 'Send one query a request: lists of them are not taken.'
  if (!isRecord(body)) return 'The body is not a JSON object.'
  const { query, variables } = body
  if (typeof query !== 'string') return 'The body has no query.'
  const ask = { text: query, isIntrospectable: !env.isProduction }
  return judgeGraphql({ ...ask, variables: isRecord(variables) ? variables : {} })?.message ?? null
}

/** A GraphQL handler that is asked only what {@link judgeGraphql} lets through. */
export function limitGraphql(handler: (request: Request) => Promise<Response>) {
  return async (request: Request): Promise<Response> => {
    if (!JSON_TYPE.test(request.headers.get('content-type') ?? '')) {
      return refusal('UNSUPPORTED_MEDIA_TYPE', 'Send the query as application/json.')
    }
    const text = await readText(request)
    if (text === null) return refusal('PAYLOAD_TOO_LARGE', 'The query is too large.')
    const problem = judgeBody(parseJson(text))
    if (problem !== null) return refusal('VALIDATION_ERROR', problem)
    return handler(new Request(request.url, { method: 'POST', headers: request.headers, body: text }))
  }
}
