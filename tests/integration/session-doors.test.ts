import { GRAPHQL_POST, REST_DELETE, REST_GET, REST_PATCH, REST_POST } from '@payloadcms/next/routes'
import { SignJWT } from 'jose'
import { executeAuthStrategies } from 'payload'
import { afterEach, describe, expect, it, vi } from 'vitest'

import config from '@payload-config'
import { createFetch } from '@/api/fetch'
import { endAllSessions } from '@/features/account/end-sessions'
import { logIn } from '@/features/account/log-in'
import { renewSessionCookies } from '@/features/account/renew-session-cookies'
import type { User } from '@/payload-types'
import { createAccessTokens } from '@/platform/access-token'
import { ANONYMOUS, makeContext } from '@/platform/context'
import { readCookie } from '@/platform/session-cookies'
import { sqlOf } from '@/platform/transaction'

import { contextOf, makeUser } from '../factories/shop'
import { startPayload } from '../setup/payload'
import { makeClient, PASSWORD } from './support/v1-client'

/** Set before the settings are read, which the first import of the configuration does. */
const FORMER_SECRET = vi.hoisted(() => (process.env['PAYLOAD_SECRET_PREVIOUS'] = 'the secret of last year'))

const payload = await startPayload()
const v1 = createFetch({ payload })
const graphqlHandler = GRAPHQL_POST(config)
const HANDLERS = {
  GET: REST_GET(config),
  POST: REST_POST(config),
  PATCH: REST_PATCH(config),
  DELETE: REST_DELETE(config),
}
const JSON_TYPE = { 'content-type': 'application/json' }
const LOOPBACK = { 'x-client-address': '127.0.0.1' }

afterEach(() => vi.useRealTimers())

type Headers_ = Record<string, string>

function rest(
  method: keyof typeof HANDLERS,
  path: string,
  init: { headers?: Headers_; body?: unknown } = {},
) {
  const request = new Request(`http://127.0.0.1:3000/api${path}`, {
    method,
    headers: { ...JSON_TYPE, ...init.headers },
    ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
  })
  const slug = path.split('?')[0]?.split('/').filter(Boolean) ?? []
  return HANDLERS[method](request, { params: Promise.resolve({ slug }) })
}

async function graphql(query: string, headers: Headers_ = {}): Promise<Record<string, unknown>> {
  const response = await graphqlHandler(
    new Request('http://127.0.0.1:3000/api/graphql', {
      method: 'POST',
      headers: { ...JSON_TYPE, ...headers },
      body: JSON.stringify({ query }),
    }),
  )
  return (await response.json()) as Record<string, unknown>
}

async function bodyOf(response: Response) {
  return (await response.json()) as Record<string, unknown>
}

function signIn(user: Pick<User, 'email'>, password = PASSWORD) {
  return logIn(makeContext(payload, 'rest', ANONYMOUS), { identifier: user.email, password })
}

const ownPage = (token: string) => ({ cookie: `payload-token=${token}`, 'sec-fetch-site': 'same-origin' })

/** Whether each door takes a token for somebody's. The panel's pages and the shop's ask in the last way. */
async function doorsOpenTo(token: string): Promise<Record<string, boolean>> {
  const bearer = { authorization: `JWT ${token}` }
  const userOf = async (headers: Headers_) =>
    (await bodyOf(await rest('GET', '/users/me', { headers })))['user']
  const data = (await graphql('{ meUser { user { id } } }', bearer))['data'] as { meUser: { user: unknown } }
  const byPage = await executeAuthStrategies({ headers: new Headers(ownPage(token)), payload })
  return {
    v1: (await makeClient(v1, token).get('/auth/me')).status === 200,
    rest: (await userOf(bearer)) !== null,
    cookie: (await userOf(ownPage(token))) !== null,
    graphql: data.meUser.user !== null,
    page: byPage.user !== null,
  }
}

const EVERY = { v1: true, rest: true, cookie: true, graphql: true, page: true }
const NONE = { v1: false, rest: false, cookie: false, graphql: false, page: false }

