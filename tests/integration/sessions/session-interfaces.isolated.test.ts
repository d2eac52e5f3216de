import { SignJWT } from 'jose'
import { describe, expect, it, vi } from 'vitest'

import { endAllSessions } from '@/features/account/sessions/end-sessions'
import type { User } from '@/payload-types'
import { createAccessTokens } from '@/platform/identity/access-token'
import { sqlOf } from '@/platform/database/transaction'

import { contextOf, makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { bodyOf, EVERY, NONE, openClients } from '../support/accounts/session-interfaces'
import { PASSWORD } from '../support/v1/v1-client'

/** Set before the settings are read, which the first import of the configuration does. */
const FORMER_SECRET = vi.hoisted(() => (process.env['PAYLOAD_SECRET_PREVIOUS'] = 'the secret of last year'))

const payload = await startPayload()
const { rest, graphqlResponse, signIn, acceptedAt } = openClients(payload)

describe('every interface accepts the same session, and refuses it from the next request on', () => {
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
    expect(await acceptedAt(accessToken)).toEqual(EVERY)
    await act(user)
    expect(await acceptedAt(accessToken)).toEqual(NONE)
    const ends = await sqlOf(payload).query(
      `select ended_reason as reason from sessions where user_id = $1`,
      [user.id],
    )
    expect(ends).toEqual([{ reason }])
    // What ended once does not come back with the account.
    await write(user.id, { isActive: true, deletedAt: null })
    expect(await acceptedAt(accessToken)).toEqual(NONE)
  })

  it('and sees changed roles at once', async () => {
    const user = await makeUser(payload, { roles: ['manager'] })
    const { accessToken } = await signIn(user)
    const headers = { authorization: `JWT ${accessToken}` }
    const canReadMails = async () => (await rest('GET', '/mails', { headers })).status
    expect(await canReadMails()).toBe(200)
    await write(user.id, { roles: ['customer'] })
    expect(await canReadMails()).toBe(403)
    expect(await acceptedAt(accessToken)).toEqual(EVERY)
  })

  it('signed with the former secret too, while it is being replaced', async () => {
    const user = await makeUser(payload)
    const { sessionId } = await signIn(user)
    const claims = { userId: user.id, sessionId }
    const tokensOf = (secret: string) => createAccessTokens({ secret, audience: '127.0.0.1' })
    const { token } = await tokensOf(FORMER_SECRET).sign(claims)
    expect(await acceptedAt(token)).toEqual(EVERY)
    const { token: foreign } = await tokensOf('another shop’s secret').sign(claims)
    expect(await acceptedAt(foreign)).toEqual(NONE)
  })

  it('but never a token that the framework itself would take', async () => {
    const user = await makeUser(payload, { roles: ['admin'] })
    const { sessionId } = await signIn(user)
    const token = await new SignJWT({ id: user.id, collection: 'users', sid: sessionId, email: user.email })
      .setProtectedHeader({ alg: 'HS256', authVersion: 1, typ: 'JWT' })
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode(payload.secret))
    expect(await acceptedAt(token)).toEqual(NONE)
    const { token: builtIn } = await payload.login({
      collection: 'users',
      overrideAccess: true,
      data: { email: user.email, password: PASSWORD },
    })
    expect(await acceptedAt(builtIn ?? '')).toEqual(NONE)
  })

  it('and no cookie that a foreign page sends', async () => {
    const { accessToken } = await signIn(await makeUser(payload))
    for (const foreign of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, {}]) {
      const headers = { cookie: `payload-token=${accessToken}`, ...foreign }
      expect(await bodyOf(await rest('GET', '/users/me', { headers }))).toMatchObject({ user: null })
    }
  })
})

it('no cache keeps what Payload’s interfaces answer, refusals included', async () => {
  const { accessToken } = await signIn(await makeUser(payload))
  const headers = { authorization: `JWT ${accessToken}` }
  const answers = [
    await rest('GET', '/users', { headers }),
    await rest('GET', '/sessions', { headers: { authorization: `Bearer br_${'k'.repeat(43)}` } }),
    await rest('GET', '/nothing'),
    await graphqlResponse('{ Users(limit: 1) { docs { email } } }', headers),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 401, 404, 200])
  for (const answer of answers) expect(answer.headers.get('cache-control')).toContain('no-store')
})

describe('who sees sessions', () => {
  it('is their owner and administrators; they are never written, and no interface shows a hash', async () => {
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
    expect(await acceptedAt(tokens[0] ?? '')).toEqual(NONE)
  })
})
