import { readFileSync } from 'node:fs'

import { buildSchema } from 'graphql'
import type { Payload } from 'payload'

import * as restRoutes from '@/app/(payload)/api/[...slug]/route'
import { POST as graphqlHandler } from '@/app/(payload)/api/graphql/route'
import { createCheckedFetch } from '../v1/checked-fetch'

/** What an interface answers: whether it did what was asked, and how it refused. */
export interface Outcome {
  isDone: boolean
  status: number
}

/** The actions of an interface; null for an action that it does not offer. */
export interface PermissionInterface {
  read: (slug: string, id: string, token: string | null) => Promise<Outcome | null>
  create: (slug: string, body: object, token: string | null) => Promise<Outcome | null>
  update: (slug: string, ask: { id: string; body: object }, token: string | null) => Promise<Outcome | null>
  remove: (slug: string, id: string, token: string | null) => Promise<Outcome | null>
  transition: (orderId: string, body: object, token: string | null) => Promise<Outcome | null>
}

/** An interface without any action. */
export function makeEmptyInterface(): PermissionInterface {
  const nothing = () => Promise.resolve(null)
  return { read: nothing, create: nothing, update: nothing, remove: nothing, transition: nothing }
}

type Json = Record<string, unknown>

const BASE = 'http://127.0.0.1:3000'
type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

interface Ask {
  method: Method
  url: string
  token: string | null
  scheme: 'JWT' | 'Bearer'
  body?: object
}

