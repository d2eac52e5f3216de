import type { Payload } from 'payload'

import type { KeyRequest } from '@/features/keys/issue-key'
import { issueKey } from '@/features/keys/issue-key'
import type { IssuedKey } from '@/features/keys/key-record'
import type { User } from '@/payload-types'

import { contextOf } from '../../../factories/shop'
import { openClients } from './session-interfaces'
import { makeClient } from '../v1/v1-client'
import { createCheckedFetch } from '../v1/checked-fetch'

/** An API key of a user. */
export function makeKey(
  payload: Payload,
  owner: User,
  wish: Pick<KeyRequest, 'scopes'> & Partial<KeyRequest>,
): Promise<IssuedKey> {
  return issueKey(contextOf(payload, owner), { name: 'A program', ...wish })
}

interface InterfaceAnswer {
  status: number
  message: string
}

/** Asks every interface for the orders, with a key. */
export function openKeyClients(payload: Payload) {
  const fetch = createCheckedFetch({ payload })
  const { rest, graphql } = openClients(payload)
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })
  const client = (secret: string) => makeClient(fetch, secret)

  async function v1(secret: string): Promise<InterfaceAnswer> {
    const { status, body } = await client(secret).get('/orders')
    return { status, message: status === 200 ? '' : body.error.message }
  }
  async function byRest(secret: string): Promise<InterfaceAnswer> {
    const response = await rest('GET', '/orders', { headers: bearer(secret) })
    const body = (await response.json()) as { errors?: { message: string }[] }
    return { status: response.status, message: body.errors?.[0]?.message ?? '' }
  }
  async function byGraphql(secret: string): Promise<InterfaceAnswer> {
    const answer = (await graphql('{ Orders(limit: 1) { totalDocs } }', bearer(secret))) as {
      data?: { Orders: unknown }
      errors?: { message: string; data?: { code: string }; extensions?: { statusCode?: number } }[]
    }
    const [error] = answer.errors ?? []
    const refused = error?.data?.code === 'AUTHENTICATION_REQUIRED' ? 401 : 403
    return { status: error ? refused : 200, message: error?.message ?? '' }
  }

  return {
    client,
    rest: (
      method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
      path: string,
      ask: { secret: string; body?: unknown },
    ) => rest(method, path, { headers: bearer(ask.secret), body: ask.body }),
    graphql: (query: string, secret: string) => graphql(query, bearer(secret)),
    /** What v1, REST and GraphQL answer, in this order. */
    ordersAtEveryInterface: async (secret: string) => [
      await v1(secret),
      await byRest(secret),
      await byGraphql(secret),
    ],
  }
}
