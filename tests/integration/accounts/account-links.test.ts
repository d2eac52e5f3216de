import { describe, expect, it } from 'vitest'

import { signInWithPassword } from '@/features/account/sign-in/sign-in-with-password'
import { purgeLinks } from '@/features/account/links/purge-links'
import { requestPasswordReset } from '@/features/account/links/request-password-reset'
import { ANONYMOUS, makeContext } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { entriesOf } from '../../factories/audit'
import { jobContext } from '../../factories/jobs'
import { makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { openMailbox } from '../support/accounts/mailbox'
import { openClients } from '../support/accounts/session-interfaces'
import { PASSWORD, startApi } from '../support/v1/v1-client'

const NEW = 'seven quiet herons'

const payload = await startPayload()
const sql = sqlOf(payload)
const { newMailsTo, tokenFor } = openMailbox(payload)
const { rest, graphql, signIn, acceptedAt } = openClients(payload)
const { anonymous, as } = await startApi(payload)
const storefront = makeContext(payload, 'storefront', ANONYMOUS)

const panelForm = (data: object) => {
  const form = new FormData()
  form.set('_payload', JSON.stringify(data))
  return form
}

/** Asks for a new password at each interface, and sets one there; statuses are answered. */
const INTERFACES = {
  v1: {
    forgot: async (email: string) => (await anonymous.post('/auth/forgot-password', { email })).status,
    reset: async (token: string, password: string) =>
      (await anonymous.post('/auth/reset-password', { token, password })).status,
  },
  rest: {
    forgot: async (email: string) =>
      (await rest('POST', '/users/forgot-password', { body: { username: email } })).status,
    reset: async (token: string, password: string) =>
      (await rest('POST', '/users/reset-password', { body: { token, password } })).status,
  },
  graphql: {
    forgot: async (email: string) => {
      const { errors } = await graphql(`mutation { forgotPasswordUser(email: "${email}") }`)
      return errors ? 400 : 200
    },
    reset: async (token: string, password: string) => {
      const { errors } = await graphql(
        `mutation { resetPasswordUser(token: "${token}", password: "${password}") }`,
      )
      return errors ? 400 : 200
    },
  },
} as const

describe.each(Object.entries(INTERFACES))('a forgotten password at %s', (_name, client) => {
  it('is set anew by a link that works once, and ends every session', async () => {
    const user = await makeUser(payload)
    const { accessToken } = await signIn(user)
    expect(await client.forgot(user.email)).toBe(200)
    const token = await tokenFor(user.email, 'reset-password')
    expect(await client.reset(token, 'short')).toBe(400)
    expect(await client.reset(token, NEW)).toBe(200)
    expect(Object.values(await acceptedAt(accessToken))).not.toContain(true)
    // That the link arrived confirms the address, which is told too.
    expect((await entriesOf(payload, 'users', user.id)).at(-1)?.changes).toEqual({
      password: { before: '[secret]', after: '[secret]' },
      isVerified: { before: false, after: true },
    })
    await signIn(user, NEW)
    await expect(signIn(user, PASSWORD)).rejects.toThrow()
    expect(await client.reset(token, 'another quiet heron')).toBe(400)
    expect(Object.keys(await newMailsTo(user.email))).toEqual(['password-changed'])
  })

  it('answers alike and costs the same for an address without an account', async () => {
    const email = 'no.account@example.com'
    const before = await sql.query(`select 1 from account_links`)
    expect(await client.forgot(email)).toBe(200)
    expect(await sql.query(`select 1 from account_links`)).toHaveLength(before.length + 1)
    expect(
      await sql.query(`select 1 from pgboss.job where name = 'mail.reset-password' and state = 'created'`),
    ).toHaveLength(1)
    expect(await newMailsTo(email)).toEqual({})
  })
})

describe('a link', () => {
  it('of the panel’s own form arrives as any other', async () => {
    const user = await makeUser(payload, { roles: ['admin'] })
    const { POST } = await import('@/app/(payload)/api/[...slug]/route')
    const request = new Request('http://127.0.0.1:3000/api/users/forgot-password', {
      method: 'POST',
      body: panelForm({ username: user.email }),
    })
    const slug = ['users', 'forgot-password']
    expect((await POST(request, { params: Promise.resolve({ slug }) })).status).toBe(200)
    expect(await tokenFor(user.email, 'reset-password')).not.toBe('')
  })

  it('opens nothing after its hour', async () => {
    const user = await makeUser(payload)
    await requestPasswordReset(storefront, user.email)
    const token = await tokenFor(user.email, 'reset-password')
    const [row] = await sql.query<{ minutes: number }>(
      `select extract(epoch from expires_at - created_at)::int / 60 as minutes from account_links where user_id = $1`,
      [user.id],
    )
    expect(row?.minutes).toBe(60)
    await sql.query(`update account_links set expires_at = now() where user_id = $1`, [user.id])
    const { status, body } = await anonymous.post('/auth/reset-password', { token, password: NEW })
    expect([status, body.error.details?.fields?.[0]?.path]).toEqual([400, 'token'])
    await signIn(user)
  })

  it('is used by one of ten who come at once', async () => {
    const user = await makeUser(payload)
    await requestPasswordReset(storefront, user.email)
    const token = await tokenFor(user.email, 'reset-password')
    const tries = Array.from({ length: 10 }, (_, index) => `seven quiet herons ${String(index)}`)
    const replies = await Promise.all(
      tries.map((password) => anonymous.post('/auth/reset-password', { token, password })),
    )
    expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(400)])
    const winner = tries[replies.findIndex(({ status }) => status === 200)] ?? ''
    await signIn(user, winner)
  })

  it('gives way to a newer one, and is for its own purpose alone', async () => {
    const user = await makeUser(payload)
    await requestPasswordReset(storefront, user.email)
    const first = await tokenFor(user.email, 'reset-password')
    await requestPasswordReset(storefront, user.email)
    const second = await tokenFor(user.email, 'reset-password')
    const reset = async (token: string) =>
      (await anonymous.post('/auth/reset-password', { token, password: NEW })).status
    expect(await reset(first)).toBe(400)
    expect((await anonymous.post('/auth/verify-email', { token: second })).status).toBe(400)
    expect((await anonymous.post('/auth/accept-invitation', { token: second, password: NEW })).status).toBe(
      400,
    )
    expect(await reset(second)).toBe(200)
  })

  it.each([
    ['deactivated', `update users set is_active = false where id = $1`],
    ['put into the trash', `update users set deleted_at = now() where id = $1`],
    ['given another password', `update users set hash = 'x' where id = $1`],
    ['given another address', `update users set email = 'moved@example.com' where id = $1`],
  ])('dies when its account is %s', async (_what, change) => {
    const user = await makeUser(payload)
    await requestPasswordReset(storefront, user.email)
    const token = await tokenFor(user.email, 'reset-password')
    await sql.query(change, [user.id])
    expect((await anonymous.post('/auth/reset-password', { token, password: NEW })).status).toBe(400)
  })

  it('is stored nowhere: not in the table, not in the queue, not in the list of mails', async () => {
    const user = await makeUser(payload)
    await requestPasswordReset(storefront, user.email)
    const jobs = await sql.query<{ data: object }>(`select data from pgboss.job where state = 'created'`)
    for (const { data } of jobs) expect(JSON.stringify(data)).toMatch(/^\{("\w+Id":"[0-9a-f-]{36}",?)+\}$/)
    const token = await tokenFor(user.email, 'reset-password')
    const stored = await sql.query(
      `select to_jsonb(l)::text as row from account_links l union all select to_jsonb(m)::text from mails m
       union all select to_jsonb(j)::text from pgboss.job j union all select to_jsonb(u)::text from users u`,
    )
    expect(stored.length).toBeGreaterThan(2)
    expect(JSON.stringify(stored)).not.toContain(token)
  })

  it('is no way into an account that is inactive, and sends it no mail', async () => {
    const user = await makeUser(payload)
    await sql.query(`update users set is_active = false where id = $1`, [user.id])
    expect((await anonymous.post('/auth/forgot-password', { email: user.email })).status).toBe(200)
    expect(await newMailsTo(user.email)).toEqual({})
  })

  it('signs in at once a user whom wrong passwords make wait', async () => {
    const user = await makeUser(payload)
    for (let guess = 1; guess <= 5; guess += 1) await expect(signIn(user, 'a guess')).rejects.toThrow('wrong')
    await expect(signIn(user)).rejects.toThrow('Too many')
    await requestPasswordReset(storefront, user.email)
    const token = await tokenFor(user.email, 'reset-password')
    await anonymous.post('/auth/reset-password', { token, password: NEW })
    await signIn(user, NEW)
  })

  it('is forgotten some time after it has run out', async () => {
    const user = await makeUser(payload)
    await requestPasswordReset(storefront, user.email)
    await purgeLinks(jobContext(payload))
    expect(await sql.query(`select 1 from account_links where user_id = $1`, [user.id])).toHaveLength(1)
    await sql.query(`update account_links set expires_at = now() - interval '8 days'`)
    await purgeLinks(jobContext(payload))
    expect(await sql.query(`select 1 from account_links`)).toEqual([])
  })
})

