import { beforeAll, describe, expect, it } from 'vitest'

import { rotateKey } from '@/features/keys/rotate-key'
import type { User } from '@/payload-types'

import { contextOf, makeStore, makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { makeKey, openKeyClients } from '../support/accounts/key-clients'
import { openMailbox } from '../support/accounts/mailbox'
import { openClients } from '../support/accounts/session-interfaces'
import { makeClient } from '../support/v1/v1-client'
import { createCheckedFetch } from '../support/v1/checked-fetch'

const payload = await startPayload()
const interfaces = openKeyClients(payload)
let admin: User
let manager: User

beforeAll(async () => {
  await makeStore(payload)
  admin = await makeUser(payload, { roles: ['admin'] })
  manager = await makeUser(payload, { roles: ['manager'] })
}, 60_000)

describe('/api/v1/api-keys', () => {
  it('makes a key, tells its secret once, lists, rotates and revokes it', async () => {
    const { accessToken } = await openClients(payload).signIn(manager)
    const client = makeClient(createCheckedFetch({ payload }), accessToken)
    const made = await client.post('/api-keys', { name: ' ERP ', scopes: ['orders:read'], rate_limit: 60 })
    expect(made.status).toBe(201)
    expect(made.body.data).toMatchObject({
      name: 'ERP',
      scopes: ['orders:read'],
      rate_limit: 60,
      revoked_at: null,
    })
    const { id, secret } = made.body.data as { id: string; secret: string }
    expect((await client.get(`/api-keys/${id}`)).body.data).not.toHaveProperty('secret')
    const { body } = await client.get('/api-keys?per_page=100')
    expect((body.data as unknown as { owner_id: string }[]).every((key) => key.owner_id === manager.id)).toBe(
      true,
    )
    expect(body.pagination.total).toBeGreaterThan(0)
    const rotated = await client.post(`/api-keys/${id}/rotate`, { overlap_hours: 1 })
    expect(rotated.status).toBe(201)
    expect((await client.send('POST', `/api-keys/${id}/rotate`)).body.error.code).toBe('CONFLICT')
    expect((await client.send('DELETE', `/api-keys/${id}`)).status).toBe(200)
    expect((await interfaces.client(secret).get('/orders')).status).toBe(401)
    expect((await client.post('/api-keys', { name: 'x', scopes: ['all:*'] })).status).toBe(400)
    const past = { name: 'x', scopes: ['orders:read'], expires_at: '2020-01-01T00:00:00Z' }
    expect((await client.post('/api-keys', past)).status).toBe(400)
  })
})

it('is told to its owner by mail, a rotated one too', async () => {
  const { newMailsTo } = openMailbox(payload)
  const owner = await makeUser(payload, { roles: ['manager'] })
  const key = await makeKey(payload, owner, { scopes: ['orders:read'] })
  const mails = await newMailsTo(owner.email)
  expect(Object.keys(mails)).toEqual(['key-issued'])
  expect(JSON.stringify(mails)).not.toContain(key.secret)
  await rotateKey(contextOf(payload, owner), key.id)
  expect(Object.keys(await newMailsTo(owner.email))).toEqual(['key-issued'])
})

it('says from which network it was used last, whatever the interface', async () => {
  const { rest, graphql, signIn } = openClients(payload)
  const fetch = createCheckedFetch({ payload })
  const client = makeClient(fetch, (await signIn(admin)).accessToken)
  const from = { 'x-client-address': '203.0.113.77' }
  const uses = {
    v1: (secret: string) => makeClient(fetch, secret).get('/orders', from),
    rest: (secret: string) =>
      rest('GET', '/orders', { headers: { ...from, authorization: `Bearer ${secret}` } }),
    graphql: (secret: string) =>
      graphql('{ Orders(limit: 1) { totalDocs } }', { ...from, authorization: `Bearer ${secret}` }),
  }
  for (const use of Object.values(uses)) {
    const { id, secret } = await makeKey(payload, manager, { scopes: ['orders:read'] })
    const told = async () => (await client.get(`/api-keys/${id}`)).body.data['last_used_from']
    expect(await told()).toBeNull()
    await use(secret)
    await expect.poll(told).toBe('203.0.113.0/24')
  }
})

describe('keys in GraphQL', () => {
  const { graphql, signIn } = openClients(payload)
  const bearerOf = async (user: User) => ({ authorization: `Bearer ${(await signIn(user)).accessToken}` })
  const FIELDS =
    'name prefix scopes rateLimit owner { id } expiresAt lastUsedAt lastUsedFrom revokedAt replacedBy { id }'

  it('are read as at REST: one’s own with their fields, by administrators all, and their hash not at all', async () => {
    const { id, prefix } = await makeKey(payload, manager, { scopes: ['orders:read', 'products:*'] })
    const one = { id, name: 'A program', prefix, scopes: ['orders:read', 'products:*'], rateLimit: 600 }
    const query = `{ ApiKey(id: "${id}") { id ${FIELDS} hash } ApiKeys(limit: 1, where: { id: { equals: "${id}" } }) { totalDocs } }`
    for (const user of [manager, admin]) {
      const { data, errors } = await graphql(query, await bearerOf(user))
      expect(errors).toBeUndefined()
      expect(data).toMatchObject({
        ApiKey: { ...one, owner: { id: manager.id }, revokedAt: null, hash: null },
        ApiKeys: { totalDocs: 1 },
      })
    }
    const colleague = await bearerOf(await makeUser(payload, { roles: ['manager'] }))
    const unseen = await graphql(`{ ApiKeys(limit: 9) { totalDocs } ApiKey(id: "${id}") { id } }`, colleague)
    expect(unseen['data']).toMatchObject({ ApiKeys: { totalDocs: 0 }, ApiKey: null })
    const guess = '{ ApiKeys(limit: 9, where: { hash: { exists: true } }) { totalDocs } }'
    expect((await graphql(guess, colleague))['errors']).toBeDefined()
  })

  it('are not made, changed or removed: the schema has nothing for it', async () => {
    const headers = await bearerOf(admin)
    for (const mutation of [
      'createApiKey',
      'updateApiKey',
      'deleteApiKey',
      'duplicateApiKey',
      'revokeApiKey',
    ]) {
      const { errors } = await graphql(`mutation { ${mutation}(id: "x") { id } }`, headers)
      expect(JSON.stringify(errors)).toContain('Cannot query field')
    }
  })
})

it('a problem with what REST is asked for names the field as REST does', async () => {
  const { rest, signIn } = openClients(payload)
  const headers = { authorization: `Bearer ${(await signIn(manager)).accessToken}` }
  const { id } = await makeKey(payload, manager, { scopes: ['orders:read'] })
  const request = { name: 'ERP', scopes: ['orders:read'] }
  for (const [path, body, field] of [
    ['/api-keys/issue', { ...request, rateLimit: 0 }, 'rateLimit'],
    ['/api-keys/issue', { ...request, expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
    [`/api-keys/${id}/rotate`, { overlapHours: 1000 }, 'overlapHours'],
  ] as const) {
    const answer: unknown = await (await rest('POST', path, { headers, body })).json()
    expect(answer).toMatchObject({ errors: [{ data: { fields: [{ path: field }] } }] })
  }
})
