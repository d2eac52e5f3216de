import { beforeAll, expect, it } from 'vitest'

import type { Order, User } from '@/payload-types'

import { ADDRESS, makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()
let support: User
let first: User
let second: User
let draft: Order

/** As the panel's form saves: with what it was shown. */
function save(data: Partial<Order>): Promise<Order> {
  const user = { ...support, collection: 'users' as const }
  return payload.update({ collection: 'orders', id: draft.id, data, depth: 0, overrideAccess: false, user })
}

beforeAll(async () => {
  await makeStore(payload)
  support = await makeUser(payload, { roles: ['support'] })
  first = await makeUser(payload)
  second = await makeUser(payload)
  const variant = await makeVariant(payload)
  draft = await payload.create({
    collection: 'orders',
    overrideAccess: false,
    user: { ...support, collection: 'users' },
    // The rest of a draft is filled in from the catalogue.
    data: {
      customer: first.id,
      lines: [{ variant: variant.id, quantity: 1 }],
      shippingAddress: ADDRESS,
    } as never,
  })
})

it('a draft whose customer changes takes on the new one’s name and email address', async () => {
  expect(draft).toMatchObject({ customerName: first.name, customerEmail: first.email })
  const shown = { customerName: first.name, customerEmail: first.email }
  const saved = await save({ ...shown, customer: second.id })
  expect(saved).toMatchObject({
    customer: second.id,
    customerName: second.name,
    customerEmail: second.email,
  })
})

it('a draft without a customer is named after whom it goes to', async () => {
  const saved = await save({ customer: null })
  expect(saved).toMatchObject({ customer: null, customerName: ADDRESS.name, customerEmail: null })
  const moved = await save({ shippingAddress: { ...ADDRESS, name: 'Charles Gray' } })
  expect(moved.customerName).toBe('Charles Gray')
})

it('a draft takes no other name than its customer’s', async () => {
  await save({ customer: second.id })
  const saved = await save({ customerName: 'Another person', customerEmail: 'else@example.com' })
  expect(saved).toMatchObject({ customerName: second.name, customerEmail: second.email })
})

it('a draft is not given to a customer who does not exist', async () => {
  await expect(save({ customer: draft.id })).rejects.toThrow()
})
