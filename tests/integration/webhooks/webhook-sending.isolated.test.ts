import '../../setup/local-receivers'

import { randomUUID } from 'node:crypto'

import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { rotateSecret } from '@/features/webhooks/endpoints/rotate-secret'
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
      const [delivery] = await deliveriesOf(payload, id)
      if (typeof delivery?.pauseSeconds === 'number') pauses.push(delivery.pauseSeconds)
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