function makeRequest({ method, url, token, scheme, body }: Ask): Request {
  const authorization: Record<string, string> = token === null ? {} : { authorization: `${scheme} ${token}` }
  return new Request(BASE + url, {
    method,
    headers: { 'content-type': 'application/json', ...authorization },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
}

async function rest(method: Method, path: string, ask: { token: string | null; body?: object }) {
  const slug = path.split('?')[0]?.split('/').filter(Boolean) ?? []
  const request = makeRequest({ method, url: `/api${path}`, scheme: 'JWT', ...ask })
  const response = await restRoutes[method](request, { params: Promise.resolve({ slug }) })
  return { status: response.status, body: (await response.json()) as Json }
}

const outcome = ({ status }: { status: number }): Outcome => ({ isDone: status < 300, status })

/** Collections whose documents go to the trash, and come back from it. */
export const TRASHED: ReadonlySet<string> = new Set(['products', 'variants', 'categories', 'media', 'users'])

/** Payload's REST. A document that can be read alone is found in its list too, and the other way round. */
export const restInterface: PermissionInterface = {
  read: async (slug, id, token) => {
    const one = await rest('GET', `/${slug}/${id}?depth=0`, { token })
    const list = await rest('GET', `/${slug}?depth=0&where[id][equals]=${id}`, { token })
    const isListed = list.status === 200 && (list.body['docs'] as unknown[]).length === 1
    if (isListed !== (one.status === 200)) throw new Error(`${slug}: the list and the document disagree`)
    return outcome(one)
  },
  create: async (slug, body, token) => outcome(await rest('POST', `/${slug}`, { token, body })),
  update: async (slug, { id, body }, token) =>
    outcome(await rest('PATCH', `/${slug}/${id}`, { token, body })),
  remove: async (slug, id, token) => {
    const gone = await rest('DELETE', `/${slug}/${id}`, { token })
    if (gone.status < 300 || !TRASHED.has(slug)) return outcome(gone)
    return outcome(
      await rest('PATCH', `/${slug}/${id}`, { token, body: { deletedAt: new Date().toISOString() } }),
    )
  },
  transition: async (orderId, body, token) =>
    outcome(await rest('POST', `/orders/${orderId}/transitions`, { token, body })),
}

/** `order-events` is `OrderEvent`. */
function typeName(slug: string): string {
  const words = slug.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  const name = words.join('')
  return name === 'Media' ? name : name.replace(/ies$/, 'y').replace(/s$/, '')
}

async function graphql(query: string, variables: object, token: string | null): Promise<Outcome> {
  const body = { query, variables }
  const request = makeRequest({ method: 'POST', url: '/api/graphql', token, scheme: 'JWT', body })
  const answer = (await (await graphqlHandler(request)).json()) as {
    data?: Record<string, unknown> | null
    errors?: { message: string; extensions?: { statusCode?: number } }[]
  }
  const [error] = answer.errors ?? []
  // What the schema itself refuses is the test's mistake, and no refusal of a right.
  if (answer.data === undefined && error) throw new Error(`${query}: ${error.message}`)
  const isDone = error === undefined && Object.values(answer.data ?? {}).every((value) => value !== null)
  return { isDone, status: isDone ? 200 : (error?.extensions?.statusCode ?? 403) }
}

/** What the schema offers: mutations that no role may use are not in it. */
const offered = buildSchema(readFileSync('docs/schema.graphql', 'utf8')).getMutationType()?.getFields() ?? {}

export const graphqlInterface: PermissionInterface = {
  read: (slug, id, token) =>
    graphql(`query ($id: String!) { ${typeName(slug)}(id: $id) { id } }`, { id }, token),
  create: async (slug, data, token) => {
    // What Payload makes of the collection asks for what the order core alone knows.
    if (slug === 'orders')
      return graphql(
        'mutation ($data: PlaceOrderInput!) { placeOrder(input: $data) { id } }',
        { data },
        token,
      )
    const name = typeName(slug)
    if (!offered[`create${name}`]) return null
    return graphql(
      `mutation ($data: mutation${name}Input!) { create${name}(data: $data) { id } }`,
      { data },
      token,
    )
  },
  update: async (slug, { id, body: data }, token) => {
    const name = typeName(slug)
    if (!offered[`update${name}`]) return null
    const head = `mutation ($id: String!, $data: mutation${name}UpdateInput!)`
    return graphql(`${head} { update${name}(id: $id, data: $data) { id } }`, { id, data }, token)
  },
  remove: async (slug, id, token) => {
    const name = typeName(slug)
    if (!offered[`delete${name}`]) return null
    return graphql(`mutation ($id: String!) { delete${name}(id: $id) { id } }`, { id }, token)
  },
  transition: (orderId, input, token) => {
    const head = 'mutation ($id: String!, $input: TransitionOrderInput!)'
    return graphql(
      `
        ${head}
        {
          transitionOrder(id: $id, input: $input) {
            status
          }
        }
      `,
      { id: orderId, input },
      token,
    )
  },
}

/** Where the integrator API has what a collection holds by itself. */
const V1_PATHS: Readonly<Record<string, string>> = {
  orders: '/orders',
  users: '/users',
  products: '/products',
  variants: '/variants',
  categories: '/categories',
  media: '/media',
  'api-keys': '/api-keys',
}

/** The integrator API. */
export function makeV1Interface(payload: Payload): PermissionInterface {
  const fetch = createCheckedFetch({ payload })
  const call = async (method: Method, path: string, ask: { token: string | null; body?: object }) =>
    outcome(await fetch(makeRequest({ method, url: `/api/v1${path}`, scheme: 'Bearer', ...ask })))
  const at = (slug: string) => V1_PATHS[slug] ?? null
  // What sends files, and what does with keys what no collection does, is not asked by these.
  const writes = (slug: string) => (slug === 'media' || slug === 'api-keys' ? null : at(slug))
  const one = async (
    path: string | null,
    method: Method,
    ask: { token: string | null; body?: object },
  ): Promise<Outcome | null> => (path === null ? null : call(method, path, ask))
  return {
    read: (slug, id, token) => one(at(slug) && `${at(slug) ?? ''}/${id}`, 'GET', { token }),
    create: (slug, body, token) => one(writes(slug), 'POST', { token, body }),
    update: (slug, { id, body }, token) =>
      one(writes(slug) && `${writes(slug) ?? ''}/${id}`, 'PATCH', { token, body }),
    remove: (slug, id, token) =>
      one(slug === 'orders' ? null : writes(slug) && `${writes(slug) ?? ''}/${id}`, 'DELETE', { token }),
    transition: (orderId, body, token) => call('POST', `/orders/${orderId}/transitions`, { token, body }),
  }
}
