import type { Payload } from 'payload'

import { signInWithPassword } from '@/features/account/sign-in/sign-in-with-password'
import { registerCustomer } from '@/features/account/own-account/register-customer'
import { requestPasswordReset } from '@/features/account/links/request-password-reset'
import type { Context } from '@/platform/context'
import { ANONYMOUS, makeContext } from '@/platform/context'
import { registerSchema } from '@/storefront/lib/forms/account-schemas'

import { makeUser, nextSerial } from '../../../factories/shop'
import { bodyOf, openClients } from './session-interfaces'
import { PASSWORD, startApi, tokenOf } from '../v1/v1-client'

/** An unauthenticated visitor. Each comes from an address of their own, which has no guesses on it yet. */
export const visitorOf = (payload: Payload): Context => ({
  ...makeContext(payload, 'storefront', ANONYMOUS),
  client: { userAgent: null, address: `203.0.113.${String(nextSerial() % 250)}` },
})

/** One address as it may be typed. */
export const spellingsOf = (name: string) => ({
  'as it is read': `${name}@bücher.example`,
  'in capitals': `${name.toUpperCase()}@BÜCHER.EXAMPLE`,
  decomposed: `${name}@bu\u0308cher.example`,
  'in ASCII': `${name}@xn--bcher-kva.example`,
  'in ASCII capitals': ` ${name}@XN--BCHER-KVA.Example `,
})
export const SPELLINGS = Object.keys(spellingsOf('')) as (keyof ReturnType<typeof spellingsOf>)[]
/** The stored form of an address on the test domain. */
export const storedOf = (name: string) => `${name}@xn--bcher-kva.example`
/** A local part that no other test uses. */
export const newName = () => `anna${String(nextSerial())}`

/** The ids of documents in an answer. */
export const idsOf = (docs: unknown) => (docs as { id: string }[]).map(({ id }) => id)
const quoted = (text: string) => JSON.stringify(text)

/** What a use case came to: done, or the code of its refusal. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'done'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}

const isGraphqlDone = (body: Record<string, unknown>) => (body['errors'] === undefined ? 'done' : 'refused')
const said = (status: number) => (status < 300 ? 'done' : 'refused')

type Interfaces = Awaited<ReturnType<typeof openInterfaces>>

async function openInterfaces(payload: Payload) {
  const administrator = await makeUser(payload, { roles: ['admin'] })
  const { anonymous, as } = await startApi(payload)
  const headers = { authorization: `JWT ${await tokenOf(payload, administrator)}` }
  const { rest, graphql } = openClients(payload)
  const listed = async (path: string): Promise<string[]> => {
    const body = await bodyOf(await rest('GET', path, { headers }))
    return idsOf(body['docs'])
  }
  return {
    payload,
    rest,
    graphql,
    anonymous,
    staff: await as(administrator),
    headers,
    listed,
    visitor: () => visitorOf(payload),
  }
}

/** Every interface that makes an account. */
function making({
  payload,
  rest,
  graphql,
  anonymous,
  staff,
  headers,
  visitor,
}: Interfaces): Record<string, (email: string) => Promise<string>> {
  return {
    storefront: async (email) => {
      const input = registerSchema.parse({ email, password: PASSWORD, name: 'Jo' })
      const code = await codeOf(registerCustomer(visitor(), input))
      return code === 'CONFLICT' ? 'refused' : code
    },
    'v1 register': async (email) =>
      said((await anonymous.post('/auth/register', { email, password: PASSWORD, name: 'Jo' })).status),
    'v1 users': async (email) =>
      said(
        (await staff.post('/users', { email, password: PASSWORD, name: 'Jo', roles: ['customer'] })).status,
      ),
    'REST, as the panel': async (email) =>
      said(
        (await rest('POST', '/users', { headers, body: { email, password: PASSWORD, name: 'Jo' } })).status,
      ),
    'an invitation': async (email) =>
      said(
        (await rest('POST', '/users', { headers, body: { email, name: 'Jo', roles: ['support'] } })).status,
      ),
    GraphQL: async (email) => {
      const data = `{ email: ${quoted(email)}, password: ${quoted(PASSWORD)}, name: "Jo", roles: [customer] }`
      return isGraphqlDone(await graphql(`mutation { createUser(data: ${data}) { id } }`, headers))
    },
    'the Local API': async (email) => {
      const code = await codeOf(makeUser(payload, { email }))
      return code === 'done' ? code : 'refused'
    },
  }
}

/** Every interface that signs in. */
function signingIn({
  payload,
  rest,
  anonymous,
  visitor,
}: Interfaces): Record<string, (email: string) => Promise<string>> {
  return {
    storefront: (email) => codeOf(signInWithPassword(visitor(), { identifier: email, password: PASSWORD })),
    v1: async (email) => said((await anonymous.post('/auth/login', { email, password: PASSWORD })).status),
    'REST, as the panel': async (email) =>
      said((await rest('POST', '/users/login', { body: { email, password: PASSWORD } })).status),
    "the panel's field for both": async (email) =>
      said((await rest('POST', '/users/login', { body: { username: email, password: PASSWORD } })).status),
    "Payload's own": (email) =>
      codeOf(
        payload.login({ collection: 'users', overrideAccess: true, data: { email, password: PASSWORD } }),
      ),
  }
}

/** Every interface that sends a link to set another password. */
function forgetting({
  rest,
  graphql,
  anonymous,
  visitor,
}: Interfaces): Record<string, (email: string) => Promise<unknown>> {
  return {
    storefront: (email) => requestPasswordReset(visitor(), email),
    v1: (email) => anonymous.post('/auth/forgot-password', { email }),
    REST: (email) => rest('POST', '/users/forgot-password', { body: { email } }),
    GraphQL: (email) => graphql(`mutation { forgotPasswordUser(email: ${quoted(email)}) }`),
  }
}

/** Every interface that finds accounts by their address. */
function finding({
  payload,
  graphql,
  staff,
  headers,
  listed,
}: Interfaces): Record<string, (email: string) => Promise<string[]>> {
  return {
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
}

/** The interfaces that take a mail address, by what they do with it. */
export async function openAddressInterfaces(payload: Payload) {
  const interfaces = await openInterfaces(payload)
  return {
    ...interfaces,
    MAKING: making(interfaces),
    SIGNING_IN: signingIn(interfaces),
    FORGETTING: forgetting(interfaces),
    FINDING: finding(interfaces),
  }
}
