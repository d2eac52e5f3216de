import { describe, expect, it } from 'vitest'

import { requestPasswordReset } from '@/features/account/links/request-password-reset'
import { ANONYMOUS, makeContext } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { makeUser, nextSerial } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { openMailbox } from '../support/accounts/mailbox'
import { bodyOf, openClients } from '../support/accounts/session-interfaces'
import { PASSWORD, startApi } from '../support/v1/v1-client'

const NEW = 'seven quiet herons'

const payload = await startPayload()
const sql = sqlOf(payload)
const { newMailsTo, tokenFor } = openMailbox(payload)
const { rest, graphql, signIn } = openClients(payload)
const { anonymous, as } = await startApi(payload)
const boss = await makeUser(payload, { roles: ['admin'] })
const manager = await makeUser(payload, { roles: ['manager'] })
const bossClient = await as(boss)
const headersOf = async (user: { email: string }) => ({
  authorization: `JWT ${(await signIn(user)).accessToken}`,
})

/** A user whom the administrator has just invited through the panel's own request. */
async function inviteOne(roles = ['support']): Promise<{ id: string; email: string }> {
  const email = `invited-${String(nextSerial())}@example.com`
  const body = { name: 'Ines Gray', email, roles }
  const response = await rest('POST', '/users', { headers: await headersOf(boss), body })
  expect(response.status).toBe(201)
  const { doc } = (await bodyOf(response)) as { doc: { id: string } }
  return { id: doc.id, email }
}

const accept = async (token: string, password = NEW) =>
  (await anonymous.post('/auth/accept-invitation', { token, password })).status

describe('an invitation', () => {
  it('is an account without a password, which its owner chooses by a link that works once', async () => {
    const { id, email } = await inviteOne()
    const [row] = await sql.query(`select hash, salt, is_verified from users where id = $1`, [id])
    expect(row).toEqual({ hash: null, salt: null, is_verified: false })
    const { invitation } = await newMailsTo(email)
    expect(invitation?.subject).toContain('invites you to the back office')
    expect(invitation?.text).toContain('http://127.0.0.1:3000/invitation#')
    expect(invitation?.html).toContain('http://127.0.0.1:3000/invitation#')
    const token = invitation?.token ?? ''
    expect(await accept(token, 'short')).toBe(400)
    expect(await accept(token)).toBe(200)
    expect((await signIn({ email }, NEW)).user.roles).toEqual(['support'])
    const [verified] = await sql.query(`select is_verified from users where id = $1`, [id])
    expect(verified).toEqual({ is_verified: true })
    expect(await accept(token, 'another quiet heron')).toBe(400)
    await signIn({ email }, NEW)
  })

  it('is the same from v1 and accepted at REST and GraphQL as well', async () => {
    const interfaces = {
      rest: async (token: string) =>
        (await rest('POST', '/users/accept-invitation', { body: { token, password: NEW } })).status === 200,
      graphql: async (token: string) => {
        const query = `mutation { acceptInvitationUser(token: "${token}", password: "${NEW}") }`
        return !(await graphql(query))['errors']
      },
    }
    for (const [interfaceName, follow] of Object.entries(interfaces)) {
      const email = `invited-${interfaceName}@example.com`
      const made = await bossClient.post('/users', { email, name: 'Ines', roles: ['manager'] })
      expect(made.status).toBe(201)
      expect(await follow(await tokenFor(email, 'invitation'))).toBe(true)
      await signIn({ email }, NEW)
    }
  })

  it('works for 72 hours', async () => {
    const { id, email } = await inviteOne()
    const [row] = await sql.query<{ hours: number }>(
      `select extract(epoch from expires_at - created_at)::int / 3600 as hours from account_links where user_id = $1`,
      [id],
    )
    expect(row?.hours).toBe(72)
    const token = await tokenFor(email, 'invitation')
    await sql.query(`update account_links set expires_at = now() where user_id = $1`, [id])
    expect(await accept(token)).toBe(400)
  })

  it('is sent again and withdrawn by those who run accounts, at v1 and REST', async () => {
    const { id, email } = await inviteOne()
    const first = await tokenFor(email, 'invitation')
    expect((await bossClient.send('POST', `/users/${id}/invitation`)).status).toBe(200)
    const second = await tokenFor(email, 'invitation')
    expect(await accept(first)).toBe(400)
    expect((await bossClient.send('DELETE', `/users/${id}/invitation`)).status).toBe(200)
    expect(await accept(second)).toBe(400)
    const headers = await headersOf(manager)
    expect((await rest('POST', `/users/${id}/invitation`, { headers })).status).toBe(200)
    const third = await tokenFor(email, 'invitation')
    expect((await rest('POST', `/users/${id}/invitation/withdraw`, { headers })).status).toBe(200)
    expect(await accept(third)).toBe(400)
    expect((await rest('POST', `/users/${id}/invitation`, { headers })).status).toBe(200)
    expect(await accept(await tokenFor(email, 'invitation'))).toBe(200)
    for (const method of ['POST', 'DELETE']) {
      const { status, body } = await bossClient.send(method, `/users/${id}/invitation`)
      expect([status, body.error.code]).toEqual([409, 'CONFLICT'])
    }
  })

  it('is sent by no other role, and a manager invites no administrator', async () => {
    const { id } = await inviteOne(['admin'])
    const callers = [await makeUser(payload, { roles: ['support'] }), await makeUser(payload), manager]
    for (const caller of callers) {
      const client = await as(caller)
      expect((await client.send('POST', `/users/${id}/invitation`)).status).toBe(403)
      expect((await client.send('DELETE', `/users/${id}/invitation`)).status).toBe(403)
    }
    const email = 'second-boss@example.com'
    const asManager = await as(manager)
    expect((await asManager.post('/users', { email, name: 'Boss', roles: ['admin'] })).status).toBe(403)
    expect(await newMailsTo(email)).toEqual({})
    expect((await anonymous.post('/users', { email, name: 'Boss', roles: ['admin'] })).status).toBe(401)
  })

  it('does not live on by a forgotten password', async () => {
    const { email } = await inviteOne()
    await newMailsTo(email)
    await requestPasswordReset(makeContext(payload, 'storefront', ANONYMOUS), email)
    expect(await newMailsTo(email)).toEqual({})
  })

  it('follows its address when that is corrected', async () => {
    const { id, email } = await inviteOne()
    const token = await tokenFor(email, 'invitation')
    const corrected = `corrected-${email}`
    expect((await bossClient.send('PATCH', `/users/${id}`, { email: corrected })).status).toBe(200)
    expect(await accept(token)).toBe(400)
    expect(await accept(await tokenFor(corrected, 'invitation'))).toBe(200)
  })
})

