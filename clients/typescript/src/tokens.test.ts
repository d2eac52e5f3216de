import { describe, expect, it } from 'vitest'

import { createBackroom, signIn } from './client.js'
import type { Tokens } from './tokens.js'
import type { Sent } from './scripted-fetch.test-support.js'
import { json, problem, QUICK, scriptedFetch } from './scripted-fetch.test-support.js'

const HOUR_MS = 3_600_000
const tokens = (n: number, expiresInMs = HOUR_MS): Tokens => ({
  accessToken: `access-${String(n)}`,
  refreshToken: `refresh-${String(n)}`,
  accessExpiresAt: Date.now() + expiresInMs,
})
const pair = (n: number) => () =>
  json({
    success: true,
    data: { access_token: `access-${String(n)}`, refresh_token: `refresh-${String(n)}`, expires_in: 900 },
  })
const me = () => json({ success: true, data: { id: 'u-1' } })

/** Answers as a shop in which the first access token has expired. */
function shopAfterExpiry(...refreshes: Parameters<typeof scriptedFetch>) {
  const refreshing = scriptedFetch(...refreshes)
  const own: Sent[] = []
  const told: Tokens[] = []
  const backroomOf = (first: Tokens) =>
    createBackroom({
      ...{
        url: 'https://shop.example',
        retries: QUICK,
        tokens: first,
        onTokens: (next) => void told.push(next),
      },
      fetch: async (request) => {
        if (request.url.endsWith('/auth/refresh')) return refreshing.send(request)
        const { method, url, headers } = request
        own.push({ method, path: url, query: new URL(url).searchParams, headers, body: await request.text() })
        const isOld = headers.get('authorization') === 'Bearer access-1'
        return isOld ? problem('TOKEN_EXPIRED', 401) : me()
      },
    })
  return { backroomOf, own, refreshes: refreshing.sent, told }
}

describe('an access token that has expired', () => {
  it('is refreshed once for all requests that need it, which then succeed', async () => {
    const { backroomOf, own, refreshes, told } = shopAfterExpiry(pair(2))
    const backroom = backroomOf(tokens(1))
    const answers = await Promise.all([1, 2, 3].map(() => backroom.GET('/auth/me')))
    expect(answers.map(({ response }) => response.status)).toEqual([200, 200, 200])
    expect(refreshes.map(({ body }) => body)).toEqual(['{"refresh_token":"refresh-1"}'])
    expect(told.map(({ refreshToken }) => refreshToken)).toEqual(['refresh-2'])
    expect(own.map(({ headers }) => headers.get('authorization')).toSorted()).toEqual([
      ...Array<string>(3).fill('Bearer access-1'),
      ...Array<string>(3).fill('Bearer access-2'),
    ])
  })

  it('is refreshed before it is used, when the clock says so', async () => {
    const { backroomOf, own } = shopAfterExpiry(pair(2))
    await backroomOf(tokens(1, 5_000)).GET('/auth/me')
    expect(own.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer access-2'])
  })

  it('is refreshed under one key, when the answer is lost on its way: the refresh token works once', async () => {
    const { backroomOf, refreshes } = shopAfterExpiry(new TypeError('fetch failed'), pair(2))
    await backroomOf(tokens(1)).GET('/auth/me')
    const keys = refreshes.map(({ headers }) => headers.get('idempotency-key'))
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
  })

  it('keeps the key of the write that met it', async () => {
    const { backroomOf, own } = shopAfterExpiry(pair(2))
    const stock = { params: { path: { id: 'v-1' } }, body: { delta: 1, reason: 'Found' } }
    await backroomOf(tokens(1)).POST('/variants/{id}/stock-adjustments', stock)
    expect(own).toHaveLength(2)
    expect(own[0]?.headers.get('idempotency-key')).toBe(own[1]?.headers.get('idempotency-key'))
  })

  it('of a session that has ended is told, and the next request tries again', async () => {
    const ended = problem('AUTHENTICATION_REQUIRED', 401)
    const { backroomOf, own } = shopAfterExpiry(ended, pair(2))
    const backroom = backroomOf(tokens(1))
    await expect(backroom.GET('/auth/me')).rejects.toMatchObject({ code: 'AUTHENTICATION_REQUIRED' })
    await backroom.GET('/auth/me')
    expect(own.at(-1)?.headers.get('authorization')).toBe('Bearer access-2')
  })
})

it('a person signs in by name and password', async () => {
  const { sent, send } = scriptedFetch(pair(1))
  const shop = { url: 'https://shop.example', fetch: send }
  const signedIn = await signIn(shop, { email: 'ada@example.com', password: 'correct horse battery' })
  expect(signedIn).toMatchObject({ accessToken: 'access-1', refreshToken: 'refresh-1' })
  expect(signedIn.accessExpiresAt - Date.now()).toBeGreaterThan(890_000)
  expect(sent[0]).toMatchObject({ method: 'POST', path: '/api/v1/auth/login' })
})

it('a token that is refused for another reason than its age is not refreshed', async () => {
  const { sent, send } = scriptedFetch(problem('AUTHENTICATION_REQUIRED', 401))
  const backroom = createBackroom({ url: 'https://shop.example', tokens: tokens(2), fetch: send })
  await expect(backroom.GET('/auth/me')).rejects.toMatchObject({ code: 'AUTHENTICATION_REQUIRED' })
  expect(sent).toHaveLength(1)
})
