import { describe, expect, it } from 'vitest'

import { adjustStock } from '@/features/stock/adjust-stock'
import { updateOwnDetails } from '@/features/account/update-own-details'
import { logIn } from '@/features/account/log-in'
import { verifyAudit } from '@/features/audit/verify-audit'
import { placeNewOrder } from '@/features/orders/place-order'
import { recordPayment } from '@/features/orders/record-payment'
import { refundOrder } from '@/features/orders/refund-order'
import { transitionOrder } from '@/features/orders/transition-order'
import type { Context } from '@/platform/context'
import { ANONYMOUS, makeContext } from '@/platform/context'
import { recordAudit } from '@/platform/audit'
import { withPayloadTransaction } from '@/platform/payload-transaction'
import { sqlOf, withTransaction } from '@/platform/transaction'

import { entriesOf } from '../factories/audit'
import { jobContext } from '../factories/jobs'
import { ADDRESS, contextOf, makeStaffContext, makeStore, makeUser, makeVariant } from '../factories/shop'
import { startPayload } from '../setup/payload'

const payload = await startPayload()
await makeStore(payload)
const staff = await makeStaffContext(payload)
const sql = sqlOf(payload)
const document = { collection: 'products', id: 'p', title: 'P' }

async function placeOrder(ctx: Context, variantIds: readonly string[]): Promise<string> {
  const lines = variantIds.map((variantId) => ({ variantId, quantity: 1 }))
  const order = { lines, shippingAddress: ADDRESS, shippingMethod: 'standard' }
  return (await placeNewOrder(ctx, order)).id
}

async function countEntries(): Promise<number> {
  const [row] = await sql.query<{ n: number }>('select count(*)::int as n from audit_entries')
  return row?.n ?? 0
}

describe('an entry of the audit trail', () => {
  it('tells the whole life of an order: who, door, request, fields before and after, why', async () => {
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
      ...{ action: 'create', actorType: 'user', actorId: customer.actor.id, door: 'storefront' },
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
    expect(entries[2]).toMatchObject({ reason: 'Address unclear', actorId: staff.actor.id, door: 'admin' })
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
      ...{ collection: 'users', id: user.id, overrideAccess: true, data: { name: 'Grace', phone: '1' } },
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
        ...{ collection: 'users', id: user.id, overrideAccess: true, trash: true, data: { deletedAt } },
      })
    }
    await updateOwnDetails(contextOf(payload, user, 'storefront'), { name: 'Ada Lovelace' })
    const entries = await entriesOf(payload, 'users', user.id)
    expect(entries.map(({ action }) => action)).toEqual(['create', 'trash', 'restore', 'update'])
    expect(entries[3]).toMatchObject({
      ...{ actorId: user.id, door: 'storefront' },
      changes: { name: { before: user.name, after: 'Ada Lovelace' } },
    })
    await payload.updateGlobal({ slug: 'store', overrideAccess: true, data: { lowStockLevel: 9 } })
    expect((await entriesOf(payload, 'store', 'store')).at(-1)).toMatchObject({
      ...{ action: 'settings', actorType: 'system', door: 'script' },
      changes: { lowStockLevel: { before: 5, after: 9 } },
    })
  })

  it('tells sign-ins and refused ones, never what was typed as a password', async () => {
    const user = await makeUser(payload)
    const visitor = { ...makeContext(payload, 'v1', ANONYMOUS), ipPrefix: '203.0.113.0/24' }
    await logIn(visitor, { identifier: user.email, password: 'correct horse battery' })
    await expect(logIn(visitor, { identifier: user.email, password: 'guess' })).rejects.toThrow()
    await expect(logIn(visitor, { identifier: 'my secret phrase', password: 'guess' })).rejects.toThrow()
    const entries = await entriesOf(payload, 'users', user.id)
    expect(entries.slice(1)).toMatchObject([
      { action: 'login', actorType: 'user', actorId: user.id, door: 'v1', ipPrefix: '203.0.113.0/24' },
      { action: 'login-failed', actorType: 'anonymous', actorId: null, door: 'v1' },
    ])
    const unknown = await sql.query(`select * from audit_entries where chain = 'users:unknown'`)
    expect(unknown).toHaveLength(1)
    expect(JSON.stringify(unknown)).not.toMatch(/guess|secret phrase/)
  })
})

