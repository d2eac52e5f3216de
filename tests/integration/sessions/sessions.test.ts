import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

import { describe, expect, it, vi } from 'vitest'

import { sendEmailMessage } from '@/features/mail/send-email-message'

import { jobContext, jobsOf } from '../../factories/jobs'
import { makeStore, makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import type { Tokens } from '../support/accounts/session-client'
import { openSessionClient } from '../support/accounts/session-client'
import { PASSWORD } from '../support/v1/v1-client'

const payload = await startPayload()
await makeStore(payload)
const { as, sql, signIn, refresh, statusWith, endsOf, letUsedTokensAge } = openSessionClient(payload)

describe('signing in', () => {
  it('fifty times at once leaves fifty sessions that work', async () => {
    const user = await makeUser(payload)
    const signIns = await Promise.all(Array.from({ length: 50 }, () => signIn(user)))
    const statuses = await Promise.all(signIns.map(({ access_token: token }) => statusWith(token)))
    expect(statuses).toEqual(Array.from({ length: 50 }, () => 200))
    const first = as(signIns[0]?.access_token)
    const { body } = await first.get('/auth/sessions')
    expect(body.data).toHaveLength(50)
  })

  it('answers both tokens and how long the first one lives', async () => {
    const user = await makeUser(payload)
    const { body } = await as().post('/auth/login', { email: user.email, password: PASSWORD })
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

  it('hashes in threads: nothing that would hold up the others is called, at no interface', async () => {
    const sync = vi.fn(() => {
      throw new Error('this holds up the event loop')
    })
    const { pbkdf2Sync, scryptSync } = crypto
    Object.assign(crypto, { pbkdf2Sync: sync, scryptSync: sync })
    syncBuiltinESMExports()
    try {
      const user = await makeUser(payload)
      const { access_token: token } = await signIn(user)
      const change = { current_password: PASSWORD, password: 'another horse battery' }
      expect((await as(token).post('/auth/change-password', change)).status).toBe(200)
      await expect(signIn(user)).rejects.toThrow('The name or the password is wrong.')
      const self = { email: 'threads@example.com', name: 'Ada', password: PASSWORD }
      expect((await as().post('/auth/register', self)).status).toBe(201)
    } finally {
      Object.assign(crypto, { pbkdf2Sync, scryptSync })
      syncBuiltinESMExports()
    }
    expect(sync).not.toHaveBeenCalled()
  })

  it('with the old password never outlives the change of it', async () => {
    const user = await makeUser(payload)
    const change = payload.update({
      collection: 'users',
      id: user.id,
      overrideAccess: true,
      data: { password: 'another horse battery' },
    })
    const signIns = await Promise.allSettled(Array.from({ length: 8 }, () => signIn(user)))
    await change
    for (const signedIn of signIns) {
      if (signedIn.status === 'fulfilled') expect(await statusWith(signedIn.value.access_token)).toBe(401)
    }
    await expect(signIn(user)).rejects.toThrow(/The name or the password is wrong|Too many attempts/)
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

  it('used twice after ten seconds ends its session everywhere, and tells the owner once', async () => {
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
    expect(await sendEmailMessage(jobContext(payload), 'token-reuse', { sessionId: session?.id ?? '' })).toBe(
      'sent',
    )
    expect(await sendEmailMessage(jobContext(payload), 'token-reuse', { sessionId: session?.id ?? '' })).toBe(
      'sent-before',
    )
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
    await as(ended.access_token).send('POST', '/auth/logout')
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
