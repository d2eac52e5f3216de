import { afterEach, describe, expect, it } from 'vitest'

import { makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { BROWSER, openApp, openSecondFactors } from '../support/accounts/second-factors'
import { makeKey, openKeyClients } from '../support/accounts/key-clients'
import { bodyOf, EVERY, NONE, openClients, ownPage } from '../support/accounts/session-interfaces'
import { makeClient, PASSWORD } from '../support/v1/v1-client'
import { createCheckedFetch } from '../support/v1/checked-fetch'

const payload = await startPayload()
const { sql, enrol, requireOf } = openSecondFactors(payload)
const { rest, signIn, acceptedAt } = openClients(payload)
const { ordersAtEveryInterface } = openKeyClients(payload)
const v1 = createCheckedFetch({ payload })

afterEach(() => requireOf([]))

const credentials = (user: { email: string }) => ({ email: user.email, password: PASSWORD })
const bearer = (token: string) => ({ authorization: `JWT ${token}` })

describe('a role that signs in with two steps only', () => {
  it('refuses users without a second factor at every interface, sessions from before included', async () => {
    const user = await makeUser(payload, { roles: ['manager'] })
    const before = await signIn(user)
    expect(await acceptedAt(before.accessToken)).toEqual(EVERY)
    await requireOf(['manager'])
    const { accessToken, mustSetUp } = await signIn(user)
    expect(mustSetUp).toBe(true)
    for (const token of [before.accessToken, accessToken]) {
      expect(await acceptedAt(token)).toEqual(NONE)
      expect((await rest('GET', '/orders', { headers: bearer(token) })).status).toBe(403)
      const client = makeClient(v1, token)
      for (const path of ['/orders', '/products', '/auth/sessions', '/auth/me']) {
        const { status, body } = await client.get(path)
        expect([path, status, body.error.code]).toEqual([path, 403, 'TWO_FACTOR_SETUP_REQUIRED'])
      }
      const change = { current_password: PASSWORD, password: 'another horse battery' }
      expect((await client.post('/auth/change-password', change)).status).toBe(403)
      for (const path of ['recovery-codes', 'turn-off']) {
        const body = { currentPassword: PASSWORD }
        const answer = await rest('POST', `/users/two-factor/${path}`, { headers: bearer(token), body })
        expect(answer.status).toBe(401)
      }
    }
    const answer = await bodyOf(await rest('POST', '/users/login', { body: credentials(user) }))
    expect(answer).toMatchObject({ user: null, mustSetUpTwoFactor: true })
    const atV1 = await makeClient(v1).post('/auth/login', credentials(user))
    expect(atV1.body.data).toMatchObject({ user: null, two_factor_setup_required: true })
  })

  it('but for setting one up, at v1 and in a browser; then accepts them at every interface', async () => {
    await requireOf(['support', 'fulfilment'])
    const [one, other] = [
      await makeUser(payload, { roles: ['support'] }),
      await makeUser(payload, { roles: ['fulfilment'] }),
    ]
    const { accessToken } = await signIn(one)
    const client = makeClient(v1, accessToken)
    expect((await client.get('/auth/two-factor')).body.data).toEqual({
      ...{ is_on: false, confirmed_at: null, is_required: true, recovery_codes_left: 0 },
    })
    const setup = await client.post('/auth/two-factor/setup', { current_password: PASSWORD })
    const code = openApp(String(setup.body.data['secret']))()
    const confirmed = await client.post('/auth/two-factor/confirm', { code })
    expect(confirmed.body.data['recovery_codes']).toHaveLength(10)
    expect(await acceptedAt(accessToken)).toEqual(EVERY)
    expect((await client.post('/auth/two-factor/turn-off', { current_password: PASSWORD })).status).toBe(403)

    const session = await signIn(other)
    const headers = { ...ownPage(session.accessToken), ...BROWSER }
    const body = { currentPassword: PASSWORD }
    // Not from a page of another site.
    const foreign = { ...headers, origin: 'https://evil.example' }
    expect((await rest('POST', '/users/two-factor/setup', { headers: foreign, body })).status).toBe(401)
    const prepared = await bodyOf(await rest('POST', '/users/two-factor/setup', { headers, body }))
    const codes = await rest('POST', '/users/two-factor/confirm', {
      headers,
      body: { code: openApp(String(prepared['secret']))() },
    })
    expect(await bodyOf(codes)).toMatchObject({ recoveryCodes: expect.any(Array) as unknown })
    expect(await acceptedAt(session.accessToken)).toEqual(EVERY)
  })

  it('signs out users who decline', async () => {
    await requireOf(['customer'])
    const user = await makeUser(payload)
    const [one, two] = [await signIn(user), await signIn(user)]
    await rest('POST', '/users/logout', { headers: ownPage(one.accessToken) })
    expect((await makeClient(v1, two.accessToken).post('/auth/logout', {})).status).toBe(200)
    const open = await sql.query('select 1 from sessions where user_id = $1 and ended_at is null', [user.id])
    expect(open).toEqual([])
  })

  it('refuses the keys of users without one, and accepts them when there is one', async () => {
    const owner = await makeUser(payload, { roles: ['manager'] })
    const { secret } = await makeKey(payload, owner, { scopes: ['orders:read'] })
    const statuses = async () => (await ordersAtEveryInterface(secret)).map(({ status }) => status)
    expect(await statuses()).toEqual([200, 200, 200])
    await requireOf(['manager'])
    expect((await statuses()).every((status) => status === 403)).toBe(true)
    await requireOf([])
    await enrol(owner)
    await requireOf(['manager'])
    expect(await statuses()).toEqual([200, 200, 200])
  })

  it('is named by administrators alone, and visitors do not learn of it', async () => {
    const [admin, manager] = [
      await makeUser(payload, { roles: ['admin'] }),
      await makeUser(payload, { roles: ['manager'] }),
    ]
    const body = { secondFactorRoles: ['fulfilment'] }
    const tokens = { manager: (await signIn(manager)).accessToken, admin: (await signIn(admin)).accessToken }
    const stored = async () =>
      (await payload.findGlobal({ slug: 'store', overrideAccess: true })).secondFactorRoles ?? []
    await rest('POST', '/globals/store', { headers: bearer(tokens.manager), body })
    expect(await stored()).toEqual([])
    await rest('POST', '/globals/store', { headers: bearer(tokens.admin), body })
    expect(await stored()).toEqual(['fulfilment'])
    expect(await bodyOf(await rest('GET', '/globals/store'))).not.toHaveProperty('secondFactorRoles')
  })
})
