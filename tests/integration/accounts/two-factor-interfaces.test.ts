import { describe, expect, it } from 'vitest'

import { eraseUser } from '@/features/account/staff-accounts/erase-user'
import type { User } from '@/payload-types'
import { readCookie } from '@/platform/http/session-cookies'

import { contextOf, makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { BROWSER, openSecondFactors } from '../support/accounts/second-factors'
import { makeKey } from '../support/accounts/key-clients'
import { openMailbox } from '../support/accounts/mailbox'
import { bodyOf, EVERY, NONE, openClients } from '../support/accounts/session-interfaces'
import { makeClient, PASSWORD } from '../support/v1/v1-client'
import { createCheckedFetch } from '../support/v1/checked-fetch'

const payload = await startPayload()
const { sql, enrolled, forgetLastCode } = openSecondFactors(payload)
const { rest, graphql, signIn, acceptedAt } = openClients(payload)
const { newMailsTo } = openMailbox(payload)
const v1 = createCheckedFetch({ payload })

const credentials = (user: User, more: object = {}) => ({ email: user.email, password: PASSWORD, ...more })
const bearer = (token: string) => ({ authorization: `JWT ${token}` })

interface Refusal {
  errors?: { message: string; data: { code: string; challenge?: string; attempts_left?: number } }[]
}

async function refusalOf(response: Response) {
  const { errors = [] } = (await bodyOf(response)) as Refusal
  return { status: response.status, ...errors[0]?.data }
}

describe('signing in with two steps', () => {
  it('at v1: 401 with a challenge, then the code', async () => {
    const { user, codeNow } = await enrolled()
    const first = await makeClient(v1).post('/auth/login', credentials(user))
    expect(first.status).toBe(401)
    expect(first.body.error).toMatchObject({ code: 'TWO_FACTOR_REQUIRED', details: { expires_in: 300 } })
    expect(JSON.stringify(first.body)).not.toContain('token')
    const challenge = first.body.error.details?.['challenge']
    expect((await makeClient(v1, String(challenge)).get('/auth/me')).status).toBe(401)
    const wrong = await makeClient(v1).post('/auth/two-factor', { challenge, code: '12345' })
    expect(wrong.body.error).toMatchObject({ code: 'AUTHENTICATION_REQUIRED', details: { attempts_left: 4 } })
    const second = await makeClient(v1).post('/auth/two-factor', { challenge, code: codeNow() })
    expect(second.body.data).toMatchObject({ user: { email: user.email }, two_factor_setup_required: false })
    expect(await acceptedAt(String(second.body.data['access_token']))).toEqual(EVERY)
    await forgetLastCode(user.id)
    expect((await makeClient(v1).post('/auth/login', credentials(user, { code: codeNow() }))).status).toBe(
      200,
    )
  })

  it('at Payload’s REST, from a browser and from a program: no cookie and no token before the code', async () => {
    const { user, codeNow } = await enrolled(['admin'])
    for (const headers of [BROWSER, {}]) {
      const first = await rest('POST', '/users/login', { headers, body: credentials(user) })
      expect(first.headers.getSetCookie()).toEqual([])
      const { status, code, challenge } = await refusalOf(first)
      expect([status, code]).toEqual([401, 'TWO_FACTOR_REQUIRED'])
      const wrong = await rest('POST', '/users/two-factor', { headers, body: { challenge, code: 'wrong' } })
      expect(await refusalOf(wrong)).toMatchObject({ status: 401, attempts_left: 4 })
      expect(wrong.headers.getSetCookie()).toEqual([])
      const second = await rest('POST', '/users/two-factor', {
        headers,
        body: { challenge, code: codeNow() },
      })
      expect(second.status).toBe(200)
      const token = readCookie(second.headers.getSetCookie()[0], 'payload-token')
      expect(await acceptedAt(token ?? '')).toEqual(EVERY)
      await forgetLastCode(user.id)
    }
    const atOnce = await rest('POST', '/users/login', { body: credentials(user, { code: codeNow() }) })
    expect(await bodyOf(atOnce)).toMatchObject({ user: { email: user.email } })
  })

  it('at GraphQL not at all: there is no sign-in', async () => {
    const { user } = await enrolled()
    const call = `mutation { loginUser(email: "${user.email}", password: "${PASSWORD}") { token } }`
    expect(JSON.stringify(await graphql(call))).toContain('Cannot query field')
  })

  it('nor by the framework’s own sign-in, whose token is refused everywhere', async () => {
    const { user } = await enrolled()
    const { token } = await payload.login({
      collection: 'users',
      overrideAccess: true,
      data: credentials(user),
    })
    expect(await acceptedAt(token ?? '')).toEqual(NONE)
  })

  it('also after the password was set by a link: that opens no session', async () => {
    const { user } = await enrolled()
    await newMailsTo(user.email)
    await makeClient(v1).post('/auth/forgot-password', { email: user.email })
    const { token } = (await newMailsTo(user.email))['reset-password'] ?? {}
    const password = 'another horse battery'
    expect((await makeClient(v1).post('/auth/reset-password', { token, password })).status).toBe(200)
    const { body } = await makeClient(v1).post('/auth/login', { email: user.email, password })
    expect(body.error.code).toBe('TWO_FACTOR_REQUIRED')
  })
})

describe('what is never read', () => {
  it('is a secret, a recovery code or a challenge, through any interface', async () => {
    const [{ user, secret }, { user: admin, codeNow }] = [await enrolled(), await enrolled(['admin'])]
    const signedIn = await rest('POST', '/users/login', { body: credentials(admin, { code: codeNow() }) })
    const headers = bearer(String((await bodyOf(signedIn))['token']))
    const own = await bodyOf(await rest('GET', `/users/${user.id}?depth=3`, { headers }))
    const { docs } = await bodyOf(await rest('GET', '/audit-entries?limit=100', { headers }))
    expect(JSON.stringify([own, docs])).not.toContain(secret)
    for (const name of ['second-factors', 'second_factors', 'recovery-codes', 'sign-in-challenges']) {
      expect((await rest('GET', `/${name}`, { headers })).status).toBe(404)
    }
    const filtered = await rest('GET', '/users?where[secondFactor.secret][exists]=true', { headers })
    expect(filtered.status).toBe(400)
  })
})

describe('a lost phone', () => {
  it('is reset by an administrator alone, with a reason', async () => {
    const { user } = await enrolled(['support'])
    const [admin, manager] = [
      await makeUser(payload, { roles: ['admin'] }),
      await makeUser(payload, { roles: ['manager'] }),
    ]
    const reset = async (who: User, whom: User, reason = 'Lost in the sea') => {
      const headers = bearer((await signIn(who)).accessToken)
      return (await rest('POST', `/users/${whom.id}/two-factor/reset`, { headers, body: { reason } })).status
    }
    expect(await reset(manager, user)).toBe(403)
    expect(await reset(await makeUser(payload), user)).toBe(403)
    expect(await reset(admin, admin)).toBe(403)
    expect(await reset(admin, user, ' ')).toBe(400)
    await expect(signIn(user)).rejects.toThrow('code of your authenticator app')
    await newMailsTo(user.email)
    expect(await reset(admin, user)).toBe(200)
    expect(await reset(admin, user)).toBe(409)
    await signIn(user)
    expect(Object.keys(await newMailsTo(user.email))).toEqual(['second-factor-reset'])
    const entries = await sql.query(
      `select reason, actor_id as actor, changes from audit_entries
       where document_id = $1 and reason = 'Lost in the sea'`,
      [user.id],
    )
    const changes = { twoStepSignIn: { before: true, after: false } }
    expect(entries).toEqual([{ reason: 'Lost in the sea', actor: admin.id, changes }])
  })

  it('nor by a key, whatever its scopes', async () => {
    const { user } = await enrolled()
    const admin = await makeUser(payload, { roles: ['admin'] })
    const { secret } = await makeKey(payload, admin, { scopes: ['users:*'] })
    const client = makeClient(v1, secret)
    expect((await client.post(`/users/${user.id}/two-factor/reset`, { reason: 'Lost' })).status).toBe(403)
    for (const path of ['setup', 'recovery-codes', 'turn-off']) {
      const answer = await client.post(`/auth/two-factor/${path}`, { current_password: PASSWORD })
      expect(answer.status).toBe(403)
    }
    expect((await makeClient(v1, secret).get('/auth/two-factor')).status).toBe(403)
  })
})

describe('an erased account', () => {
  it('keeps no second factor', async () => {
    const { user } = await enrolled()
    const admin = await makeUser(payload, { roles: ['admin'] })
    await eraseUser(contextOf(payload, admin), { account: { id: user.id }, reason: 'Asked for' })
    const left = await sql.query('select 1 from second_factors where user_id = $1', [user.id])
    expect(left).toEqual([])
  })
})
