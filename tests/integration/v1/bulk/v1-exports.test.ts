import { beforeAll, describe, expect, it } from 'vitest'

import { csvRow, guardCell } from '@/domain/spreadsheet-cell'
import { poolOf, sqlOf } from '@/platform/database/transaction'

import { ADDRESS, makeUser, makeVariant } from '../../../factories/shop'
import { makeKey } from '../../support/accounts/key-clients'
import { createStreamFetch } from '../../support/v1/checked-fetch'
import { tokenOf } from '../../support/v1/v1-client'
import type { Shop } from '../../support/v1/v1-shop'
import { gbp, startShop } from '../../support/v1/v1-shop'

type Json = Record<string, unknown>

let shop: Shop
let token: string

beforeAll(async () => {
  shop = await startShop()
  token = await tokenOf(shop.payload, await makeUser(shop.payload, { roles: ['admin'] }))
  for (let n = 0; n < 5; n += 1) await shop.placeOrder()
  const lines = [{ sku: shop.spoon.sku, quantity: 3 }]
  const note = '=1+1 "quoted"\nnext line'
  const { body } = await shop.buyer.post('/orders', { lines, shipping_address: ADDRESS, note })
  const order = String(body.data['id'])
  await shop.staff.post(`/orders/${order}/payments`, { amount: gbp(1498), method: 'cash' })
  await shop.staff.post(`/orders/${order}/shipments`, { carrier: 'Royal Mail', tracking_number: 'RM-1' })
  await shop.staff.post(`/orders/${order}/refunds`, { amount: gbp(100), reason: 'Late' })
})

function ask(path: string, bearer = token) {
  const headers = { authorization: `Bearer ${bearer}` }
  return shop.api.fetch(new Request(`http://127.0.0.1:3000/api/v1${path}`, { headers }))
}

async function linesOf(path: string): Promise<Json[]> {
  const text = await (await ask(path)).text()
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Json)
}

const EXPORTS = [
  ...['orders', 'payments', 'shipments', 'refunds', 'users', 'customers', 'service-accounts', 'products'],
  ...['variants', 'stock-levels'],
]

describe('an export as lines of JSON', () => {
  it('holds what belongs to orders with its order', async () => {
    const [payment] = await linesOf('/payments.ndjson')
    const [refund] = await linesOf('/refunds.ndjson')
    expect(payment).toMatchObject({ amount: gbp(1498), method: 'cash', order_id: refund?.['order_id'] })
    expect(refund).toMatchObject({ amount: gbp(100), reason: 'Late' })
    const [shipment] = await linesOf('/shipments.ndjson')
    expect(shipment).toMatchObject({ carrier: 'Royal Mail', order_id: expect.any(String) as string })
  })

  it('takes the filters, sorts and fields of the list, and what is included', async () => {
    const [line, ...others] = await linesOf('/orders.ndjson?filter[payment_status]=refunded&include=payments')
    const all = await linesOf('/orders.ndjson?sort=number&fields=number')
    expect(others.length).toBeLessThan(all.length)
    if (line) expect(line['payments']).toHaveLength(1)
    expect(all.map(({ number }) => number)).toEqual(all.map(({ number }) => number).toSorted())
    expect(Object.keys(all[0] ?? {}).toSorted()).toEqual(['id', 'number'])
    expect((await ask('/orders.ndjson?per_page=5')).status).toBe(400)
    expect((await ask('/orders.ndjson?filter[colour]=red')).status).toBe(400)
    expect(await linesOf('/orders.ndjson?filter[number]=none')).toEqual([])
  })

  it('goes on behind the last document that was read, or a cursor of the list', async () => {
    const all = await linesOf('/orders.ndjson')
    const third = String(all[2]?.['id'])
    expect(await linesOf(`/orders.ndjson?after=${third}`)).toEqual(all.slice(3))
    const { body } = await shop.staff.get('/orders?per_page=2')
    expect(await linesOf(`/orders.ndjson?after=${body.pagination.next_cursor ?? ''}`)).toEqual(all.slice(2))
    expect((await ask(`/orders.ndjson?after=${shop.spoon.id}`)).status).toBe(400)
    expect((await ask('/orders.ndjson?after=nonsense')).status).toBe(400)
  })

  it('is from one snapshot, whatever is written meanwhile', async () => {
    const before = await linesOf('/stock-levels.ndjson')
    await sqlOf(shop.payload).query(
      `insert into variants (id, product_id, sku, title, price_minor, tax_class, on_hand, reserved)
       select gen_random_uuid(), product_id, 'SNAP-' || lpad(n::text, 5, '0'), 'T', 1, 'standard', 0, 0
       from variants, generate_series(1, 1200) n where id = $1`,
      [shop.spoon.id],
    )
    const response = await ask('/stock-levels.ndjson?sort=sku')
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    const first = await reader.read()
    await sqlOf(shop.payload).query(`update variants set on_hand = 9 where sku like 'SNAP-%'`)
    let text = Buffer.from(first.value ?? []).toString()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      text += Buffer.from(value).toString()
    }
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Json)
    expect(lines).toHaveLength(before.length + 1200)
    const added = lines.filter(({ sku }) => String(sku).startsWith('SNAP-'))
    expect(new Set(added.map(({ on_hand: onHand }) => onHand))).toEqual(new Set([0]))
    await sqlOf(shop.payload).query(`delete from variants where sku like 'SNAP-%'`)
  })
})

