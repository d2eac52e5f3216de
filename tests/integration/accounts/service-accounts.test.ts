import { beforeAll, describe, expect, it } from 'vitest'

import type { Scope } from '@/domain/account/scopes'
import { createServiceAccount } from '@/features/account/service-accounts/create-service-account'
import { issueKey } from '@/features/keys/issue-key'
import type { User } from '@/payload-types'
import { sqlOf } from '@/platform/database/transaction'

import { ADDRESS, contextOf, makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { makeKey, openKeyClients } from '../support/accounts/key-clients'
import { openMailbox } from '../support/accounts/mailbox'
import { callGraphql, callRest } from '../support/interfaces'
import type { Client } from '../support/v1/v1-client'
import { startApi, tokenOf } from '../support/v1/v1-client'

const payload = await startPayload()
const api = await startApi(payload)
const keys = openKeyClients(payload)
const sql = sqlOf(payload)
let admin: User
let manager: User
let token: string
let staff: Client
let managing: Client

beforeAll(async () => {
  await makeStore(payload)
  admin = await makeUser(payload, { roles: ['admin'] })
  manager = await makeUser(payload, { roles: ['manager'] })
  token = await tokenOf(payload, admin)
  staff = await api.as(admin)
  managing = await api.as(manager)
}, 60_000)

const makeService = (roles: ('admin' | 'support' | 'fulfilment')[] = ['support']) =>
  createServiceAccount(contextOf(payload, admin), { name: 'Warehouse', roles })

const makeServiceKey = (ownerId: string, scopes: Scope[] = ['orders:read'], by = admin) =>
  issueKey(contextOf(payload, by), { name: 'Scanner', scopes, ownerId })

const worksAt = async (secret: string) =>
  (await keys.ordersAtEveryInterface(secret)).map(({ status }) => status)

const WISH = { name: 'ERP', roles: ['support'] }
const MUTATION = `mutation ($name: String!, $roles: [StaffRole!]!) {
  createServiceAccount(name: $name, roles: $roles) { id name isService roles } }`

describe('a service account', () => {
  it('is created by an administrator at v1, REST and GraphQL, and the trail says by whom', async () => {
    const v1 = await staff.post('/service-accounts', { ...WISH, internal_note: 'Of the ERP' })
    expect(v1.status).toBe(201)
    expect(v1.body.data).toMatchObject({ ...WISH, is_active: true, internal_note: 'Of the ERP' })
    expect(v1.body.data).not.toHaveProperty('email')
    const rest = await callRest('POST', '/users/service-accounts', { token, body: WISH })
    expect(rest.body.doc).toMatchObject({ ...WISH, isService: true })
    const { data, errors } = await callGraphql(MUTATION, token, WISH)
    expect(errors).toBeUndefined()
    expect(data?.['createServiceAccount']).toMatchObject({ ...WISH, isService: true })
    for (const id of [v1.body.data['id'], rest.body.doc?.id, data?.['createServiceAccount']?.id]) {
      const found = await staff.get(`/service-accounts/${String(id)}`)
      expect(found.body.data).toMatchObject(WISH)
      const [entry] = await sql.query<Record<string, unknown>>(
        `select action::text, document_title as title, actor_id from audit_entries where document_id = $1`,
        [id],
      )
      expect(entry).toEqual({ action: 'create', title: 'ERP', actor_id: admin.id })
    }
  })

  it('is created by no other caller, and no account becomes one', async () => {
    const key = await makeKey(payload, admin, { scopes: ['users:*'] })
    for (const client of [managing, keys.client(key.secret)]) {
      expect((await client.post('/service-accounts', WISH)).body.error.code).toBe('FORBIDDEN')
    }
    const theirs = await tokenOf(payload, manager)
    expect((await callRest('POST', '/users/service-accounts', { token: theirs, body: WISH })).status).toBe(
      403,
    )
    expect((await callGraphql(MUTATION, theirs, WISH)).errors).toHaveLength(1)
    expect((await callRest('POST', '/users/service-accounts', { token: null, body: WISH })).status).toBe(401)
    const person = { ...WISH, email: 'erp@example.com', isService: true }
    expect((await callRest('POST', '/users', { token, body: person })).status).toBe(400)
    expect((await staff.post('/service-accounts', { name: 'x', roles: ['customer'] })).status).toBe(400)
    expect((await staff.post('/service-accounts', { name: 'x', roles: [] })).status).toBe(400)
    await callRest('PATCH', `/users/${manager.id}`, { token, body: { isService: true } })
    expect(
      (await payload.findByID({ collection: 'users', id: manager.id, overrideAccess: true })).isService,
    ).toBe(false)
  })

  it('is changed, switched off and put into the trash by administrators alone', async () => {
    const id = await makeService()
    const { secret } = await makeServiceKey(id)
    const path = `/service-accounts/${id}`
    const change = { name: 'Depot', roles: ['fulfilment', 'support'], internal_note: 'Hall 2' }
    expect((await managing.send('PATCH', path, change)).body.error.code).toBe('FORBIDDEN')
    expect((await managing.send('DELETE', path)).body.error.code).toBe('FORBIDDEN')
    const key = await makeKey(payload, admin, { scopes: ['users:*'] })
    expect((await keys.client(key.secret).send('PATCH', path, change)).body.error.code).toBe('FORBIDDEN')
    expect((await staff.send('PATCH', path, change)).body.data).toMatchObject(change)
    expect((await staff.send('PATCH', path, { roles: ['customer'] })).status).toBe(400)
    expect(await worksAt(secret)).toEqual([200, 200, 200])
    await staff.send('PATCH', path, { is_active: false })
    expect(await worksAt(secret)).toEqual([401, 401, 401])
    await staff.send('PATCH', path, { is_active: true })
    expect(await worksAt(secret)).toEqual([200, 200, 200])
    expect((await staff.send('DELETE', path)).status).toBe(200)
    expect(await worksAt(secret)).toEqual([401, 401, 401])
    expect((await staff.get(path)).status).toBe(404)
  })

  it('takes nothing that people have, at REST and GraphQL too', async () => {
    const id = await makeService()
    const given = {
      password: 'correct horse battery',
      email: 'erp@example.com',
      username: 'erp',
      phone: '+44 20 7946 0000',
      externalReference: 'C-1',
      addresses: [ADDRESS],
      roles: ['support', 'customer'],
    }
    for (const [field, value] of Object.entries(given)) {
      const body = { [field]: value }
      expect({ field, status: (await callRest('PATCH', `/users/${id}`, { token, body })).status }).toEqual({
        field,
        status: 400,
      })
      if (field === 'addresses') continue
      const mutation = `mutation ($data: mutationUserUpdateInput!) { updateUser(id: "${id}", data: $data) { id } }`
      expect((await callGraphql(mutation, token, { data: body })).errors).toHaveLength(1)
    }
    expect((await callRest('PATCH', `/users/${id}`, { token, body: { name: 'Depot' } })).status).toBe(200)
  })

  it('is listed as what it is, and not among people', async () => {
    const id = await makeService()
    const listed = (await managing.get('/service-accounts?per_page=100')).body.data as unknown as {
      id: string
    }[]
    expect(listed.map((account) => account.id)).toContain(id)
    expect(listed.map((account) => account.id)).not.toContain(manager.id)
    const people = (await staff.get('/users?per_page=100')).body.data as unknown as { email: string }[]
    expect(people.length).toBeGreaterThan(0)
    expect(people.filter(({ email }) => email.endsWith('.invalid'))).toEqual([])
    const customer = await api.as(await makeUser(payload))
    expect((await customer.get('/service-accounts')).body.data).toEqual([])
    expect((await customer.get(`/service-accounts/${id}`)).status).toBe(404)
    expect((await managing.get(`/service-accounts/${manager.id}`)).status).toBe(404)
  })

  it('is no customer', async () => {
    const id = await makeService()
    const { sku, id: variant } = await makeVariant(payload)
    const order = { lines: [{ sku, quantity: 1 }], shipping_address: ADDRESS }
    for (const draft of [false, true]) {
      const { status, body } = await staff.post('/orders', { ...order, customer_id: id, draft })
      expect({ status, path: body.error.details?.fields?.[0]?.path }).toEqual({
        status: 400,
        path: 'customer_id',
      })
    }
    const body = { customer: id, lines: [{ variant, quantity: 1 }], shippingAddress: ADDRESS }
    expect((await callRest('POST', '/orders', { token, body })).status).toBe(400)
  })
})

describe('a key of a service account', () => {
  it('is issued by administrators, and another person’s account answers as an unknown one', async () => {
    const id = await makeService()
    const wish = { name: 'Scanner', scopes: ['orders:read'] }
    const made = await staff.post('/api-keys', { ...wish, owner_id: id })
    expect(made.status).toBe(201)
    expect(made.body.data).toMatchObject({ owner_id: id })
    const rest = await callRest('POST', '/api-keys/issue', { token, body: { ...wish, ownerId: id } })
    expect(rest.body['key']).toMatchObject({ ownerId: id })
    expect((await staff.post('/api-keys', { ...wish, owner_id: admin.id })).status).toBe(201)
    const unknown = await staff.post('/api-keys', {
      ...wish,
      owner_id: '01930000-0000-7000-8000-000000000000',
    })
    expect(unknown.body.error.details?.fields?.[0]?.path).toBe('owner_id')
    for (const [client, owner] of [
      [staff, manager.id],
      [managing, id],
      [managing, admin.id],
      [staff, 'no-such-account'],
    ] as const) {
      const { status, body } = await client.post('/api-keys', { ...wish, owner_id: owner })
      expect({ status, said: body.error.message }).toEqual({ status: 400, said: unknown.body.error.message })
    }
    const key = await makeKey(payload, admin, { scopes: ['users:*'] })
    const refused = await keys.client(key.secret).post('/api-keys', { ...wish, owner_id: id })
    expect(refused.body.error.code).toBe('FORBIDDEN')
  })

  it('works on when who made it leaves, and is rotated and revoked by any administrator', async () => {
    const leaving = await makeUser(payload, { roles: ['admin'] })
    const id = await createServiceAccount(contextOf(payload, leaving), { name: 'ERP', roles: ['support'] })
    const key = await makeServiceKey(id, ['orders:read'], leaving)
    const own = await makeKey(payload, leaving, { scopes: ['orders:read'] })
    const data = { deletedAt: new Date().toISOString() }
    await payload.update({ collection: 'users', id: leaving.id, overrideAccess: true, data })
    expect(await worksAt(own.secret)).toEqual([401, 401, 401])
    expect(await worksAt(key.secret)).toEqual([200, 200, 200])
    expect((await managing.send('POST', `/api-keys/${key.id}/rotate`)).body.error.code).toBe('NOT_FOUND')
    const rotated = await staff.post(`/api-keys/${key.id}/rotate`, { overlap_hours: 0 })
    expect(rotated.body.data).toMatchObject({ owner_id: id })
    expect(await worksAt(key.secret)).toEqual([401, 401, 401])
    expect((await staff.send('DELETE', `/api-keys/${String(rotated.body.data['id'])}`)).status).toBe(200)
    expect(await worksAt(String(rotated.body.data['secret']))).toEqual([401, 401, 401])
  })

  it('has the roles of its account within its scopes, and no more', async () => {
    const id = await makeService(['fulfilment'])
    const { secret } = await makeServiceKey(id, ['orders:*', 'products:*', 'users:*'])
    const client = keys.client(secret)
    expect((await client.get('/orders')).status).toBe(200)
    expect((await client.post('/products', { title: 'Teapot' })).body.error.code).toBe('FORBIDDEN')
    expect(
      (await client.send('PATCH', `/service-accounts/${id}`, { roles: ['admin'] })).body.error.code,
    ).toBe('FORBIDDEN')
  })

  it('works although the store asks its role for a second factor', async () => {
    const { secret } = await makeServiceKey(await makeService(['support']))
    const person = await makeKey(payload, await makeUser(payload, { roles: ['support'] }), {
      scopes: ['orders:read'],
    })
    const require = (secondFactorRoles: 'support'[]) =>
      payload.updateGlobal({ slug: 'store', overrideAccess: true, data: { secondFactorRoles } })
    await require(['support'])
    try {
      expect(await worksAt(secret)).toEqual([200, 200, 200])
      expect((await keys.ordersAtEveryInterface(person.secret))[0]?.status).not.toBe(200)
    } finally {
      await require([])
    }
  })

  it('is told to the active administrators by mail, and to no address of its own', async () => {
    const { newMailsTo } = openMailbox(payload)
    await newMailsTo(admin.email)
    const former = await makeUser(payload, { roles: ['admin'] })
    await payload.update({
      collection: 'users',
      id: former.id,
      overrideAccess: true,
      data: { isActive: false },
    })
    const { secret } = await makeServiceKey(await makeService())
    const mails = await newMailsTo(admin.email)
    expect(Object.keys(mails)).toEqual(['service-key-issued'])
    expect(mails['service-key-issued']?.text).toContain('Warehouse')
    expect(JSON.stringify(mails)).not.toContain(secret)
    expect(await newMailsTo(manager.email)).toEqual({})
    expect(await newMailsTo(former.email)).toEqual({})
    expect(await sql.query(`select 1 from mails where "to" like '%.invalid'`)).toEqual([])
  })
})
