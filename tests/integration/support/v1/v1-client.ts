import type { Payload } from 'payload'

import { signInWithPassword } from '@/features/account/sign-in/sign-in-with-password'
import type { User } from '@/payload-types'
import { ANONYMOUS } from '@/platform/context'
import { createCheckedFetch } from './checked-fetch'

type Json = Record<string, unknown>

/** An answer of the API with its parsed body. */
export interface Reply {
  status: number
  headers: Headers
  body: Json & {
    success: boolean
    data: Json
    pagination: {
      page: number
      total: number
      total_exact: boolean
      pages: number
      next_cursor: string | null
    }
    error: {
      code: string
      message: string
      documentation_url: string
      request_id: string
      details?: { fields?: { path: string }[] } & Json
    }
  }
}

export interface Client {
  get: (path: string, headers?: Record<string, string>) => Promise<Reply>
  send: (method: string, path: string, body?: unknown) => Promise<Reply>
  post: (path: string, body: unknown) => Promise<Reply>
  /** The same with these headers on each request. */
  with: (headers: Record<string, string>) => Client
}

export const PASSWORD = 'correct horse battery'

/** Signs a user of `makeUser` in and returns the access token. */
export async function tokenOf(payload: Payload, user: Pick<User, 'email'>): Promise<string> {
  const ctx = { payload, actor: ANONYMOUS, channel: 'v1' as const, requestId: 'test-request' }
  return (await signInWithPassword(ctx, { identifier: user.email, password: PASSWORD })).accessToken
}

async function replyOf(response: Response): Promise<Reply> {
  const text = await response.text()
  const isFile = response.headers.get('content-type') === 'application/pdf'
  const body = (text === '' ? {} : isFile ? { data: { file: text } } : JSON.parse(text)) as Reply['body']
  return { status: response.status, headers: response.headers, body }
}

/** Calls the API's own function, as a server does. */
export function makeClient(
  fetch: ReturnType<typeof createCheckedFetch>,
  token?: string,
  own: Record<string, string> = {},
): Client {
  const authorization: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
  const call = async (
    method: string,
    path: string,
    init: { headers?: Record<string, string>; body?: string },
  ) => {
    const headers = { ...authorization, ...own, ...init.headers }
    const body = init.body === undefined ? {} : { body: init.body }
    return replyOf(
      await fetch(new Request(`http://127.0.0.1:3000/api/v1${path}`, { method, headers, ...body })),
    )
  }
  const send: Client['send'] = (method, path, body) =>
    call(
      method,
      path,
      body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    )
  return {
    get: (path, headers = {}) => call('GET', path, { headers }),
    send,
    post: (path, body) => send('POST', path, body),
    with: (headers) => makeClient(fetch, token, { ...own, ...headers }),
  }
}

/** The API and a client for each user. */
export async function startApi(payload: Payload) {
  const fetch = createCheckedFetch({ payload })
  return {
    fetch,
    anonymous: makeClient(fetch),
    as: async (user: Pick<User, 'email'>) => makeClient(fetch, await tokenOf(payload, user)),
  }
}
