import createFetchClient from 'openapi-fetch'
import type { Client } from 'openapi-fetch'

import { errorOf } from './api-error.js'
import type { Retries } from './retries.js'
import { DEFAULT_RETRIES } from './retries.js'
import type { paths } from './schema.js'
import type { Send } from './send.js'
import { sendWithRetries } from './send.js'
import type { Credentials, Tokens } from './tokens.js'
import { askToSignIn, sendWithTokens } from './tokens.js'
import type { Whole } from './whole.js'

/** The API, by method and path: `backroom.GET('/orders/{id}', { params: { path: { id } } })`. */
export type Backroom = Client<paths>

interface Shop {
  /** Where the shop is: `https://shop.example`. */
  url: string
  retries?: Partial<Retries>
  /** Instead of the global `fetch`. */
  fetch?: Send
}

/** A program's API key, the tokens of a person who is signed in, or neither for what everyone may read. */
export type BackroomOptions = Shop &
  (
    | { apiKey: string; tokens?: never; onTokens?: never }
    | {
        tokens: Tokens
        apiKey?: never
        /** Told the next tokens after each refresh: the ones before do not work any more. */
        onTokens?: (tokens: Tokens) => void | Promise<void>
      }
    | { apiKey?: never; tokens?: never; onTokens?: never }
  )

const baseOf = ({ url }: Shop) => `${url.replace(/\/+$/, '')}/api/v1`

function senderOf({ fetch: send = (request) => fetch(request), retries }: Shop): Send {
  return sendWithRetries(send, { ...DEFAULT_RETRIES, ...retries })
}

function sendWithKey(send: Send, apiKey: string): Send {
  return (request) => {
    request.headers.set('authorization', `Bearer ${apiKey}`)
    return send(request)
  }
}

function authenticated(send: Send, options: BackroomOptions): Send {
  if (options.apiKey !== undefined) return sendWithKey(send, options.apiKey)
  if (options.tokens === undefined) return send
  return sendWithTokens(send, baseOf(options), options)
}

/**
 * A client of a shop's API. Requests are sent again where that may help, writes are done once, and what is refused is
 * thrown as an {@link ApiError}.
 */
export function createBackroom(options: BackroomOptions): Backroom {
  const send = authenticated(senderOf(options), options)
  return createFetchClient<paths>({
    baseUrl: baseOf(options),
    fetch: async (request) => {
      const response = await send(request)
      if (response.ok || response.status === 304) return response
      throw await errorOf(response)
    },
  })
}

/**
 * Signs a person in; `createBackroom` takes the tokens.
 * @throws ApiError as `POST /auth/login` says, `TWO_FACTOR_REQUIRED` for an account that needs a `code` as well.
 */
export function signIn(shop: Shop, credentials: Credentials): Promise<Tokens> {
  return askToSignIn(senderOf(shop), baseOf(shop), credentials)
}

/**
 * What an answer holds, without the envelope around it: `await dataOf(backroom.GET('/auth/me'))`. Its type is that of a whole
 * document; for a call with `fields`, read `data` of its own answer, whose type says what may be missing.
 */
export async function dataOf<Data>(answer: Promise<{ data?: { data: Data } }>): Promise<Whole<Data>> {
  const { data } = await answer
  if (data === undefined) throw new Error('The answer has no body.')
  return data.data as Whole<Data>
}
