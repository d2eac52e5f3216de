import { beforeAll, describe, expect, it } from 'vitest'

import { takesPrecondition } from '@/api/route'
import type { Route } from '@/api/route'
import { collectRoutes } from '@/api/routes/collect'
import { addFile } from '@/features/orders/filing/add-file'
import { sqlOf } from '@/platform/database/transaction'

import { makePicture } from '../../factories/pictures'
import { ADDRESS, makeStaffContext, makeUser, giveAddress } from '../../factories/shop'
import { makeKey } from '../support/accounts/key-clients'
import { retriedInputs } from '../support/idempotency/retried-inputs'
import { makeNamed } from '../support/v1/named-documents'
import { tokenOf } from '../support/v1/v1-client'
import type { Shop } from '../support/v1/v1-shop'
import { startShop } from '../support/v1/v1-shop'

/** What answers say about their versions, on each route that there is. */

let shop: Shop
let ids: Record<string, string>
let token: string

async function makePictureOf({ api }: Shop): Promise<string> {
  const form = new FormData()
  const bytes = new Uint8Array(await makePicture('png', { width: 4, height: 3 }))
  form.append('alt', 'A cup')
  form.append('file', new File([bytes], 'cup.png', { type: 'image/png' }))
  const headers = { authorization: `Bearer ${token}` }
  const url = 'http://127.0.0.1:3000/api/v1/media'
  const answer = await api.fetch(new Request(url, { method: 'POST', headers, body: form }))
  return ((await answer.json()) as { data: { id: string } }).data.id
}

/** An invoice, a payment, a shipment, a refund, a comment, a file and a return, of one order. */
async function makeParts({ payload, placeOrder, staff }: Shop): Promise<Record<string, string>> {
  const { id, lines } = await placeOrder()
  await giveAddress(payload)
  const amount = (minor: number) => ({ amount: minor, currency: 'GBP' })
  const made: [string, string][] = []
  for (const [part, body] of [
    ['invoices', undefined],
    ['payments', { amount: amount(2999), method: 'cash' }],
    ['shipments', { carrier: 'Royal Mail' }],
    ['refunds', { amount: amount(100), reason: 'Chipped lid' }],
  ] as const)
    made.push([part, String((await staff.post(`/orders/${id}/${part}`, body)).body.data['id'])])
  const { body: comment } = await staff.post(`/orders/${id}/comments`, { text: 'Called' })
  made.push(['order-comments', String(comment.data['id'])])
  const kept = { name: 'note.txt', bytes: Buffer.from('Left at the door') }
  made.push(['order-files', (await addFile(await makeStaffContext(shop.payload), id, kept)).id])
  const damaged = { line_id: lines[0]?.id, quantity: 1, reason: 'damaged' }
  const back = { lines: [damaged], status: 'approved' }
  const { body: returned } = await staff.post(`/orders/${id}/returns`, back)
  made.push(['returns', String(returned.data['id'])])
  return Object.fromEntries(made)
}

beforeAll(async () => {
  shop = await startShop()
  const admin = await makeUser(shop.payload, { roles: ['admin'] })
  token = await tokenOf(shop.payload, admin)
  const named = Object.entries(await makeNamed(shop)).map(([collection, { id }]) => [collection, id])
  ids = Object.fromEntries(named) as Record<string, string>
  ids['api-keys'] = (await makeKey(shop.payload, admin, { scopes: ['orders:read'] })).id
  ids['service-accounts'] = await make('/service-accounts', { name: 'Till', roles: ['fulfilment'] })
  const endpoint = { name: 'ERP', url: 'https://erp.example/hooks', types: ['order.*'] }
  ids['webhook-endpoints'] = await make('/webhook-endpoints', endpoint)
  ids['deliveries'] = await make(`/webhook-endpoints/${ids['webhook-endpoints']}/test`, {})
  ids['media'] = await makePictureOf(shop)
  ids['customers'] = shop.customer.id
  ids['customer-notes'] = await make(`/customers/${shop.customer.id}/notes`, { text: 'Kind' })
  Object.assign(ids, await makeParts(shop))
})

