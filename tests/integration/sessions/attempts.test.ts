import { Client } from 'pg'
import { createLocalReq, getPayload } from 'payload'
import { afterAll, describe, expect, it, vi } from 'vitest'

import config from '@payload-config'
import { changeOwnPassword } from '@/features/account/own-account/change-own-password'
import { loadAccountAdminView } from '@/features/account/staff-accounts/load-account-admin-view'
import { signInWithPassword } from '@/features/account/sign-in/sign-in-with-password'
import { refreshSession } from '@/features/account/sessions/refresh-session'
import { registerCustomer } from '@/features/account/own-account/register-customer'
import { requestPasswordReset } from '@/features/account/links/request-password-reset'
import { unlockAccount } from '@/features/account/sign-in/unlock-account'
import { requestVerification, verifyEmail } from '@/features/account/links/verify-email'
import type { User } from '@/payload-types'
import type { Context } from '@/platform/context'
import { ANONYMOUS, makeContext } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { contextOf, makeUser, nextSerial } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { openSecondFactors } from '../support/accounts/second-factors'
import { bodyOf, openClients } from '../support/accounts/session-interfaces'
import { makeClient, PASSWORD } from '../support/v1/v1-client'
import { createCheckedFetch } from '../support/v1/checked-fetch'

const payload = await startPayload()
const sql = sqlOf(payload)
const { rest } = openClients(payload)
const v1 = createCheckedFetch({ payload })
const client = makeClient(v1)

const FREE = 5
const FREE_FROM_ADDRESS = 30

/** Each test comes from an address of its own. */
function visitor(address = `198.51.100.${String(nextSerial() % 250)}`, on = payload): Context {
  return { ...makeContext(on, 'storefront', ANONYMOUS), client: { userAgent: null, address } }
}

/** What an attempt came to: ok, or the code of its refusal. */
async function outcome(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt
    return 'ok'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'thrown'
  }
}

async function repeat(times: number, work: (index: number) => Promise<unknown>): Promise<string[]> {
  const outcomes: string[] = []
  for (let index = 0; index < times; index += 1) outcomes.push(await outcome(work(index)))
  return outcomes
}

const guess = (ctx: Context, { email }: Pick<User, 'email'>, password = 'a guess') =>
  signInWithPassword(ctx, { identifier: email, password })

const textOf = (statement: unknown) =>
  typeof statement === 'string' ? statement : (statement as { text: string }).text

/** As if the time to wait were over. */
const waited = () => sql.query(`delete from rate_limits where key like '%:wait:%'`)
const WRONG = 'AUTHENTICATION_REQUIRED'
const LATER = 'RATE_LIMITED'
const times = (count: number, what: string) => Array.from({ length: count }, () => what)

describe('wrong passwords', () => {
  it('have to wait after five, counted by every interface together, whether or not there is such an account', async () => {
    const known = await makeUser(payload)
    for (const email of [known.email, 'unknown@example.com']) {
      expect(await repeat(2, () => guess(visitor(), { email }))).toEqual(times(2, WRONG))
      const login = (password: string) => client.post('/auth/login', { email, password })
      expect((await login('a guess')).status).toBe(401)
      const byRest = (password: string) => rest('POST', '/users/login', { body: { email, password } })
      expect([(await byRest('a guess')).status, (await byRest('a guess')).status]).toEqual([401, 401])

      const refused = await login(PASSWORD)
      expect([refused.status, refused.body.error.code]).toEqual([429, LATER])
      expect(refused.body.error.message).toMatch(/^Too many attempts: try again in \d+ seconds\.$/)
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(refused.headers.get('ratelimit-limit')).toBe(String(FREE))
      expect(refused.headers.get('ratelimit-remaining')).toBe('0')
      const restRefused = await byRest(PASSWORD)
      expect([restRefused.status, restRefused.headers.has('retry-after')]).toEqual([429, true])
      expect(await bodyOf(restRefused)).toMatchObject({ errors: [{ data: { code: LATER } }] })
    }
  })

  it('wait twice as long each time', async () => {
    const { email } = await makeUser(payload)
    await repeat(FREE, () => guess(visitor(), { email }))
    const waits: number[] = []
    for (let round = 0; round < 3; round += 1) {
      await waited()
      expect(await outcome(guess(visitor(), { email }))).toBe(WRONG)
      const { headers } = await client.post('/auth/login', { email, password: PASSWORD })
      waits.push(Number(headers.get('retry-after')))
    }
    expect(waits.map((wait) => Math.ceil(wait / 30) * 30)).toEqual([30, 60, 120])
  })

  it('of one address have to wait too, for any account, and those of other addresses do not', async () => {
    const ctx = visitor('2001:db8:1:2::1')
    const guesses = await repeat(FREE_FROM_ADDRESS, (index) =>
      guess(ctx, { email: `guess-${String(index)}@example.com` }),
    )
    expect(guesses).toEqual(times(FREE_FROM_ADDRESS, WRONG))
    const user = await makeUser(payload)
    const sameLine = visitor('2001:db8:1:2:ffff::9')
    expect(await outcome(guess(sameLine, user, PASSWORD))).toBe(LATER)
    expect(await outcome(guess(visitor('2001:db8:1:3::1'), user, PASSWORD))).toBe('ok')
  }, 90_000)

  it('do the same work for an account that exists and for one that does not', async () => {
    const { email } = await makeUser(payload)
    const statementsOf = async (identifier: string) => {
      const query = vi.spyOn(Client.prototype, 'query')
      expect(await outcome(guess(visitor(), { email: identifier }))).toBe(WRONG)
      const texts = query.mock.calls.map(([statement]: unknown[]) => textOf(statement))
      query.mockRestore()
      return texts.filter((text) => /select|insert|update/i.test(text))
    }
    await outcome(guess(visitor(), { email: 'warm-up@example.com' }))
    const known = await statementsOf(email)
    expect(known.length).toBeGreaterThan(3)
    expect((await statementsOf('no-account@example.com')).toSorted()).toEqual(known.toSorted())
  })
})