describe('every door takes the same session, and lets go of it at the next request', () => {
  const write = (id: string, data: object) =>
    payload.update({ collection: 'users', id, overrideAccess: true, trash: true, data })
  const CASES: readonly (readonly [string, (user: User) => Promise<unknown>, string])[] = [
    ['when it is ended', async (user) => endAllSessions(contextOf(payload, user), user.id), 'ended by user'],
    [
      'when an administrator ends it',
      async (user) =>
        endAllSessions(contextOf(payload, await makeUser(payload, { roles: ['admin'] })), user.id),
      'ended by administrator',
    ],
    ['when the account is deactivated', ({ id }) => write(id, { isActive: false }), 'deactivated'],
    [
      'when the account is in the trash',
      ({ id }) => write(id, { deletedAt: new Date().toISOString() }),
      'deactivated',
    ],
    [
      'when the password changes',
      ({ id }) => write(id, { password: 'another horse battery' }),
      'password changed',
    ],
  ]
  it.each(CASES)('%s', async (_title, act, reason) => {
    const user = await makeUser(payload)
    const { accessToken } = await signIn(user)
    expect(await doorsOpenTo(accessToken)).toEqual(EVERY)
    await act(user)
    expect(await doorsOpenTo(accessToken)).toEqual(NONE)
    const ends = await sqlOf(payload).query(
      `select ended_reason as reason from sessions where user_id = $1`,
      [user.id],
    )
    expect(ends).toEqual([{ reason }])
    // What ended once does not come back with the account.
    await write(user.id, { isActive: true, deletedAt: null })
    expect(await doorsOpenTo(accessToken)).toEqual(NONE)
  })

  it('and sees changed roles at once', async () => {
    const user = await makeUser(payload, { roles: ['manager'] })
    const { accessToken } = await signIn(user)
    const headers = { authorization: `JWT ${accessToken}` }
    const canReadMails = async () => (await rest('GET', '/mails', { headers })).status
    expect(await canReadMails()).toBe(200)
    await write(user.id, { roles: ['customer'] })
    expect(await canReadMails()).toBe(403)
    expect(await doorsOpenTo(accessToken)).toEqual(EVERY)
  })

  it('signed with the former secret too, while it is being replaced', async () => {
    const user = await makeUser(payload)
    const { sessionId } = await signIn(user)
    const claims = { userId: user.id, sessionId }
    const { token } = await createAccessTokens(FORMER_SECRET).sign(claims)
    expect(await doorsOpenTo(token)).toEqual(EVERY)
    const { token: foreign } = await createAccessTokens('somebody else’s secret').sign(claims)
    expect(await doorsOpenTo(foreign)).toEqual(NONE)
  })

  it('but never a token that the framework itself would take', async () => {
    const user = await makeUser(payload, { roles: ['admin'] })
    const { sessionId } = await signIn(user)
    const token = await new SignJWT({ id: user.id, collection: 'users', sid: sessionId, email: user.email })
      .setProtectedHeader({ alg: 'HS256', authVersion: 1, typ: 'JWT' })
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode(payload.secret))
    expect(await doorsOpenTo(token)).toEqual(NONE)
    const { token: builtIn } = await payload.login({
      collection: 'users',
      overrideAccess: true,
      data: { email: user.email, password: PASSWORD },
    })
    expect(await doorsOpenTo(builtIn ?? '')).toEqual(NONE)
  })

  it('and no cookie that a foreign page sends', async () => {
    const { accessToken } = await signIn(await makeUser(payload))
    for (const foreign of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, {}]) {
      const headers = { cookie: `payload-token=${accessToken}`, ...foreign }
      expect(await bodyOf(await rest('GET', '/users/me', { headers }))).toMatchObject({ user: null })
    }
  })
})

