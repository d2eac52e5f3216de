import { beforeAll, describe, expect, it } from 'vitest'

import { assume } from '@/api/assumption'
import type { Asked } from '@/api/authenticate'
import { createAuthenticator } from '@/api/authenticate'
import type { Caller } from '@/api/caller'
import { createFetch } from '@/api/fetch'
import { DomainError } from '@/domain/errors'
import type { Proof } from '@/features/account/identity/proof'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import type { User } from '@/payload-types'

import { ADDRESS, contextOf, makeStore, makeUser, makeVariant } from '../factories/shop'
import { startPayload } from '../setup/payload'
import { makeKey } from './support/key-desk'
import { statementsOf } from './support/statements'
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
  return createAuthenticator(payload)(headersOf(await tokenOf(payload, user))).find()
}

const proof = (isTrue: boolean): Proof => ({ condition: () => String(isTrue), values: [] })

/** The API as it answers when it assumes one and finds out that it is another, or nobody. */
const clientFor = ({
  assumed,
  holds,
  find,
}: {
  assumed: Caller
  holds: boolean
  find: () => Promise<Caller>
}) => {
  const ask = (): Asked => ({
    assumption: assume(assumed, proof(holds)),
    find,
    forget: () => undefined,
  })
  return makeClient(createFetch({ payload, authenticate: ask }))
}

const gone = () => Promise.reject(new DomainError('AUTHENTICATION_REQUIRED', 'Over.'))

describe('what was read for the caller of last time', () => {
  const path = () => `/orders/${orderId}`

  it('is answered when the statement that read it says that it is still the one, and nobody else asks', async () => {
    const { status, body } = await clientFor({ assumed: callers.owner, holds: true, find: gone }).get(path())
    expect([status, body.data['id']]).toEqual([200, orderId])
    const list = await clientFor({ assumed: callers.owner, holds: true, find: gone }).get('/orders')
    expect([list.status, list.body.pagination.total]).toEqual([200, 1])
  })

  it('is not answered when it is another by now, or nobody', async () => {
    const assumed = callers.owner
    const other = clientFor({ assumed, holds: false, find: () => Promise.resolve(callers.stranger) })
    expect((await other.get(path())).status).toBe(404)
    expect((await other.get('/orders')).body.data).toEqual([])
    const nobody = clientFor({ assumed, holds: false, find: gone })
    expect((await nobody.get(path())).status).toBe(401)
    const back = clientFor({
      assumed: callers.stranger,
      holds: false,
      find: () => Promise.resolve(callers.owner),
    })
    expect((await back.get(path())).status).toBe(200)
  })

  it('is not answered where nothing said whether it is still the one', async () => {
    const assumed = callers.stranger
    const found = clientFor({ assumed, holds: true, find: () => Promise.resolve(callers.owner) })
    // The stranger may not see it: there was no row to say anything.
    expect((await found.get(path())).status).toBe(200)
    expect((await clientFor({ assumed, holds: true, find: gone }).get('/auth/sessions')).status).toBe(401)
    expect((await clientFor({ assumed, holds: true, find: gone }).get('/orders?nonsense=1')).status).toBe(401)
  })

  it('is reads alone: nothing is written for somebody who is another by now', async () => {
    const find = () => Promise.resolve(callers.stranger)
    const client = clientFor({ assumed: callers.owner, holds: true, find })
    expect((await client.send('PATCH', `/orders/${orderId}`, { note: 'Ring twice' })).status).toBe(404)
  })
})

describe('who comes again with the same credential', () => {
  it('costs no statement of their own as long as nothing about them has changed', async () => {
    const admin = await makeUser(payload, { roles: ['admin'] })
    const { secret } = await makeKey(payload, admin, { scopes: ['orders:read'] })
    for (const credential of [await tokenOf(payload, owner), secret]) {
      const client = makeClient(createFetch({ payload }), credential)
      await client.get(`/orders/${orderId}`)
      await client.get(`/orders/${orderId}`)
      const statements = await statementsOf(payload, () => client.get(`/orders/${orderId}`))
      expect(statements).toHaveLength(1)
      expect(statements[0]).toContain('xmin')
      expect(await statementsOf(payload, () => client.get('/orders'))).toHaveLength(1)
    }
  })
})

describe('an authenticator', () => {
  it('assumes who came last, as long as they were let in', async () => {
    const authenticate = createAuthenticator(payload)
    const user = await makeUser(payload, { roles: ['manager'] })
    const headers = headersOf(await tokenOf(payload, user))
    const ask = () => authenticate(headers)
    expect(ask().assumption).toBeNull()
    const first = await ask().find()
    const again = ask()
    expect([again.assumption?.known === first, (await again.find()) === first]).toEqual([true, true])
    await payload.update({
      collection: 'users',
      id: user.id,
      data: { roles: ['support'] },
      overrideAccess: true,
    })
    const changed = ask()
    expect(changed.assumption?.known).toBe(first)
    expect((await changed.find()).actor.roles).toEqual(['support'])
    await payload.update({
      collection: 'users',
      id: user.id,
      data: { isActive: false },
      overrideAccess: true,
    })
    await expect(ask().find()).rejects.toThrow('not valid')
    const after = ask()
    expect(after.assumption).toBeNull()
    await expect(after.find()).rejects.toThrow('not valid')
  })
})
