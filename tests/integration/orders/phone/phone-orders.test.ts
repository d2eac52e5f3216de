import { REST_POST } from '@payloadcms/next/routes'
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'

import config from '@payload-config'
import type { EditInput } from '@/features/orders/editing/edit-input'
import { editOrder } from '@/features/orders/editing/edit-order'
import { phoneOrderInput, phoneQuoteInput } from '@/features/orders/phone/phone-input'
import { quotePhoneOrder, takePhoneOrder } from '@/features/orders/phone/take-phone-order'
import { verifyStock } from '@/features/stock/verify-stock'
import { sqlOf } from '@/platform/database/transaction'

import { findImbalances, levelsOf } from '../../../factories/books'
import { jobsOf } from '../../../factories/jobs'
import { ADDRESS, contextOf, makeStore, makeUser, makeVariant } from '../../../factories/shop'
import { startPayload } from '../../../setup/payload'
import { tokenOf } from '../../support/v1/v1-client'

/** Orders that staff take for customers, on the panel's page of a new order. */

type Given = Partial<z.input<typeof phoneOrderInput>>

const payload = await startPayload()
await makeStore(payload)
const sql = sqlOf(payload)
const supporter = await makeUser(payload, { roles: ['support'] })
const ctx = contextOf(payload, supporter, 'admin')
const teapot = await makeVariant(payload, { priceMinor: 1250, title: 'Teapot' })
const spoon = await makeVariant(payload, { priceMinor: 333, title: 'Spoon', taxClass: 'reduced' })

let people = 0
function newcomer() {
  people += 1
  return { name: 'Ann Lee', email: `ann-${String(people)}@example.com`, phone: '020 7946 0018' }
}

const bodyOf = (given: Given) => ({
  ...{ key: randomUUID(), currency: 'GBP', shippingAddress: ADDRESS },
  lines: [{ variantId: teapot.id, quantity: 1 }],
  ...given,
})
const take = (given: Given) => takePhoneOrder(ctx, phoneOrderInput.parse(bodyOf(given)))
const read = (id: string) => payload.findByID({ collection: 'orders', id, depth: 0, overrideAccess: true })

interface Account extends Record<string, unknown> {
  id: string
  hash: string | null
  salt: string | null
  verified: boolean | null
  phone: string | null
}
const accountsOf = (email: string) =>
  sql.query<Account>('select id, hash, salt, is_verified as verified, phone from users where email = $1', [
    email,
  ])

async function counts() {
  const tables = ['orders', 'users', 'stock_movements', 'order_events', 'audit_entries', 'pgboss.job']
  const parts = tables.map((table, index) => `(select count(*)::int from ${table}) as t${String(index)}`)
  const [row] = await sql.query<Record<string, number>>(`select ${parts.join(', ')}`)
  return row
}

