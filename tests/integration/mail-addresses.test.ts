import { describe, expect, it } from 'vitest'

import { requestEmailChange, confirmEmailChange } from '@/features/account/change-own-email'
import { eraseUser } from '@/features/account/erase-user'
import { logIn } from '@/features/account/log-in'
import { registerCustomer } from '@/features/account/register-customer'
import { requestPasswordReset } from '@/features/account/request-password-reset'
import { placeNewOrder } from '@/features/orders/place-order'
import { changeEmailSchema, registerSchema } from '@/storefront/lib/account-schemas'
import { ANONYMOUS, makeContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import {
  ADDRESS,
  contextOf,
  makeStaffContext,
  makeStore,
  makeUser,
  makeVariant,
  nextSerial,
} from '../factories/shop'
import { startPayload } from '../setup/payload'
import { openMailDesk } from './support/mail-desk'
import { bodyOf, openDoors } from './support/session-doors'
import { PASSWORD, startApi, tokenOf } from './support/v1-client'

const payload = await startPayload()
await makeStore(payload)
const sql = sqlOf(payload)
const { rest, graphql } = openDoors(payload)
const { anonymous, as } = await startApi(payload)
const { newMailsTo, tokenFor } = openMailDesk(payload)
const administrator = await makeUser(payload, { roles: ['admin'] })
const staff = await as(administrator)
const headers = { authorization: `JWT ${await tokenOf(payload, administrator)}` }

/** Each test comes from an address of its own, which has no guesses on it yet. */
const visitor = () => ({
  ...makeContext(payload, 'storefront', ANONYMOUS),
  client: { userAgent: null, address: `203.0.113.${String(nextSerial() % 250)}` },
})

const spellingsOf = (name: string) => ({
  'as it is read': `${name}@bücher.example`,
  'in capitals': `${name.toUpperCase()}@BÜCHER.EXAMPLE`,
  decomposed: `${name}@bu\u0308cher.example`,
  'in ASCII': `${name}@xn--bcher-kva.example`,
  'in ASCII capitals': ` ${name}@XN--BCHER-KVA.Example `,
})
const SPELLINGS = Object.keys(spellingsOf('')) as (keyof ReturnType<typeof spellingsOf>)[]
const storedOf = (name: string) => `${name}@xn--bcher-kva.example`
const newName = () => `anna${String(nextSerial())}`

const quoted = (text: string) => JSON.stringify(text)

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'done'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}

const isGraphqlDone = (body: Record<string, unknown>) => (body['errors'] === undefined ? 'done' : 'refused')
const said = (status: number) => (status < 300 ? 'done' : 'refused')

/** Every interface that makes an account. */
const MAKING: Record<string, (email: string) => Promise<string>> = {
  storefront: async (email) => {
    const input = registerSchema.parse({ email, password: PASSWORD, name: 'Jo' })
    const code = await codeOf(registerCustomer(visitor(), input))
    return code === 'CONFLICT' ? 'refused' : code
  },
  'v1 register': async (email) =>
    said((await anonymous.post('/auth/register', { email, password: PASSWORD, name: 'Jo' })).status),
  'v1 users': async (email) =>
    said((await staff.post('/users', { email, password: PASSWORD, name: 'Jo', roles: ['customer'] })).status),
  'REST, as the panel': async (email) =>
    said((await rest('POST', '/users', { headers, body: { email, password: PASSWORD, name: 'Jo' } })).status),
  'an invitation': async (email) =>
    said((await rest('POST', '/users', { headers, body: { email, name: 'Jo', roles: ['support'] } })).status),
  GraphQL: async (email) => {
    const data = `{ email: ${quoted(email)}, password: ${quoted(PASSWORD)}, name: "Jo", roles: [customer] }`
    return isGraphqlDone(await graphql(`mutation { createUser(data: ${data}) { id } }`, headers))
  },
  'the Local API': async (email) => {
    const code = await codeOf(makeUser(payload, { email }))
    return code === 'done' ? code : 'refused'
  },
}

/** Every interface that signs in. */
const SIGNING_IN: Record<string, (email: string) => Promise<string>> = {
  storefront: (email) => codeOf(logIn(visitor(), { identifier: email, password: PASSWORD })),
  v1: async (email) => said((await anonymous.post('/auth/login', { email, password: PASSWORD })).status),
  'REST, as the panel': async (email) =>
    said((await rest('POST', '/users/login', { body: { email, password: PASSWORD } })).status),
  "the panel's field for both": async (email) =>
    said((await rest('POST', '/users/login', { body: { username: email, password: PASSWORD } })).status),
  "Payload's own": (email) =>
    codeOf(payload.login({ collection: 'users', overrideAccess: true, data: { email, password: PASSWORD } })),
}

