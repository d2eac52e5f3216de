import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { changeOwnPassword } from '@/features/account/own-account/change-own-password'
import { completeSignIn } from '@/features/account/sign-in/complete-sign-in'
import { signInWithPassword } from '@/features/account/sign-in/sign-in-with-password'
import { confirmSetup, startSetup, turnOff } from '@/features/account/two-step/change-second-factor'
import type { User } from '@/payload-types'

import { contextOf, makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { openApp, openSecondFactors, outcomeOf } from '../support/accounts/second-factors'
import { openMailbox } from '../support/accounts/mailbox'
import { PASSWORD } from '../support/v1/v1-client'

const payload = await startPayload()

// The clock of the codes stands still: no test waits for the next code, or is overtaken by it.
beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date() }))
afterAll(() => void vi.useRealTimers())

const { sql, visitor, enrolled, forgetLastCode } = openSecondFactors(payload)
const { newMailsTo } = openMailbox(payload)

const signIn = (user: User, code?: string) =>
  signInWithPassword(visitor, { identifier: user.email, password: PASSWORD, code })
const complete = (challenge: string, code: string) => completeSignIn(visitor, { challenge, code })

async function challengeFor(user: User): Promise<string> {
  const { code, details } = await outcomeOf(signIn(user))
  expect(code).toBe('TWO_FACTOR_REQUIRED')
  return String(details['challenge'])
}

async function sessionsOf({ id }: User): Promise<number> {
  return (await sql.query('select 1 from sessions where user_id = $1', [id])).length
}

async function trailOf({ id }: User) {
  return sql.query<{ action: string; reason: string | null; actor: string | null }>(
    `select action, reason, actor_id as actor from audit_entries where document_id = $1 order by position`,
    [id],
  )
}

describe('an account with a second factor', () => {
  it('gets no session for the password alone, and one for password and code', async () => {
    const { user, codeNow } = await enrolled()
    const challenge = await challengeFor(user)
    expect(await sessionsOf(user)).toBe(0)
    const session = await complete(challenge, codeNow())
    expect(session.user.id).toBe(user.id)
    expect(await sessionsOf(user)).toBe(1)
    await forgetLastCode(user.id)
    await signIn(user, ` ${codeNow().slice(0, 3)} ${codeNow().slice(3)} `)
    expect(await sessionsOf(user)).toBe(2)
  })

  it('is told from no other account before the password is right', async () => {
    const [{ user }, plain] = [await enrolled(), await makeUser(payload)]
    const guess = (identifier: string) =>
      outcomeOf(signInWithPassword(visitor, { identifier, password: 'a guess', code: '123456' }))
    const answers = await Promise.all([user.email, plain.email, 'unknown@example.com'].map(guess))
    for (const answer of answers)
      expect(answer).toEqual({ ok: false, code: 'AUTHENTICATION_REQUIRED', details: {} })
  })

  it('takes the code before and the code after, and no other', async () => {
    const { user, codeNow } = await enrolled()
    for (const later of [-2, 2]) expect((await outcomeOf(signIn(user, codeNow(later)))).ok).toBe(false)
    await signIn(user, codeNow(-1))
    await signIn(user, codeNow(1))
  })
})

describe('a code works once', () => {
  it('of six sign-ins with the same code at the same time, one succeeds', async () => {
    const { user, codeNow } = await enrolled()
    const challenges = await Promise.all(Array.from({ length: 6 }, () => challengeFor(user)))
    const code = codeNow()
    const outcomes = await Promise.all(challenges.map((challenge) => outcomeOf(complete(challenge, code))))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await sessionsOf(user)).toBe(1)
    // Nor does an older one after a newer.
    expect((await outcomeOf(signIn(user, codeNow(-1)))).ok).toBe(false)
  })

  it('and so does the code that turned it on', async () => {
    const user = await makeUser(payload)
    const { secret } = await startSetup(contextOf(payload, user), { currentPassword: PASSWORD })
    const code = openApp(secret)()
    await confirmSetup(contextOf(payload, user), { code })
    expect((await outcomeOf(signIn(user, code))).ok).toBe(false)
  })

  it('of six who use a recovery code at the same time, one does; its owner is told', async () => {
    const { user, recoveryCodes } = await enrolled()
    expect(new Set(recoveryCodes).size).toBe(10)
    const challenges = await Promise.all(Array.from({ length: 6 }, () => challengeFor(user)))
    const code = recoveryCodes[3] ?? ''
    const outcomes = await Promise.all(challenges.map((challenge) => outcomeOf(complete(challenge, code))))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(Object.keys(await newMailsTo(user.email))).toContain('second-factor-recovery-code-used')
    const typed = (recoveryCodes[4] ?? '').toUpperCase().replaceAll('-', '  ').replaceAll('0', 'O')
    await signIn(user, typed)
  })

  it('and so does a challenge: two right codes for it make one session', async () => {
    const { user, codeNow, recoveryCodes } = await enrolled()
    const challenge = await challengeFor(user)
    const codes = [codeNow(), ...recoveryCodes.slice(0, 3)]
    const outcomes = await Promise.all(codes.map((code) => outcomeOf(complete(challenge, code))))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    // A code is not used up by a sign-in that came to nothing.
    const [row] = await sql.query<{ left: number }>(
      'select count(*)::int as left from recovery_codes where user_id = $1',
      [user.id],
    )
    expect(row?.left).toBeGreaterThanOrEqual(9)
  })
})