async function statusAtRest(path: 'phone-orders' | 'phone-quotes', body: object, token: string | null) {
  const request = new Request(`http://127.0.0.1:3000/api/orders/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `JWT ${token}` } : {}) },
    body: JSON.stringify(body),
  })
  const answer = await REST_POST(config)(request, { params: Promise.resolve({ slug: ['orders', path] }) })
  return answer.status
}

/** Deterministic pseudo-random whole numbers from 0 to `below` - 1 (a linear congruential generator). */
function makeRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

describe('a new customer of a phone order', () => {
  it('has an account with their address, and no message goes to them but that of the order', async () => {
    const before = await counts()
    const newCustomer = newcomer()
    const { id, isRepeated } = await take({ newCustomer, note: 'Ring twice', internalNote: 'Regular' })
    expect(isRepeated).toBe(false)
    const [account] = await accountsOf(newCustomer.email)
    expect(await read(id)).toMatchObject({
      ...{ status: 'placed', customer: account?.id, customerName: 'Ann Lee', source: 'admin' },
      ...{ customerEmail: newCustomer.email, note: 'Ring twice', internalNote: 'Regular' },
    })
    const userId = account?.id ?? ''
    const user = await payload.findByID({ collection: 'users', id: userId, depth: 0, overrideAccess: true })
    expect(user).toMatchObject({ roles: ['customer'], phone: newCustomer.phone, addresses: [ADDRESS] })
    expect(await jobsOf(payload, 'mail.invitation')).toEqual([])
    expect((await counts())?.['t5']).toBe((before?.['t5'] ?? 0) + 1)
  })

  it('cannot be signed in as: there is no password, and the address is not proven', async () => {
    const newCustomer = newcomer()
    await take({ newCustomer })
    expect(await accountsOf(newCustomer.email)).toMatchObject([{ hash: null, salt: null, verified: false }])
    const [links] = await sql.query<{ n: number }>(
      'select count(*)::int as n from account_links l join users u on u.id = l.user_id where u.email = $1',
      [newCustomer.email],
    )
    expect(links?.n).toBe(0)
  })

  it('without an email address is a guest with a number to call', async () => {
    const { id } = await take({ newCustomer: { name: 'Ben Ode', phone: '020 7946 0099' } })
    expect(await read(id)).toMatchObject({
      ...{ customer: null, customerName: 'Ben Ode', customerEmail: null },
      shippingAddress: { phone: '020 7946 0099' },
    })
  })

  it('is refused at the field when the address has an account, or there is no way to reach them', async () => {
    const taken = take({ newCustomer: { name: 'Ann', email: supporter.email } })
    await expect(taken).rejects.toMatchObject({
      ...{ code: 'CONFLICT', details: { fields: [{ path: 'new_customer.email' }] } },
    })
    await expect(take({ newCustomer: { name: 'Ann' } })).rejects.toMatchObject({ code: 'VALIDATION_ERROR' })
  })
})

describe('taking a phone order', () => {
  it('leaves nothing behind when a part of it is refused', async () => {
    const before = await counts()
    const refused = [
      { lines: [{ variantId: teapot.id, quantity: 100_000 }] },
      { shippingAddress: { ...ADDRESS, city: '' } },
      { discountMinor: 1251 },
      { lines: [{ variantId: teapot.id, quantity: 1, discountMinor: 1251 }] },
      { expectedTotal: { amountMinor: 1, currency: 'GBP' } },
      { currency: 'EUR' },
    ]
    for (const given of refused)
      await expect(take({ newCustomer: newcomer(), ...given })).rejects.toMatchObject({
        code: expect.stringMatching(/VALIDATION_ERROR|INSUFFICIENT_STOCK|CONFLICT/) as unknown,
      })
    expect(await counts()).toEqual(before)
  })

  it('takes one order for a key, however many requests there are at once', async () => {
    const newCustomer = newcomer()
    const body = { key: randomUUID(), newCustomer, lines: [{ variantId: teapot.id, quantity: 2 }] }
    const levels = await levelsOf(payload, teapot.id)
    const taken = await Promise.all(Array.from({ length: 10 }, () => take(body)))
    expect(new Set(taken.map(({ id }) => id)).size).toBe(1)
    expect(taken.filter(({ isRepeated }) => !isRepeated)).toHaveLength(1)
    expect(await accountsOf(newCustomer.email)).toHaveLength(1)
    expect((await levelsOf(payload, teapot.id)).reserved).toBe(levels.reserved + 2)
  })

  it('keeps the prices, discounts and shipping that were agreed, in the audit trail too', async () => {
    const { id } = await take({
      lines: [{ sku: teapot.sku, quantity: 2, unitPriceMinor: 1000, discountMinor: 100 }],
      ...{ discountMinor: 300, shippingPriceMinor: 250 },
    })
    expect(await read(id)).toMatchObject({
      ...{ subtotalMinor: 2000, discountTotalMinor: 400, shippingTotalMinor: 250, totalMinor: 1850 },
      shippingMethod: 'standard',
      lines: [{ unitPriceMinor: 1000, ownDiscountMinor: 100, discountMinor: 400 }],
    })
    const [entry] = await sql.query<{ changes: object; actor: string }>(
      'select changes, actor_id as actor from audit_entries where document_id = $1',
      [id],
    )
    expect(entry).toMatchObject({
      actor: supporter.id,
      changes: { lines: { after: [{ unitPriceMinor: 1000 }] }, totalMinor: { after: 1850 } },
    })
  })

  it('sends no confirmation when staff say so, and reserves the goods all the same', async () => {
    const before = await counts()
    const levels = await levelsOf(payload, spoon.id)
    await take({ notifyCustomer: false, lines: [{ variantId: spoon.id, quantity: 3 }] })
    expect((await counts())?.['t5']).toBe(before?.['t5'])
    expect((await levelsOf(payload, spoon.id)).reserved).toBe(levels.reserved + 3)
  })

  it('saves a draft, which reserves nothing and refuses prices that it would not keep', async () => {
    const levels = await levelsOf(payload, teapot.id)
    const { id } = await take({ asDraft: true, internalNote: 'Calls back' })
    expect(await read(id)).toMatchObject({ status: 'draft', internalNote: 'Calls back', placedAt: null })
    expect(await levelsOf(payload, teapot.id)).toEqual(levels)
    await expect(take({ asDraft: true, discountMinor: 1 })).rejects.toMatchObject({
      details: { fields: [{ path: 'discount_minor' }] },
    })
  })

  it('comes to its quote, whatever is agreed, to amounts that an edit can go on from', async () => {
    const random = makeRandom(14)
    const maybe = (below: number) => (random(2) === 0 ? undefined : random(below))
    for (let round = 0; round < 25; round += 1) {
      const lines = [teapot, spoon].slice(random(2)).map(({ id: variantId }) => {
        const unitPriceMinor = maybe(5000)
        return {
          variantId,
          quantity: 1 + random(2),
          unitPriceMinor,
          discountMinor: maybe(unitPriceMinor ?? 300),
        }
      })
      const asked = {
        ...{ currency: 'GBP', lines, shippingPriceMinor: maybe(900), discountMinor: maybe(20) },
        shippingAddress: ADDRESS,
      }
      const quote = await quotePhoneOrder(ctx, phoneQuoteInput.parse(asked)).catch(() => null)
      if (quote === null) {
        await expect(take(asked)).rejects.toMatchObject({ code: 'VALIDATION_ERROR' })
        continue
      }
      const { lines: quoted, subtotalMinor, discountTotalMinor, shippingTotalMinor, taxTotalMinor } = quote
      const { id } = await take({
        ...asked,
        expectedTotal: { amountMinor: quote.totalMinor, currency: 'GBP' },
      })
      expect(await read(id)).toMatchObject({
        ...{ subtotalMinor, discountTotalMinor, shippingTotalMinor, taxTotalMinor },
        totalMinor: quote.totalMinor,
        lines: quoted.map(({ sku, lineTotalMinor }) => ({ sku, lineTotalMinor })),
      })
      const edit: EditInput = { preview: true, shippingPrice: { amountMinor: 1234, currency: 'GBP' } }
      expect((await editOrder(ctx, id, edit)).after.shippingTotalMinor).toBe(1234)
    }
    expect(await findImbalances(payload)).toEqual([])
    expect((await verifyStock(ctx)).differences).toEqual([])
  })
})

describe('a phone order at REST', () => {
  it('is for those who take and edit orders', async () => {
    const expected = { admin: 201, manager: 201, support: 201, fulfilment: 403, customer: 403 } as const
    const quote = { currency: 'GBP', lines: [{ variantId: teapot.id, quantity: 1 }] }
    for (const [role, status] of Object.entries(expected)) {
      const user = await makeUser(payload, { roles: [role as keyof typeof expected] })
      const token = await tokenOf(payload, user)
      expect([role, await statusAtRest('phone-orders', bodyOf({}), token)]).toEqual([role, status])
      expect([role, await statusAtRest('phone-quotes', quote, token)]).toEqual([role, status])
    }
    expect(await statusAtRest('phone-orders', bodyOf({}), null)).toBe(401)
    expect(await statusAtRest('phone-quotes', quote, null)).toBe(401)
  })
})