/** Every interface that sends a link to set another password. */
const FORGETTING: Record<string, (email: string) => Promise<unknown>> = {
  storefront: (email) => requestPasswordReset(visitor(), email),
  v1: (email) => anonymous.post('/auth/forgot-password', { email }),
  REST: (email) => rest('POST', '/users/forgot-password', { body: { email } }),
  GraphQL: (email) => graphql(`mutation { forgotPasswordUser(email: ${quoted(email)}) }`),
}

const idsOf = (docs: unknown) => (docs as { id: string }[]).map(({ id }) => id)

async function listed(path: string): Promise<string[]> {
  const body = await bodyOf(await rest('GET', path, { headers }))
  return idsOf(body['docs'])
}

/** Every interface that finds accounts by their address. */
const FINDING: Record<string, (email: string) => Promise<string[]>> = {
  'v1 filter': async (email) =>
    idsOf((await staff.get(`/users?filter[email]=${encodeURIComponent(email)}`)).body.data),
  'v1 filter of several': async (email) =>
    idsOf((await staff.get(`/users?filter[email][in]=a@b.example,${encodeURIComponent(email)}`)).body.data),
  'v1 search': async (email) => idsOf((await staff.get(`/users?q=${encodeURIComponent(email)}`)).body.data),
  'REST equals': (email) => listed(`/users?where[email][equals]=${encodeURIComponent(email)}`),
  'REST in': (email) => listed(`/users?where[email][in]=a@b.example,${encodeURIComponent(email)}`),
  'REST contains': (email) => listed(`/users?where[email][contains]=${encodeURIComponent(email.trim())}`),
  'REST within or': (email) =>
    listed(
      `/users?where[or][0][email][equals]=${encodeURIComponent(email)}&where[or][1][email][equals]=a@b.example`,
    ),
  'REST search': (email) => listed(`/users?where[search][like]=${encodeURIComponent(email.trim())}`),
  GraphQL: async (email) => {
    const query = `{ Users(where: { email: { equals: ${quoted(email)} } }) { docs { id } } }`
    const { data } = (await graphql(query, headers)) as { data: { Users: { docs: unknown } } }
    return idsOf(data.Users.docs)
  },
  'the Local API': async (email) => {
    const where = { email: { equals: email } }
    return idsOf((await payload.find({ collection: 'users', overrideAccess: true, where })).docs)
  },
}

async function storedAs(email: string): Promise<string[]> {
  const rows = await sql.query<{ email: string }>('select email from users where email = $1', [email])
  return rows.map((row) => row.email)
}

describe.each(Object.keys(MAKING))('an account made by %s', (interfaceName) => {
  it.each(SPELLINGS)(
    'with its address %s is stored in ASCII and is one at every interface',
    async (spelling) => {
      const name = newName()
      const [typed, ...others] = [spellingsOf(name)[spelling], ...Object.values(spellingsOf(name))]
      expect(await MAKING[interfaceName]?.(typed)).toBe('done')
      expect(await storedAs(storedOf(name))).toEqual([storedOf(name)])
      const outcomes = await Promise.all(
        Object.entries(MAKING).map(async ([other, make], index) => [
          other,
          await make(others[index % others.length] ?? typed),
        ]),
      )
      expect(outcomes).toEqual(Object.keys(MAKING).map((other) => [other, 'refused']))
    },
  )
})

describe('an account is found by its address typed in every way', () => {
  it.each(Object.entries(SIGNING_IN))('to sign in: %s', async (_name, signIn) => {
    const name = newName()
    await makeUser(payload, { email: spellingsOf(name)['as it is read'] })
    for (const typed of Object.values(spellingsOf(name)))
      expect([typed, await signIn(typed)]).toEqual([typed, 'done'])
  })

  it.each(Object.entries(FORGETTING))('when the password is forgotten: %s', async (_name, forget) => {
    for (const spelling of SPELLINGS) {
      const name = newName()
      await makeUser(payload, { email: storedOf(name) })
      await forget(spellingsOf(name)[spelling])
      // The envelope and the header of the mail have the form that every mail server takes.
      expect([spelling, await tokenFor(storedOf(name), 'reset-password')]).toEqual([
        spelling,
        expect.any(String),
      ])
    }
  })

  it.each(Object.entries(FINDING))('in lists: %s', async (_name, find) => {
    const name = newName()
    const { id } = await makeUser(payload, { email: storedOf(name) })
    for (const typed of Object.values(spellingsOf(name)))
      expect([typed, await find(typed)]).toEqual([typed, [id]])
  })

  it('to be erased', async () => {
    const admin = await makeStaffContext(payload)
    for (const spelling of SPELLINGS) {
      const name = newName()
      const { id } = await makeUser(payload, { email: storedOf(name) })
      await eraseUser(admin, { who: { email: spellingsOf(name)[spelling] }, reason: 'asked for' })
      const rows = await sql.query('select 1 from users where id = $1 and erased_at is not null', [id])
      expect([spelling, rows.length]).toEqual([spelling, 1])
    }
  })

  it('among its orders', async () => {
    const name = newName()
    const customer = await makeUser(payload, { email: spellingsOf(name)['in capitals'] })
    const variant = await makeVariant(payload)
    const order = await placeNewOrder(contextOf(payload, customer), {
      lines: [{ variantId: variant.id, quantity: 1 }],
      shippingAddress: ADDRESS,
    })
    for (const typed of Object.values(spellingsOf(name))) {
      const given = encodeURIComponent(typed)
      const found = await Promise.all([
        listed(`/orders?where[customerEmail][equals]=${given}`),
        listed(`/orders?where[customer.email][equals]=${given}`),
        listed(`/orders?where[search][like]=${encodeURIComponent(typed.trim())}`),
        staff.get(`/orders?filter[customer_email]=${given}`).then(({ body }) => idsOf(body.data)),
      ])
      expect([typed, found]).toEqual([typed, Array.from({ length: 4 }, () => [order.id])])
    }
  })
})

