import { Secret } from 'otpauth'
import { describe, expect, it, vi } from 'vitest'

import {
  confirmSetup,
  renewRecoveryCodes,
  startSetup,
  turnOff,
} from '@/features/account/two-step/change-second-factor'
import { signInWithPassword } from '@/features/account/sign-in/sign-in-with-password'
import { resealSecondFactors } from '@/features/account/two-step/reseal-second-factors'
import type { User } from '@/payload-types'
import { createSealer } from '@/platform/identity/sealed-bytes'

import { contextOf, makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { openApp, openSecondFactors, outcomeOf } from '../support/accounts/second-factors'
import { openMailbox } from '../support/accounts/mailbox'
import { PASSWORD } from '../support/v1/v1-client'

/** Set before the settings are read, which the first import of the configuration does. */
const FORMER_SECRET = vi.hoisted(() => (process.env['PAYLOAD_SECRET_PREVIOUS'] = 'the secret of last year'))

const payload = await startPayload()
const { sql, visitor, enrolled, enrol, forgetLastCode } = openSecondFactors(payload)
const { newMailsTo } = openMailbox(payload)

const signIn = (user: User, code?: string) =>
  signInWithPassword(visitor, { identifier: user.email, password: PASSWORD, code })

const WAITING = `
  select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and state = 'active'`

describe('turning it on, renewing codes and turning it off', () => {
  it('each ask for the password, tell the owner, and are in the audit trail', async () => {
    const user = await makeUser(payload)
    const ctx = contextOf(payload, user)
    const wrong = { currentPassword: 'a guess at it' }
    const right = { currentPassword: PASSWORD }
    await newMailsTo(user.email)
    for (const attempt of [startSetup, renewRecoveryCodes, turnOff]) {
      expect((await outcomeOf(attempt(ctx, wrong) as Promise<unknown>)).code).toBe('VALIDATION_ERROR')
    }
    const before = await signIn(user)
    const { recoveryCodes } = await enrol(user)
    const renewed = await renewRecoveryCodes(ctx, right)
    expect((await outcomeOf(signIn(user, recoveryCodes[0]))).ok).toBe(false)
    await signIn(user, renewed[0])
    expect((await outcomeOf(startSetup(ctx, right))).code).toBe('CONFLICT')
    await turnOff(ctx, right)
    await signIn(user)
    expect(before.mustSetUp).toBe(false)
    const open = await sql.query(`select 1 from sessions where user_id = $1 and ended_at is null`, [user.id])
    expect(open).toHaveLength(3)
    expect(Object.keys(await newMailsTo(user.email)).toSorted()).toEqual([
      'second-factor-codes-renewed',
      'second-factor-recovery-code-used',
      'second-factor-turned-off',
      'second-factor-turned-on',
    ])
    const changes = await sql.query<{ changes: object; reason: string | null; actor: string }>(
      `select changes, reason, actor_id as actor from audit_entries
       where document_id = $1 and action = 'update' order by position`,
      [user.id],
    )
    const actor = user.id
    expect(changes).toEqual([
      { changes: { twoStepSignIn: { before: false, after: true } }, reason: null, actor },
      { changes: {}, reason: 'New recovery codes', actor },
      { changes: { twoStepSignIn: { before: true, after: false } }, reason: null, actor },
    ])
  })

  it('waits for a code of the app: an unconfirmed secret asks for nothing', async () => {
    const user = await makeUser(payload)
    const ctx = contextOf(payload, user)
    const first = await startSetup(ctx, { currentPassword: PASSWORD })
    await signIn(user)
    const second = await startSetup(ctx, { currentPassword: PASSWORD })
    expect((await outcomeOf(confirmSetup(ctx, { code: openApp(first.secret)() }))).code).toBe(
      'VALIDATION_ERROR',
    )
    await sql.query(
      `update second_factors set created_at = now() - interval '31 minutes' where user_id = $1`,
      [user.id],
    )
    expect((await outcomeOf(confirmSetup(ctx, { code: openApp(second.secret)() }))).ok).toBe(false)
    await signIn(user)
  })

  it('opens no session between the password and the factor that is turned on meanwhile', async () => {
    const user = await makeUser(payload)
    await startSetup(contextOf(payload, user), { currentPassword: PASSWORD })
    const client = await payload.db.pool.connect()
    try {
      await client.query('begin')
      await client.query('select 1 from users where id = $1 for no key update', [user.id])
      const login = outcomeOf(signIn(user))
      await expect.poll(() => sql.query(WAITING), { timeout: 20_000 }).toHaveLength(1)
      await client.query('update second_factors set confirmed_at = now() where user_id = $1', [user.id])
      await client.query('commit')
      expect((await login).code).toBe('TWO_FACTOR_REQUIRED')
    } finally {
      client.release()
    }
    expect(await sql.query('select 1 from sessions where user_id = $1', [user.id])).toEqual([])
  })
})

describe('in the database', () => {
  it('neither secret, challenge nor recovery code is to be read', async () => {
    const { user, secret, recoveryCodes } = await enrolled()
    const { details } = await outcomeOf(signIn(user))
    const challenge = String(details['challenge'])
    expect(challenge).toHaveLength(43)
    const tables = ['second_factors', 'recovery_codes', 'sign_in_challenges', 'audit_entries', 'pgboss.job']
    const rows = await Promise.all(tables.map((table) => sql.query(`select t::text as text from ${table} t`)))
    const dump = JSON.stringify(rows).toLowerCase()
    const { hex } = Secret.fromBase32(secret)
    for (const planted of [
      secret,
      hex,
      challenge,
      ...recoveryCodes,
      ...recoveryCodes.map((code) => code.replaceAll('-', '')),
    ]) {
      expect(dump).not.toContain(planted.toLowerCase())
    }
    expect(dump).toContain(user.id)
  })

  it('a secret moved into another account’s row opens nothing', async () => {
    const [one, other] = [await enrolled(), await enrolled()]
    await sql.query(
      `update second_factors set secret = (select secret from second_factors where user_id = $1) where user_id = $2`,
      [one.user.id, other.user.id],
    )
    expect((await outcomeOf(signIn(other.user, one.codeNow()))).ok).toBe(false)
  })
})

describe('a secret that the former PAYLOAD_SECRET sealed', () => {
  it('still signs in, and is sealed anew, so that the former one may be forgotten', async () => {
    const { user, secret, codeNow } = await enrolled()
    const old = createSealer(FORMER_SECRET).seal(Buffer.from(Secret.fromBase32(secret).bytes), user.id)
    await sql.query('update second_factors set secret = $2 where user_id = $1', [user.id, old])
    await signIn(user, codeNow())
    expect(await resealSecondFactors(visitor)).toBe(1)
    expect(await resealSecondFactors(visitor)).toBe(0)
    await forgetLastCode(user.id)
    await signIn(user, codeNow())
  })
})
