import { expect } from 'vitest'

import type { User, Variant } from '@/payload-types'

import { ADDRESS, makeStore, makeUser, makeVariant } from '../../../factories/shop'
import { startPayload } from '../../../setup/payload'
import type { Client, Reply } from './v1-client'
import { startApi } from './v1-client'

/** A shop with two articles, its administrator, a customer and another user, each at the API. */
export interface Shop {
  payload: Awaited<ReturnType<typeof startPayload>>
  api: Awaited<ReturnType<typeof startApi>>
  customer: User
  buyer: Client
  stranger: Client
  staff: Client
  teapot: Variant
  spoon: Variant
  /** Orders two teapots as the customer, and answers the order. */
  placeOrder: () => Promise<Reply['body']['data'] & { id: string; lines: { id: string }[] }>
}

/** An amount of minor units in pounds, as v1 writes it. */
export const gbp = (amount: number) => ({ amount, currency: 'GBP' })

/** Starts a shop in this file's database. */
export async function startShop(): Promise<Shop> {
  const payload = await startPayload()
  await makeStore(payload)
  const api = await startApi(payload)
  const customer = await makeUser(payload)
  const [buyer, stranger, staff] = await Promise.all([
    api.as(customer),
    makeUser(payload).then(api.as),
    makeUser(payload, { roles: ['admin'] }).then(api.as),
  ])
  const teapot = await makeVariant(payload, { priceMinor: 1250, title: 'Teapot' })
  const spoon = await makeVariant(payload, { priceMinor: 333, title: 'Spoon', taxClass: 'reduced' })
  const placeOrder: Shop['placeOrder'] = async () => {
    const lines = [{ sku: teapot.sku, quantity: 2 }]
    const { status, body } = await buyer.post('/orders', { lines, shipping_address: ADDRESS })
    expect(status).toBe(201)
    return body.data as Awaited<ReturnType<Shop['placeOrder']>>
  }
  return { payload, api, customer, buyer, stranger, staff, teapot, spoon, placeOrder }
}
