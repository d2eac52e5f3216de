import { beforeAll, describe, expect, it } from 'vitest'

import { loadSecrets } from '@/features/webhooks/endpoints/endpoint-secrets'
import type { User } from '@/payload-types'
import { sqlOf } from '@/platform/database/transaction'

import { makeStore, makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { makeKey, openKeyClients } from '../support/accounts/key-clients'
import { openClients } from '../support/accounts/session-interfaces'
import type { Client } from '../support/v1/v1-client'
import { startApi } from '../support/v1/v1-client'

const payload = await startPayload()
const sql = sqlOf(payload)
const { rest, graphql, signIn } = openClients(payload)
const keys = openKeyClients(payload)
const WANTED = { name: 'ERP', url: 'https://erp.example.com/hooks', types: ['order.*'] }
const TOKEN = 'value-of-a-header-that-is-never-shown'
let admin: User
let client: Client

beforeAll(async () => {
  await makeStore(payload)
  admin = await makeUser(payload, { roles: ['admin'] })
  client = await (await startApi(payload)).as(admin)
}, 60_000)

async function makeEndpoint(wish: object = {}): Promise<{ id: string; secret: string }> {
  const { status, body } = await client.post('/webhook-endpoints', { ...WANTED, ...wish })
  expect(status).toBe(201)
  return body.data as { id: string; secret: string }
}

const bearerOf = async (user: User) => ({ authorization: `Bearer ${(await signIn(user)).accessToken}` })

describe('an endpoint', () => {
  it('is made, read, listed, changed, paused, switched on and deleted', async () => {
    const { id, secret } = await makeEndpoint({ headers: { Authorization: `Bearer ${TOKEN}` } })
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    const got = await client.get(`/webhook-endpoints/${id}`)
    expect(got.body.data).toMatchObject({
      ...WANTED,
      header_names: ['Authorization'],
      state: 'active',
      owner_id: admin.id,
    })
    expect(
      (await client.get('/webhook-endpoints?filter[state]=active')).body.pagination.total,
    ).toBeGreaterThan(0)
    const changed = await client.send('PATCH', `/webhook-endpoints/${id}`, {
      name: 'ERP 2',
      types: ['*'],
      state: 'paused',
    })
    expect(changed.body.data).toMatchObject({ name: 'ERP 2', url: WANTED.url, types: ['*'], state: 'paused' })
    const on = await client.send('PATCH', `/webhook-endpoints/${id}`, { state: 'active' })
    expect(on.body.data).toMatchObject({ name: 'ERP 2', state: 'active' })
    expect((await client.send('DELETE', `/webhook-endpoints/${id}`)).status).toBe(200)
    expect((await client.get(`/webhook-endpoints/${id}`)).status).toBe(404)
    expect(await sql.query('select 1 from webhook_secrets where endpoint_id = $1', [id])).toEqual([])
  })

  it('is changed only in the version that the caller has seen', async () => {
    const { id } = await makeEndpoint()
    const { headers } = await client.get(`/webhook-endpoints/${id}`)
    const matching = client.with({ 'if-match': headers.get('etag') ?? '' })
    expect((await matching.send('PATCH', `/webhook-endpoints/${id}`, { name: 'First' })).status).toBe(200)
    expect((await matching.send('PATCH', `/webhook-endpoints/${id}`, { name: 'Second' })).status).toBe(412)
    expect((await matching.send('DELETE', `/webhook-endpoints/${id}`)).status).toBe(412)
  })

  it.each([
    [{ url: 'http://erp.example.com/' }, 'url'],
    [{ url: 'https://127.0.0.1/' }, 'url'],
    [{ url: 'https://[::ffff:169.254.169.254]/' }, 'url'],
    [{ url: 'https://user:word@erp.example.com/' }, 'url'],
    [{ types: [] }, 'types'],
    [{ types: ['order.unheard'] }, 'types.0'],
    [{ headers: { Host: 'x' } }, 'headers'],
    [{ headers: { 'Webhook-Id': 'x' } }, 'headers'],
    [{ name: ' ' }, 'name'],
  ])('is refused with what is wrong: %j', async (wrong, path) => {
    const { status, body } = await client.post('/webhook-endpoints', { ...WANTED, ...wrong })
    expect([status, body.error.details?.fields?.[0]?.path]).toEqual([400, path])
    const { id } = await makeEndpoint()
    expect((await client.send('PATCH', `/webhook-endpoints/${id}`, wrong)).status).toBe(400)
  })

  it('that is moved to another host needs its headers again: who moves it has to know them', async () => {
    const { id } = await makeEndpoint({ headers: { 'X-Token': TOKEN } })
    const path = `/webhook-endpoints/${id}`
    expect((await client.send('PATCH', path, { url: 'https://erp.example.com/other' })).status).toBe(200)
    expect((await client.send('PATCH', path, { url: 'https://evil.example.net/' })).status).toBe(400)
    const moved = await client.send('PATCH', path, { url: 'https://erp.example.net/', headers: {} })
    expect(moved.body.data).toMatchObject({ url: 'https://erp.example.net/', header_names: [] })
    expect(await loadSecrets(sql, id)).toMatchObject({ headers: {} })
  })
})

describe('the secrets of an endpoint', () => {
  it('are in no row, no answer, and not in the trail, which says who changed what', async () => {
    const { id, secret } = await makeEndpoint({ headers: { 'X-Token': TOKEN } })
    await client.send('PATCH', `/webhook-endpoints/${id}`, {
      headers: { 'X-Token': `${TOKEN}-2` },
      url: WANTED.url + '/2',
    })
    const rotated = await client.send('POST', `/webhook-endpoints/${id}/rotate`)
    const { secret: second } = rotated.body.data as { secret: string }
    expect(second).not.toBe(secret)
    const entries = await sql.query<{ changes: object; actor_name: string }>(
      `select * from audit_entries where document_collection = 'webhook-endpoints' and document_id = $1 order by position`,
      [id],
    )
    expect(entries).toHaveLength(3)
    expect(entries[1]).toMatchObject({
      actor_name: admin.name,
      changes: {
        url: { before: WANTED.url, after: WANTED.url + '/2' },
        headerSecrets: { before: '[secret]', after: '[secret]' },
      },
    })
    expect(entries[2]?.changes).toHaveProperty('secret')
    const rows = await sql.query(
      'select to_jsonb(e) as e, to_jsonb(s) as s from webhook_endpoints e join webhook_secrets s on s.endpoint_id = e.id where e.id = $1',
      [id],
    )
    const read = await client.get(`/webhook-endpoints/${id}`)
    const byRest = await (
      await rest('GET', `/webhook-endpoints/${id}`, { headers: await bearerOf(admin) })
    ).text()
    const told = JSON.stringify([entries, rows, read.body, byRest])
    for (const hidden of [secret, second, TOKEN]) {
      expect(told).not.toContain(hidden)
      expect(told).not.toContain(Buffer.from(hidden).toString('hex'))
    }
  })

  it('are replaced by a rotation, and the former one stays for 24 hours', async () => {
    const { id, secret } = await makeEndpoint()
    const { body } = await client.send('POST', `/webhook-endpoints/${id}/rotate`)
    const { secret: second, former_secret_until: until } = body.data as {
      secret: string
      former_secret_until: string
    }
    expect(await loadSecrets(sql, id)).toEqual({ secrets: [second, secret], headers: {} })
    expect(Date.parse(until) - Date.now()).toBeGreaterThan(23.9 * 3_600_000)
    await sql.query('update webhook_secrets set former_until = now() where endpoint_id = $1', [id])
    expect(await loadSecrets(sql, id)).toMatchObject({ secrets: [second] })
  })
})

describe('who sets endpoints up', () => {
  it('are administrators at each interface, and no other staff', async () => {
    const { id } = await makeEndpoint()
    for (const role of ['manager', 'support', 'fulfilment', 'customer'] as const) {
      const user = await makeUser(payload, { roles: [role] })
      const theirs = await (await startApi(payload)).as(user)
      expect((await theirs.get('/webhook-endpoints')).status, role).toBe(403)
      expect((await theirs.get(`/webhook-endpoints/${id}`)).status, role).toBe(404)
      expect((await theirs.post('/webhook-endpoints', WANTED)).status, role).toBe(403)
      expect((await theirs.send('DELETE', `/webhook-endpoints/${id}`)).status, role).toBe(403)
      const headers = await bearerOf(user)
      for (const path of [
        '/set-up',
        `/${id}/change`,
        `/${id}/rotate`,
        `/${id}/remove`,
        `/${id}/test`,
        `/${id}/replays`,
      ])
        expect(
          (await rest('POST', `/webhook-endpoints${path}`, { headers, body: WANTED })).status,
          role + path,
        ).not.toBe(200)
      const read = await graphql('{ WebhookEndpoints(limit: 1) { totalDocs } }', headers)
      expect(read['errors'], role).toBeDefined()
    }
    const headers = await bearerOf(admin)
    const made = await rest('POST', '/webhook-endpoints/set-up', { headers, body: WANTED })
    expect(await made.json()).toMatchObject({
      endpoint: { secret: expect.stringMatching(/^whsec_/) as string },
    })
    const read = await graphql(`{ WebhookEndpoint(id: "${id}") { name state } }`, headers)
    expect(read['data']).toMatchObject({ WebhookEndpoint: { name: 'ERP', state: 'active' } })
    // Payload's own writes are closed to everybody: what goes by them would have no secret.
    expect((await rest('POST', '/webhook-endpoints', { headers, body: WANTED })).status).toBe(403)
    expect(
      (await rest('PATCH', `/webhook-endpoints/${id}`, { headers, body: { url: 'https://x.example.com' } }))
        .status,
    ).toBe(403)
  })

  it('are keys with the scope, for events alone that they may read as well', async () => {
    const narrow = keys.client((await makeKey(payload, admin, { scopes: ['webhooks:write'] })).secret)
    expect((await narrow.post('/webhook-endpoints', WANTED)).status).toBe(403)
    const wide = keys.client(
      (await makeKey(payload, admin, { scopes: ['webhooks:write', 'orders:read'] })).secret,
    )
    expect((await wide.post('/webhook-endpoints', WANTED)).status).toBe(201)
    expect((await wide.post('/webhook-endpoints', { ...WANTED, types: ['*'] })).status).toBe(403)
    // Nor may they have sent to themselves what another endpoint gets, or learn its secret.
    const { id } = await makeEndpoint({ types: ['*'] })
    const move = { url: 'https://other.example.com/' }
    expect((await wide.send('PATCH', `/webhook-endpoints/${id}`, move)).status).toBe(403)
    expect((await wide.send('POST', `/webhook-endpoints/${id}/rotate`)).status).toBe(403)
    const reader = keys.client((await makeKey(payload, admin, { scopes: ['webhooks:read'] })).secret)
    expect((await reader.get(`/webhook-endpoints/${id}`)).status).toBe(200)
    expect((await reader.post('/webhook-endpoints', WANTED)).status).toBe(403)
  })
})
