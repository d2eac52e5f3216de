import { randomUUID } from 'node:crypto'

import { beforeAll, describe, expect, it } from 'vitest'

import { revokeKey } from '@/features/keys/revoke-key'
import type { User } from '@/payload-types'
import { sqlOf } from '@/platform/database/transaction'

import { findImbalances } from '../../factories/books'
import { ADDRESS, contextOf, makeUser } from '../../factories/shop'
import { makeKey } from '../support/accounts/key-clients'
import type { ToolClient } from '../support/mcp/tool-client'
import { connect, READING, REVISIONS, serveTools } from '../support/mcp/tool-client'
import { tokenOf } from '../support/v1/v1-client'
import type { Shop } from '../support/v1/v1-shop'
import { gbp, startShop } from '../support/v1/v1-shop'

let shop: Shop
let served: Awaited<ReturnType<typeof serveTools>>
let admin: User
let agent: ToolClient

beforeAll(async () => {
  shop = await startShop()
  served = await serveTools(shop.payload)
  admin = await makeUser(shop.payload, { roles: ['admin'] })
  agent = await served.withKey(admin, [...READING, 'mcp:write'])
}, 60_000)

const query = (text: string, values: unknown[] = []) =>
  sqlOf(shop.payload).query<Record<string, unknown>>(text, values)
const wish = (quantity = 1) => ({ lines: [{ sku: shop.teapot.sku, quantity }], shipping_address: ADDRESS })
const countOrders = async () => Number((await query('select count(*) n from orders'))[0]?.['n'])

async function place(client = agent): Promise<string> {
  const { isError, body } = await client.call('place_order', { body: wish() })
  expect({ isError, body }).toMatchObject({ isError: false, body: { success: true } })
  return String(body.data['id'])
}

describe('tools that write', () => {
  it('are refused without mcp:write, although the caller may write at v1', async () => {
    const before = await countOrders()
    for (const credential of [
      (await makeKey(shop.payload, admin, { scopes: ['orders:*'] })).secret,
      (await makeKey(shop.payload, admin, { scopes: READING })).secret,
      await tokenOf(shop.payload, admin),
    ]) {
      const client = await connect(served.address, credential)
      const { isError, body } = await client.call('place_order', { body: wish() })
      expect({ isError, code: body.error.code }).toEqual({ isError: true, code: 'FORBIDDEN' })
      expect(body.error.message).toContain('mcp:write')
    }
    expect(await countOrders()).toBe(before)
  })

  it('need the scope of what they do as well', async () => {
    const client = await served.withKey(admin, ['mcp:write', 'orders:read'])
    const { isError, body } = await client.call('place_order', { body: wish() })
    expect({ isError, code: body.error.code }).toEqual({ isError: true, code: 'FORBIDDEN' })
  })

  it.each(REVISIONS)(
    'place, pay, ship and refund an order, said to come through mcp (%o)',
    async (revision) => {
      const client = await served.withKey(admin, ['mcp:write', 'orders:write', 'products:read'], revision)
      const id = await place(client)
      for (const [tool, body] of [
        ['record_payment', { amount: gbp(100), method: 'cash' }],
        ['ship_order', { carrier: 'Royal Mail' }],
        ['refund_order', { amount: gbp(50), reason: 'Chipped' }],
      ] as const) {
        const { isError, body: answer } = await client.call(tool, { id, body })
        expect({ tool, isError, answer }).toMatchObject({ isError: false })
      }
      const order = (await shop.staff.get(`/orders/${id}`)).body.data
      expect(order).toMatchObject({ source: 'mcp', fulfilment_status: 'fulfilled', refunded_total: gbp(50) })
      const events = (await shop.staff.get(`/orders/${id}/events`)).body.data as unknown as {
        channel: string
        actor: { type: string }
      }[]
      expect(events.length).toBeGreaterThan(3)
      expect(new Set(events.map(({ channel, actor }) => `${channel} ${actor.type}`))).toEqual(
        new Set(['mcp key']),
      )
      const entries = await query(`select channel::text from audit_entries where document_id = $1`, [id])
      expect(new Set(entries.map((entry) => entry['channel']))).toEqual(new Set(['mcp']))
      expect(await findImbalances(shop.payload)).toEqual([])
    },
  )

  it('change, adjust and delete', async () => {
    const created = await agent.call('create_category', { body: { title: 'Agents’ own' } })
    const id = String(created.body.data['id'])
    const changed = await agent.call('update_category', { id, body: { title: 'Renamed' } })
    expect(changed.body.data).toMatchObject({ id, title: 'Renamed' })
    const adjusted = await agent.call('adjust_stock', {
      id: shop.teapot.sku,
      body: { delta: 5, reason: 'Counted' },
    })
    expect(adjusted.isError).toBe(false)
    const [moved] = await query(`select channel::text from stock_movements order by id desc limit 1`)
    expect(moved).toEqual({ channel: 'mcp' })
    expect((await agent.call('delete_category', { id })).isError).toBe(false)
    expect((await shop.staff.get(`/categories/${id}`)).status).toBe(404)
  })

  it('are done once for a key, however often they are called', async () => {
    const before = await countOrders()
    const args = { body: wish(), idempotency_key: randomUUID() }
    const answers = []
    for (let time = 0; time < 3; time += 1) answers.push(await agent.call('place_order', args))
    expect(new Set(answers.map(({ body }) => body.data['id'])).size).toBe(1)
    expect(await countOrders()).toBe(before + 1)
    const other = await agent.call('place_order', { ...args, body: wish(2) })
    expect(other.body.error.code).toBe('IDEMPOTENCY_CONFLICT')
  })

  it('name wrong fields of the body, and what a rule refuses', async () => {
    const wrong = await agent.call('place_order', {
      body: { ...wish(), lines: [{ sku: 'NONE', quantity: 0 }] },
    })
    expect(wrong.body.error).toMatchObject({ code: 'VALIDATION_ERROR' })
    expect(wrong.body.error.details?.fields?.map(({ path }) => path)).toEqual(['lines.0.quantity'])
    const key = await agent.call('place_order', { body: wish(), idempotency_key: 'schlüssel' })
    expect(key.body.error.details?.fields?.[0]?.path).toBe('idempotency_key')
    const id = await place()
    const moved = await agent.call('transition_order', { id, body: { to: 'delivered' } })
    expect(moved).toMatchObject({ isError: true, body: { error: { code: 'TRANSITION_NOT_ALLOWED' } } })
    const short = await agent.call('place_order', { body: wish(1_000) })
    expect(short.body.error.code).toBe('INSUFFICIENT_STOCK')
  })
})

