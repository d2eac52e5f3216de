import type { Payload } from 'payload'

import { withPayload } from '../../lib/with-payload'
import { StartFailure } from '../../lib/failure'
import { ADMIN } from '../shop'

const API = 'http://127.0.0.1/api/v1'
const CUSTOMERS = 100
const LINES = 3

const ADDRESS = {
  ...{ name: 'Ada Byron', line1: '12 St James’s Square', city: 'London', postcode: 'SW1Y 4JH' },
  ...{ country: 'GB', region: 'Greater London', phone: '+44 20 7946 0991' },
}

const FACTS = `
  select
    array(select id::text from users where is_active and deleted_at is null order by email limit ${String(CUSTOMERS)}) as customers,
    array(
      select v.id::text from variants v join products p on p.id = v.product_id
      where p._status = 'published' and p.deleted_at is null and v.deleted_at is null order by v.sku limit 120
    ) as variants`

/** Opening stock that no number of orders uses up, as movements like any other. */
const RESTOCK = `
  with stocked as (
    update variants set on_hand = on_hand + 1000000 where id = any($1::uuid[]) returning id
  )
  insert into stock_movements (id, variant_id, kind, on_hand_delta, reserved_delta, reason, actor_type, actor_name, channel)
  select gen_random_uuid(), id, 'adjustment', 1000000, 0, 'bench', 'system', 'Bench', 'script' from stocked`

/** The steps of an order's life, in the order in which all orders take them. */
export const STEPS = ['placed', 'paid', 'shipped'] as const
export type OrderStep = (typeof STEPS)[number]

interface Api {
  post: (path: string, body: object, key?: string) => Promise<{ id: string; total: { amount: number } }>
}

/** The integrator API as one function, without a server around it. */
async function openApi(payload: Payload): Promise<Api> {
  const { createFetch } = await import('@/api/fetch')
  const fetch = createFetch({ payload })
  const call = async (path: string, body: object, headers: Record<string, string>) => {
    const init = { method: 'POST', body: JSON.stringify(body) }
    const response = await fetch(
      new Request(`${API}${path}`, { ...init, headers: { 'content-type': 'application/json', ...headers } }),
    )
    const answer = await response.text()
    if (!response.ok) throw new StartFailure(`POST ${path} was answered with ${answer.slice(0, 400)}`)
    return (JSON.parse(answer) as { data: unknown }).data
  }
  let signedInMs = -Infinity
  let authorization = ''
  return {
    post: async (path, body) => {
      // An access token is good for a quarter of an hour.
      if (performance.now() - signedInMs > 10 * 60_000) {
        const { access_token } = (await call('/auth/login', ADMIN, {})) as { access_token: string }
        signedInMs = performance.now()
        authorization = `Bearer ${access_token}`
      }
      return (await call(path, body, { authorization })) as { id: string; total: { amount: number } }
    },
  }
}

/** Always the same articles and customers in the same order, so that two runs write the same. */
function bodyOf(index: number, { customers, variants }: { customers: string[]; variants: string[] }): object {
  const lines = Array.from({ length: LINES }, (_, line) => ({
    variant_id: variants[(index * 7 + line * 41) % variants.length],
    quantity: 1 + ((index + line) % 2),
  }))
  return { customer_id: customers[(index * 13) % customers.length], lines, shipping_address: ADDRESS }
}

/**
 * Places orders of three lines by the integrator API, has all of them paid, and then all of them shipped.
 * @param measure runs one step of all orders.
 */
export async function placeOrders(
  count: number,
  measure: (step: OrderStep, work: () => Promise<void>) => Promise<void>,
): Promise<void> {
  await withPayload(async (payload) => {
    const [{ poolOf }, api] = await Promise.all([import('@/platform/database/transaction'), openApi(payload)])
    const { rows } = await poolOf(payload).query<{ customers: string[]; variants: string[] }>(FACTS)
    const [facts] = rows
    if (!facts || facts.variants.length < LINES) throw new StartFailure('the seeded shop has no articles')
    await poolOf(payload).query(RESTOCK, [facts.variants])
    // What happens once, such as signing in and filling caches, is no part of an order.
    await api.post('/orders', bodyOf(0, facts))
    const orders: { id: string; total: { amount: number } }[] = []
    await measure('placed', async () => {
      for (let index = 0; index < count; index += 1)
        orders.push(await api.post('/orders', bodyOf(index, facts)))
    })
    await measure('paid', async () => {
      for (const { id, total } of orders)
        await api.post(`/orders/${id}/payments`, {
          amount: total,
          method: 'card',
          reference: `ch_${id.slice(-12)}`,
        })
    })
    await measure('shipped', async () => {
      for (const { id } of orders) {
        const parcel = { carrier: 'Parcelforce', tracking_number: `PF${id.slice(-10)}` }
        await api.post(`/orders/${id}/shipments`, parcel)
      }
    })
  })
}
