import { randomUUID } from 'node:crypto'

import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { rotateSecret } from '@/features/webhooks/endpoints/rotate-secret'
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
import { startPayload } from '../../setup/payload'

process.env['WEBHOOK_ALLOWED_HOSTS'] = '127.0.0.1'

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

describe('a delivery', () => {
  it('is signed as Standard Webhooks says, by the library of that project, and says what happened to which document', async () => {
    const { secret } = await makeEndpoint(payload, receiver.url, { headers: { 'X-Shop': 'main' } })
    const product = randomUUID()
    await tellOf(payload, [product])
    await receivedAll(1)
    const [{ headers, body, event }] = receiver.received as [Receiver['received'][0]]
    expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual(event)
    expect(() => new Webhook(secret).verify(`${body} `, headers as Record<string, string>)).toThrow()
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'x-shop': 'main' })
    expect(event).toMatchObject({
      type: 'product.updated',
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      data: { document: { type: 'product', id: product, parent_id: null }, number: '1' },
    })
  })

  it('is signed with both secrets after a rotation, and with the new one alone once the former has ended', async () => {
    const { id, secret } = await makeEndpoint(payload, receiver.url)
    const { secret: second } = await rotateSecret(ctx, id)
    await tellOf(payload, [randomUUID()])
    await receivedAll(1)
    await sql.query('update webhook_secrets set former_until = now()')
    await tellOf(payload, [randomUUID()])
    await receivedAll(2)
    const check = (key: string, n: number) => {
      const { body, headers } = receiver.received[n] as Receiver['received'][0]
      return new Webhook(key).verify(body, headers as Record<string, string>)
    }
    expect([check(secret, 0), check(second, 0), check(second, 1)]).toHaveLength(3)
    expect(String(receiver.received[0]?.headers['webhook-signature'])).toMatch(/^v1,\S+ v1,\S+$/)
    expect(() => check(secret, 1)).toThrow()
  })

  it('goes to each endpoint that asks for its type, and to no other', async () => {
    const wanted = await makeEndpoint(payload, receiver.url, { types: ['product.*'] })
    const other = await makeEndpoint(payload, receiver.url, { types: ['order.*', 'category.updated'] })
    await tellOf(payload, [randomUUID(), randomUUID()])
    await tellOf(payload, [randomUUID()], 'category')
    await receivedAll(3)
    expect(await deliveriesOf(payload, wanted.id)).toHaveLength(2)
    expect(await deliveriesOf(payload, other.id)).toHaveLength(1)
  })
})

describe('the order of deliveries', () => {
  it('of one document is that of the feed: the later ones wait while the receiver fails, and other documents do not', async () => {
    const { id } = await makeEndpoint(payload, receiver.url)
    const [stuck, free] = [randomUUID(), randomUUID()]
    let isFailing = true
    receiver.answer = ({ event }, response) => {
      const fails = isFailing && event.data.document?.id === stuck
      response.writeHead(fails ? 500 : 204).end()
    }
    await tellOf(payload, [stuck, free, stuck, free, stuck])
    await settled(id, ['waiting', 'delivered', 'waiting', 'delivered', 'waiting'])
    expect(documentsOf().filter((document) => document === stuck)).toHaveLength(1)
    isFailing = false
    await skipPauses(payload)
    await settled(
      id,
      Array.from({ length: 5 }, () => 'delivered'),
    )
    const numbers = receiver.received
      .filter(({ event }) => event.data.document?.id === stuck)
      .map(({ event }) => event.data['number'])
    expect(numbers).toEqual(['1', '1', '3', '5'])
  })

  it('keeps nothing of other documents back: they are sent side by side', async () => {
    await makeEndpoint(payload, receiver.url)
    const held: (() => void)[] = []
    receiver.answer = (_received, response) => void held.push(() => response.writeHead(204).end())
    const documents = Array.from({ length: 20 }, () => randomUUID())
    await tellOf(payload, documents)
    await receivedAll(20)
    for (const release of held) release()
  })

  it('holds for a thousand events of a few documents, each delivered once', async () => {
    const { id } = await makeEndpoint(payload, receiver.url)
    const documents = Array.from({ length: 7 }, () => randomUUID())
    await tellOf(
      payload,
      Array.from({ length: 1000 }, (_, n) => documents[n % 7] ?? ''),
    )
    await receivedAll(1000)
    await vi.waitFor(async () => {
      const states = new Set((await deliveriesOf(payload, id)).map(({ state }) => state))
      expect([...states]).toEqual(['delivered'])
    }, PATIENCE)
    expect(new Set(receiver.ids).size).toBe(1000)
    for (const document of documents) {
      const numbers = receiver.received
        .filter(({ event }) => event.data.document?.id === document)
        .map(({ event }) => Number(event.data['number']))
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    }
  })
})