function ask(method: string, path: string, init: { headers?: object; body?: BodyInit } = {}) {
  const headers = { authorization: `Bearer ${token}`, ...init.headers }
  const url = `http://127.0.0.1:3000/api/v1${path}`
  const body = init.body === undefined ? {} : { body: init.body }
  return shop.api.fetch(new Request(url, { method, headers, ...body }))
}

async function make(path: string, document: object): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const answer = await ask('POST', path, { headers, body: JSON.stringify(document) })
  return ((await answer.json()) as { data: { id: string } }).data.id
}

const partsOf = ({ route }: Route) => route.split(' ') as [string, string]
const pathOf = (pattern: string, id?: string) =>
  pattern.replace(':id', id ?? ids[pattern.split('/')[1] ?? ''] ?? 'x')
/** It says when it was put together. */
const isOfItsMoment = (route: string) => route.includes('/personal-data.')
/** Of what is made while it is sent, no tag is known before. */
const reads = () =>
  collectRoutes(shop.payload).filter(
    ({ route, answer }) => route.startsWith('GET ') && answer.kind !== 'stream' && !isOfItsMoment(route),
  )

describe('each answer of a GET', () => {
  it('has an ETag, and is a 304 for callers who have it', async () => {
    const asked = reads()
    expect(asked.length).toBeGreaterThan(20)
    for (const route of asked) {
      const path = pathOf(partsOf(route)[1])
      const whole = await ask('GET', path)
      const etag = whole.headers.get('etag') ?? ''
      const isWeak = ['list', 'feed'].includes(route.answer.kind)
      expect([path, whole.status, etag.startsWith('W/')]).toEqual([path, 200, isWeak])
      expect(etag, path).toMatch(/^(W\/)?"[\w-]{16,}"$/)
      const known = await ask('GET', path, { headers: { 'if-none-match': `"other", ${etag}` } })
      expect([known.status, known.headers.get('etag'), await known.text()], path).toEqual([304, etag, ''])
      for (const name of ['cache-control', 'vary'])
        expect(known.headers.get(name), path).toBe(whole.headers.get(name))
      expect((await ask('GET', path, { headers: { 'if-none-match': '"0-old"' } })).status, path).toBe(200)
    }
  })

  it('has another ETag once any part of it is another', async () => {
    const { staff } = shop
    const order = `/orders/${ids['orders'] ?? ''}`
    const product = `/products/${ids['products'] ?? ''}`
    const variant = `/variants/${ids['variants'] ?? ''}`
    const user = `/users/${ids['users'] ?? ''}`
    /** A row below a document alone. */
    const write = async (text: string, id: string) => {
      await sqlOf(shop.payload).query(text, [id])
      return { status: 200 }
    }
    const changes: [string, () => Promise<{ status: number }>][] = [
      [
        order,
        () => write(`update orders_lines set title = 'Pot' where _parent_id = $1`, ids['orders'] ?? ''),
      ],
      [user, () => staff.send('PATCH', user, { addresses: [{ ...ADDRESS, name: 'Ada' }] })],
      [
        user,
        () => write(`update users_addresses set city = 'Bath' where _parent_id = $1`, ids['users'] ?? ''),
      ],
      [user, () => staff.send('PATCH', user, { roles: ['customer', 'support'] })],
      [order, () => staff.send('PATCH', order, { note: 'Ring twice' })],
      [order, () => staff.post(`${order}/transitions`, { to: 'on_hold', reason: 'A question' })],
      [`${order}?include=events`, () => staff.post(`${order}/transitions`, { to: 'placed' })],
      [
        `${order}?fields=events`,
        () => staff.post(`${order}/payments`, { amount: { amount: 1, currency: 'GBP' }, method: 'cash' }),
      ],
      [
        `${order}/events`,
        () => staff.post(`${order}/payments`, { amount: { amount: 1, currency: 'GBP' }, method: 'cash' }),
      ],
      [variant, () => staff.post(`${variant}/stock-adjustments`, { delta: 4, reason: 'Found' })],
      [product, () => staff.post(`${variant}/stock-adjustments`, { delta: 4, reason: 'Found' })],
      [product, () => staff.send('PATCH', variant, { price: { amount: 451, currency: 'GBP' } })],
      ['/variants', () => staff.send('PATCH', variant, { title: 'Another' })],
    ]
    for (const [path, change] of changes) {
      const before = (await ask('GET', path)).headers.get('etag') ?? ''
      expect((await ask('GET', path, { headers: { 'if-none-match': before } })).status, path).toBe(304)
      const { status } = await change()
      expect([200, 201], path).toContain(status)
      const after = await ask('GET', path, { headers: { 'if-none-match': before } })
      expect([path, after.status, after.headers.get('etag') === before]).toEqual([path, 200, false])
    }
  })
})