describe('a tool that is called without a body', () => {
  it('does what it does with an empty one', async () => {
    const id = await place()
    for (const body of [undefined, null]) {
      const order = body === null ? await place() : id
      const { isError, body: answer } = await agent.call('ship_order', { id: order, body })
      expect({ isError, answer }).toMatchObject({ isError: false })
      const { data } = (await shop.staff.get(`/orders/${order}`)).body
      expect(data).toMatchObject({ fulfilment_status: 'fulfilled' })
    }
  })

  it('names the body where it is needed', async () => {
    const before = await countOrders()
    for (const [tool, args] of [
      ['place_order', {}],
      ['place_order', { body: null }],
      ['transition_order', { id: await place() }],
      ['set_prices', {}],
    ] as const) {
      const { isError, body } = await agent.call(tool, args)
      expect({ tool, isError, error: body.error }).toMatchObject({
        isError: true,
        error: { code: 'VALIDATION_ERROR', details: { fields: [{ path: 'body' }] } },
      })
    }
    expect(await countOrders()).toBe(before + 1)
  })
})

describe('a key', () => {
  it('counts each call, and tells a model how long to wait', async () => {
    const { secret } = await makeKey(shop.payload, admin, { scopes: ['orders:read'], rateLimit: 5 })
    const client = await connect(served.address, secret)
    const codes = []
    for (let time = 0; time < 6; time += 1) {
      const { isError, body } = await client.call('list_orders', { per_page: 1 })
      codes.push(isError ? body.error.code : 'done')
    }
    expect(codes).toEqual(['done', 'done', 'done', 'RATE_LIMITED', 'RATE_LIMITED', 'RATE_LIMITED'])
    const { body } = await client.call('list_orders')
    expect(
      Number((body.error.details as { retry_after_seconds?: number }).retry_after_seconds),
    ).toBeGreaterThan(0)
    await expect(client.tools()).rejects.toThrow(/RATE_LIMITED/)
  })

  it('is told by headers as well where it stands, and how long to wait', async () => {
    const { secret } = await makeKey(shop.payload, admin, { scopes: ['orders:read'], rateLimit: 2 })
    const params = { name: 'list_orders', arguments: { per_page: 1 } }
    const ask = () =>
      fetch(`${served.address}/api/v1/mcp`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }),
      })
    const told = async (response: Response, { status, headers } = response) => ({
      status,
      isRefused: (await response.text()).includes('RATE_LIMITED'),
      limit: headers.get('ratelimit-limit'),
      remaining: headers.get('ratelimit-remaining'),
      wait: Number(headers.get('retry-after')) > 0,
    })
    const answers = []
    for (let time = 0; time < 3; time += 1) answers.push(await told(await ask()))
    expect(answers[0]).toMatchObject({
      status: 200,
      isRefused: false,
      limit: '2',
      remaining: '1',
      wait: false,
    })
    expect(answers[2]).toEqual({ status: 200, isRefused: true, limit: '2', remaining: '0', wait: true })
  })

  it('that is revoked ends with the next call', async () => {
    const client = await served.withKey(admin, ['orders:read'])
    expect((await client.call('list_orders')).isError).toBe(false)
    await revokeKey(contextOf(shop.payload, admin), client.key.id)
    await expect(client.call('list_orders')).rejects.toThrow()
  })
})
