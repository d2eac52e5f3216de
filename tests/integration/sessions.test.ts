import { describe, expect, it } from 'vitest'

import { createFetch } from '@/api/fetch'
import { logIn } from '@/features/account/log-in'
import { purgeSessions } from '@/features/account/purge-sessions'
import { sendTokenReuse } from '@/features/mail/send-token-reuse'
import { ANONYMOUS, makeContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import { jobContext, jobsOf } from '../factories/jobs'
import { contextOf, makeStore, makeUser } from '../factories/shop'
import { startPayload } from '../setup/payload'
import { makeClient, PASSWORD, startApi } from './support/v1-client'

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'

const payload = await startPayload()
await makeStore(payload)
const { anonymous } = await startApi(payload)
const fetch = createFetch({ payload })
const sql = sqlOf(payload)

interface Tokens {
  access_token: string
  refresh_token: string
}

function visitor(userAgent = 'test/1') {
  const client = { userAgent, address: '203.0.113.7' }
  return { ...makeContext(payload, 'v1', ANONYMOUS), client }
}

async function signIn(user: { email: string }): Promise<Tokens> {
  const { accessToken, refreshToken } = await logIn(visitor(), { identifier: user.email, password: PASSWORD })
  return { access_token: accessToken, refresh_token: refreshToken }
}

async function refresh(token: string) {
  return anonymous.post('/auth/refresh', { refresh_token: token })
}

/** What `GET /auth/me` answers with a token. */
async function statusWith(token: string): Promise<number> {
  return (await makeClient(fetch, token).get('/auth/me')).status
}

/** As if `seconds` had gone by since each refresh token of the user was used. */
async function letUsedTokensAge(userId: string, seconds: number): Promise<void> {
  await sql.query(
    `update refresh_tokens t set used_at = t.used_at - make_interval(secs => $2)
     from sessions s where s.id = t.session_id and s.user_id = $1 and t.used_at is not null`,
    [userId, seconds],
  )
}

async function letSessionsRest(userId: string, minutes: number): Promise<void> {
  await sql.query(`update sessions set last_used_at = now() - make_interval(mins => $2) where user_id = $1`, [
    userId,
    minutes,
  ])
}

async function endsOf(userId: string): Promise<{ reason: string | null; by: string | null }[]> {
  return sql.query(
    `select ended_reason as reason, ended_by_id as by from sessions where user_id = $1 order by id`,
    [userId],
  )
}

describe('logging in', () => {
  it('fifty times at once leaves fifty sessions that work', async () => {
    const user = await makeUser(payload)
    const logins = await Promise.all(Array.from({ length: 50 }, () => signIn(user)))
    const statuses = await Promise.all(logins.map(({ access_token: token }) => statusWith(token)))
    expect(statuses).toEqual(Array.from({ length: 50 }, () => 200))
    const first = makeClient(fetch, logins[0]?.access_token)
    const { body } = await first.get('/auth/sessions')
    expect(body.data).toHaveLength(50)
  })

  it('answers both tokens and how long the first one lives', async () => {
    const user = await makeUser(payload)
    const { body } = await anonymous.post('/auth/login', { email: user.email, password: PASSWORD })
    expect(body.data).toMatchObject({ token_type: 'Bearer', user: { email: user.email } })
    expect(body.data['expires_in']).toBeGreaterThan(890)
    expect(body.data['expires_in']).toBeLessThanOrEqual(900)
    expect(await statusWith(String(body.data['access_token']))).toBe(200)
    const stored = await sql.query<{ hash: Buffer }>(`select hash from refresh_tokens`)
    const token = String(body.data['refresh_token'])
    expect(stored.some(({ hash }) => hash.toString('base64url') === token || hash.toString() === token)).toBe(
      false,
    )
  })

  it('with the old password never outlives the change of it', async () => {
    const user = await makeUser(payload)
    const change = payload.update({
      collection: 'users',
      id: user.id,
      overrideAccess: true,
      data: { password: 'another horse battery' },
    })
    const logins = await Promise.allSettled(Array.from({ length: 8 }, () => signIn(user)))
    await change
    for (const login of logins) {
      if (login.status === 'fulfilled') expect(await statusWith(login.value.access_token)).toBe(401)
    }
    await expect(signIn(user)).rejects.toThrow('The name or the password is wrong.')
  })
})

describe('a refresh token', () => {
  it('is taken for a new pair, and each pair works', async () => {
    const user = await makeUser(payload)
    let tokens = await signIn(user)
    for (let turn = 0; turn < 3; turn += 1) {
      const { status, body } = await refresh(tokens.refresh_token)
      expect(status).toBe(200)
      const next = body.data as unknown as Tokens
      expect(next.refresh_token).not.toBe(tokens.refresh_token)
      expect(await statusWith(next.access_token)).toBe(200)
      tokens = next
    }
    expect(await endsOf(user.id)).toEqual([{ reason: null, by: null }])
  })

  it('used twice after ten seconds ends its session for everybody, and tells the owner once', async () => {
    const user = await makeUser(payload)
    const stolen = await signIn(user)
    const other = await signIn(user)
    const { body } = await refresh(stolen.refresh_token)
    const next = body.data as unknown as Tokens
    await letUsedTokensAge(user.id, 11)
    const mailsBefore = (await jobsOf(payload, 'mail.token-reuse')).length
    const again = await Promise.all([1, 2, 3].map(() => refresh(stolen.refresh_token)))
    expect(again.map(({ status }) => status)).toEqual([401, 401, 401])
    expect((await refresh(next.refresh_token)).status).toBe(401)
    expect(await statusWith(next.access_token)).toBe(401)
    expect(await statusWith(other.access_token)).toBe(200)
    expect((await endsOf(user.id)).map(({ reason }) => reason)).toEqual(['token reuse', null])
    expect(await jobsOf(payload, 'mail.token-reuse')).toHaveLength(mailsBefore + 1)
    const [session] = await sql.query<{ id: string }>(
      `select id from sessions where user_id = $1 and ended_reason = 'token reuse'`,
      [user.id],
    )
    expect(await sendTokenReuse(jobContext(payload), session?.id ?? '')).toBe('sent')
    expect(await sendTokenReuse(jobContext(payload), session?.id ?? '')).toBe('sent-before')
  })

  it('may come again within ten seconds: an answer was lost', async () => {
    const user = await makeUser(payload)
    const tokens = await signIn(user)
    await refresh(tokens.refresh_token)
    await letUsedTokensAge(user.id, 5)
    const { status, body } = await refresh(tokens.refresh_token)
    expect(status).toBe(200)
    const next = body.data as unknown as Tokens
    expect(await statusWith(next.access_token)).toBe(200)
    expect((await refresh(next.refresh_token)).status).toBe(200)
  })

  it('taken by two tabs at once keeps both signed in', async () => {
    const user = await makeUser(payload)
    const tokens = await signIn(user)
    const replies = await Promise.all(Array.from({ length: 10 }, () => refresh(tokens.refresh_token)))
    for (const { status, body } of replies) {
      expect(status).toBe(200)
      const next = body.data as unknown as Tokens
      expect(await statusWith(next.access_token)).toBe(200)
      expect((await refresh(next.refresh_token)).status).toBe(200)
    }
    const used = await sql.query(
      `select 1 from refresh_tokens t join sessions s on s.id = t.session_id where s.user_id = $1 and t.used_at is null`,
      [user.id],
    )
    expect(used).toHaveLength(10)
  })

  it('is worth nothing after seven days, when it is unknown, and when its session is over', async () => {
    const user = await makeUser(payload)
    const old = await signIn(user)
    await sql.query(
      `update refresh_tokens set issued_at = now() - interval '8 days'
       where session_id in (select id from sessions where user_id = $1)`,
      [user.id],
    )
    expect((await refresh(old.refresh_token)).status).toBe(401)
    expect((await refresh('nonsense')).status).toBe(401)
    const ended = await signIn(user)
    await makeClient(fetch, ended.access_token).send('POST', '/auth/logout')
    expect((await refresh(ended.refresh_token)).status).toBe(401)
  })

  it('prolongs a session up to its longest life, and no further', async () => {
    const user = await makeUser(payload)
    const tokens = await signIn(user)
    await sql.query(
      `update sessions set created_at = now() - interval '29 days', expires_at = now() + interval '1 hour' where user_id = $1`,
      [user.id],
    )
    expect((await refresh(tokens.refresh_token)).status).toBe(200)
    const [left] = await sql.query<{ hours: number }>(
      `select extract(epoch from expires_at - now())::float8 / 3600 as hours from sessions where user_id = $1`,
      [user.id],
    )
    expect(left?.hours).toBeGreaterThan(23)
    expect(left?.hours).toBeLessThanOrEqual(24)
  })
})

describe('one’s own sessions at v1', () => {
  it('are listed by device, browser and network, with the one that asks', async () => {
    const user = await makeUser(payload)
    const { accessToken } = await logIn(visitor(CHROME), { identifier: user.email, password: PASSWORD })
    await signIn(user)
    const { body } = await makeClient(fetch, accessToken).get('/auth/sessions')
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

  it('end one by one, and nobody else’s', async () => {
    const user = await makeUser(payload)
    const [mine, other] = [await signIn(user), await signIn(user)]
    const client = makeClient(fetch, mine.access_token)
    const { body } = await client.get('/auth/sessions')
    const sessions = body.data as unknown as { id: string; is_current: boolean }[]
    const target = sessions.find((session) => !session.is_current)?.id ?? ''
    const stranger = makeClient(fetch, (await signIn(await makeUser(payload))).access_token)
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
    await makeClient(fetch, first).send('POST', '/auth/logout')
    expect(await Promise.all(tokens.map(statusWith))).toEqual([401, 200, 200])
    await makeClient(fetch, second).post('/auth/logout', { all: true })
    expect(await statusWith(third)).toBe(401)
    expect((await anonymous.send('POST', '/auth/logout')).status).toBe(401)
  })

  it('end when the password changes, but for the one that changes it', async () => {
    const user = await makeUser(payload)
    const [mine, other] = [await signIn(user), await signIn(user)]
    const client = makeClient(fetch, mine.access_token)
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

  it('do not let their password be changed without the current one', async () => {
    const user = await makeUser(payload)
    const client = makeClient(fetch, (await signIn(user)).access_token)
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
