import { describe, expect, it } from 'vitest'

import { entriesOf } from '../../factories/audit'
import { makeUser, nextSerial } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { openMailbox } from '../support/accounts/mailbox'
import { openClients } from '../support/accounts/session-interfaces'
import { openSessionClient } from '../support/accounts/session-client'
import { PASSWORD, startApi } from '../support/v1/v1-client'

const payload = await startPayload()
const { sql } = openSessionClient(payload)
const { newMailsTo, tokenFor } = openMailbox(payload)
const { rest, graphql, signIn } = openClients(payload)
const { anonymous, as } = await startApi(payload)

const newAddress = () => `moved-${String(nextSerial())}@example.com`

async function addressOf(id: string) {
  const [row] = await sql.query<{ email: string; verified: boolean }>(
    `select email, is_verified as verified from users where id = $1`,
    [id],
  )
  return row
}

const actionsOf = async (id: string) => (await entriesOf(payload, 'users', id)).map(({ action }) => action)

it('a user name signs in wherever the email address does', async () => {
  const user = await makeUser(payload)
  await payload.update({
    collection: 'users',
    id: user.id,
    overrideAccess: true,
    data: { username: 'countess' },
  })
  const login = { username: 'Countess', password: PASSWORD }
  expect((await anonymous.post('/auth/login', login)).status).toBe(200)
  expect((await rest('POST', '/users/login', { body: login })).status).toBe(200)
  expect((await rest('POST', '/users/login', { body: { ...login, username: user.email } })).status).toBe(200)
  expect((await signIn({ email: 'countess' })).user.id).toBe(user.id)
})

describe('one’s own user name', () => {
  const nameOf = async (id: string) =>
    (await sql.query<{ username: string | null }>('select username from users where id = $1', [id]))[0]
      ?.username

  it('changes by the password alone, and no interface sets it without', async () => {
    const user = await makeUser(payload, { roles: ['admin'] })
    const [client, username] = [await as(user), `own-${String(nextSerial())}`]
    const headers = { authorization: `JWT ${(await signIn(user)).accessToken}` }
    expect((await client.send('PATCH', `/users/${user.id}`, { username })).status).toBe(403)
    const answer = await rest('PATCH', `/users/${user.id}`, { headers, body: { username } })
    expect(answer.status).toBe(403)
    const mutation = `mutation { updateUser(id: "${user.id}", data: { username: "${username}" }) { id } }`
    await graphql(mutation, headers)
    const wrong = await client.post('/auth/change-username', { current_password: 'wrong', username })
    expect(wrong.body.error.details?.fields?.[0]?.path).toBe('current_password')
    expect(await nameOf(user.id)).toBeNull()
    expect(await newMailsTo(user.email)).toEqual({})

    const right = { current_password: PASSWORD, username: ` ${username.toUpperCase()} ` }
    expect((await client.post('/auth/change-username', right)).status).toBe(200)
    const told = await newMailsTo(user.email)
    expect(Object.keys(told)).toEqual(['user-name-changed'])
    expect(JSON.stringify(told)).not.toContain(username)
    expect((await client.post('/auth/change-username', right)).status).toBe(200)
    expect(await newMailsTo(user.email)).toEqual({})
    expect((await anonymous.post('/auth/login', { username, password: PASSWORD })).status).toBe(200)
    // Saved along with something else, as the panel's form does.
    const unchanged = { username, phone: '1' }
    expect((await rest('PATCH', `/users/${user.id}`, { headers, body: unchanged })).status).toBe(200)
    const cleared = { headers, body: { username: null } }
    expect((await rest('PATCH', `/users/${user.id}`, cleared)).status).toBe(403)
    expect((await client.post('/auth/change-username', { ...right, username: null })).status).toBe(200)
    expect(await nameOf(user.id)).toBeNull()
    const changes = (await entriesOf(payload, 'users', user.id)).map((entry) => entry.changes)
    expect(changes).toContainEqual({ username: { before: username, after: null } })
  })

  it('belongs to one account alone, and is no address', async () => {
    const [user, other] = [await makeUser(payload), await makeUser(payload)]
    const username = `taken-${String(nextSerial())}`
    await payload.update({ collection: 'users', id: other.id, overrideAccess: true, data: { username } })
    const change = async (name: string) => {
      const body = { current_password: PASSWORD, username: name }
      const { status, body: said } = await (await as(user)).post('/auth/change-username', body)
      return [status, said.error.details?.fields?.[0]?.path]
    }
    expect(await change(username.toUpperCase())).toEqual([409, 'username'])
    expect(await change(other.email)).toEqual([400, 'username'])
    expect(await change('x'.repeat(101))).toEqual([400, 'username'])
    expect(await nameOf(user.id)).toBeNull()
  })
})

