import { REST_GET } from '@payloadcms/next/routes'

import config from '@payload-config'
import { POST as graphqlHandler } from '@/app/(payload)/api/graphql/route'

const BASE = 'http://127.0.0.1:3000'
const get = REST_GET(config)

interface Found {
  status: number
  total: number
  ids: string[]
}

type Lists = Record<string, { totalDocs: number; docs: { id: string }[] }>

/** What a list of REST shows to the bearer of a token, or to a visitor without one. */
export async function findByRest(path: string, token: string | null): Promise<Found> {
  const [slug = ''] = path.split('?')
  const headers = token === null ? undefined : { authorization: `JWT ${token}` }
  const request = new Request(`${BASE}/api/${path}`, headers ? { headers } : {})
  const response = await get(request, { params: Promise.resolve({ slug: [slug] }) })
  const body = (await response.json()) as { totalDocs?: number; docs?: { id: string }[] }
  return { status: response.status, total: body.totalDocs ?? 0, ids: (body.docs ?? []).map(({ id }) => id) }
}

/** The lists that a query of GraphQL shows to the bearer of a token. */
export async function findByGraphql(query: string, token: string): Promise<Lists> {
  const request = new Request(`${BASE}/api/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `JWT ${token}` },
    body: JSON.stringify({ query }),
  })
  const response = await graphqlHandler(request)
  const body = (await response.json()) as { data: Lists }
  return body.data
}