describe('an entry and its change', () => {
  it('are gone together when the transaction fails', async () => {
    const variant = await makeVariant(payload)
    const before = await countEntries()
    const failing = withPayloadTransaction(staff, async ({ req }) => {
      await payload.update({
        ...{ collection: 'variants', id: variant.id, overrideAccess: true, data: { priceMinor: 7 } },
        req,
      })
      throw new Error('too late')
    })
    await expect(failing).rejects.toThrow('too late')
    expect(await countEntries()).toBe(before)
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

describe('the table', () => {
  it.each([
    `update audit_entries set actor_name = 'Nobody'`,
    'delete from audit_entries',
    'truncate audit_entries',
    `update audit_heads set hash = 'x'`,
    `update audit_heads set position = position + 1`,
    'delete from audit_heads',
    'truncate audit_heads',
  ])('refuses: %s', async (statement) => {
    await expect(sql.query(statement)).rejects.toThrow('only grows')
  })

  it('takes nobody’s word for time, place and hash', async () => {
    await sql.query(
      `insert into audit_entries (id, at, action, document_collection, document_title, document_id, actor_type, actor_name,
         door, request_id, changes, chain, position, hash)
       values (gen_random_uuid(), '2001-01-01', 'update', 'x', 'X', 'forged', 'system', 'S', 'script', 'r', '{}', 'other', 77, 'h')`,
    )
    const [row] = await sql.query<{ year: number; chain: string; position: string; hash: string }>(
      `select extract(year from at)::int as year, chain, position, hash from audit_entries where document_id = 'forged'`,
    )
    expect(row).toMatchObject({ chain: 'x:forged', position: '1' })
    expect(row?.year).toBeGreaterThan(2001)
    expect(row?.hash).toMatch(/^[\da-f]{64}$/)
  })

  it('is read by administrators alone, and written through no door', async () => {
    const find = (ctx: Context) =>
      payload.find({
        ...{ collection: 'audit-entries', overrideAccess: false, limit: 1 },
        user: { id: ctx.actor.id ?? '', collection: 'users', roles: [...ctx.actor.roles] } as never,
      })
    expect((await find(staff)).docs).toHaveLength(1)
    for (const role of ['manager', 'support', 'fulfilment', 'customer'] as const) {
      await expect(makeStaffContext(payload, role).then(find)).rejects.toMatchObject({ status: 403 })
    }
    await expect(payload.find({ collection: 'audit-entries', overrideAccess: false })).rejects.toMatchObject({
      status: 403,
    })
    const { docs } = await payload.find({ collection: 'audit-entries', overrideAccess: true, limit: 1 })
    const user = { id: staff.actor.id ?? '', collection: 'users', roles: ['admin'] } as never
    const id = docs[0]?.id ?? ''
    const common = { collection: 'audit-entries', overrideAccess: false, user } as const
    await expect(payload.update({ ...common, id, data: { actorName: 'x' } })).rejects.toMatchObject({
      status: 403,
    })
    await expect(payload.delete({ ...common, id })).rejects.toMatchObject({ status: 403 })
  })
})

describe('under concurrency', () => {
  it('50 changes of one document at once leave one unbroken chain', async () => {
    const variant = await makeVariant(payload, { onHand: 100 })
    await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        adjustStock(staff, { variantId: variant.id, delta: 1, reason: `Found ${String(n)}` }),
      ),
    )
    const entries = await entriesOf(payload, 'variants', variant.id)
    expect(entries.map(({ position }) => position)).toEqual(Array.from({ length: 51 }, (_, n) => n + 1))
    expect(entries.at(-1)?.changes).toEqual({ onHand: { before: 149, after: 150 } })
    expect(await verifyAudit(jobContext(payload))).toMatchObject({ faultCount: 0 })
  })

  it('entries about documents in opposite orders do not wait for each other in a circle', async () => {
    const about = (id: string) => ({ document: { ...document, id }, action: 'update' as const })
    const ids = ['a', 'b', 'c', 'd']
    await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        withTransaction(staff, (tx) =>
          recordAudit(staff, tx, (n % 2 === 0 ? ids : ids.toReversed()).map(about)),
        ),
      ),
    )
    for (const id of ids) expect(await entriesOf(payload, 'products', id)).toHaveLength(30)
  })

  it('orders of the same articles in opposite orders are placed and shipped without a deadlock', async () => {
    const variants = await Promise.all([1, 2, 3].map(() => makeVariant(payload, { onHand: 100 })))
    const ids = variants.map(({ id }) => id)
    await Promise.all(
      Array.from({ length: 16 }, async (_, n) => {
        const orderId = await placeOrder(staff, n % 2 === 0 ? ids : ids.toReversed())
        await transitionOrder(staff, orderId, { to: 'paid' })
        await transitionOrder(staff, orderId, { to: 'shipped' })
      }),
    )
    for (const id of ids) expect(await entriesOf(payload, 'variants', id)).toHaveLength(17)
    expect(await verifyAudit(jobContext(payload))).toMatchObject({ faultCount: 0 })
  })
})

describe('placing an order', () => {
  it('writes one entry, and none about the articles that it reserves', async () => {
    const variant = await makeVariant(payload)
    const before = await countEntries()
    const orderId = await placeOrder(staff, [variant.id])
    expect(await countEntries()).toBe(before + 1)
    expect(await entriesOf(payload, 'orders', orderId)).toHaveLength(1)
  })
})
