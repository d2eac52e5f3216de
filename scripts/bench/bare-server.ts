import { pbkdf2 } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'

import config from '@payload-config'
import type { Payload, RequiredDataFromCollectionSlug } from 'payload'
import { getPayload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import type { AuthenticateRequest } from '@/api/authenticate'
import { createAuthenticateRequest } from '@/api/authenticate'
import { createFetch } from '@/api/fetch'
import type { Principal } from '@/api/principal'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import type { Context } from '@/platform/context'
import { textOf } from '@/platform/http/text-response'
import { sendResponse, toRequest } from '@/server/web-adapter'

import type { BenchOrder, BenchShop } from './shop'

/**
 * What the API is compared with: bare `node:http` and `pg` with the same SQL, the order core without the API around it,
 * and a plain `payload.create` of an order-shaped document; and the API with and without authentication by the database, and
 * the hash of a password. Its own process; its parent names token, order and body.
 */

type Statement = { name: string; text: string; values: unknown[] }

/** The statement that the API runs for a path, after the one that authenticates. */
async function statementOf(payload: Payload, path: string, token: string): Promise<Statement> {
  const statements: Statement[] = []
  const { pool } = payload.db
  const query = pool.query.bind(pool)
  pool.query = ((statement: Statement) => {
    statements.push(statement)
    return query(statement)
  }) as typeof pool.query
  const headers = { authorization: `Bearer ${token}` }
  await createFetch({ payload })(new Request(`http://127.0.0.1/api/v1${path}`, { headers }))
  pool.query = query
  const last = statements.at(-1)
  if (!last) throw new Error(`nothing was asked of the database for ${path}`)
  return { ...last, values: [...last.values] }
}

async function rowsOf(payload: Payload, statement: Statement): Promise<Record<string, unknown>[]> {
  const { rows } = await payload.db.pool.query<Record<string, unknown>>(statement)
  return rows
}

/** An order with two lines as a document: nothing reserved, no events, no mail. */
function plainOrder(
  order: BenchOrder,
  customer: BenchShop['customer'],
): RequiredDataFromCollectionSlug<'orders'> {
  const address = order.shipping_address
  return {
    number: `P${uuidv7()}`,
    status: 'placed',
    paymentStatus: 'unpaid',
    fulfilmentStatus: 'unfulfilled',
    placedAt: new Date().toISOString(),
    customer: customer.id,
    customerName: customer.name,
    currency: 'GBP',
    pricesIncludeTax: true,
    notify: true,
    lines: order.lines.map(({ variant_id: variant, quantity }) => ({
      variant,
      sku: 'SKU',
      title: 'An article',
      quantity,
      shippedQuantity: 0,
      returnedQuantity: 0,
      refundedQuantity: 0,
      unitPriceMinor: 100,
      taxRateBp: 2000,
      ownDiscountMinor: 0,
      discountMinor: 0,
      taxTotalMinor: 17 * quantity,
      lineTotalMinor: 100 * quantity,
      stock: 'reserved' as const,
    })),
    subtotalMinor: order.lines.reduce((sum, { quantity }) => sum + 100 * quantity, 0),
    discountTotalMinor: 0,
    shippingTotalMinor: 0,
    taxTotalMinor: 0,
    totalMinor: order.lines.reduce((sum, { quantity }) => sum + 100 * quantity, 0),
    paidTotalMinor: 0,
    refundedTotalMinor: 0,
    balance: 'owed',
    owedMinor: order.lines.reduce((sum, { quantity }) => sum + 100 * quantity, 0),
    refundDueMinor: 0,
    refundWaivedMinor: 0,
    shippingAddress: address,
    billingAddress: address,
    source: 'script',
  }
}

const ORIGIN = 'http://127.0.0.1'
const STUBBED = '/stubbed'

/** Asks the database once for each credential, and never again. */
function remembering(authenticate: AuthenticateRequest): AuthenticateRequest {
  const principals = new Map<string | null, Principal>()
  return async (headers) => {
    const credential = headers.get('authorization')
    const principal = principals.get(credential) ?? (await authenticate(headers))
    principals.set(credential, principal)
    return principal
  }
}

/** The API as it is, and below `/stubbed` as it would be without asking the database for the principal. */
function serveApi(payload: Payload) {
  const asked = createFetch({ payload })
  const stubbed = createFetch({ payload, authenticate: remembering(createAuthenticateRequest(payload)) })
  return async (req: IncomingMessage, res: ServerResponse) => {
    const isStubbed = req.url?.startsWith(STUBBED) === true
    if (isStubbed) req.url = req.url?.slice(STUBBED.length) ?? ''
    const request = await toRequest(req, { origin: ORIGIN, limitBytes: 1024 * 1024 })
    const response = await (isStubbed ? stubbed : asked)(request)
    await sendResponse(response, res, textOf(response))
  }
}

/** What a sign-in cannot do without. */
const hash = () => promisify(pbkdf2)('a password', 'and its salt', 600_000, 32, 'sha256')

/** The shop, with a token to ask for the statements before anything is measured. */
type Setup = Omit<BenchShop, 'freshToken' | 'principals'> & { token: string }

async function start(setup: Setup): Promise<void> {
  const payload = await getPayload({ config })
  const { hooks } = payload.collections.orders.config
  const list = await statementOf(payload, '/orders', setup.token)
  const one = await statementOf(payload, `/orders/${setup.orderId}`, setup.token)
  // Plain means plain: none of the collection's own work.
  Object.assign(hooks, { beforeValidate: [], beforeChange: [], afterChange: [], beforeOperation: [] })
  const ctx: Context = {
    payload,
    actor: { type: 'user', id: setup.customer.id, name: setup.customer.name, roles: ['customer'] },
    channel: 'v1',
    requestId: 'bench',
  }
  let asked = 0
  const nextOrder = (): BenchOrder => {
    const order = setup.orders[asked++ % setup.orders.length]
    if (!order) throw new Error('there is nothing to order')
    return order
  }
  const place = ({ lines, shipping_address: shippingAddress }: BenchOrder) =>
    placeNewOrder(ctx, {
      lines: lines.map(({ variant_id: variantId, quantity }) => ({ variantId, quantity })),
      shippingAddress,
    })
  const api = serveApi(payload)
  const routes: Record<string, () => Promise<unknown>> = {
    '/list': () => rowsOf(payload, list),
    '/one': () => rowsOf(payload, one),
    '/hash': async () => (await hash()).length,
    '/place': () => place(nextOrder()),
    '/create': () =>
      payload.create({
        collection: 'orders',
        data: plainOrder(nextOrder(), setup.customer),
        overrideAccess: true,
        depth: 0,
      }),
  }
  const server = createServer((req, res) => {
    if (req.url?.includes('/api/v1/')) return void api(req, res)
    req.resume()
    const work = routes[req.url ?? '']
    if (!work) return res.writeHead(404).end()
    return void work().then(
      (answer) => res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer)),
      (error: unknown) => res.writeHead(500).end(String(error)),
    )
  })
  server.listen(Number(process.env['PORT']), '127.0.0.1', () => process.send?.('ready'))
  process.once('SIGTERM', () => process.exit(0))
}

void start(JSON.parse(process.argv[2] ?? '{}') as Setup)