describe('each write of one document, and each action on one', () => {
  it('answers 412 on a version that is not the newest, and does it on the newest', async () => {
    const inputs = retriedInputs(shop)
    const routes = collectRoutes(shop.payload).filter(takesPrecondition)
    expect(routes.length).toBeGreaterThan(15)
    for (const route of routes) {
      const [method, pattern] = partsOf(route)
      const { id, body } = (await inputs[route.route]?.()) ?? { body: route.example }
      const path = pathOf(pattern, id)
      const send = (tag: string) => shop.staff.with({ 'if-match': tag }).send(method, path, body)
      expect([route.route, (await send('"0-old"')).status]).toEqual([route.route, 412])
      if (!inputs[route.route]) continue
      const document = await shop.staff.get(path.split('/').slice(0, 3).join('/'))
      const done = await send(document.headers.get('etag') ?? '')
      expect([200, 201], route.route).toContain(done.status)
    }
  })

  it('is refused with If-Match where nothing would compare it', async () => {
    const others = collectRoutes(shop.payload).filter(
      (route) => !route.route.startsWith('GET ') && !takesPrecondition(route),
    )
    for (const route of others) {
      const [method, pattern] = partsOf(route)
      const { status } = await ask(method, pathOf(pattern), { headers: { 'if-match': '"0-old"' } })
      expect([route.route, status]).toEqual([route.route, 400])
    }
  })
})

describe('what caches may keep', () => {
  const PUBLIC = 'public, max-age=60, stale-while-revalidate=300'

  it('is the catalogue as visitors read it, and nothing that depends on who asks', async () => {
    for (const route of reads().filter(({ answer: { kind } }) => kind === 'one' || kind === 'list')) {
      const path = pathOf(partsOf(route)[1])
      const own = await ask('GET', path)
      expect([path, own.headers.get('cache-control')]).toEqual([path, 'no-store'])
      const visitor = await shop.api.anonymous.get(path)
      const isPublic = route.audience === 'anyone'
      expect([path, visitor.status, visitor.headers.get('cache-control')]).toEqual(
        isPublic ? [path, 200, PUBLIC] : [path, 401, 'no-store'],
      )
      if (isPublic) expect(visitor.headers.get('vary'), path).toMatch(/\bAuthorization\b/)
    }
  })

  it('is none of what one caller sees for another', async () => {
    const path = `/variants/${ids['variants'] ?? ''}`
    const staff = await ask('GET', path)
    const visitor = await shop.api.anonymous.get(path, { 'if-none-match': staff.headers.get('etag') ?? '' })
    expect([visitor.status, visitor.body.data['on_hand']]).toEqual([200, undefined])
    const refused = await shop.api.anonymous.get('/variants/NONE')
    expect([refused.status, refused.headers.get('cache-control')]).toEqual([404, 'no-store'])
  })
})
