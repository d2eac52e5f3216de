import { Webhook } from 'standardwebhooks'
import { describe, expect, it, vi } from 'vitest'

import { createBackroom, dataOf, isApiError, signIn } from '@backroom/client'

import { makeUser } from '../../factories/shop'
import { makeKey } from '../support/accounts/key-clients'
import { examplesOf, runExample, withFacts } from '../support/clients/examples'
import { serveApi } from '../support/clients/served-api'
import { PASSWORD } from '../support/v1/v1-client'
import { startShop } from '../support/v1/v1-shop'

const { payload, teapot, placeOrder } = await startShop()
const url = await serveApi(payload)
const clerk = await makeUser(payload, { roles: ['manager'] })
const { secret } = await makeKey(payload, clerk, { scopes: ['orders:write', 'users:read', 'stock:read'] })
const key = { url, apiKey: secret }

const examples = examplesOf('clients/typescript/README.md')
const WEBHOOK_SECRET = `whsec_${btoa('a secret of an endpoint, 32 bytes')}`

function run(heading: string) {
  const code = examples.get(heading) ?? ''
  return runExample(
    withFacts(code, {
      ...{ 'https://shop.example': url, 'br_…': secret, 'MUG-1': teapot.sku },
      ...{ 'ada@example.com': clerk.email, 'whsec_…': WEBHOOK_SECRET },
    }),
  )
}

async function reserved(): Promise<number> {
  const variant = await payload.findByID({ collection: 'variants', id: teapot.id, overrideAccess: true })
  return variant.reserved
}

describe('an example of the README', () => {
  it('reads a list to its end', async () => {
    const { number } = await placeOrder()
    const { printed } = await run('Reading')
    expect(printed[0]).toBe(`Hello ${clerk.name}`)
    expect(printed).toContain(`${String(number)} 2999 GBP`)
  })

  it('places an order, and tells a shortage', async () => {
    const before = await reserved()
    const { printed } = await run('Writing, and what is refused')
    expect(printed[0]).toMatch(/^placed T/)
    expect(printed[1]).toMatch(/^only \d+ left$/)
    expect(await reserved()).toBe(before + 2)
  })

  it('signs a person in', async () => {
    expect((await run('People')).printed.at(-1)).toBe(clerk.email)
  })

  it('follows the feed', async () => {
    const { exported } = await run('Events')
    const mirror = exported['mirror'] as (signal: AbortSignal) => Promise<void>
    const [log, ended] = [vi.spyOn(console, 'log').mockImplementation(() => undefined), new AbortController()]
    const following = mirror(ended.signal)
    const { id } = await placeOrder()
    await vi.waitFor(() => expect(log.mock.calls).toContainEqual(['order.placed', id]), { timeout: 10_000 })
    ended.abort()
    await following
    expect(log.mock.calls.map(([type]) => type as string)).toContain('stock.changed')
    log.mockRestore()
  })

  it('reads an export', async () => {
    const { number } = await placeOrder()
    expect((await run('Exports')).printed).toContain(`${String(number)} 2999`)
  })

  it('verifies a webhook', async () => {
    const { exported } = await run('Webhooks')
    const receive = exported['receive'] as (request: Request) => Promise<Response>
    const [body, at] = ['{"type":"order.placed"}', new Date()]
    const send = (signed: string) =>
      receive(
        new Request('https://erp.example/hooks', {
          method: 'POST',
          body,
          headers: {
            'webhook-id': 'msg_1',
            'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
            'webhook-signature': new Webhook(WEBHOOK_SECRET).sign('msg_1', at, signed),
          },
        }),
      )
    expect((await send(body)).status).toBe(204)
    expect((await send('{}')).status).toBe(400)
  })

  it('is there for each of these', () => {
    expect(examples.size).toBe(6)
  })
})

/** A network on which each answer is lost once, after the shop has done its work. */
function losingAnswers() {
  const lost = new Set<string>()
  return async (request: Request) => {
    const name = `${request.method} ${request.url} ${request.headers.get('idempotency-key') ?? ''}`
    const response = await fetch(request)
    if (lost.has(name)) return response
    lost.add(name)
    await response.body?.cancel()
    throw new TypeError('fetch failed')
  }
}

describe('when each answer is lost once', () => {
  it('a write is done once', async () => {
    const backroom = createBackroom({ ...key, fetch: losingAnswers(), retries: { firstDelayMs: 1 } })
    const before = await reserved()
    const body = {
      lines: [{ sku: teapot.sku, quantity: 1 }],
      shipping_address: {
        name: 'Ada',
        line1: '1 Street',
        city: 'London',
        postcode: 'SW1Y 4JH',
        country: 'GB',
      },
    }
    const { response } = await backroom.POST('/orders', { body })
    expect(response.headers.get('idempotent-replayed')).toBe('true')
    expect(await reserved()).toBe(before + 1)
  })

  it('a person stays signed in: the next refresh token is not lost', async () => {
    const { email } = await makeUser(payload)
    const tokens = await signIn({ url }, { email, password: PASSWORD })
    const told: string[] = []
    const backroom = createBackroom({
      ...{ url, fetch: losingAnswers(), retries: { firstDelayMs: 1 } },
      tokens: { ...tokens, accessExpiresAt: 0 },
      onTokens: ({ refreshToken }) => void told.push(refreshToken),
    })
    expect((await dataOf(backroom.GET('/auth/me'))).email).toBe(email)
    expect(told).toHaveLength(1)
    expect(told).not.toContain(tokens.refreshToken)
  })
})

it('an error of the shop has its code, its fields and its request', async () => {
  const asked = createBackroom(key).GET('/orders/{id}', { params: { path: { id: 'none' } } })
  const error: unknown = await asked.catch((reason: unknown) => reason)
  if (!isApiError(error, 'NOT_FOUND', 'VALIDATION_ERROR')) throw error
  expect(error.requestId).toBeTruthy()
})