it('wrong passwords are counted for the one account, in whichever spelling they come', async () => {
  const name = newName()
  await makeUser(payload, { email: storedOf(name) })
  const [first = '', second = '', third = ''] = Object.values(spellingsOf(name))
  const guess = (email: string) => codeOf(logIn(visitor(), { identifier: email, password: 'a wrong guess' }))
  for (const typed of [first, second, third, first, second])
    expect(await guess(typed)).toBe('AUTHENTICATION_REQUIRED')
  for (const typed of Object.values(spellingsOf(name))) expect(await guess(typed)).toBe('RATE_LIMITED')
  expect((await rest('POST', '/users/unlock', { headers, body: { email: second } })).status).toBe(200)
  expect(await guess(third)).toBe('AUTHENTICATION_REQUIRED')
})

describe('another address', () => {
  const moved = async () => {
    const [from, name] = [await makeUser(payload), newName()]
    return { user: from, ctx: contextOf(payload, from), name }
  }

  it('that is typed either way gets the link, and is stored in ASCII', async () => {
    for (const spelling of SPELLINGS) {
      const { user, ctx, name } = await moved()
      const typed = { email: spellingsOf(name)[spelling], current_password: PASSWORD }
      const { email } = changeEmailSchema.parse(typed)
      await requestEmailChange(ctx, { currentPassword: PASSWORD, email })
      expect((await newMailsTo(user.email))['email-change-asked']?.text).toContain(`${name}@bücher.example`)
      await confirmEmailChange(visitor(), await tokenFor(storedOf(name), 'change-email'))
      expect(await storedAs(storedOf(name))).toHaveLength(1)
      expect(await codeOf(requestEmailChange(ctx, { currentPassword: PASSWORD, email }))).toBe(
        'VALIDATION_ERROR',
      )
    }
  })

  it('is no other one’s, and no change when it is the same in another spelling', async () => {
    const { user, name } = await moved()
    await makeUser(payload, { email: storedOf(name) })
    const own = newName()
    const other = await makeUser(payload, { email: storedOf(own) })
    const ownHeaders = { authorization: `JWT ${await tokenOf(payload, other)}` }
    for (const spelling of SPELLINGS) {
      const email = spellingsOf(name)[spelling]
      expect((await rest('PATCH', `/users/${user.id}`, { headers, body: { email } })).status).toBe(400)
      expect((await staff.send('PATCH', `/users/${user.id}`, { email })).status).toBeGreaterThanOrEqual(400)
      const same = { email: spellingsOf(own)[spelling], phone: '1' }
      expect((await rest('PATCH', `/users/${other.id}`, { headers: ownHeaders, body: same })).status).toBe(
        200,
      )
    }
    expect(await newMailsTo(other.email)).toEqual({})
  })
})

describe('a domain that is none', () => {
  const BAD = [
    'jo@xn--abc.de',
    `jo@${'ü'.repeat(64)}.de`,
    'jo@bücher..de',
    'jo@bücher.de/x',
    'jo@１２７.1',
    'jo@bü cher.de',
  ]

  it.each(BAD)('is refused at every interface: %j', async (email) => {
    const made = Object.entries(MAKING).filter(([name]) => name !== 'storefront')
    for (const [name, make] of made) expect([name, await make(email)]).toEqual([name, 'refused'])
    expect(registerSchema.safeParse({ email, password: PASSWORD, name: 'Jo' }).success).toBe(false)
    const registration = { email, password: PASSWORD, name: 'Jo' }
    expect(await codeOf(registerCustomer(visitor(), registration))).toBe('VALIDATION_ERROR')
    const answer = await anonymous.post('/auth/register', registration)
    expect(answer.body.error.details?.fields).toEqual([
      { path: 'email', message: 'This is not an email address such as jo@example.com.' },
    ])
  })

  it('top-level domains of other scripts are domains', async () => {
    const name = newName()
    expect(await MAKING['REST, as the panel']?.(`${name}@пример.рф`)).toBe('done')
    expect(await storedAs(`${name}@xn--e1afmkfd.xn--p1ai`)).toHaveLength(1)
  })
})
