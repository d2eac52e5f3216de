import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { User } from '@/payload-types'
import { sqlOf } from '@/platform/database/transaction'

import { makeStore, makeUser } from '../factories/shop'
import { startPayload } from '../setup/payload'
import { stopWebs, WebProcess } from './support/web'

const PASSWORD = 'correct horse battery'
const SIGN_INS = 50

const payload = await startPayload()
let webs: readonly [WebProcess, WebProcess]

beforeAll(async () => {
  await makeStore(payload)
  webs = await Promise.all([WebProcess.start(), WebProcess.start()])
})
afterAll(stopWebs)

interface Answer {
  status: number
  data: Record<string, unknown>
  code: string | undefined
}

async function call(
  web: WebProcess,
  path: string,
  { method = 'GET', token, body }: { method?: string; token?: string; body?: object } = {},
): Promise<Answer> {
  const response = await fetch(`${web.url}/api/v1${path}`, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const answer = (await response.json()) as { data?: Record<string, unknown>; error?: { code: string } }
  return { status: response.status, data: answer.data ?? {}, code: answer.error?.code }
}

async function signIn(web: WebProcess, { email }: Pick<User, 'email'>, password = PASSWORD): Promise<Answer> {
  return call(web, '/auth/login', { method: 'POST', body: { email, password } })
}

async function tokenOf(web: WebProcess, user: User): Promise<string> {
  return String((await signIn(web, user)).data['access_token'])
}

/** Whether a process accepts a token, at each of its interfaces. */
async function acceptedAt(web: WebProcess, token: string, { email }: User): Promise<boolean[]> {
  const own = { cookie: `payload-token=${token}`, 'sec-fetch-site': 'same-origin' }
  const rest = (await (await fetch(`${web.url}/api/users/me`, { headers: own })).json()) as { user: unknown }
  const graphql = await fetch(`${web.url}/api/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ meUser { user { id } } }' }),
  })
  const { data } = (await graphql.json()) as { data: { meUser: { user: unknown } | null } }
  const page = await (await fetch(`${web.url}/account`, { headers: own, redirect: 'manual' })).text()
  const isV1 = (await call(web, '/auth/me', { token })).status === 200
  return [isV1, rest.user !== null, Boolean(data.meUser?.user), page.includes(email)]
}

const OPEN = [true, true, true, true]
const SHUT = [false, false, false, false]

describe('two web processes on one database', () => {
  it('leave fifty sessions of fifty sign-ins at the same moment', async () => {
    const user = await makeUser(payload)
    const signIns = await Promise.all(
      Array.from({ length: SIGN_INS }, (_, index) => signIn(webs[index % 2 === 0 ? 0 : 1], user)),
    )
    expect(new Set(signIns.map(({ status }) => status))).toEqual(new Set([200]))
    const tokens = signIns.map(({ data }) => String(data['access_token']))
    const answers = await Promise.all(
      tokens.map((token, index) => call(webs[index % 2 === 0 ? 1 : 0], '/auth/me', { token })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(SIGN_INS)
  })

  it('agree at once on what ends a session, at every interface', async () => {
    const [here, there] = webs
    const sql = sqlOf(payload)
    const ends: Record<string, (user: User, token: string) => Promise<unknown>> = {
      'signing out': (_, token) => call(here, '/auth/logout', { method: 'POST', token }),
      deactivating: ({ id }) => sql.query('update users set is_active = false where id = $1', [id]),
      'another password': (_, token) =>
        call(here, '/auth/change-password', {
          method: 'POST',
          token,
          body: { current_password: PASSWORD, password: 'another horse battery' },
        }),
    }
    for (const [what, end] of Object.entries(ends)) {
      const user = await makeUser(payload)
      const [token, other] = [await tokenOf(there, user), await tokenOf(here, user)]
      expect(await acceptedAt(there, token, user), what).toEqual(OPEN)
      // Changing a password keeps the session that does it.
      await end(user, what === 'another password' ? other : token)
      expect(await acceptedAt(there, token, user), what).toEqual(SHUT)
    }
  })

  it('agree at once on what a role may and on what a key may', async () => {
    const [here, there] = webs
    const boss = await makeUser(payload, { roles: ['admin'] })
    const colleague = await makeUser(payload, { roles: ['manager'] })
    const [bossToken, token] = [await tokenOf(here, boss), await tokenOf(there, colleague)]
    const key = await call(here, '/api-keys', {
      method: 'POST',
      token,
      body: { name: 'ERP', scopes: ['users:read'] },
    })
    const secret = String(key.data['secret'])
    const seesOthers = async (credential: string) =>
      (await call(there, `/users/${boss.id}`, { token: credential })).status === 200
    expect([await seesOthers(token), await seesOthers(secret)]).toEqual([true, true])
    const demoted = await call(here, `/users/${colleague.id}`, {
      method: 'PATCH',
      token: bossToken,
      body: { roles: ['customer'] },
    })
    expect(demoted.status).toBe(200)
    expect([await seesOthers(token), await seesOthers(secret)]).toEqual([false, false])
  })

  it('count wrong passwords together', async () => {
    const { email } = await makeUser(payload)
    const codes: (string | undefined)[] = []
    for (let guess = 0; guess < 6; guess += 1) {
      codes.push((await signIn(webs[guess % 2 === 0 ? 0 : 1], { email }, 'a wrong guess')).code)
    }
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'AUTHENTICATION_REQUIRED'), 'RATE_LIMITED'])
  })

  it('keep a user signed in who refreshes at both at the same moment', async () => {
    const user = await makeUser(payload)
    const { data } = await signIn(webs[0], user)
    const body = { refresh_token: data['refresh_token'] }
    const both = await Promise.all(webs.map((web) => call(web, '/auth/refresh', { method: 'POST', body })))
    for (const [index, answer] of both.entries()) {
      const token = String(answer.data['access_token'])
      expect((await call(webs[index === 0 ? 1 : 0], '/auth/me', { token })).status).toBe(200)
    }
  })
})