describe('the endpoints in place of Payload’s', () => {
  it('give a browser cookies that scripts cannot read, and no token to read', async () => {
    const user = await makeUser(payload, { roles: ['admin'] })
    const browser = { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' }
    const response = await rest('POST', '/users/login', {
      headers: browser,
      body: { username: user.email, password: PASSWORD },
    })
    const cookies = response.headers.getSetCookie()
    expect(cookies.map((cookie) => cookie.split('=', 1)[0])).toEqual(['payload-token', 'payload-refresh'])
    for (const cookie of cookies) expect(cookie).toMatch(/; Path=\/; .*HttpOnly; SameSite=Lax/)
    const body = await bodyOf(response)
    expect(JSON.stringify(body)).not.toMatch(/hash|salt|refreshToken|"token"/)
    expect(body).toMatchObject({ user: { email: user.email, collection: 'users' } })
    const idleSeconds = Number(body['exp']) - Date.now() / 1000
    expect(idleSeconds).toBeGreaterThan(8 * 3600 - 60)
    expect(idleSeconds).toBeLessThanOrEqual(8 * 3600)
  })

  it('give a program both tokens, and a new pair for the refresh token', async () => {
    const user = await makeUser(payload)
    const login = await rest('POST', '/users/login', { body: { email: user.email, password: PASSWORD } })
    const { token, refreshToken } = await bodyOf(login)
    expect(await doorsOpenTo(String(token))).toEqual(EVERY)
    const refreshed = await bodyOf(await rest('POST', '/users/refresh-token', { body: { refreshToken } }))
    expect(await doorsOpenTo(String(refreshed['token']))).toEqual(EVERY)
    const wrong = await rest('POST', '/users/login', { body: { email: user.email, password: 'wrong' } })
    expect(wrong.status).toBe(401)
  })

  it('do not let a live token renew itself', async () => {
    const { accessToken } = await signIn(await makeUser(payload))
    const headers = { authorization: `JWT ${accessToken}` }
    const body = await bodyOf(await rest('POST', '/users/refresh-token', { headers, body: {} }))
    expect(body).toMatchObject({ user: expect.any(Object) as object })
    expect(JSON.stringify(body)).not.toMatch(/[Tt]oken"/)
    expect((await rest('POST', '/users/refresh-token', { body: {} })).status).toBe(401)
  })

  it('log out of one session or of all, and take the cookies back', async () => {
    const user = await makeUser(payload)
    const [one, two, three] = [await signIn(user), await signIn(user), await signIn(user)]
    const out = await rest('POST', '/users/logout', { headers: ownPage(one.accessToken) })
    expect(out.headers.getSetCookie()).toEqual([
      expect.stringContaining('payload-token=; Path=/; Expires=Thu, 01 Jan 1970') as string,
      expect.stringContaining('payload-refresh=; Path=/; Expires=Thu, 01 Jan 1970') as string,
    ])
    expect(await doorsOpenTo(one.accessToken)).toEqual(NONE)
    expect(await doorsOpenTo(two.accessToken)).toEqual(EVERY)
    await rest('POST', '/users/logout?allSessions=true', { headers: ownPage(two.accessToken) })
    expect(await doorsOpenTo(three.accessToken)).toEqual(NONE)
  })

  it('change nobody’s own password without the current one', async () => {
    const user = await makeUser(payload, { roles: ['admin'] })
    const { accessToken } = await signIn(user)
    const headers = { authorization: `JWT ${accessToken}` }
    const own = await rest('PATCH', `/users/${user.id}`, {
      headers,
      body: { password: 'another horse battery' },
    })
    expect(own.status).toBe(403)
    await signIn(user)
    const other = await makeUser(payload)
    const reset = await rest('PATCH', `/users/${other.id}`, {
      headers,
      body: { password: 'another horse battery' },
    })
    expect(reset.status).toBe(200)
    await signIn(other, 'another horse battery')
  })

  it('unlock accounts for administrators and managers alone', async () => {
    const [boss, user] = [await makeUser(payload, { roles: ['manager'] }), await makeUser(payload)]
    await sqlOf(payload).query(`update users set lock_until = now() + interval '1 hour' where id = $1`, [
      user.id,
    ])
    await expect(signIn(user)).rejects.toThrow()
    const unlock = async (who: User) => {
      const headers = { authorization: `JWT ${(await signIn(who)).accessToken}` }
      return (await rest('POST', '/users/unlock', { headers, body: { email: user.email } })).status
    }
    expect(await unlock(await makeUser(payload, { roles: ['support'] }))).toBe(403)
    await expect(signIn(user)).rejects.toThrow()
    expect(await unlock(boss)).toBe(200)
    await signIn(user)
  })

  it('do not exist for what is not ours yet', async () => {
    for (const path of ['/users/forgot-password', '/users/reset-password', '/users/verify/abc']) {
      expect(
        (await rest('POST', path, { body: { email: 'a@example.com', token: 'x', password: PASSWORD } }))
          .status,
      ).toBe(404)
    }
  })

  it('make no first administrator where there is somebody, nor from elsewhere', async () => {
    const body = { email: 'first@example.com', name: 'First', password: PASSWORD }
    const attempt = async (headers: Headers_) =>
      (await rest('POST', '/users/first-register', { headers, body })).status
    expect(await attempt(LOOPBACK)).toBe(403)
    await sqlOf(payload).query('delete from users')
    const refused = [
      {},
      { 'x-client-address': '203.0.113.7' },
      { ...LOOPBACK, 'x-forwarded-for': '203.0.113.7' },
      { ...LOOPBACK, origin: 'https://evil.example' },
    ]
    for (const headers of refused) expect(await attempt(headers)).toBe(403)
    const both = await Promise.all([attempt(LOOPBACK), attempt(LOOPBACK)])
    expect(both.sort()).toEqual([200, 403])
    const { docs } = await payload.find({ collection: 'users', overrideAccess: true })
    expect(docs).toMatchObject([{ email: 'first@example.com', roles: ['admin'] }])
  })
})

describe('GraphQL', () => {
  it.each([
    'loginUser',
    'logoutUser',
    'refreshTokenUser',
    'forgotPasswordUser',
    'resetPasswordUser',
    'unlockUser',
    'verifyEmailUser',
  ])('has no %s past our sessions', async (name) => {
    const { errors } = await graphql(`mutation { ${name} }`)
    expect(JSON.stringify(errors)).toContain(`Cannot query field \\"${name}\\" on type \\"Mutation\\"`)
  })

  it('still creates and changes users', async () => {
    const { errors } = await graphql(`
      mutation {
        createUser(data: {}) {
          id
        }
        updateUser(id: "x", data: {}) {
          id
        }
      }
    `)
    expect(JSON.stringify(errors)).not.toContain('Cannot query field')
  })
})

describe('who sees sessions', () => {
  it('is their owner and administrators; nobody writes them, and no door shows a hash', async () => {
    const [owner, manager, admin] = await Promise.all([
      makeUser(payload),
      makeUser(payload, { roles: ['manager'] }),
      makeUser(payload, { roles: ['admin'] }),
    ])
    const tokens = await Promise.all(
      [owner, manager, admin].map(async (user) => (await signIn(user)).accessToken),
    )
    const seen = await Promise.all(
      tokens.map(async (token) => {
        const headers = { authorization: `JWT ${token}` }
        const { docs } = await bodyOf(
          await rest('GET', `/sessions?where[user][equals]=${owner.id}&depth=0`, { headers }),
        )
        return docs as { id: string }[]
      }),
    )
    expect(seen.map((docs) => docs.length)).toEqual([1, 0, 1])
    const id = seen[0]?.[0]?.id ?? ''
    for (const token of tokens) {
      const headers = { authorization: `JWT ${token}` }
      const body = { endedAt: null, endedReason: null }
      expect((await rest('PATCH', `/sessions/${id}`, { headers, body })).status).toBe(403)
      expect((await rest('DELETE', `/sessions/${id}`, { headers })).status).toBe(403)
      expect((await rest('POST', '/sessions', { headers, body })).status).toBe(403)
    }
    const [, managerToken = '', adminToken = ''] = tokens
    const list = (token: string) =>
      rest('GET', `/users/${owner.id}/sessions`, { headers: { authorization: `JWT ${token}` } })
    expect((await list(managerToken)).status).toBe(404)
    expect(JSON.stringify(await bodyOf(await list(adminToken)))).not.toContain('hash')
    const end = (token: string) =>
      rest('POST', `/users/${owner.id}/sessions/end`, {
        headers: { authorization: `JWT ${token}` },
        body: { sessionId: id },
      })
    expect((await end(managerToken)).status).toBe(404)
    expect((await end(adminToken)).status).toBe(200)
    expect(await doorsOpenTo(tokens[0] ?? '')).toEqual(NONE)
  })
})

describe('a browser’s cookies', () => {
  const header = (session: { accessToken?: string; refreshToken: string }) =>
    `theme=dark; payload-refresh=${session.refreshToken}${session.accessToken ? `; payload-token=${session.accessToken}` : ''}`

  it('are left alone while the access token is good', async () => {
    const session = await signIn(await makeUser(payload))
    expect(await renewSessionCookies(payload, header(session))).toBeNull()
    expect(await renewSessionCookies(payload, 'theme=dark')).toBeNull()
  })

  it('are renewed, in the request and in the answer, when it is missing or about to expire', async () => {
    const { accessToken, refreshToken } = await signIn(await makeUser(payload))
    vi.useFakeTimers({ now: Date.now() + 14.5 * 60_000, toFake: ['Date'] })
    const renewed = await renewSessionCookies(payload, header({ accessToken, refreshToken }))
    const token = readCookie(renewed?.cookieHeader, 'payload-token') ?? ''
    expect(await doorsOpenTo(token)).toEqual(EVERY)
    expect(readCookie(renewed?.cookieHeader, 'theme')).toBe('dark')
    expect(renewed?.setCookies[0]).toContain(`payload-token=${token};`)
    const next = readCookie(renewed?.cookieHeader, 'payload-refresh') ?? ''
    expect(next).not.toBe(refreshToken)
    const again = await renewSessionCookies(payload, header({ refreshToken: next }))
    expect(readCookie(again?.cookieHeader, 'payload-token')).not.toBeNull()
  })

  it('are taken away when their session is over', async () => {
    const user = await makeUser(payload)
    const { refreshToken } = await signIn(user)
    await endAllSessions(contextOf(payload, user), user.id)
    const renewed = await renewSessionCookies(payload, header({ refreshToken }))
    expect(renewed?.cookieHeader).toBe('theme=dark')
    expect(renewed?.setCookies.every((cookie) => cookie.includes('1970'))).toBe(true)
  })
})