describe('a new password', () => {
  it.each(['Password1234', 'aaaabbbbaaaabbbb', 'elevenchars'])(
    'is refused at every interface: %s',
    async (password) => {
      const headers = await headersOf(boss)
      const person = { name: 'Pat', email: 'pat@example.com', password }
      const user = await makeUser(payload)
      const own = await as(user)
      await requestPasswordReset(makeContext(payload, 'storefront', ANONYMOUS), user.email)
      const token = await tokenFor(user.email, 'reset-password')
      const answers = [
        (await anonymous.post('/auth/register', person)).status,
        (await bossClient.post('/users', person)).status,
        (await rest('POST', '/users', { headers, body: { ...person, roles: ['customer'] } })).status,
        (await rest('PATCH', `/users/${user.id}`, { headers, body: { password } })).status,
        (await own.post('/auth/change-password', { current_password: PASSWORD, password })).status,
        (await anonymous.post('/auth/reset-password', { token, password })).status,
        (await anonymous.post('/auth/accept-invitation', { token: await invitationToken(), password }))
          .status,
      ]
      expect(answers).toEqual(answers.map(() => 400))
      const query = `mutation { createUser(data: { email: "pat@example.com", name: "Pat", roles: [customer],
      password: "${password}" }) { id } }`
      expect(JSON.stringify(await graphql(query, headers))).toMatch(/password/i)
      await expect(
        payload.create({
          collection: 'users',
          overrideAccess: true,
          data: { name: 'Pat', email: 'pat@example.com', roles: ['customer'], password },
        }),
      ).rejects.toThrow(/password/i)
      expect(await sql.query(`select 1 from users where email = 'pat@example.com'`)).toEqual([])
      await signIn(user)
    },
  )

  it('is not the owner’s name or address, nor the shop’s name', async () => {
    await payload.updateGlobal({ slug: 'store', overrideAccess: true, data: { name: 'Hollin & Marsh' } })
    for (const password of ['Wilma.Featherby1', 'featherby.w@example.com', 'HollinMarsh2026']) {
      const person = { name: 'Wilma Featherby', email: 'featherby.w@example.com', password }
      const { status, body } = await anonymous.post('/auth/register', person)
      expect([status, body.error.details?.fields?.[0]?.path]).toEqual([400, 'password'])
    }
  })
})

async function invitationToken(): Promise<string> {
  return tokenFor((await inviteOne()).email, 'invitation')
}
