import { beforeAll, describe, expect, it } from 'vitest'

import type { Asked } from '@/api/authenticate'
import { createAuthenticator } from '@/api/authenticate'
import type { Caller } from '@/api/caller'
import { createFetch } from '@/api/fetch'
import { DomainError } from '@/domain/errors'
import { placeNewOrder } from '@/features/orders/place-order'
import type { User } from '@/payload-types'

import { ADDRESS, contextOf, makeStore, makeUser, makeVariant } from '../factories/shop'
import { startPayload } from '../setup/payload'
import { makeClient, tokenOf } from './support/v1-client'

const payload = await startPayload()

let owner: User
let callers: { owner: Caller; stranger: Caller }
let orderId: string

beforeAll(async () => {
  await makeStore(payload)
  const { sku } = await makeVariant(payload, { onHand: 10 })
  owner = await makeUser(payload)
  const lines = [{ sku, quantity: 1 }]
  ;({ id: orderId } = await placeNewOrder(contextOf(payload, owner), { lines, shippingAddress: ADDRESS }))
  callers = { owner: await callerOf(owner), stranger: await callerOf(await makeUser(payload)) }
}, 60_000)

const headersOf = (token: string) => new Headers({ authorization: `Bearer ${token}` })

async function callerOf(user: User): Promise<Caller> {
  return createAuthenticator(payload)(headersOf(await tokenOf(payload, user)), () => undefined).caller
}

/** The API as it answers when it reads ahead for one, and finds out that it is another. */
const clientFor = (asked: () => Asked) => makeClient(createFetch({ payload, authenticate: asked }))

describe('what was read for the caller of last time', () => {
  it('is answered when it is still the one', async () => {
    const { status, body } = await clientFor(() => ({
      assumed: callers.owner,
      caller: Promise.resolve(callers.owner),
    })).get(`/orders/${orderId}`)
    expect([status, body.data['id']]).toEqual([200, orderId])
  })

  it('is not answered when it is another by now, or nobody', async () => {
    const path = `/orders/${orderId}`
    const later = <T>(value: T) => new Promise<T>((resolve) => setTimeout(() => resolve(value), 100))
    const other = clientFor(() => ({ assumed: callers.owner, caller: later(callers.stranger) }))
    expect((await other.get(path)).status).toBe(404)
    const gone = new DomainError('AUTHENTICATION_REQUIRED', 'Over.')
    const nobody = clientFor(() => ({
      assumed: callers.owner,
      caller: later(null).then(() => Promise.reject(gone)),
    }))
    expect((await nobody.get(path)).status).toBe(401)
    const back = clientFor(() => ({ assumed: callers.stranger, caller: later(callers.owner) }))
    expect((await back.get(path)).status).toBe(200)
  })

  it('is reads alone: nothing is written for somebody who is another by now', async () => {
    const client = clientFor(() => ({ assumed: callers.owner, caller: Promise.resolve(callers.stranger) }))
    expect((await client.send('PATCH', `/orders/${orderId}`, { note: 'Ring twice' })).status).toBe(404)
  })
})

describe('an authenticator', () => {
  it('assumes who came last, as long as nothing about them has changed and they were let in', async () => {
    const authenticate = createAuthenticator(payload)
    const user = await makeUser(payload, { roles: ['manager'] })
    const headers = headersOf(await tokenOf(payload, user))
    const ask = () => authenticate(headers, () => undefined)
    expect(ask().assumed).toBeNull()
    const first = await ask().caller
    const again = ask()
    expect([again.assumed === first, (await again.caller) === first]).toEqual([true, true])
    await payload.update({
      collection: 'users',
      id: user.id,
      data: { roles: ['support'] },
      overrideAccess: true,
    })
    const changed = ask()
    expect(changed.assumed).toBe(first)
    expect((await changed.caller).actor.roles).toEqual(['support'])
    await payload.update({
      collection: 'users',
      id: user.id,
      data: { isActive: false },
      overrideAccess: true,
    })
    await expect(ask().caller).rejects.toThrow('not valid')
    const after = ask()
    expect(after.assumed).toBeNull()
    await expect(after.caller).rejects.toThrow('not valid')
  })
})