describe('a device that was signed in with before', () => {
  it('is let in with the right password, however often others guessed', async () => {
    const user = await makeUser(payload)
    const ctx = visitor()
    const first = await client.post('/auth/login', { email: user.email, password: PASSWORD })
    const device = String(first.body.data['device_token'])
    await repeat(FREE_FROM_ADDRESS + 5, async (index) => {
      if (index % 6 === 5) await waited()
      return guess(ctx, user)
    })
    expect(await outcome(guess(ctx, user, PASSWORD))).toBe(LATER)
    const credentials = { identifier: user.email, password: PASSWORD, deviceToken: device }
    expect(await outcome(signInWithPassword(ctx, credentials))).toBe('ok')
    const body = { email: user.email, password: PASSWORD, device_token: device }
    expect((await client.post('/auth/login', body)).status).toBe(200)
    const headers = { cookie: `backroom-device=${device}` }
    const login = { email: user.email, password: PASSWORD }
    expect((await rest('POST', '/users/login', { body: login, headers })).status).toBe(200)
    const forged = `${device.slice(0, -3)}AAA`
    expect(await outcome(signInWithPassword(ctx, { ...credentials, deviceToken: forged }))).toBe(LATER)
  }, 90_000)

  it('has tries of its own, and is none of another account', async () => {
    const [user, other] = [await makeUser(payload), await makeUser(payload)]
    const { deviceToken } = await guess(visitor(), user, PASSWORD)
    const wrong = () =>
      signInWithPassword(visitor(), { identifier: user.email, password: 'a guess', deviceToken })
    expect(await repeat(11, wrong)).toEqual([...times(10, WRONG), LATER])
    // Its owner is known elsewhere too, and no other account waits because of this device.
    expect(await outcome(guess(visitor(), user, PASSWORD))).toBe('ok')
    const stranger = () =>
      signInWithPassword(visitor(), { identifier: other.email, password: 'a guess', deviceToken })
    expect(await repeat(FREE + 1, stranger)).toEqual([...times(FREE, WRONG), LATER])
  }, 90_000)
})

describe('wrong codes of a second factor', () => {
  it('have to wait after ten, however many challenges the right password earns', async () => {
    const { user, codeNow } = await openSecondFactors(payload).enrolled()
    const signIn = (code: string, deviceToken?: string) =>
      signInWithPassword(visitor(), { identifier: user.email, password: PASSWORD, code, deviceToken })
    const { deviceToken } = await signIn(codeNow())
    expect(await repeat(11, () => signIn('000000'))).toEqual([...times(10, WRONG), LATER])
    expect(await outcome(signIn(codeNow(1)))).toBe(LATER)
    expect(await outcome(signIn(codeNow(1), deviceToken))).toBe('ok')
  })
})