const WAITING = `
  select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and state = 'active'`

describe('a sign-in while the factor is being turned off', () => {
  it('waits for its end, and neither holds up the other', async () => {
    const { user, codeNow } = await enrolled()
    const challenge = await challengeFor(user)
    const client = await payload.db.pool.connect()
    try {
      await client.query('begin')
      await client.query('select 1 from users where id = $1 for no key update', [user.id])
      const login = outcomeOf(complete(challenge, codeNow()))
      await expect.poll(() => sql.query(WAITING), { timeout: 20_000 }).toHaveLength(1)
      await client.query('delete from second_factors where user_id = $1', [user.id])
      await client.query('commit')
      expect(await login).toMatchObject({ ok: false, code: 'AUTHENTICATION_REQUIRED' })
    } finally {
      client.release()
    }
    expect(await sessionsOf(user)).toBe(0)
  })
})

describe('a challenge', () => {
  it('ends with five wrong codes, however many come at once', async () => {
    const { user, codeNow } = await enrolled()
    const challenge = await challengeFor(user)
    const wrong = await Promise.all(
      Array.from({ length: 8 }, () => outcomeOf(complete(challenge, 'not a code'))),
    )
    const left = wrong.map(({ details }) => details['attempts_left'])
    expect(left.toSorted()).toEqual([0, 0, 0, 0, 1, 2, 3, 4])
    expect((await outcomeOf(complete(challenge, codeNow()))).ok).toBe(false)
    expect(await sessionsOf(user)).toBe(0)
    const refusals = (await trailOf(user)).filter(({ action }) => action === 'login-failed')
    expect(refusals.map(({ reason }) => reason)).toEqual(Array.from({ length: 5 }, () => 'Wrong code'))
    await complete(await challengeFor(user), codeNow())
  })

  const ENDS: readonly (readonly [string, (user: User, secret: string) => Promise<unknown>])[] = [
    [
      'after five minutes',
      ({ id }) => sql.query(`update sign_in_challenges set expires_at = now() where user_id = $1`, [id]),
    ],
    [
      'with another password',
      (user) =>
        changeOwnPassword(contextOf(payload, user), {
          currentPassword: PASSWORD,
          password: 'another horse battery',
        }),
    ],
    [
      'when the account is deactivated',
      ({ id }) =>
        payload.update({ collection: 'users', id, overrideAccess: true, data: { isActive: false } }),
    ],
    [
      'when the factor is another one',
      async (user) => {
        await turnOff(contextOf(payload, user), { currentPassword: PASSWORD })
        await sql.query(
          `insert into second_factors (user_id, secret, confirmed_at) select $1, secret, now() from kept`,
          [user.id],
        )
      },
    ],
  ]
  it.each(ENDS)('ends %s', async (_title, act) => {
    const { user, codeNow, secret } = await enrolled()
    const challenge = await challengeFor(user)
    await sql.query('create table if not exists kept (secret bytea)')
    await sql.query('delete from kept')
    await sql.query('insert into kept select secret from second_factors where user_id = $1', [user.id])
    await act(user, secret)
    expect(await outcomeOf(complete(challenge, codeNow()))).toMatchObject({
      ok: false,
      code: 'AUTHENTICATION_REQUIRED',
      details: { attempts_left: 0 },
    })
    expect(await sessionsOf(user)).toBe(0)
  })

  it('belongs to one user alone, and an invented one is refused', async () => {
    const [one, other] = [await enrolled(), await enrolled()]
    const challenge = await challengeFor(one.user)
    expect((await outcomeOf(complete(challenge, other.codeNow()))).ok).toBe(false)
    expect((await outcomeOf(complete('made up', other.codeNow()))).ok).toBe(false)
  })
})
