import { MAX_RATE_LIMIT } from '@/domain/account/api-key'

import { withClient } from '../lib/postgres/database'
import { StartFailure } from '../lib/failure'
import { findChannelColumn, makePrincipals } from './principals'

/** Who signs in for the run; the database is the bench's own and listens on this machine alone. */
export const ADMIN = { email: 'bench@example.com', password: 'a bench is not a shop' } as const

export interface BenchShop {
  /** An access token with most of its quarter of an hour left: to be asked for before each measurement of some length. */
  freshToken: () => Promise<string>
  orderId: string
  /** Orders to change, enough that few at once are of the same. */
  orderIds: readonly string[]
  /** Secrets of keys, enough that none of them reaches its limit. */
  keys: readonly string[]
  /** Values of `Authorization` of 200 principals, with sessions and keys of their own; good for a quarter of an hour. */
  principals: () => Promise<string[]>
  /** What the bench signs in with, so that wrong guesses elsewhere do not make it wait. */
  login: string
  /** Bodies for POST /orders: two lines each, of a catalogue that never runs out. */
  orders: BenchOrder[]
  customer: { id: string; name: string }
}

export interface BenchOrder {
  customer_id: string
  lines: { variant_id: string; quantity: number }[]
  shipping_address: Record<string, string>
}

const BODIES = 200

const ADDRESS = {
  name: 'Ada Byron',
  line1: '12 St James’s Square',
  city: 'London',
  postcode: 'SW1Y 4JH',
  country: 'GB',
}

/** Enough that no measurement ends in a refusal; opening stock is a movement like any other, so that books balance. */
const restock = (channelColumn: string) => `
  with chosen as (
    select v.id from variants v join products p on p.id = v.product_id
    where p._status = 'published' and p.deleted_at is null and v.deleted_at is null order by v.id limit 200
  ), stocked as (
    update variants v set on_hand = on_hand + 10000000 from chosen c where v.id = c.id returning v.id
  )
  insert into stock_movements (id, variant_id, kind, on_hand_delta, reserved_delta, reason, actor_type, actor_name, ${channelColumn})
  select gen_random_uuid(), id, 'adjustment', 10000000, 0, 'bench', 'system', 'Bench', 'script' from stocked
  returning variant_id`

interface Tokens {
  access_token: string
  refresh_token: string
  device_token: string
}

/** Signs in, or refreshes, by what the address asks for. */
export async function askForTokens(url: string, body: object): Promise<Tokens> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const { data } = (await response.json()) as { data?: Tokens }
  if (!data)
    throw new StartFailure(`signing in failed, so that nothing can be measured (${String(response.status)})`)
  return data
}

interface SignedIn {
  freshToken: () => Promise<string>
  login: string
}

/** Signs in once, and refreshes from then on. */
async function signIn(base: string): Promise<SignedIn> {
  let tokens = await askForTokens(`${base}/api/v1/auth/login`, ADMIN)
  const login = JSON.stringify({ ...ADMIN, device_token: tokens.device_token })
  const freshToken = async () => {
    tokens = await askForTokens(`${base}/api/v1/auth/refresh`, { refresh_token: tokens.refresh_token })
    return tokens.access_token
  }
  return { freshToken, login }
}

const KEYS = 10

/** Keys that may read orders, as often as keys may at most. */
async function makeKeys(base: string, token: string): Promise<string[]> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ name: 'Bench', scopes: ['orders:read'], rate_limit: MAX_RATE_LIMIT })
  const secrets: string[] = []
  for (let count = 0; count < KEYS; count += 1) {
    const response = await fetch(`${base}/api/v1/api-keys`, { method: 'POST', headers, body })
    const { data } = (await response.json()) as { data?: { secret: string } }
    if (!data) throw new StartFailure(`no key can be made (${String(response.status)})`)
    secrets.push(data.secret)
  }
  return secrets
}

/** Keys of former runs. */
const DROP_KEYS = `delete from api_keys where name = 'Bench'`

/** Prepares a seeded shop for measuring. */
export async function prepareShop(url: string, base: string): Promise<BenchShop> {
  const { freshToken, login } = await signIn(base)
  return withClient(url, async (client) => {
    await client.query(DROP_KEYS)
    const keys = await makeKeys(base, await freshToken())
    const channelColumn = await findChannelColumn(client)
    const stocked = await client.query<{ variant_id: string }>(restock(channelColumn))
    const orders = await client.query<{ id: string; customer_id: string; name: string }>(
      `select o.id, u.id as customer_id, u.name from orders o join users u on u.id = o.customer_id
       where u.is_active is not false and u.deleted_at is null order by o.created_at desc limit 100`,
    )
    const [order] = orders.rows
    const variantIds = stocked.rows.map((row) => row.variant_id)
    if (!order || variantIds.length < 2)
      throw new StartFailure('the seeded shop has no orders or no articles')
    const principals = await makePrincipals(client, channelColumn)
    await client.query('analyze')
    const customer = { id: order.customer_id, name: order.name }
    return {
      freshToken,
      keys,
      principals,
      login,
      orderId: order.id,
      orderIds: orders.rows.map(({ id }) => id),
      orders: makeOrders(customer.id, variantIds),
      customer,
    }
  })
}

/** Two articles at random each time: buyers meet at an article now and then, as they do in a shop. */
function makeOrders(customerId: string, variantIds: readonly string[]): BenchOrder[] {
  const anyVariant = () => variantIds[Math.floor(Math.random() * variantIds.length)] ?? ''
  return Array.from({ length: BODIES }, () => {
    const first = anyVariant()
    let second = first
    while (second === first) second = anyVariant()
    const lines = [first, second].map((id) => ({ variant_id: id, quantity: 1 }))
    return { customer_id: customerId, lines, shipping_address: ADDRESS }
  })
}