describe('an export as a table', () => {
  it('has a column for each value, and texts that no spreadsheet runs', async () => {
    const text = await (
      await ask('/orders.csv?fields=number,note,total,customer,lines&sort=-created_at')
    ).text()
    const [header = ''] = text.split('\n')
    expect(`${header}\n`).toBe(
      csvRow([
        ...['id', 'number', 'total.amount', 'total.currency', 'note', 'customer.id', 'customer.name'],
        ...['customer.email', 'lines'],
      ]),
    )
    expect(text).toContain(`"${guardCell('=1+1 "quoted"\nnext line').replaceAll('"', '""')}"`)
    expect(text).toContain('"\'=1+1')
  })

  it.each(EXPORTS)('is there for %s, with its name', async (path) => {
    for (const extension of ['csv', 'ndjson']) {
      const response = await ask(`/${path}.${extension}`)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${path}.${extension}"`)
      await response.text()
    }
  })
})

describe('exports', () => {
  it('are for those who read all of it, and for keys with the scope', async () => {
    const owner = await makeUser(shop.payload, { roles: ['manager'] })
    const { secret } = await makeKey(shop.payload, owner, { scopes: ['stock:read'] })
    const customer = await tokenOf(shop.payload, shop.customer)
    for (const path of EXPORTS) {
      expect((await ask(`/${path}.csv`, customer)).status).toBe(403)
      const response = await ask(`/${path}.csv`, secret)
      expect([path, response.status]).toEqual([path, path === 'stock-levels' ? 200 : 403])
      await response.text()
    }
    expect((await shop.api.anonymous.get('/products.ndjson')).status).toBe(401)
  })

  it('are recorded in the audit trail, without the values of their filters', async () => {
    await (await ask('/users.ndjson?filter[email]=ada@example.com')).text()
    const [entry] = await sqlOf(shop.payload).query<{ changes: Json; actor_type: string }>(
      `select changes, actor_type from audit_entries where action = 'export' order by at desc limit 1`,
    )
    expect(entry?.actor_type).toBe('user')
    expect(JSON.stringify(entry?.changes)).toContain('filter[email]')
    expect(JSON.stringify(entry?.changes)).not.toContain('ada@')
  })

  it('run four at once: a fifth is refused until one ends, also by its reader', async () => {
    const open = await Promise.all(Array.from({ length: 4 }, () => poolOf(shop.payload).connect()))
    for (const [n, client] of open.entries()) {
      await client.query('begin')
      await client.query('select pg_advisory_xact_lock(7205301, $1)', [n + 1])
    }
    const refused = await ask('/orders.ndjson')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1'])
    await open[0]?.query('rollback')
    const taken = await ask('/orders.ndjson')
    expect(taken.status).toBe(200)
    await taken.body?.cancel()
    for (const client of open) {
      await client.query('rollback')
      client.release()
    }
    expect(await linesOf('/orders.ndjson')).not.toEqual([])
  })

  it('that break off end with an error that no reader takes for a document', async () => {
    await makeVariant(shop.payload)
    await sqlOf(shop.payload).query(
      `insert into variants (id, product_id, sku, title, price_minor, tax_class, on_hand, reserved)
       select gen_random_uuid(), product_id, 'BREAK-' || n, 'T', 1, 'standard', 0, 0
       from variants, generate_series(1, 5000) n where id = $1`,
      [shop.spoon.id],
    )
    const request = new Request('http://127.0.0.1:3000/api/v1/stock-levels.ndjson', {
      headers: { authorization: `Bearer ${token}` },
    })
    const response = await createStreamFetch({ payload: shop.payload })(request)
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    await reader.read()
    await sqlOf(shop.payload).query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where query like 'fetch%' and datname = current_database()`,
    )
    let last = ''
    await expect(
      (async () => {
        for (;;) {
          const { done, value } = await reader.read()
          if (done) return
          last = Buffer.from(value).toString()
        }
      })(),
    ).rejects.toThrow()
    expect(JSON.parse(last)).toMatchObject({ error: { code: expect.any(String) as string } })
  })
})
