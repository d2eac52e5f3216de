import { afterEach, describe, expect, it, vi } from 'vitest'

import { endAllSessions } from '@/features/account/sessions/end-sessions'
import { renewSessionCookies } from '@/features/account/sessions/renew-session-cookies'
import type { SignInResult } from '@/features/account/sessions/open-session'
import type { User } from '@/payload-types'
import { ANONYMOUS, makeContext } from '@/platform/context'
import { readCookie } from '@/platform/http/session-cookies'
import { sqlOf } from '@/platform/database/transaction'

import { contextOf, makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import type { HeadersOf } from '../support/accounts/session-interfaces'
import { bodyOf, EVERY, NONE, openClients, ownPage } from '../support/accounts/session-interfaces'
import { makeClient, PASSWORD } from '../support/v1/v1-client'
import { createCheckedFetch } from '../support/v1/checked-fetch'

const LOOPBACK = { 'x-client-address': '127.0.0.1' }

const payload = await startPayload()
const visitor = makeContext(payload, 'storefront', ANONYMOUS)
const { rest, graphql, signIn, acceptedAt } = openClients(payload)
const v1 = createCheckedFetch({ payload })

afterEach(() => vi.useRealTimers())

describe('the endpoints in place of Payload’s', () => {
  it('give a browser cookies that scripts cannot read, and no token to read', async () => {
    const user = await makeUser(payload, { roles: ['admin'] })
    const browser = { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' }
    const response = await rest('POST', '/users/login', {
      headers: browser,
      body: { username: user.email, password: PASSWORD },
    })
    const cookies = response.headers.getSetCookie()
    expect(cookies.map((cookie) => cookie.split('=', 1)[0])).toEqual([
      'payload-token',
      'payload-refresh',
      'backroom-device',
    ])
    for (const cookie of cookies) expect(cookie).toMatch(/; Path=\/; .*HttpOnly; SameSite=Lax/)
    const body = await bodyOf(response)
    expect(JSON.stringify(body)).not.toMatch(/hash|salt|refreshToken|deviceToken|"token"/)
    expect(body).toMatchObject({ user: { email: user.email, collection: 'users' } })
    const idleSeconds = Number(body['sessionEnds']) - Date.now() / 1000
    expect(idleSeconds).toBeGreaterThan(8 * 3600 - 60)
    expect(idleSeconds).toBeLessThanOrEqual(8 * 3600)
  })

  it('give a program both tokens, and a new pair for the refresh token', async () => {
    const user = await makeUser(payload)
    const login = await rest('POST', '/users/login', { body: { email: user.email, password: PASSWORD } })
    const { token, refreshToken } = await bodyOf(login)
    expect(await acceptedAt(String(token))).toEqual(EVERY)
    const refreshed = await bodyOf(await rest('POST', '/users/refresh-token', { body: { refreshToken } }))
    expect(await acceptedAt(String(refreshed['token']))).toEqual(EVERY)
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
    expect(await acceptedAt(one.accessToken)).toEqual(NONE)
    expect(await acceptedAt(two.accessToken)).toEqual(EVERY)
    await rest('POST', '/users/logout?allSessions=true', { headers: ownPage(two.accessToken) })
    expect(await acceptedAt(three.accessToken)).toEqual(NONE)
  })

  it('end the session that a browser had when a user signs in there again, and no other', async () => {
    const [user, other] = [await makeUser(payload), await makeUser(payload)]
    const [first, elsewhere] = [await signIn(user), await signIn(user)]
    const inBrowser = async (
      session: Pick<SignInResult, 'refreshToken'>,
      who: User,
      more: HeadersOf = {},
    ) => {
      const cookie = `payload-refresh=${session.refreshToken}`
      const headers = { cookie, 'sec-fetch-site': 'same-origin', ...more }
      const answer = await rest('POST', '/users/login', {
        headers,
        body: { email: who.email, password: PASSWORD },
      })
      const cookies = answer.headers.getSetCookie().join('; ')
      return {
        accessToken: readCookie(cookies, 'payload-token') ?? '',
        refreshToken: readCookie(cookies, 'payload-refresh') ?? '',
      }
    }
    // Nothing ends for a wrong password, a page of another site or a program.
    await rest('POST', '/users/login', {
      headers: { cookie: `payload-refresh=${first.refreshToken}`, 'sec-fetch-site': 'same-origin' },
      body: { email: user.email, password: 'wrong' },
    })
    await inBrowser(first, user, { 'sec-fetch-site': 'cross-site' })
    await rest('POST', '/users/login', {
      headers: { authorization: `JWT ${first.accessToken}` },
      body: { email: user.email, password: PASSWORD },
    })
    expect(await acceptedAt(first.accessToken)).toEqual(EVERY)

    const second = await inBrowser(first, user)
    expect(await acceptedAt(first.accessToken)).toEqual(NONE)
    // The next one at this machine, with an account of their own.
    const third = await inBrowser(second, other)
    expect(await acceptedAt(second.accessToken)).toEqual(NONE)
    for (const { accessToken } of [third, elsewhere]) expect(await acceptedAt(accessToken)).toEqual(EVERY)
    const ended = await sqlOf(payload).query(
      `select ended_reason as reason, ended_by_id as by from sessions where user_id = $1 and ended_at is not null`,
      [user.id],
    )
    expect(ended).toEqual(Array.from({ length: 2 }, () => ({ reason: 'signed in again', by: user.id })))
    const trail = await sqlOf(payload).query(
      `select actor_id as actor from audit_entries
       where document_id = $1 and action = 'logout' and reason = 'signed in again'`,
      [user.id],
    )
    expect(trail).toEqual([{ actor: user.id }, { actor: user.id }])
  })

  it('change no user’s own password without the current one', async () => {
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

  it('let no user deactivate or trash themselves, so that an administrator is left', async () => {
    for (const roles of [['admin'], ['manager']] as const) {
      const user = await makeUser(payload, { roles: [...roles] })
      const { accessToken } = await signIn(user)
      const headers = { authorization: `JWT ${accessToken}` }
      const end = async (data: object) =>
        (await rest('PATCH', `/users/${user.id}`, { headers, body: data })).status
      expect([await end({ isActive: false }), await end({ deletedAt: new Date().toISOString() })]).toEqual([
        403, 403,
      ])
      await graphql(`mutation { updateUser(id: "${user.id}", data: { isActive: false }) { id } }`, headers)
      expect((await makeClient(v1, accessToken).send('DELETE', `/users/${user.id}`)).status).toBe(403)
      expect(await acceptedAt(accessToken)).toEqual(EVERY)
      expect(await end({ isActive: true, phone: '1' })).toBe(200)
    }
  })

  it('unlock accounts for administrators and managers alone', async () => {
    const [boss, user] = [await makeUser(payload, { roles: ['manager'] }), await makeUser(payload)]
    for (let guess = 1; guess <= 5; guess += 1) await expect(signIn(user, 'a guess')).rejects.toThrow('wrong')
    await expect(signIn(user)).rejects.toThrow('Too many')
    const unlock = async (who: User) => {
      const headers = { authorization: `JWT ${(await signIn(who)).accessToken}` }
      return (await rest('POST', '/users/unlock', { headers, body: { email: user.email } })).status
    }
    expect(await unlock(await makeUser(payload, { roles: ['support'] }))).toBe(403)
    await expect(signIn(user)).rejects.toThrow('Too many')
    expect(await unlock(boss)).toBe(200)
    await signIn(user)
  })

  it('make no first administrator where there is a user, nor from elsewhere', async () => {
    const body = { email: 'first@example.com', name: 'First', password: PASSWORD }
    const attempt = async (headers: HeadersOf) =>
      (await rest('POST', '/users/first-register', { headers, body })).status
    expect(await attempt(LOOPBACK)).toBe(403)
    await sqlOf(payload).query('delete from users')
    const refused = [
      {},
      { 'x-client-address': '203.0.113.7' },
      { ...LOOPBACK, 'x-forwarded-for': '203.0.113.7' },
      { ...LOOPBACK, 'x-forwarded-for': '127.0.0.1' },
      { ...LOOPBACK, 'x-forwarded-proto': 'https' },
      { ...LOOPBACK, via: '1.1 proxy' },
      { ...LOOPBACK, host: 'shop.example.com' },
      { ...LOOPBACK, origin: 'http://shop.example.com:3000' },
      { ...LOOPBACK, origin: 'https://evil.example' },
    ]
    for (const headers of refused) expect(await attempt(headers)).toBe(403)
    const { csrf } = payload.config
    payload.config.csrf = ['https://shop.example.com']
    expect(await attempt(LOOPBACK)).toBe(403)
    payload.config.csrf = csrf
    const both = await Promise.all([attempt(LOOPBACK), attempt(LOOPBACK)])
    expect(both.sort()).toEqual([200, 403])
    const { docs } = await payload.find({ collection: 'users', overrideAccess: true })
    expect(docs).toMatchObject([{ email: 'first@example.com', roles: ['admin'] }])
  })
})

describe('GraphQL', () => {
  it.each(['loginUser', 'logoutUser', 'refreshTokenUser', 'unlockUser'])(
    'has no %s past our sessions',
    async (name) => {
      const { errors } = await graphql(`mutation { ${name} }`)
      expect(JSON.stringify(errors)).toContain(`Cannot query field \\"${name}\\" on type \\"Mutation\\"`)
    },
  )

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

describe('a browser’s cookies', () => {
  const header = (session: { accessToken?: string; refreshToken: string }) =>
    `theme=dark; payload-refresh=${session.refreshToken}${session.accessToken ? `; payload-token=${session.accessToken}` : ''}`

  it('are left alone while the access token is good', async () => {
    const session = await signIn(await makeUser(payload))
    expect(await renewSessionCookies(visitor, header(session))).toBeNull()
    expect(await renewSessionCookies(visitor, 'theme=dark')).toBeNull()
  })

  it('are renewed, in the request and in the answer, when it is missing or about to expire', async () => {
    const { accessToken, refreshToken } = await signIn(await makeUser(payload))
    vi.useFakeTimers({ now: Date.now() + 14.5 * 60_000, toFake: ['Date'] })
    const renewed = await renewSessionCookies(visitor, header({ accessToken, refreshToken }))
    const token = readCookie(renewed?.cookieHeader, 'payload-token') ?? ''
    expect(await acceptedAt(token)).toEqual(EVERY)
    expect(readCookie(renewed?.cookieHeader, 'theme')).toBe('dark')
    expect(renewed?.setCookies[0]).toContain(`payload-token=${token};`)
    const next = readCookie(renewed?.cookieHeader, 'payload-refresh') ?? ''
    expect(next).not.toBe(refreshToken)
    const again = await renewSessionCookies(visitor, header({ refreshToken: next }))
    expect(readCookie(again?.cookieHeader, 'payload-token')).not.toBeNull()
  })

  it('are taken away when their session is over', async () => {
    const user = await makeUser(payload)
    const { refreshToken } = await signIn(user)
    await endAllSessions(contextOf(payload, user), user.id)
    const renewed = await renewSessionCookies(visitor, header({ refreshToken }))
    expect(renewed?.cookieHeader).toBe('theme=dark')
    expect(renewed?.setCookies.every((cookie) => cookie.includes('1970'))).toBe(true)
  })
})
