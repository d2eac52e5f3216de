import { env } from '@/platform/settings/env'
import { judgeGraphql } from '@/platform/limits/graphql-limits'
import { makeUnquote } from '@/platform/limits/graphql-quotes'
import { textProblem, valueProblem } from '@/platform/plain-text'

import { answerFailure, refuseGraphql } from './refuse'

const JSON_TYPE = /^application\/json\s*(;|$)/i
const MAX_BODY_BYTES = 256 * 1024

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
  if (variables !== undefined && variables !== null && !isRecord(variables)) {
    return 'The variables are not a JSON object.'
  }
  const problem = textProblem(query) ?? valueProblem(body)
  if (problem !== undefined) return problem
  return { text: query, variables: isRecord(variables) ? variables : {} }
}

/** Errors without any part of what the client sent. */
function withoutQuotes(errors: readonly unknown[], { text, variables }: Query): unknown[] {
  const unquote = makeUnquote(text, variables)
  return errors.map((error) =>
    isRecord(error) && typeof error['message'] === 'string'
      ? { ...error, message: unquote(error['message']) }
      : error,
  )
}

const isBusy = (error: unknown): boolean =>
  isRecord(error) && isRecord(error['extensions']) && error['extensions']['statusCode'] === 503

/**
 * The answer to a query that was not run, or that the database had no time for: with a status that says so. What was run
 * in part is answered as GraphQL does.
 */
async function presentRefusal(response: Response, query: Query): Promise<Response> {
  const text = await response.text()
  // A validation rule threw: the handler has no response for that.
  if (response.status >= 500 && text === '') return refuseGraphql('INTERNAL_ERROR', 'Something went wrong.')
  const headers = new Headers(response.headers)
  const body: unknown = text.startsWith('{"errors"') || text.includes('"errors":[') ? parseJson(text) : null
  if (!isRecord(body) || !Array.isArray(body['errors']))
    return new Response(text, { status: response.status, headers })
  const errors: unknown[] = body['errors']
  const hasRun = isRecord(body['data']) && Object.values(body['data']).some((value) => value !== null)
  if (!hasRun && errors.some(isBusy)) {
    headers.set('retry-after', '1')
    return Response.json(body, { status: 503, headers })
  }
  if ('data' in body) return new Response(text, { status: response.status, headers })
  return Response.json({ errors: withoutQuotes(errors, query) }, { status: 400, headers })
}

async function answer(handler: (request: Request) => Promise<Response>, request: Request): Promise<Response> {
  if (!JSON_TYPE.test(request.headers.get('content-type') ?? '')) {
    return refuseGraphql('UNSUPPORTED_MEDIA_TYPE', 'Send the query as application/json.')
  }
  const text = await readText(request)
  if (text === null) return refuseGraphql('PAYLOAD_TOO_LARGE', 'The query is too large.')
  const query = readQuery(parseJson(text))
  if (typeof query === 'string') return refuseGraphql('VALIDATION_ERROR', query)
  const problem = judgeGraphql({ ...query, isIntrospectable: !env.isProduction })
  if (problem) {
    return refuseGraphql('VALIDATION_ERROR', makeUnquote(query.text, query.variables)(problem.message))
  }
  const headers = new Headers(request.headers)
  // JSON is the only response format. A client that does not accept it would get a refusal without a body from the handler.
  headers.set('accept', 'application/json')
  const passed = new Request(request.url, { method: 'POST', headers, body: text, signal: request.signal })
  return presentRefusal(await handler(passed), query)
}

/** The error that GraphQL's rules throw for a document, instead of returning it. */
function isOfDocument(error: unknown): error is Error {
  return error instanceof Error && error.name === 'GraphQLError'
}

/** Wraps a GraphQL handler, which then gets only queries that {@link judgeGraphql} allows. */
export function limitGraphql(handler: (request: Request) => Promise<Response>) {
  return async (request: Request): Promise<Response> => {
    try {
      return await answer(handler, request)
    } catch (error) {
      if (isOfDocument(error)) return refuseGraphql('VALIDATION_ERROR', 'The query is not valid.')
      return answerFailure(error, refuseGraphql)
    }
  }
}
