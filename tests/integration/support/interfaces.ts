import * as restRoutes from '@/app/(payload)/api/[...slug]/route'
import { POST as graphqlHandler } from '@/app/(payload)/api/graphql/route'

export type Json = Record<string, unknown>
type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT'

/** An answer of Payload's REST. */
export interface RestAnswer {
  status: number
  text: string
  body: Json & {
    docs?: (Json & { id: string })[]
    doc?: Json & { id: string }
    errors?: { message: string; data?: Json }[]
  }
}

const BASE = 'http://127.0.0.1:3000'

function headersOf(token: string | null): Record<string, string> {
  const authorization: Record<string, string> = token === null ? {} : { authorization: `JWT ${token}` }
  return { 'content-type': 'application/json', ...authorization }
}

/** Calls Payload's REST as its route does; a token of null is a visitor. */
export async function callRest(
  method: Method,
  path: string,
  { token, body }: { token: string | null; body?: object },
): Promise<RestAnswer> {
  const request = new Request(`${BASE}/api${path}`, {
    method,
    headers: headersOf(token),
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const slug = path.split('?')[0]?.split('/').filter(Boolean) ?? []
  const response = await restRoutes[method](request, { params: Promise.resolve({ slug }) })
  const text = await response.text()
  return { status: response.status, text, body: JSON.parse(text) as RestAnswer['body'] }
}

/** What GraphQL answers to a query, as text and parsed. */
export async function callGraphql(query: string, token: string | null, variables: object = {}) {
  const request = new Request(`${BASE}/api/graphql`, {
    method: 'POST',
    headers: headersOf(token),
    body: JSON.stringify({ query, variables }),
  })
  const text = await (await graphqlHandler(request)).text()
  const body = JSON.parse(text) as {
    data?: Record<string, (Json & { id?: string; docs?: Json[] }) | null> | null
    errors?: { message: string; extensions?: Json }[]
  }
  return { text, ...body }
}
