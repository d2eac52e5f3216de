import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, describe, expect, it } from 'vitest'

import { findImbalances, levelsOf } from '../../factories/books'
import { ADDRESS, makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { tokenOf } from '../support/v1/v1-client'
import { createCheckedFetch } from '../support/v1/checked-fetch'

const BUYERS = 100
const UNITS = 10

const payload = await startPayload()
const serve = createCheckedFetch({ payload })

const server = createServer((req, res) => {
  const chunks: Buffer[] = []
  req.on('data', (chunk: Buffer) => chunks.push(chunk))
  req.on('end', () => {
    const headers = new Headers(req.headers as Record<string, string>)
    const request = new Request(`http://127.0.0.1${req.url ?? '/'}`, {
      method: req.method ?? 'GET',
      headers,
      ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}),
    })
    void serve(request).then(async (response) => {
      res.writeHead(response.status, { 'content-type': 'application/json' })
      res.end(await response.text())
    })
  })
})
await new Promise<void>((resolve) => {
  server.listen(0, '127.0.0.1', resolve)
})
const base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/api/v1`
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe('100 buyers for the last 10 units, over HTTP', () => {
  it('sells exactly 10, refuses 90 clearly, and leaves nothing free', async () => {
    await makeStore(payload)
    const variant = await makeVariant(payload, { onHand: UNITS, title: 'The last teapots' })
    const buyers = await Promise.all(Array.from({ length: 5 }, () => makeUser(payload)))
    const tokens = await Promise.all(buyers.map((buyer) => tokenOf(payload, buyer)))
    const body = JSON.stringify({ lines: [{ sku: variant.sku, quantity: 1 }], shipping_address: ADDRESS })

    const replies = await Promise.all(
      Array.from({ length: BUYERS }, async (_, index) => {
        const authorization = `Bearer ${tokens[index % tokens.length] ?? ''}`
        const headers = { authorization, 'content-type': 'application/json' }
        const response = await fetch(`${base}/orders`, { method: 'POST', headers, body })
        return { status: response.status, body: (await response.json()) as { error?: { code: string } } }
      }),
    )

    const placed = replies.filter(({ status }) => status === 201)
    const refused = replies.filter(({ status }) => status !== 201)
    expect(placed).toHaveLength(UNITS)
    expect(refused).toHaveLength(BUYERS - UNITS)
    expect(
      refused.every(({ status, body }) => status === 409 && body.error?.code === 'INSUFFICIENT_STOCK'),
    ).toBe(true)
    expect(await levelsOf(payload, variant.id)).toEqual({ onHand: UNITS, reserved: UNITS })
    expect(await findImbalances(payload)).toEqual([])

    expect(await shipAll()).toBe(UNITS)
    expect(await levelsOf(payload, variant.id)).toEqual({ onHand: 0, reserved: 0 })
  }, 180_000)
})

/** Ships every order, so that what was reserved leaves the house; answers how many. */
async function shipAll(): Promise<number> {
  const token = await tokenOf(payload, await makeUser(payload, { roles: ['fulfilment'] }))
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const list = await fetch(`${base}/orders?fields=id`, { headers })
  const { data } = (await list.json()) as { data: { id: string }[] }
  const replies = await Promise.all(
    data.map(({ id }) => fetch(`${base}/orders/${id}/shipments`, { method: 'POST', headers, body: '{}' })),
  )
  return replies.filter(({ status }) => status === 201).length
}
