import { randomUUID } from 'node:crypto'

import { createLocalReq } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { numberEvents } from '@/features/events/number-events'
import { readEvents } from '@/features/events/read-events'
import { purgeDeliveries } from '@/features/webhooks/deliveries/purge-deliveries'
import { dispatchEvents } from '@/features/webhooks/sending/dispatch-events'
import { SendingCounts } from '@/features/webhooks/sending/sending-figures'
import { loadDeliveryAdminView } from '@/features/webhooks/views/load-delivery-admin-view'
import { loadEndpointAdminView } from '@/features/webhooks/views/load-endpoint-admin-view'
import type { User } from '@/payload-types'
import { makeContext, SYSTEM } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { makeStore, makeUser } from '../../factories/shop'
import { deliveriesOf, makeEndpoint, tellOf } from '../../factories/webhooks'
import { startPayload } from '../../setup/payload'
import { makeKey, openKeyClients } from '../support/accounts/key-clients'
import type { Client } from '../support/v1/v1-client'
import { startApi } from '../support/v1/v1-client'

const payload = await startPayload()
const sql = sqlOf(payload)
const ctx = makeContext(payload, 'script', SYSTEM)
const FEED = { number: numberEvents, read: readEvents }
const [CUP, PLATE] = [randomUUID(), randomUUID()]
let admin: User
let client: Client
let endpointId: string

beforeAll(async () => {
  await makeStore(payload)
  admin = await makeUser(payload, { roles: ['admin'] })
  client = await (await startApi(payload)).as(admin)
}, 60_000)

beforeEach(async () => {
  await sql.query('delete from webhook_deliveries')
  await sql.query('delete from webhook_endpoints')
  ;({ id: endpointId } = await makeEndpoint(payload, 'https://erp.example.com/hooks', {
    types: ['product.*'],
  }))
  await tellOf(payload, [CUP, PLATE, CUP])
  await tellOf(payload, [CUP], 'category')
  await dispatchEvents(ctx, FEED)
})

const requestOf = (user: User) => createLocalReq({ user: { ...user, collection: 'users' } }, payload)

const settle = (state: string, documentId: string) =>
  sql.query(
    `update webhook_deliveries set state = $1::enum_webhook_deliveries_state, next_attempt_at = null where document_id = $2`,
    [state, documentId],
  )

interface Listed {
  id: string
  state: string
  document_id: string
}

async function list(query: string): Promise<Listed[]> {
  const { status, body } = await client.get(`/webhook-endpoints/${endpointId}/deliveries${query}`)
  expect(status).toBe(200)
  return body.data as unknown as Listed[]
}

describe('the feed', () => {
  it('becomes deliveries of what an endpoint asks for, once, however often it is read', async () => {
    expect(await deliveriesOf(payload, endpointId)).toHaveLength(3)
    expect(await dispatchEvents(ctx, FEED)).toEqual({ deliveries: 0, hasMore: false })
    await sql.query('update webhook_endpoints set position = 0')
    await Promise.all(Array.from({ length: 5 }, () => dispatchEvents(ctx, FEED)))
    const told = await deliveriesOf(payload, endpointId)
    expect(new Set(told.map(({ eventId }) => eventId)).size).toBe(told.length)
  })

  it('is not read for an endpoint that is paused', async () => {
    await client.send('PATCH', `/webhook-endpoints/${endpointId}`, { state: 'paused' })
    await tellOf(payload, [CUP])
    expect(await dispatchEvents(ctx, FEED)).toMatchObject({ deliveries: 0 })
    await client.send('PATCH', `/webhook-endpoints/${endpointId}`, { state: 'active' })
    expect(await dispatchEvents(ctx, FEED)).toMatchObject({ deliveries: 1 })
  })
})