describe('a user name that looks like an address', () => {
  it('is refused at every interface, of one’s own account and of a new one', async () => {
    const [victim, attacker] = await Promise.all([makeUser(payload), makeUser(payload)])
    const headers = { authorization: `JWT ${(await signIn(attacker)).accessToken}` }
    for (const username of [victim.email, ` ${victim.email.toUpperCase()} `, newAddress()]) {
      const answer = await rest('PATCH', `/users/${attacker.id}`, { headers, body: { username } })
      expect(answer.status).toBe(400)
      const data = `data: { username: ${JSON.stringify(username)} }`
      const mutation = `mutation { updateUser(id: "${attacker.id}", ${data}) { id } }`
      expect(JSON.stringify(await graphql(mutation, headers))).toMatch(/no email address/)
    }
    const data = { name: 'New', email: newAddress(), username: victim.email, password: PASSWORD }
    await expect(
      payload.create({
        collection: 'users',
        overrideAccess: true,
        data: { ...data, roles: ['customer'] },
      }),
    ).rejects.toThrow(/no email address/)
    const [row] = await sql.query(`select username from users where id = $1`, [attacker.id])
    expect(row).toEqual({ username: null })
  })

  it('from before that locks no account out, and reports no other account’s sign-in', async () => {
    const [attacker, email] = [await makeUser(payload), newAddress()]
    await sql.query(`update users set username = $1 where id = $2`, [email, attacker.id])
    // Rows are found in the order in which they lie: this one lies behind the other.
    const victim = await makeUser(payload, { email })
    expect((await signIn(victim)).user.id).toBe(victim.id)
    const login = { email: victim.email, password: 'not the password' }
    expect((await anonymous.post('/auth/login', login)).status).toBe(401)
    expect(await actionsOf(attacker.id)).not.toContain('login-failed')
    expect(await actionsOf(victim.id)).toContain('login-failed')
  })
})