describe('a failed attempt', () => {
  it('is repeated after growing pauses with the same id and another signature, until it has failed for good', async () => {
    const { id, secret } = await makeEndpoint(payload, receiver.url)
    receiver.answer = (_received, response) => void response.writeHead(500).end('no')
    await tellOf(payload, [randomUUID()])
    const pauses: number[] = []
    for (let tries = 1; tries <= 12; tries += 1) {
      await vi.waitFor(async () => {
        expect(await deliveriesOf(payload, id)).toMatchObject([{ attemptCount: tries }])
      }, PATIENCE)
      const [{ pauseSeconds }] = (await deliveriesOf(payload, id)) as [{ pauseSeconds: number | null }]
      if (pauseSeconds !== null) pauses.push(pauseSeconds)
      await skipPauses(payload)
    }
    await settled(id, ['failed'])
    const expected = [5, 30, 120, 600, 1800, 3600, 10_800, 21_600, 43_200, 86_400, 86_400]
    expect(pauses).toHaveLength(expected.length)
    for (const [n, seconds] of pauses.entries()) {
      expect(seconds).toBeGreaterThan((expected[n] ?? 0) * 0.89)
      expect(seconds).toBeLessThan((expected[n] ?? 0) * 1.11)
    }
    expect(new Set(receiver.ids).size).toBe(1)
    for (const { body, headers } of receiver.received)
      new Webhook(secret).verify(body, headers as Record<string, string>)
  })

  it('waits as long as the receiver’s Retry-After says', async () => {
    const { id } = await makeEndpoint(payload, receiver.url)
    receiver.answer = (_received, response) => void response.writeHead(429, { 'retry-after': '600' }).end()
    await tellOf(payload, [randomUUID()])
    await vi.waitFor(async () => {
      const [delivery] = await deliveriesOf(payload, id)
      expect(delivery?.pauseSeconds).toBeGreaterThan(599)
    }, PATIENCE)
  })

  it('is a redirect as well: nothing follows it', async () => {
    const { id } = await makeEndpoint(payload, receiver.url)
    receiver.answer = (_received, response) =>
      void response.writeHead(302, { location: `${receiver.url}other` }).end()
    await tellOf(payload, [randomUUID()])
    await vi.waitFor(async () => {
      expect(await deliveriesOf(payload, id)).toMatchObject(
        [{ statusCode: 302, error: /redirects/, tries: 1 }].map((row) => ({
          ...row,
          error: expect.stringMatching(row.error) as string,
        })),
      )
    }, PATIENCE)
    expect(receiver.received.map(({ path }) => path)).toEqual(['/'])
  })
})

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
    const [first, second] = (await deliveriesOf(payload, id)) as [
      { id: string; eventId: string },
      { id: string; eventId: string },
    ]
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
  it('is switched off by 410 Gone, at once', async () => {
    const { id } = await makeEndpoint(payload, receiver.url)
    receiver.answer = (_received, response) => void response.writeHead(410).end()
    await tellOf(payload, [randomUUID()])
    await vi.waitFor(async () => {
      const [row] = await sql.query('select state, state_reason from webhook_endpoints where id = $1', [id])
      expect(row).toMatchObject({ state: 'disabled', state_reason: expect.stringContaining('410') as string })
    }, PATIENCE)
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