describe('the log', () => {
  it('is listed by state, type and document, and each delivery is read with what is sent', async () => {
    await settle('failed', PLATE)
    expect(await list('')).toHaveLength(3)
    expect(await list('?filter[state]=failed')).toMatchObject([{ document_id: PLATE }])
    expect(await list(`?filter[document_id]=${CUP}`)).toHaveLength(2)
    expect(await list('?filter[type]=order.placed')).toEqual([])
    const [{ id }] = (await list('?filter[state]=failed')) as [Listed]
    const { body } = await client.get(`/deliveries/${id}`)
    expect(body.data).toMatchObject({
      endpoint_id: endpointId,
      type: 'product.updated',
      attempts: [],
      body: { type: 'product.updated', data: { document: { type: 'product', id: PLATE } } },
    })
    expect((await client.get(`/deliveries/${randomUUID()}`)).status).toBe(404)
  })

  it('is shown in the panel to administrators alone', async () => {
    await settle('failed', PLATE)
    const view = await loadEndpointAdminView(await requestOf(admin), endpointId)
    expect(view).toMatchObject({ state: 'active', hasFailed: true, canReplay: true, canSetUp: true })
    expect(view?.deliveries).toHaveLength(3)
    const id = view?.deliveries[0]?.id ?? ''
    const shown = await loadDeliveryAdminView(await requestOf(admin), id)
    expect(shown).toMatchObject({ endpointName: 'A receiver', attempts: [], canReplay: true })
    const manager = await requestOf(await makeUser(payload, { roles: ['manager'] }))
    expect(await loadEndpointAdminView(manager, endpointId)).toBeNull()
    expect(await loadDeliveryAdminView(manager, id)).toBeNull()
  })

  it('loses what is older than it is kept', async () => {
    await sql.query(
      `update webhook_deliveries set created_at = now() - interval '31 days' where document_id = $1`,
      [CUP],
    )
    expect(await purgeDeliveries(ctx)).toBe(2)
    expect(await deliveriesOf(payload, endpointId)).toHaveLength(1)
  })

  it('tells what waits and for how long', async () => {
    await sql.query(
      `update webhook_deliveries set created_at = now() - interval '90 seconds' where document_id = $1`,
      [PLATE],
    )
    const counts = new SendingCounts()
    counts.count(true)
    counts.count(false)
    expect(await counts.read(sql)).toMatchObject({ delivered: 1, failed: 1, waiting: 3 })
    const { delivered, oldestWaitingSeconds } = await counts.read(sql)
    expect(delivered).toBe(0)
    expect(oldestWaitingSeconds).toBeGreaterThanOrEqual(90)
  })
})

describe('replays', () => {
  it('are of one delivery, of all that failed, or of a time span', async () => {
    await settle('failed', PLATE)
    await settle('delivered', CUP)
    const [{ id }] = (await list('?filter[state]=failed')) as [Listed]
    const replayed = await client.send('POST', `/deliveries/${id}/replay`)
    expect(replayed.body.data).toMatchObject({ id, state: 'waiting' })
    await settle('failed', PLATE)
    const all = await client.send('POST', `/webhook-endpoints/${endpointId}/replays`)
    expect(all.body.data).toEqual({ replayed: 1 })
    const span = { from: '2026-01-01T00:00:00Z', to: new Date(Date.now() + 60_000).toISOString() }
    expect((await client.post(`/webhook-endpoints/${endpointId}/replays`, span)).body.data).toEqual({
      replayed: 2,
    })
    const wrong = { from: span.to, to: span.from }
    expect((await client.post(`/webhook-endpoints/${endpointId}/replays`, wrong)).status).toBe(400)
    expect((await client.send('POST', `/deliveries/${randomUUID()}/replay`)).status).toBe(404)
    expect((await client.send('POST', `/webhook-endpoints/${randomUUID()}/replays`)).status).toBe(404)
  })

  it('and test events are for administrators, and for keys that may write webhooks', async () => {
    const [{ id }] = (await list('')) as [Listed]
    const manager = await (await startApi(payload)).as(await makeUser(payload, { roles: ['manager'] }))
    const paths = [
      `/deliveries/${id}/replay`,
      `/webhook-endpoints/${endpointId}/replays`,
      `/webhook-endpoints/${endpointId}/test`,
    ]
    for (const path of paths) expect((await manager.send('POST', path)).status, path).toBe(403)
    expect((await manager.get(`/deliveries/${id}`)).status).toBe(404)
    const keys = openKeyClients(payload)
    const reader = keys.client((await makeKey(payload, admin, { scopes: ['webhooks:read'] })).secret)
    expect((await reader.get(`/deliveries/${id}`)).status).toBe(200)
    for (const path of paths) expect((await reader.send('POST', path)).status, path).toBe(403)
    const writer = keys.client((await makeKey(payload, admin, { scopes: ['webhooks:write'] })).secret)
    for (const path of paths) expect((await writer.send('POST', path)).status, path).toBeLessThan(300)
  })
})
