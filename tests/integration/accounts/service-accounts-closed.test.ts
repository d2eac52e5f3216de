import { randomUUID } from 'node:crypto'

import { beforeAll, describe, expect, it } from 'vitest'

import description from '@/../docs/openapi.json'
import { isServiceAddress, serviceAddress } from '@/domain/account/service-account'
import { createServiceAccount } from '@/features/account/service-accounts/create-service-account'
import type { User } from '@/payload-types'
import { sqlOf } from '@/platform/database/transaction'

import { contextOf, makeStore, makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { openMailbox } from '../support/accounts/mailbox'
import { callGraphql, callRest } from '../support/interfaces'
import type { Client } from '../support/v1/v1-client'
import { PASSWORD, startApi, tokenOf } from '../support/v1/v1-client'

const payload = await startPayload()
const api = await startApi(payload)
let admin: User
let token: string
let staff: Client
let service: string

beforeAll(async () => {
  await makeStore(payload)
  admin = await makeUser(payload, { roles: ['admin'] })
  token = await tokenOf(payload, admin)
  staff = await api.as(admin)
  service = await createServiceAccount(contextOf(payload, admin), { name: 'ERP', roles: ['admin'] })
}, 60_000)

/** What the routes below an account take. */
const BODIES: Record<string, object> = {
  erasure: { reason: 'Asked for' },
  erase: { reason: 'Asked for' },
  links: { purpose: 'reset-password' },
  'two-factor/reset': { reason: 'Lost' },
  'sessions/end': { all: true },
}
const bodyFor = (path: string) => BODIES[path.replace(/^.*(:id|\{id\})\//, '')] ?? {}

const V1 = Object.entries(description.paths).flatMap(([path, methods]) =>
  path.startsWith('/users/{id}')
    ? Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path }))
    : [],
)
const REST = (payload.config.collections.find(({ slug }) => slug === 'users')?.endpoints || []).flatMap(
  ({ method, path }) => (path.startsWith('/:id/') ? [{ method: method.toUpperCase(), path }] : []),
)

describe('a service account', () => {
  it.each(V1.filter(({ method }) => method !== 'PARAMETERS'))(
    'is no person for v1’s $method $path',
    async ({ method, path }) => {
      const ask = async (id: string) => {
        const body = method === 'GET' || method === 'DELETE' ? undefined : bodyFor(path)
        const reply = await staff.send(method, path.replace('{id}', id), body)
        return { status: reply.status, error: { ...reply.body.error, request_id: '' } }
      }
      const [known, unknown] = [await ask(service), await ask(randomUUID())]
      expect(known).toEqual(unknown)
      expect(unknown.status).toBe(404)
    },
  )

  it.each(REST)('is no person for REST’s $method $path', async ({ method, path }) => {
    const ask = async (id: string) => {
      const isRead = method === 'GET'
      const { status, body } = await callRest(method as 'GET' | 'POST', `/users${path.replace(':id', id)}`, {
        token,
        ...(isRead ? {} : { body: bodyFor(path) }),
      })
      return { status, body }
    }
    expect(await ask(service)).toEqual(await ask(randomUUID()))
  })

  it('is unknown to whatever takes an email address', async () => {
    const { email: address } = await payload.findByID({
      collection: 'users',
      id: service,
      overrideAccess: true,
    })
    const other = serviceAddress(randomUUID(), 'erp')
    expect(isServiceAddress(address)).toBe(true)
    const { anonymous } = api
    const ask = async (email: string) => {
      const answers = [
        await anonymous.post('/auth/login', { email, password: PASSWORD }),
        await anonymous.post('/auth/forgot-password', { email }),
      ].map(({ status, body }) => ({
        status,
        body: 'error' in body ? { ...body.error, request_id: '' } : body,
      }))
      const rest = [
        await callRest('POST', '/users/login', { token: null, body: { email, password: PASSWORD } }),
        await callRest('POST', '/users/forgot-password', { token: null, body: { email } }),
        await callRest('POST', '/users/unlock', { token, body: { email } }),
      ].map(({ status, body }) => ({ status, body }))
      const mutation = `mutation { forgotPasswordUser(email: "${email}") }`
      return { answers, rest, graphql: (await callGraphql(mutation, null)).text }
    }
    expect(await ask(address)).toEqual(await ask(other))
    const { newMailsTo } = openMailbox(payload)
    expect(await newMailsTo(address)).toEqual({})
    expect(await sqlOf(payload).query('select 1 from account_links where user_id = $1', [service])).toEqual(
      [],
    )
  })

  it('has nothing to sign in with, whichever statement writes', async () => {
    const sql = sqlOf(payload)
    for (const statement of [
      `update users set hash = 'x', salt = 'y' where id = $1`,
      `update users set username = 'erp' where id = $1`,
      `update users set email = 'erp@example.com' where id = $1`,
      `update users set is_service = false where id = $1`,
      `insert into account_links (id, purpose, user_id, hash, expires_at)
         values (gen_random_uuid(), 'reset-password', $1, sha256('x'), now())`,
      `insert into sessions (id, user_id, device, browser, channel, last_used_at, expires_at)
         values (gen_random_uuid(), $1, '', '', 'v1', now(), now() + interval '1 day')`,
      `insert into second_factors (user_id, secret) values ($1, sha512('x'))`,
    ]) {
      const problem: unknown = await sql.query(statement, [service]).catch((error: unknown) => error)
      expect({ statement, problem }).toMatchObject({ problem: { code: '23514' } })
    }
    const person = sql.query('update users set is_service = true where id = $1', [admin.id])
    await expect(person).rejects.toMatchObject({ code: '23514' })
  })
})
