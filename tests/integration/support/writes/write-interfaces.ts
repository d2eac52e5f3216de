import type { Payload } from 'payload'

import * as restRoutes from '@/app/(payload)/api/[...slug]/route'
import { POST as graphqlHandler } from '@/app/(payload)/api/graphql/route'

import type { Json, Write, WriteInterface } from './write-types'

export type { Json, Write, WriteAnswer, WriteInterface } from './write-types'
import { createCheckedFetch } from '../v1/checked-fetch'

const BASE = 'http://127.0.0.1:3000'
const JSON_TYPE = { 'content-type': 'application/json' }

async function rest(request: Request) {
  const method = request.method as 'GET' | 'POST' | 'PATCH' | 'DELETE'
  const slug = new URL(request.url).pathname.split('/').filter(Boolean).slice(1)
  const response = await restRoutes[method](request, { params: Promise.resolve({ slug }) })
  return { status: response.status, body: (await response.json()) as Json }
}

const pathOf = ({ slug, id }: Pick<Write, 'slug' | 'id'>) =>
  id === null ? `/api/globals/${slug}` : `/api/${slug}/${id}`

/** Payload's REST, as a program comes to it: with a token, and the fields that it wants to change. */
export const restWrite: WriteInterface = async ({ slug, id, data, token, query = '' }) =>
  rest(
    new Request(`${BASE}${pathOf({ slug, id })}?depth=0${query}`, {
      method: id === null ? 'POST' : 'PATCH',
      headers: { ...JSON_TYPE, authorization: `JWT ${token}` },
      body: JSON.stringify(data),
    }),
  )

/** The document as the panel's form loads it. */
export async function loadForm(ask: Pick<Write, 'slug' | 'id' | 'token'>): Promise<Json> {
  const cookie = `payload-token=${ask.token}`
  const headers = { cookie, 'sec-fetch-site': 'same-origin' }
  const { status, body } = await rest(
    new Request(`${BASE}${pathOf(ask)}?depth=0&draft=true`, { method: 'GET', headers }),
  )
  if (status !== 200) throw new Error(`${ask.slug}: no form: ${String(status)}`)
  return body
}

/** A save by the panel's form: all of its fields in one part of a form, `updatedAt` among them, with the session's cookie. */
export const saveForm: WriteInterface = async ({ slug, id, data, token, query = '' }) => {
  const body = new FormData()
  body.set('_payload', JSON.stringify(data))
  const cookie = `payload-token=${token}`
  return rest(
    new Request(`${BASE}${pathOf({ slug, id })}?depth=0&fallback-locale=null${query}`, {
      method: id === null ? 'POST' : 'PATCH',
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
      body,
    }),
  )
}

/** The panel: the form as it is now, with a change. */
export const panelWrite: WriteInterface = async (write) => {
  const form = await loadForm(write)
  return saveForm({ ...write, data: { ...form, ...write.data } })
}

/** `order-events` is `OrderEvent`. */
function typeName(slug: string): string {
  const name = slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
  return name === 'Media' ? name : name.replace(/ies$/, 'y').replace(/s$/, '')
}

/** An update at GraphQL. */
export const graphqlWrite: WriteInterface = async ({ slug, id, data, token }) => {
  const name = typeName(slug)
  const query =
    id === null
      ? `mutation ($data: mutation${name}Input!) { update${name}(data: $data) { updatedAt } }`
      : `mutation ($id: String!, $data: mutation${name}UpdateInput!) { update${name}(id: $id, data: $data) { id } }`
  const response = await graphqlHandler(
    new Request(`${BASE}/api/graphql`, {
      method: 'POST',
      headers: { ...JSON_TYPE, authorization: `JWT ${token}` },
      body: JSON.stringify({ query, variables: { ...(id === null ? {} : { id }), data } }),
    }),
  )
  const body = (await response.json()) as {
    errors?: { message: string; extensions?: { statusCode?: number } }[]
  }
  const [error] = body.errors ?? []
  const status = error ? (error.extensions?.statusCode ?? 500) : 200
  return { status, body: body }
}

/** The integrator API, with its own names of fields. */
export function makeV1Write(payload: Payload): WriteInterface {
  const fetch = createCheckedFetch({ payload })
  return async ({ slug, id, data, token, headers = {}, method = 'PATCH' }) => {
    const response = await fetch(
      new Request(`${BASE}/api/v1/${slug}/${String(id)}`, {
        method,
        headers: { ...JSON_TYPE, authorization: `Bearer ${token}`, ...headers },
        ...(method === 'DELETE' ? {} : { body: JSON.stringify(data) }),
      }),
    )
    return { status: response.status, body: (await response.json()) as Json, headers: response.headers }
  }
}
