import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { requestEmailChange, confirmEmailChange } from '@/features/account/own-account/change-own-email'
import { eraseUser } from '@/features/account/staff-accounts/erase-user'
import { signInWithPassword } from '@/features/account/sign-in/sign-in-with-password'
import { registerCustomer } from '@/features/account/own-account/register-customer'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import { changeEmailSchema, registerSchema } from '@/storefront/lib/forms/account-schemas'
import { sqlOf } from '@/platform/database/transaction'

import { ADDRESS, contextOf, makeStaffContext, makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import {
  codeOf,
  idsOf,
  newName,
  openAddressInterfaces,
  SPELLINGS,
  spellingsOf,
  storedOf,
} from '../support/accounts/address-interfaces'
import { openMailbox } from '../support/accounts/mailbox'
import { PASSWORD, tokenOf } from '../support/v1/v1-client'

const payload = await startPayload()
await makeStore(payload)
const sql = sqlOf(payload)
const { newMailsTo, tokenFor } = openMailbox(payload)
const { MAKING, SIGNING_IN, FORGETTING, FINDING, ...interfaces } = await openAddressInterfaces(payload)
const { rest, staff, anonymous, headers, listed, visitor } = interfaces

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
      await eraseUser(admin, { account: { email: spellingsOf(name)[spelling] }, reason: 'asked for' })
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
  const guess = (email: string) =>
    codeOf(signInWithPassword(visitor(), { identifier: email, password: 'a wrong guess' }))
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

it('the headers of mails are ASCII, their text has what people read', async () => {
  const [shop, name] = [newName(), newName()]
  await payload.updateGlobal({
    slug: 'store',
    overrideAccess: true,
    data: { email: spellingsOf(shop)['in capitals'] },
  })
  expect(await sql.query('select email from store')).toEqual([{ email: storedOf(shop) }])
  await makeUser(payload, { email: spellingsOf(name)['as it is read'] })
  await FORGETTING['REST']?.(spellingsOf(name)['decomposed'])
  const mail = (await newMailsTo(storedOf(name)))['reset-password']
  expect(mail?.text).toContain(spellingsOf(shop)['as it is read'])
  const folder = path.join(process.env['DATA_DIR'] ?? '', 'mail')
  const files = await Promise.all(
    (await readdir(folder)).map((file) => readFile(path.join(folder, file), 'utf8')),
  )
  const [written = ''] = files.filter((file) => file.includes(storedOf(name)))
  expect(/^To: .*$/m.exec(written)?.[0]).toContain(`<${storedOf(name)}>`)
  expect(/^Reply-To: .*$/m.exec(written)?.[0]).toContain(`<${storedOf(shop)}>`)
})
