import { describe, expect, it } from 'vitest'

import { adjustStock } from '@/features/stock/adjust-stock'
import { updateOwnDetails } from '@/features/account/own-account/update-own-details'
import { verifyAudit } from '@/features/audit/verify-audit'
import { signInWithPassword } from '@/features/account/sign-in/sign-in-with-password'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import { recordPayment } from '@/features/orders/actions/record-payment'
import { refundOrder } from '@/features/orders/actions/refund-order'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import type { Context } from '@/platform/context'
import { ANONYMOUS, makeContext } from '@/platform/context'
import { recordSignIn } from '@/platform/audit/audit-sign-in'
import { withPayloadTransaction } from '@/platform/database/payload-transaction'
import { sqlOf, withTransaction } from '@/platform/database/transaction'

import { countEntries, entriesOf } from '../../factories/audit'
import { ADDRESS, contextOf, makeStaffContext, makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()
await makeStore(payload)
const staff = await makeStaffContext(payload)
const sql = sqlOf(payload)

async function placeOrder(ctx: Context, variantIds: readonly string[]): Promise<string> {
  const lines = variantIds.map((variantId) => ({ variantId, quantity: 1 }))
  const order = { lines, shippingAddress: ADDRESS, shippingMethod: 'standard' }
  return (await placeNewOrder(ctx, order)).id
}

describe('an entry of the audit trail', () => {
  it('tells the complete life of an order: who, channel, request, fields before and after, why', async () => {
    const variant = await makeVariant(payload, { onHand: 5, priceMinor: 1000 })
    const customer = contextOf(payload, await makeUser(payload), 'storefront')
    const orderId = await placeOrder(customer, [variant.id])
    await recordPayment(staff, orderId, { amountMinor: 1499, currency: 'GBP', method: 'bank_transfer' })
    await transitionOrder(staff, orderId, { to: 'on_hold', reason: 'Address unclear' })
    await transitionOrder(staff, orderId, { to: 'paid' })
    await transitionOrder(staff, orderId, { to: 'shipped', carrier: 'Post' })
    await refundOrder(staff, orderId, { amountMinor: 500, currency: 'GBP', reason: 'Scratched' })
    const entries = await entriesOf(payload, 'orders', orderId)
    expect(entries[0]).toMatchObject({
      ...{ action: 'create', actorType: 'user', actorId: customer.actor.id, channel: 'storefront' },
      ...{ requestId: customer.requestId, position: 1 },
      changes: {
        status: { before: null, after: 'placed' },
        totalMinor: { before: null, after: 1499 },
        'shippingAddress.city': { before: null, after: 'London' },
      },
    })
    expect(entries.slice(1).map(({ action, changes }) => [action, changes['status'] ?? null])).toEqual([
      ['transition', { before: 'placed', after: 'paid' }],
      ['transition', { before: 'paid', after: 'on_hold' }],
      ['transition', { before: 'on_hold', after: 'paid' }],
      ['transition', { before: 'paid', after: 'shipped' }],
      ['update', null],
    ])
    expect(entries[1]?.changes).toMatchObject({
      paidTotalMinor: { before: 0, after: 1499 },
      payment: { before: null, after: { amountMinor: 1499, method: 'bank_transfer' } },
    })
    expect(entries[2]).toMatchObject({ reason: 'Address unclear', actorId: staff.actor.id, channel: 'admin' })
    expect(entries[4]?.changes).toMatchObject({
      lines: { before: [{ shippedQuantity: 0 }], after: [{ shippedQuantity: 1 }] },
      shipment: { after: { carrier: 'Post' } },
    })
    expect(entries[5]).toMatchObject({
      reason: 'Scratched',
      changes: { refundedTotalMinor: { before: 0, after: 500 }, refund: { after: { amountMinor: 500 } } },
    })
    const levels = await entriesOf(payload, 'variants', variant.id)
    expect(levels.at(-1)).toMatchObject({
      action: 'adjust-stock',
      changes: { onHand: { before: 5, after: 4 } },
    })
  })

  it('tells a stock adjustment with its reason, and who made it', async () => {
    const variant = await makeVariant(payload, { onHand: 10 })
    await adjustStock(staff, { variantId: variant.id, delta: -3, reason: 'Broken' })
    const entries = await entriesOf(payload, 'variants', variant.id)
    expect(entries.map(({ action }) => action)).toEqual(['create', 'adjust-stock'])
    expect(entries[1]).toMatchObject({
      ...{ actorId: staff.actor.id, requestId: staff.requestId, reason: 'Broken' },
      changes: { onHand: { before: 10, after: 7 } },
    })
  })

  it('names what a save changed by the collection’s own fields, and a save that changes nothing leaves none', async () => {
    const variant = await makeVariant(payload, { priceMinor: 1000 })
    const save = (priceMinor: number) =>
      payload.update({ collection: 'variants', id: variant.id, overrideAccess: true, data: { priceMinor } })
    await save(1250)
    await save(1250)
    const entries = await entriesOf(payload, 'variants', variant.id)
    expect(entries).toHaveLength(2)
    expect(entries[1]).toMatchObject({
      action: 'update',
      changes: { priceMinor: { before: 1000, after: 1250 } },
    })
    expect(Object.keys(entries[1]?.changes ?? {})).toEqual(['priceMinor'])
  })

  it('is complete although the caller asked to see only a part of what was saved', async () => {
    const user = await makeUser(payload)
    await payload.update({
      collection: 'users',
      id: user.id,
      overrideAccess: true,

      data: { name: 'Grace', phone: '1' },
      select: { phone: true },
    })
    const [, entry] = await entriesOf(payload, 'users', user.id)
    expect(Object.keys(entry?.changes ?? {}).sort()).toEqual(['name', 'phone'])
  })

  it('tells that a password was changed, and holds neither it nor its hash', async () => {
    const user = await makeUser(payload)
    const data = { password: 'another horse battery', roles: ['support'] as ['support'] }
    await payload.update({ collection: 'users', id: user.id, overrideAccess: true, data })
    const [first, second] = await entriesOf(payload, 'users', user.id)
    expect(second?.changes).toEqual({
      password: { before: '[secret]', after: '[secret]' },
      roles: { before: ['customer'], after: ['support'] },
    })
    const stored = await sql.query<{ hash: string; salt: string }>(
      'select hash, salt from users where id = $1',
      [user.id],
    )
    const text = JSON.stringify([first, second])
    for (const secret of [data.password, 'correct horse battery', stored[0]?.hash, stored[0]?.salt]) {
      expect(text).not.toContain(secret)
    }
  })

  it('tells trash and restore, settings, and changes that people make of their own account', async () => {
    const user = await makeUser(payload)
    for (const deletedAt of [new Date().toISOString(), null]) {
      await payload.update({
        collection: 'users',
        id: user.id,
        overrideAccess: true,
        trash: true,
        data: { deletedAt },
      })
    }
    await updateOwnDetails(contextOf(payload, user, 'storefront'), { name: 'Ada Lovelace' })
    const entries = await entriesOf(payload, 'users', user.id)
    expect(entries.map(({ action }) => action)).toEqual(['create', 'trash', 'restore', 'update'])
    expect(entries[3]).toMatchObject({
      ...{ actorId: user.id, channel: 'storefront' },
      changes: { name: { before: user.name, after: 'Ada Lovelace' } },
    })
    await payload.updateGlobal({ slug: 'store', overrideAccess: true, data: { lowStockLevel: 9 } })
    expect((await entriesOf(payload, 'store', 'store')).at(-1)).toMatchObject({
      ...{ action: 'settings', actorType: 'system', channel: 'script' },
      changes: { lowStockLevel: { before: 5, after: 9 } },
    })
  })

  it('tells sign-ins and refused ones, never what was typed as a password', async () => {
    const user = await makeUser(payload)
    const visitor = {
      ...makeContext(payload, 'v1', ANONYMOUS),
      client: { userAgent: null, address: '203.0.113.9' },
    }
    await signInWithPassword(visitor, { identifier: user.email, password: 'correct horse battery' })
    await expect(signInWithPassword(visitor, { identifier: user.email, password: 'guess' })).rejects.toThrow()
    await expect(
      signInWithPassword(visitor, { identifier: 'my secret phrase', password: 'guess' }),
    ).rejects.toThrow()
    const entries = await entriesOf(payload, 'users', user.id)
    expect(entries.slice(1)).toMatchObject([
      { action: 'login', actorType: 'user', actorId: user.id, channel: 'v1', ipPrefix: '203.0.113.0/24' },
      { action: 'login-failed', actorType: 'anonymous', actorId: null, channel: 'v1' },
    ])
    const unknown = await sql.query(`select * from audit_entries where chain like 'users:unknown-%'`)
    expect(unknown).toMatchObject([{ action: 'login-failed', document_title: 'Unknown name' }])
    expect(JSON.stringify(unknown)).not.toMatch(/guess|secret phrase/)
  })

  it('tells guesses at addresses without an account in many trails, and not whose they are', async () => {
    const ctx = makeContext(payload, 'v1', ANONYMOUS)
    const guess = (n: number) =>
      withTransaction(ctx, (tx) =>
        recordSignIn(ctx, tx, {
          action: 'login-failed',
          account: { typed: `mary.somerville${String(n)}@example.org` },
        }),
      )
    await Promise.all(Array.from({ length: 40 }, (_, n) => guess(n)))
    const entries = await sql.query<{ chain: string; title: string }>(
      `select chain, document_title as title from audit_entries where document_title like '%@example.org'`,
    )
    expect(entries).toHaveLength(40)
    expect(new Set(entries.map(({ title }) => title))).toEqual(new Set(['m…@example.org']))
    expect(new Set(entries.map(({ chain }) => chain)).size).toBeGreaterThan(4)
    expect(await verifyAudit(ctx)).toMatchObject({ faultCount: 0 })
  })
})

describe('an entry and its change', () => {
  it('are gone together when the transaction fails', async () => {
    const variant = await makeVariant(payload)
    const before = await countEntries(payload)
    const failing = withPayloadTransaction(staff, async ({ req }) => {
      await payload.update({
        collection: 'variants',
        id: variant.id,
        overrideAccess: true,

        data: { priceMinor: 7 },
        req,
      })
      throw new Error('too late')
    })
    await expect(failing).rejects.toThrow('too late')
    expect(await countEntries(payload)).toBe(before)
  })

  it('are gone together when the entry cannot be written', async () => {
    const user = await makeUser(payload)
    await sql.query(
      `alter table audit_entries add constraint no_grace check (changes->'name'->>'after' <> 'Unwritten')`,
    )
    const change = {
      collection: 'users',
      id: user.id,
      overrideAccess: true,
      data: { name: 'Unwritten' },
    } as const
    await expect(payload.update(change)).rejects.toThrow()
    await sql.query('alter table audit_entries drop constraint no_grace')
    expect((await payload.findByID({ collection: 'users', id: user.id, overrideAccess: true })).name).toBe(
      user.name,
    )
  })
})