describe('an account that has to wait', () => {
  it('is shown as such to managers, who may end the wait', async () => {
    const [user, manager, support] = [
      await makeUser(payload),
      await makeUser(payload, { roles: ['manager'] }),
      await makeUser(payload, { roles: ['support'] }),
    ]
    const viewFor = async (viewer: User) =>
      loadAccountAdminView(
        await createLocalReq({ user: { ...viewer, collection: 'users' } }, payload),
        user.id,
      )
    expect(await viewFor(manager)).toMatchObject({ mayUnlock: false })
    await repeat(FREE, () => guess(visitor(), user))
    expect(await viewFor(manager)).toMatchObject({ mayUnlock: true })
    expect(await viewFor(support)).toBeNull()
    await unlockAccount(contextOf(payload, manager), user.email)
    expect(await viewFor(manager)).toMatchObject({ mayUnlock: false })
    expect(await outcome(guess(visitor(), user, PASSWORD))).toBe('ok')
  })
})

describe('a signed-in user', () => {
  it('cannot guess the password either, and signing in is not made to wait for it', async () => {
    const user = await makeUser(payload)
    const ctx = { ...contextOf(payload, user), sessionId: null }
    const change = () =>
      changeOwnPassword(ctx, { currentPassword: 'a guess', password: 'another horse battery' })
    expect(await repeat(FREE + 1, change)).toEqual([...times(FREE, 'VALIDATION_ERROR'), LATER])
    expect(await outcome(guess(visitor(), user, PASSWORD))).toBe('ok')
  })
})

describe('what sends mail', () => {
  it('is limited by the name, known or not, and by the address', async () => {
    const { email } = await makeUser(payload)
    for (const name of [email, 'stranger@example.com']) {
      const asked = await repeat(6, () => requestPasswordReset(visitor(), name))
      expect(asked).toEqual([...times(5, 'ok'), LATER])
    }
    const ctx = visitor()
    const many = await repeat(21, (index) => requestPasswordReset(ctx, `many-${String(index)}@example.com`))
    expect(many).toEqual([...times(20, 'ok'), LATER])
    const user = await makeUser(payload)
    const again = await repeat(6, () => requestVerification(contextOf(payload, user)))
    expect(again).toEqual([...times(5, 'ok'), LATER])
  })

  it('is limited where customers register', async () => {
    const ctx = visitor()
    const register = (index: number) =>
      registerCustomer(ctx, {
        email: `register-${String(index % 5)}@example.com`,
        name: 'Ada',
        password: 'right horse battery',
      })
    const outcomes = await repeat(21, register)
    expect(outcomes.slice(0, 20)).toEqual([...times(5, 'ok'), ...times(15, 'CONFLICT')])
    expect(outcomes[20]).toBe(LATER)
  })
})

describe('what cannot be guessed', () => {
  it('is refused sooner and sooner when it is wrong, and let in when it is right', async () => {
    const ctx = visitor()
    const wrong = await repeat(31, () => verifyEmail(ctx, 'x'.repeat(43)))
    expect(wrong).toEqual([...times(30, 'VALIDATION_ERROR'), LATER])
    const junk = await repeat(31, () => refreshSession(ctx, 'x'.repeat(43)))
    expect(junk).toEqual([...times(30, WRONG), LATER])
    const { refreshToken } = await guess(ctx, await makeUser(payload), PASSWORD)
    expect(await outcome(refreshSession(ctx, refreshToken))).toBe('ok')
  })

  it('is refreshed sixty times a minute at most, and a refused token is as good as before', async () => {
    const user = await makeUser(payload)
    let { refreshToken } = await guess(visitor(), user, PASSWORD)
    for (let round = 0; round < 60; round += 1)
      ({ refreshToken } = await refreshSession(visitor(), refreshToken))
    const refused = await client.post('/auth/refresh', { refresh_token: refreshToken })
    expect([refused.status, refused.headers.get('ratelimit-limit')]).toEqual([429, '60'])
    await sql.query(`delete from rate_limits where key like 'refresh:%'`)
    const elsewhere = await getPayload({ config, key: 'fresh process' })
    expect(await outcome(refreshSession(visitor(undefined, elsewhere), refreshToken))).toBe('ok')
    await elsewhere.destroy()
  })
})

afterAll(async () => {
  const rows = await sql.query<{ key: string }>('select key from rate_limits')
  // Neither names nor addresses stand in the table.
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter(({ key }) => /example|198\.51|2001/.test(key))).toEqual([])
})
