import { describe, expect, it } from 'vitest'

import { purgeSessions } from '@/features/account/sessions/purge-sessions'

import { contextOf, makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { makeKey } from '../support/accounts/key-clients'
import type { HeadersOf } from '../support/accounts/session-interfaces'
import { openClients, ownPage } from '../support/accounts/session-interfaces'
import { openSessionClient } from '../support/accounts/session-client'
import { PASSWORD } from '../support/v1/v1-client'

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'

const payload = await startPayload()
const { rest } = openClients(payload)
const { as, sql, signIn, refresh, statusWith, endsOf, letSessionsRest } = openSessionClient(payload)

describe('one’s own sessions at v1', () => {
  it('are listed by device, browser and network, with the one that asks', async () => {
    const user = await makeUser(payload)
    const { access_token: accessToken } = await signIn(user, CHROME)
    await signIn(user)
    const { body } = await as(accessToken).get('/auth/sessions')
    expect(body.data).toHaveLength(2)
    expect(body.data).toContainEqual(
      expect.objectContaining({
        device: 'Windows computer',
        browser: 'Chrome',
        ip_prefix: '203.0.113.0/24',
        is_current: true,
      }),
    )
    expect(JSON.stringify(body.data)).not.toMatch(/203\.0\.113\.7|hash/)
  })

  it('end one by one, and no other user’s', async () => {
    const user = await makeUser(payload)
    const [mine, other] = [await signIn(user), await signIn(user)]
    const client = as(mine.access_token)
    const { body } = await client.get('/auth/sessions')
    const sessions = body.data as unknown as { id: string; is_current: boolean }[]
    const target = sessions.find((session) => !session.is_current)?.id ?? ''
    const stranger = as((await signIn(await makeUser(payload))).access_token)
    expect((await stranger.send('DELETE', `/auth/sessions/${target}`)).status).toBe(404)
    expect(await statusWith(other.access_token)).toBe(200)
    expect((await client.send('DELETE', `/auth/sessions/${target}`)).status).toBe(200)
    expect(await statusWith(other.access_token)).toBe(401)
    expect(await statusWith(mine.access_token)).toBe(200)
    expect((await client.send('DELETE', '/auth/sessions/nonsense')).status).toBe(404)
    expect(await endsOf(user.id)).toEqual([
      { reason: null, by: null },
      { reason: 'ended by user', by: user.id },
    ])
  })

  it('end by logging out: this one, or all of them', async () => {
    const user = await makeUser(payload)
    const tokens = [await signIn(user), await signIn(user), await signIn(user)].map(
      ({ access_token: token }) => token,
    )
    const [first = '', second = '', third = ''] = tokens
    await as(first).send('POST', '/auth/logout')
    expect(await Promise.all(tokens.map(statusWith))).toEqual([401, 200, 200])
    await as(second).post('/auth/logout', { all: true })
    expect(await statusWith(third)).toBe(401)
    expect((await as().send('POST', '/auth/logout')).status).toBe(401)
  })

  it('end when the password changes, but for the one that changes it', async () => {
    const user = await makeUser(payload)
    const [mine, other] = [await signIn(user), await signIn(user)]
    const client = as(mine.access_token)
    const change = (current: string, password: string) =>
      client.post('/auth/change-password', { current_password: current, password })
    const wrong = await change('wrong horse battery', 'another horse battery')
    expect(wrong.body.error).toMatchObject({
      code: 'VALIDATION_ERROR',
      details: { fields: [{ path: 'current_password' }] },
    })
    expect((await change(PASSWORD, 'elevenchars')).status).toBe(400)
    expect(await statusWith(other.access_token)).toBe(200)
    expect((await change(PASSWORD, 'another horse battery')).status).toBe(200)
    expect(await statusWith(mine.access_token)).toBe(200)
    expect(await statusWith(other.access_token)).toBe(401)
    expect(await endsOf(user.id)).toEqual([
      { reason: null, by: null },
      { reason: 'password changed', by: user.id },
    ])
  })

  it('end in the same way when the password is changed in the panel, with the current one alone', async () => {
    const user = await makeUser(payload, { roles: ['support'] })
    const [mine, other] = [await signIn(user), await signIn(user)]
    const change = (
      currentPassword: string,
      password: string,
      headers: HeadersOf = ownPage(mine.access_token),
    ) => rest('POST', '/users/password', { headers, body: { currentPassword, password } })
    expect((await change('wrong horse battery', 'another horse battery')).status).toBe(400)
    expect((await change(PASSWORD, 'elevenchars')).status).toBe(400)
    expect((await change(PASSWORD, 'another horse battery', {})).status).toBe(401)
    const key = await makeKey(payload, user, { scopes: ['users:*'] })
    const byKey = await change(PASSWORD, 'another horse battery', { authorization: `Bearer ${key.secret}` })
    expect(byKey.status).toBe(403)
    expect(await statusWith(other.access_token)).toBe(200)
    expect((await change(PASSWORD, 'another horse battery')).status).toBe(200)
    expect(await statusWith(mine.access_token)).toBe(200)
    expect(await statusWith(other.access_token)).toBe(401)
  })

  it('do not let their password be changed without the current one', async () => {
    const user = await makeUser(payload)
    const client = as((await signIn(user)).access_token)
    const reply = await client.send('PATCH', `/users/${user.id}`, { password: 'another horse battery' })
    expect(reply.status).toBe(400)
    expect(await statusWith((await signIn(user)).access_token)).toBe(200)
  })
})

describe('idle time', () => {
  it('signs out staff, and customers not', async () => {
    const [boss, customer] = [await makeUser(payload, { roles: ['manager'] }), await makeUser(payload)]
    const [staff, shopper] = [await signIn(boss), await signIn(customer)]
    for (const { id } of [boss, customer]) await letSessionsRest(id, 8 * 60 + 1)
    expect(await statusWith(staff.access_token)).toBe(401)
    expect((await refresh(staff.refresh_token)).status).toBe(401)
    expect(await statusWith(shopper.access_token)).toBe(200)
  })

  it('starts anew with each use', async () => {
    const boss = await makeUser(payload, { roles: ['admin'] })
    const { access_token: token } = await signIn(boss)
    await letSessionsRest(boss.id, 7 * 60 + 59)
    expect(await statusWith(token)).toBe(200)
    const restMinutes = async () => {
      const [row] = await sql.query<{ minutes: number }>(
        `select extract(epoch from now() - last_used_at)::float8 / 60 as minutes from sessions where user_id = $1`,
        [boss.id],
      )
      return row?.minutes
    }
    await expect.poll(restMinutes).toBeLessThan(1)
  })
})

describe('the nightly purge', () => {
  it('closes what has run out, and forgets what ended long ago', async () => {
    const [boss, customer] = [await makeUser(payload, { roles: ['support'] }), await makeUser(payload)]
    for (const user of [boss, customer]) await signIn(user)
    const { access_token: token } = await signIn(customer)
    await letSessionsRest(boss.id, 9 * 60)
    await sql.query(
      `update sessions set expires_at = now() - interval '1 s' where user_id = $1
         and id = (select min(id::text)::uuid from sessions where user_id = $1)`,
      [customer.id],
    )
    await purgeSessions(contextOf(payload, boss, 'job'))
    expect((await endsOf(boss.id)).map(({ reason }) => reason)).toEqual(['idle'])
    expect((await endsOf(customer.id)).map(({ reason }) => reason)).toEqual(['expired', null])
    expect(await statusWith(token)).toBe(200)
    const orphans = await sql.query(
      `select 1 from refresh_tokens t join sessions s on s.id = t.session_id where s.ended_at is not null`,
    )
    expect(orphans).toHaveLength(0)
    await sql.query(`update sessions set ended_at = now() - interval '91 days' where user_id = $1`, [boss.id])
    await purgeSessions(contextOf(payload, boss, 'job'))
    expect(await endsOf(boss.id)).toEqual([])
  })
})
