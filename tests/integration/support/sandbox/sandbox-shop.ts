import type { Payload } from 'payload'

import { SCOPES } from '@/domain/account/scopes'
import type { User } from '@/payload-types'

import { makeSandbox, openSandbox } from '../../../factories/sandbox'
import { ADDRESS, makeUser, makeVariant } from '../../../factories/shop'
import { makeKey } from '../accounts/key-clients'
import { createCheckedFetch } from '../v1/checked-fetch'
import type { Client } from '../v1/v1-client'
import { makeClient } from '../v1/v1-client'
import type { Shop } from '../v1/v1-shop'

/** A shop and its sandbox, with keys of one administrator for either. */
export interface TwoModes {
  sandbox: Payload
  fetch: ReturnType<typeof createCheckedFetch>
  owner: User
  live: Client
  test: Client
  /** Secrets of the keys. */
  secrets: Record<'live' | 'test', string>
}

const ALL = { scopes: [...SCOPES], rateLimit: 60_000 }

/** Makes the sandbox of a shop, and keys for both. */
export async function startTwoModes({ payload }: Pick<Shop, 'payload'>): Promise<TwoModes> {
  await makeSandbox()
  const fetch = createCheckedFetch({ payload, openSandbox })
  const owner = await makeUser(payload, { roles: ['admin'] })
  const live = await makeKey(payload, owner, ALL)
  const test = await makeKey(payload, owner, { ...ALL, mode: 'test' })
  return {
    ...{ sandbox: await openSandbox(), fetch, owner },
    live: makeClient(fetch, live.secret),
    test: makeClient(fetch, test.secret),
    secrets: { live: live.secret, test: test.secret },
  }
}

/** The sandbox as a shop in which everybody comes with the test key. */
export async function asShop({ sandbox: payload, fetch, test }: TwoModes): Promise<Shop> {
  const customer = await makeUser(payload)
  const teapot = await makeVariant(payload, { title: 'Teapot' })
  const spoon = await makeVariant(payload, { title: 'Spoon' })
  return {
    ...{ payload, customer, teapot, spoon, buyer: test, stranger: test, staff: test },
    api: { fetch, anonymous: test, as: () => Promise.resolve(test) },
    placeOrder: async () => {
      const lines = [{ sku: teapot.sku, quantity: 1 }]
      const { body } = await test.post('/orders', {
        customer_id: customer.id,
        lines,
        shipping_address: ADDRESS,
      })
      return body.data as Awaited<ReturnType<Shop['placeOrder']>>
    },
  }
}
