import { errorOf, isApiError } from './api-error.js'
import type { components } from './schema.js'
import type { Send } from './send.js'
import { nameWrite } from './send.js'

/** The tokens of a person who is signed in. */
export interface Tokens {
  accessToken: string
  /** Works once: each refresh answers the next one. */
  refreshToken: string
  /** Milliseconds since 1970. */
  accessExpiresAt: number
}

interface TokenAnswer {
  access_token: string
  refresh_token: string
  expires_in: number
}

/** Refreshed so long before it expires, for requests that take a while to arrive. */
const EARLY_MS = 30_000

const tokensOf = ({
  access_token: accessToken,
  refresh_token: refreshToken,
  expires_in: seconds,
}: TokenAnswer) => ({
  accessToken,
  refreshToken,
  accessExpiresAt: Date.now() + seconds * 1000,
})

async function askForTokens(send: Send, url: string, body: unknown): Promise<Tokens> {
  const request = new Request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const response = await send(request)
  if (!response.ok) throw await errorOf(response)
  const { data } = (await response.json()) as { data: TokenAnswer }
  return tokensOf(data)
}

export type Credentials = components['schemas']['SignInBody']

/**
 * Signs a person in by name and password, and by `code` where the account has a second factor.
 * @throws ApiError `AUTHENTICATION_REQUIRED`; `TWO_FACTOR_REQUIRED` where a code is missing; `RATE_LIMITED`.
 */
export function askToSignIn(send: Send, base: string, credentials: Credentials): Promise<Tokens> {
  return askForTokens(send, `${base}/auth/login`, credentials)
}

interface Keeper {
  tokens: Tokens
  onTokens?: ((tokens: Tokens) => void | Promise<void>) | undefined
}

async function isExpired(response: Response): Promise<boolean> {
  if (response.status !== 401) return false
  return isApiError(await errorOf(response.clone()), 'TOKEN_EXPIRED')
}

/** Authenticates requests by a person's tokens, and refreshes these: once, however many requests need it. */
export function sendWithTokens(send: Send, base: string, { tokens: first, onTokens }: Keeper): Send {
  let tokens = first
  let refreshing: Promise<void> | undefined
  const refresh = async (used: Tokens) => {
    // Another request was faster.
    if (used !== tokens) return
    tokens = await askForTokens(send, `${base}/auth/refresh`, { refresh_token: used.refreshToken })
    await onTokens?.(tokens)
  }
  const refreshOnce = (used: Tokens) => {
    refreshing ??= refresh(used).finally(() => (refreshing = undefined))
    return refreshing
  }
  const sendAs = (request: Request, { accessToken }: Tokens) => {
    const copy = request.clone()
    copy.headers.set('authorization', `Bearer ${accessToken}`)
    return send(copy)
  }
  return async (request) => {
    nameWrite(request)
    if (tokens.accessExpiresAt - EARLY_MS <= Date.now()) await refreshOnce(tokens)
    const used = tokens
    const response = await sendAs(request, used)
    if (!(await isExpired(response))) return response
    await refreshOnce(used)
    return sendAs(request, tokens)
  }
}