describe('a new customer', () => {
  const person = (name: string) => ({ email: `${name}@example.com`, name: 'Wil Marsh', password: NEW })
  const isVerified = async (email: string) => {
    const [row] = await sql.query<{ is: boolean }>(`select is_verified as is from users where email = $1`, [
      email,
    ])
    return row?.is
  }

  it('may shop at once, and confirms the address by the link of the welcome, at every interface', async () => {
    const confirm = {
      v1: async (token: string) => (await anonymous.post('/auth/verify-email', { token })).status === 200,
      rest: async (token: string) => (await rest('POST', `/users/verify/${token}`)).status === 200,
      graphql: async (token: string) =>
        !(await graphql(`mutation { verifyEmailUser(token: "${token}") }`))['errors'],
    }
    for (const [name, follow] of Object.entries(confirm)) {
      const { email } = person(`new.${name}`)
      expect((await anonymous.post('/auth/register', person(`new.${name}`))).status).toBe(201)
      const session = await signInWithPassword(storefront, { identifier: email, password: NEW })
      expect(session.accessToken).not.toBe('')
      const token = await tokenFor(email, 'registered')
      expect(await isVerified(email)).toBe(false)
      expect(await follow(token)).toBe(true)
      expect(await isVerified(email)).toBe(true)
      expect(await follow(token)).toBe(false)
    }
  })

  it('gets another link on request, until the address is confirmed', async () => {
    const { email } = person('again')
    await anonymous.post('/auth/register', person('again'))
    const first = await tokenFor(email, 'registered')
    const { accessToken } = await signInWithPassword(storefront, { identifier: email, password: NEW })
    const { makeClient } = await import('../support/v1/v1-client')
    const { createCheckedFetch } = await import('../support/v1/checked-fetch')
    const client = makeClient(createCheckedFetch({ payload }), accessToken)
    expect((await client.send('POST', '/auth/resend-verification')).status).toBe(200)
    const second = await tokenFor(email, 'verify-email')
    expect((await anonymous.post('/auth/verify-email', { token: first })).status).toBe(400)
    expect((await anonymous.post('/auth/verify-email', { token: second })).status).toBe(200)
    const done = await client.send('POST', '/auth/resend-verification')
    expect([done.status, done.body.error.code]).toEqual([409, 'CONFLICT'])
    expect((await anonymous.send('POST', '/auth/resend-verification')).status).toBe(401)
  })

  it('is confirmed by the link alone, and by no administrator’s change', async () => {
    const user = await makeUser(payload)
    const boss = await makeUser(payload, { roles: ['admin'] })
    const client = await as(boss)
    expect((await client.send('PATCH', `/users/${user.id}`, { is_verified: true })).status).toBe(403)
    const headers = { authorization: `JWT ${(await signIn(boss)).accessToken}` }
    await rest('PATCH', `/users/${user.id}`, { headers, body: { isVerified: true } })
    await graphql(`mutation { updateUser(id: "${user.id}", data: { isVerified: true }) { id } }`, headers)
    expect(await isVerified(user.email)).toBe(false)
  })
})
