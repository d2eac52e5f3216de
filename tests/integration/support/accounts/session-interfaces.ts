import type { Payload } from 'payload'
import { executeAuthStrategies } from 'payload'

import * as restRoutes from '@/app/(payload)/api/[...slug]/route'
import { POST as graphqlHandler } from '@/app/(payload)/api/graphql/route'
import { signInWithPassword } from '@/features/account/sign-in/sign-in-with-password'
import type { User } from '@/payload-types'
import { ANONYMOUS, makeContext } from '@/platform/context'

import { makeClient, PASSWORD } from '../v1/v1-client'
import { createCheckedFetch } from '../v1/checked-fetch'

export type HeadersOf = Record<string, string>

const JSON_TYPE = { 'content-type': 'application/json' }

/** As the browser sends its cookie from a page of ours. */
export const ownPage = (token: string) => ({
  cookie: `payload-token=${token}`,
  'sec-fetch-site': 'same-origin',
})

export const EVERY = { v1: true, rest: true, cookie: true, graphql: true, page: true }
export const NONE = { v1: false, rest: false, cookie: false, graphql: false, page: false }

/** The JSON object of a response. */
export async function bodyOf(response: Response) {
  return (await response.json()) as Record<string, unknown>
}

/** Clients of every interface of one Payload. */
export function openClients(payload: Payload) {
  const v1 = createCheckedFetch({ payload })

  function rest(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    init: { headers?: HeadersOf; body?: unknown } = {},
  ) {
    const request = new Request(`http://127.0.0.1:3000/api${path}`, {
      method,
      headers: { ...JSON_TYPE, ...init.headers },
      ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
    })
    const slug = path.split('?')[0]?.split('/').filter(Boolean) ?? []
    return restRoutes[method](request, { params: Promise.resolve({ slug }) })
  }

  function graphqlResponse(query: string, headers: HeadersOf = {}): Promise<Response> {
    return graphqlHandler(
      new Request('http://127.0.0.1:3000/api/graphql', {
        method: 'POST',
        headers: { ...JSON_TYPE, ...headers },
        body: JSON.stringify({ query }),
      }),
    )
  }

  async function graphql(query: string, headers: HeadersOf = {}): Promise<Record<string, unknown>> {
    return bodyOf(await graphqlResponse(query, headers))
  }

  function signIn(user: Pick<User, 'email'>, password = PASSWORD) {
    return signInWithPassword(makeContext(payload, 'rest', ANONYMOUS), { identifier: user.email, password })
  }

  /** Whether each interface accepts a token. The panel's pages and the shop's authenticate in the last way. */
  async function acceptedAt(token: string): Promise<Record<string, boolean>> {
    const bearer = { authorization: `JWT ${token}` }
    const userOf = async (headers: HeadersOf) =>
      (await bodyOf(await rest('GET', '/users/me', { headers })))['user']
    const data = (await graphql('{ meUser { user { id } } }', bearer))['data'] as {
      meUser: { user: unknown }
    }
    const byPage = await executeAuthStrategies({ headers: new Headers(ownPage(token)), payload })
    return {
      v1: (await makeClient(v1, token).get('/auth/me')).status === 200,
      rest: (await userOf(bearer)) !== null,
      cookie: (await userOf(ownPage(token))) !== null,
      graphql: data.meUser.user !== null,
      page: byPage.user !== null,
    }
  }

  return { rest, graphql, graphqlResponse, signIn, acceptedAt }
}
