import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import { placeNewOrder } from '@/features/orders/placing/place-order'
import { sqlOf } from '@/platform/database/transaction'

import { ADDRESS, contextOf, makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { makeKey } from '../support/accounts/key-clients'
import { makeClient, tokenOf } from '../support/v1/v1-client'
import { createCheckedFetch } from '../support/v1/checked-fetch'

const payload = await startPayload()
const sql = sqlOf(payload)
const fetch = createCheckedFetch({ payload })

/** The collection's access rule: the first thing that every handler of `/orders` asks. */
const { access } = payload.collections.orders.config
const entered = vi.fn()
const { read } = access
access.read = (args) => {
  entered()
  return read(args)
}

let orderId: string

beforeAll(async () => {
  await makeStore(payload)
  const { sku } = await makeVariant(payload, { onHand: 10 })
  const lines = [{ sku, quantity: 1 }]
  const customer = await makeUser(payload)
  ;({ id: orderId } = await placeNewOrder(contextOf(payload, customer), { lines, shippingAddress: ADDRESS }))
}, 60_000)

beforeEach(() => entered.mockClear())

const WARM_UPS = 3
const KINDS = 4

/** Four kinds of requests that read or change orders; each has been answered three times. */
async function requestsOf(credential: string) {
  const client = makeClient(fetch, credential)
  const one = `/orders/${orderId}`
  const requests = {
    list: () => client.get('/orders'),
    get: () => client.get(one),
    'list below an order': () => client.get(`${one}/events`),
    change: () => client.send('PATCH', one, { note: 'Ring twice' }),
  }
  for (let count = 0; count < WARM_UPS; count += 1) {
    for (const ask of Object.values(requests)) expect((await ask()).status).toBe(200)
  }
  return requests
}

/** A manager with a session and a key. */
async function makePrincipal() {
  const user = await makeUser(payload, { roles: ['manager'] })
  const token = await tokenOf(payload, user)
  const key = await makeKey(payload, user, { scopes: ['orders:write'] })
  return { user, token, key }
}

type Principal = Awaited<ReturnType<typeof makePrincipal>>

interface Refusal {
  credential: (principal: Principal) => string
  /** Written past Payload, so that nothing in this process can notice it. */
  change: (principal: Principal) => [text: string, id: string]
}

const REFUSALS: Readonly<Record<string, Refusal>> = {
  'a revoked key': {
    credential: ({ key }) => key.secret,
    change: ({ key }) => ['update api_keys set revoked_at = now() where id = $1', key.id],
  },
  'an expired key': {
    credential: ({ key }) => key.secret,
    change: ({ key }) => ['update api_keys set expires_at = now() where id = $1', key.id],
  },
  'an ended session': {
    credential: ({ token }) => token,
    change: ({ user }) => [
      `update sessions set ended_at = now(), ended_reason = 'logout' where user_id = $1`,
      user.id,
    ],
  },
  'an expired session': {
    credential: ({ token }) => token,
    change: ({ user }) => ['update sessions set expires_at = now() where user_id = $1', user.id],
  },
  'a session of a deactivated account': {
    credential: ({ token }) => token,
    change: ({ user }) => ['update users set is_active = false where id = $1', user.id],
  },
}

describe('no handler is entered for', () => {
  it.each(Object.entries(REFUSALS))('%s', async (_name, { credential, change }) => {
    const principal = await makePrincipal()
    const requests = await requestsOf(credential(principal))
    expect(entered).toHaveBeenCalled()
    const [text, id] = change(principal)
    await sql.query(text, [id])
    entered.mockClear()
    for (const [kind, ask] of Object.entries(requests)) {
      expect([kind, (await ask()).status]).toEqual([kind, 401])
      expect([kind, entered.mock.calls.length]).toEqual([kind, 0])
    }
  })

  it('a request without a credential', async () => {
    expect((await makeClient(fetch).get('/orders')).status).toBe(401)
    expect((await makeClient(fetch).get(`/orders/${orderId}`)).status).toBe(401)
    expect(entered).not.toHaveBeenCalled()
  })

  it('a request that its limit refuses', async () => {
    const { user } = await makePrincipal()
    const rateLimit = WARM_UPS * KINDS
    const key = await makeKey(payload, user, { scopes: ['orders:write'], rateLimit })
    const requests = await requestsOf(key.secret)
    entered.mockClear()
    for (const [kind, ask] of Object.entries(requests)) {
      expect([kind, (await ask()).status]).toEqual([kind, 429])
      expect([kind, entered.mock.calls.length]).toEqual([kind, 0])
    }
  })

  it('an account that has to set up a second factor', async () => {
    const { token } = await makePrincipal()
    const requests = await requestsOf(token)
    const [store] = await sql.query<{ id: string }>('select id from store')
    await sql.query(
      `insert into store_second_factor_roles (id, parent_id, "order", value) values (gen_random_uuid(), $1, 1, 'manager')`,
      [store?.id],
    )
    entered.mockClear()
    try {
      for (const [kind, ask] of Object.entries(requests)) {
        expect([kind, (await ask()).status]).toEqual([kind, 403])
        expect([kind, entered.mock.calls.length]).toEqual([kind, 0])
      }
    } finally {
      await sql.query('delete from store_second_factor_roles')
    }
  })
})