describe('another email address', () => {
  it('asks for the current password', async () => {
    const user = await makeUser(payload)
    const client = await as(user)
    const { status, body } = await client.post('/auth/change-email', {
      current_password: 'not the password',
      email: newAddress(),
    })
    expect([status, body.error.details?.fields?.[0]?.path]).toEqual([400, 'current_password'])
    expect(await newMailsTo(user.email)).toEqual({})
    expect(
      (await anonymous.post('/auth/change-email', { current_password: PASSWORD, email: newAddress() }))
        .status,
    ).toBe(401)
  })

  it('takes effect once the link sent there is followed, and the former one is told before and after', async () => {
    const user = await makeUser(payload)
    const client = await as(user)
    const email = newAddress()
    const asked = await client.post('/auth/change-email', {
      current_password: PASSWORD,
      email: email.toUpperCase(),
    })
    expect(asked.status).toBe(200)
    const before = await newMailsTo(user.email)
    expect(Object.keys(before)).toEqual(['email-change-asked'])
    expect(before['email-change-asked']?.text).toContain('change your password now')
    const token = await tokenFor(email, 'change-email')
    expect(await addressOf(user.id)).toEqual({ email: user.email, verified: false })
    expect((await anonymous.post('/auth/confirm-email', { token })).status).toBe(200)
    expect(await addressOf(user.id)).toEqual({ email, verified: true })
    expect((await entriesOf(payload, 'users', user.id)).map(({ changes }) => changes)).toContainEqual({
      email: { before: user.email, after: email },
      isVerified: { before: false, after: true },
    })
    const after = await newMailsTo(user.email)
    expect(Object.keys(after)).toEqual(['email-changed'])
    expect(after['email-changed']?.text).toContain(email)
    expect(after['email-changed']?.text).toContain('write to')
    await signIn({ email })
    await expect(signIn(user)).rejects.toThrow()
    expect((await anonymous.post('/auth/confirm-email', { token })).status).toBe(400)
  })

  it('is stopped by a new password', async () => {
    const user = await makeUser(payload)
    const client = await as(user)
    const email = newAddress()
    await client.post('/auth/change-email', { current_password: PASSWORD, email })
    const token = await tokenFor(email, 'change-email')
    const password = 'seven quiet herons'
    expect(
      (await client.post('/auth/change-password', { current_password: PASSWORD, password })).status,
    ).toBe(200)
    expect((await anonymous.post('/auth/confirm-email', { token })).status).toBe(400)
  })

  it('of another user’s account is told to its owner alone', async () => {
    const [user, other] = [await makeUser(payload), await makeUser(payload)]
    const client = await as(user)
    const asked = await client.post('/auth/change-email', { current_password: PASSWORD, email: other.email })
    expect(asked.status).toBe(200)
    const token = await tokenFor(other.email, 'change-email')
    const { status, body } = await anonymous.post('/auth/confirm-email', { token })
    expect([status, body.error.code]).toEqual([409, 'CONFLICT'])
    expect((await addressOf(user.id))?.email).toBe(user.email)
  })

  it('of one’s own is set without this at no interface', async () => {
    const user = await makeUser(payload, { roles: ['admin'] })
    const headers = { authorization: `JWT ${(await signIn(user)).accessToken}` }
    const email = newAddress()
    const client = await as(user)
    expect((await client.send('PATCH', `/users/${user.id}`, { email })).status).toBe(403)
    expect((await rest('PATCH', `/users/${user.id}`, { headers, body: { email } })).status).toBe(403)
    await graphql(`mutation { updateUser(id: "${user.id}", data: { email: "${email}" }) { id } }`, headers)
    expect((await addressOf(user.id))?.email).toBe(user.email)
    expect((await client.send('PATCH', `/users/${user.id}`, { email: user.email, phone: '1' })).status).toBe(
      200,
    )
  })

  it('that staff correct is unconfirmed, gets a link, and the former one is told', async () => {
    const user = await makeUser(payload)
    await sql.query(`update users set is_verified = true where id = $1`, [user.id])
    const email = newAddress()
    const support = await as(await makeUser(payload, { roles: ['support'] }))
    expect((await support.send('PATCH', `/users/${user.id}`, { email })).status).toBe(200)
    expect(await addressOf(user.id)).toEqual({ email, verified: false })
    expect(Object.keys(await newMailsTo(user.email))).toEqual(['email-changed'])
    const token = await tokenFor(email, 'verify-email')
    expect((await anonymous.post('/auth/verify-email', { token })).status).toBe(200)
    expect(await addressOf(user.id)).toEqual({ email, verified: true })
  })
})

describe('a password that another user sets', () => {
  it('is told to its owner, and not when it was refused', async () => {
    const user = await makeUser(payload)
    const support = await makeUser(payload, { roles: ['support'] })
    const headers = { authorization: `JWT ${(await signIn(support)).accessToken}` }
    const set = async (password: string) =>
      (await rest('PATCH', `/users/${user.id}`, { headers, body: { password } })).status
    expect(await set('Password1234')).toBe(400)
    expect(await newMailsTo(user.email)).toEqual({})
    expect(await set('another horse battery')).toBe(200)
    expect(Object.keys(await newMailsTo(user.email))).toEqual(['password-changed'])
    expect(await newMailsTo(support.email)).toEqual({})
  })

  it('and one’s own is told once', async () => {
    const user = await makeUser(payload)
    const body = { current_password: PASSWORD, password: 'another horse battery' }
    expect((await (await as(user)).post('/auth/change-password', body)).status).toBe(200)
    const mails = await sql.query(`select key from mails where key like 'password-changed%'`)
    await newMailsTo(user.email)
    const later = await sql.query(`select key from mails where key like 'password-changed%'`)
    expect(later).toHaveLength(mails.length + 1)
  })
})
