import '../../setup/local-receivers'

import { randomUUID } from 'node:crypto'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { updateEndpoint } from '@/features/webhooks/endpoints/update-endpoint'
import { replayDeliveries, replayDelivery } from '@/features/webhooks/deliveries/replay-deliveries'
import { sendTestEvent } from '@/features/webhooks/deliveries/send-test-event'
import type { WebhookSender } from '@/features/webhooks/sending/webhook-sender'
import { makeContext, SYSTEM } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import {
  deliveriesOf,
  makeEndpoint,
  Receiver,
  skipPauses,
  startSender,
  tellOf,
} from '../../factories/webhooks'
import { makeUser } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { openMailbox } from '../support/accounts/mailbox'

const payload = await startPayload()
const sql = sqlOf(payload)
const ctx = makeContext(payload, 'script', SYSTEM)
const PATIENCE = { timeout: 20_000, interval: 50 }
let receiver: Receiver
let sender: WebhookSender

beforeEach(async () => {
  await sql.query('delete from webhook_deliveries')
  await sql.query('delete from webhook_endpoints')
  receiver = await Receiver.start()
  sender = await startSender(payload)
})

afterEach(async () => {
  await sender.stop(5000)
  await receiver.stop()
})

const receivedAll = (count: number) =>
  vi.waitFor(() => expect(receiver.received).toHaveLength(count), PATIENCE)
const settled = (endpointId: string, states: string[]) =>
  vi.waitFor(async () => {
    expect((await deliveriesOf(payload, endpointId)).map(({ state }) => state)).toEqual(states)
  }, PATIENCE)
const documentsOf = () => receiver.received.map(({ event }) => event.data.document?.id)

describe('an endpoint that is paused', () => {
  it('gets nothing, and all that it has missed once it is active again', async () => {
    const { id } = await makeEndpoint(payload, receiver.url)
    await updateEndpoint(ctx, { id, changes: { state: 'paused' } })
    const documents = [randomUUID(), randomUUID()]
    await tellOf(payload, documents)
    const deliveryId = await sendTestEvent(ctx, id)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    expect(receiver.received).toEqual([])
    await updateEndpoint(ctx, { id, changes: { state: 'active' } })
    await receivedAll(3)
    expect(
      documentsOf()
        .filter((document) => document !== undefined)
        .toSorted(),
    ).toEqual(documents.toSorted())
    expect(deliveryId).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('replaying', () => {
  it('sends one delivery again, all that failed, or those of a time span, with the ids that they had', async () => {
    const { id } = await makeEndpoint(payload, receiver.url)
    await tellOf(payload, [randomUUID(), randomUUID(), randomUUID()])
    await receivedAll(3)
    await settled(id, ['delivered', 'delivered', 'delivered'])
    const [first, second] = await deliveriesOf(payload, id)
    if (!first || !second) throw new Error('three were delivered')
    await replayDelivery(ctx, first.id)
    await receivedAll(4)
    expect(receiver.ids[3]).toBe(first.eventId)
    await settled(id, ['delivered', 'delivered', 'delivered'])
    await sql.query(`update webhook_deliveries set state = 'failed' where id = $1`, [second.id])
    expect(await replayDeliveries(ctx, id, {})).toBe(1)
    await receivedAll(5)
    expect(receiver.ids[4]).toBe(second.eventId)
    await settled(id, ['delivered', 'delivered', 'delivered'])
    await sql.query(`update webhook_deliveries set created_at = '2026-01-01T12:00:00Z' where id = $1`, [
      first.id,
    ])
    expect(
      await replayDeliveries(ctx, id, { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' }),
    ).toBe(1)
    await receivedAll(6)
    expect(receiver.ids[5]).toBe(first.eventId)
    expect(
      await replayDeliveries(ctx, id, { from: '2025-01-01T00:00:00Z', to: '2025-01-02T00:00:00Z' }),
    ).toBe(0)
  })
})

describe('the log', () => {
  it('has request and answer of each attempt, bounded and without the values of headers', async () => {
    const { id, secret } = await makeEndpoint(payload, receiver.url, {
      headers: { Authorization: 'Bearer hidden-value' },
    })
    receiver.answer = (_received, response) =>
      void response.writeHead(200, { 'x-trace': 'abc' }).end('x'.repeat(10_000))
    await sendTestEvent(ctx, id)
    await settled(id, ['delivered'])
    const [delivery] = await deliveriesOf(payload, id)
    expect(receiver.received[0]?.headers['authorization']).toBe('Bearer hidden-value')
    expect(delivery?.attempts).toMatchObject([
      {
        status: 200,
        error: null,
        request_headers: { Authorization: '[secret]', 'webhook-id': receiver.ids[0] },
        response_headers: { 'x-trace': 'abc' },
      },
    ])
    expect(delivery?.attempts[0]?.response_body).toHaveLength(4096)
    expect(JSON.stringify(delivery)).not.toContain('hidden-value')
    expect(JSON.stringify(delivery)).not.toContain(secret)
  })
})

describe('an endpoint that wants no more, or only fails', () => {
  it('is switched off by 410 Gone, at once, and administrators are told by email, once each', async () => {
    const admin = await makeUser(payload, { roles: ['admin'] })
    const { newMailsTo } = openMailbox(payload)
    const { id } = await makeEndpoint(payload, receiver.url)
    receiver.answer = (_received, response) => void response.writeHead(410).end()
    await tellOf(payload, [randomUUID()])
    await vi.waitFor(async () => {
      const [row] = await sql.query('select state, state_reason from webhook_endpoints where id = $1', [id])
      expect(row).toMatchObject({
        state: 'disabled',
        state_reason: expect.stringContaining('410') as string,
      })
    }, PATIENCE)
    const mails = await newMailsTo(admin.email)
    expect(Object.keys(mails)).toEqual(['webhook-disabled'])
    expect(JSON.stringify(mails)).toContain(`/admin/collections/webhook-endpoints/${id}`)
    const [entry] = await sql.query(
      `select changes from audit_entries where document_id = $1 order by position desc limit 1`,
      [id],
    )
    expect(entry).toMatchObject({ changes: { state: { before: 'active', after: 'disabled' } } })
  })

  it('is switched off after a day of failures, not before, and one success begins the day anew', async () => {
    const { id } = await makeEndpoint(payload, receiver.url)
    const state = async () =>
      (await sql.query('select state, failing_since as since from webhook_endpoints where id = $1', [id]))[0]
    receiver.answer = (_received, response) => void response.writeHead(500).end()
    await tellOf(payload, [randomUUID()])
    await vi.waitFor(async () => expect((await state())?.['since']).toBeInstanceOf(Date), PATIENCE)
    await sql.query(`update webhook_endpoints set failing_since = now() - interval '23 hours'`)
    receiver.answer = (_received, response) => void response.writeHead(204).end()
    await skipPauses(payload)
    await vi.waitFor(async () => expect(await state()).toEqual({ state: 'active', since: null }), PATIENCE)
    receiver.answer = (_received, response) => void response.writeHead(500).end()
    await tellOf(payload, [randomUUID()])
    await vi.waitFor(async () => expect((await state())?.['since']).toBeInstanceOf(Date), PATIENCE)
    await sql.query(`update webhook_endpoints set failing_since = now() - interval '25 hours'`)
    await vi.waitFor(async () => expect(await state()).toMatchObject({ state: 'disabled' }), PATIENCE)
    // What waits is kept, and goes when it is switched on again.
    receiver.answer = (_received, response) => void response.writeHead(204).end()
    await updateEndpoint(ctx, { id, changes: { state: 'active' } })
    await settled(id, ['delivered', 'delivered'])
  })
})
