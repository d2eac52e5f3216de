import { REST_GET } from '@payloadcms/next/routes'
import { beforeAll, describe, expect, it } from 'vitest'

import config from '@payload-config'
import { orderPapersPath } from '@/domain/papers/order-papers'
import { textOfPages } from '../support/papers/read-pdf'

import { makePicture } from '../../factories/pictures'
import { makeUser } from '../../factories/shop'
import { makeKey } from '../support/accounts/key-clients'
import type { Shop } from '../support/v1/v1-shop'
import { startShop } from '../support/v1/v1-shop'
import { tokenOf } from '../support/v1/v1-client'

const rest = REST_GET(config)

let shop: Shop
let token: string
let order: Awaited<ReturnType<Shop['placeOrder']>> & { number?: unknown }
let draftId: string

beforeAll(async () => {
  shop = await startShop()
  const { payload, customer, teapot, staff } = shop
  token = await tokenOf(payload, await makeUser(payload, { roles: ['fulfilment'] }))
  const data = await makePicture('png', { width: 40, height: 20 })
  const file = { name: 'logo.png', data, mimetype: 'image/png', size: data.length }
  const overrideAccess = true
  const logo = await payload.create({ collection: 'media', overrideAccess, data: { alt: 'Logo' }, file })
  await payload.updateGlobal({
    slug: 'store',
    overrideAccess,
    data: { papers: { logo: logo.id, size: 'A4', language: 'en', footer: 'Bank of Łódź' } },
  })
  await payload.update({ collection: 'users', id: customer.id, overrideAccess, data: { language: 'pl' } })
  await payload.update({ collection: 'variants', id: teapot.id, overrideAccess, data: { place: 'A-03-2' } })
  order = await shop.placeOrder()
  const draft = await staff.post('/orders', { draft: true, lines: [{ sku: teapot.sku, quantity: 1 }] })
  draftId = String(draft.body.data['id'])
})

function ask(path: string, headers: Record<string, string> = {}, as = token): Promise<Response> {
  const url = `http://127.0.0.1:3000/api/v1${path}`
  return shop.api.fetch(new Request(url, { headers: { authorization: `Bearer ${as}`, ...headers } }))
}

async function askPanel(ids: string[], papers: Parameters<typeof orderPapersPath>[1], as = token) {
  const request = new Request(`http://127.0.0.1:3000${orderPapersPath(ids, papers)}`, {
    headers: { authorization: `Bearer ${as}` },
  })
  return rest(request, { params: Promise.resolve({ slug: ['orders', 'papers'] }) })
}

const pagesOf = async (answer: Response) => textOfPages(new Uint8Array(await answer.arrayBuffer()))
const numberOf = () => String(order.number)

describe('the packing slip of an order', () => {
  it('is a PDF in the language of its customer, by id or number, the same each time', async () => {
    const answer = await ask(`/orders/${order.id}/packing-slip.pdf`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const etag = answer.headers.get('etag') ?? ''
    const [text = ''] = await pagesOf(answer)
    for (const part of [`Dowód dostawy ${numberOf()}`, 'Ada Byron', 'Bank of Łódź', shop.teapot.sku])
      expect(text).toContain(part)
    const again = await ask(`/orders/${numberOf()}/packing-slip.pdf`, { 'if-none-match': etag })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('is in one file with those of other orders, in the panel as in the API', async () => {
    const other = await shop.placeOrder()
    const [api, panel] = [
      await ask(`/orders/${order.id}/packing-slip.pdf?with=${other.id}`),
      await askPanel([order.id, other.id], ['packing-slips']),
    ]
    const [bytes, same] = [Buffer.from(await api.arrayBuffer()), Buffer.from(await panel.arrayBuffer())]
    expect(bytes.equals(same)).toBe(true)
    expect((await textOfPages(bytes)).length).toBe(2)
  })
})

describe('the pick list', () => {
  it('has the units of several orders by place, with the orders that they are for', async () => {
    const answer = await askPanel([order.id, (await shop.placeOrder()).id], ['packing-slips', 'pick-list'])
    const pages = await pagesOf(answer)
    expect(pages.length).toBe(3)
    for (const part of ['Pick list', 'A-03-2', shop.teapot.sku, `${numberOf()} × 2`])
      expect(pages[2]).toContain(part)
  })

  it('of orders that have left is refused, and left out beside other papers', async () => {
    const { id } = await shop.placeOrder()
    await shop.staff.post(`/orders/${id}/shipments`, {})
    expect((await ask(`/orders/${id}/pick-list.pdf`)).status).toBe(400)
    expect((await pagesOf(await askPanel([id], ['packing-slips', 'pick-list']))).length).toBe(1)
  })
})

describe('papers of orders', () => {
  it('are for staff and their keys alone', async () => {
    const { payload, customer, stranger } = shop
    const path = `/orders/${order.id}/packing-slip.pdf`
    const ofCustomer = await tokenOf(payload, customer)
    expect((await ask(path, {}, ofCustomer)).status).toBe(403)
    expect((await askPanel([order.id], ['packing-slips'], ofCustomer)).status).toBe(403)
    expect((await stranger.get(path)).status).toBe(404)
    const admin = await makeUser(payload, { roles: ['admin'] })
    const keyOf = (scope: 'orders:read' | 'products:*') =>
      makeKey(payload, admin, { scopes: [scope], rateLimit: 600 })
    expect((await ask(path, {}, (await keyOf('orders:read')).secret)).status).toBe(200)
    expect((await ask(path, {}, (await keyOf('products:*')).secret)).status).toBe(404)
  })

  it('are none of drafts, which are left out beside other orders', async () => {
    expect((await ask(`/orders/${draftId}/packing-slip.pdf`)).status).toBe(400)
    expect((await pagesOf(await askPanel([draftId, order.id], ['packing-slips']))).length).toBe(1)
  })

  it('are refused for input that names no order or no paper, or too many', async () => {
    const none = '0197a5b0-0000-7000-8000-000000000000'
    expect((await askPanel([none], ['packing-slips'])).status).toBe(404)
    expect((await askPanel(['x'], ['packing-slips'])).status).toBe(400)
    expect((await askPanel([], ['packing-slips'])).status).toBe(400)
    expect((await askPanel([order.id], [])).status).toBe(400)
    const many = Array.from({ length: 101 }, (_, n) => none.replace('7000', String(7000 + n)))
    expect((await askPanel(many, ['packing-slips'])).status).toBe(400)
    expect((await ask(`/orders/${order.id}/packing-slip.pdf?than=1`)).status).toBe(400)
  })
})
