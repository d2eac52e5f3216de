import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'

import type { Role } from '@/domain/account/roles'
import { adjustStock } from '@/features/stock/adjust-stock'
import { verifyAudit } from '@/features/audit/verify-audit'
import { insertReservedOrder } from '@/features/orders/placing/insert-order'
import { loadPricingContext } from '@/features/orders/placing/pricing-context'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import { priceOrder } from '@/features/orders/placing/price-order'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import { recordAudit } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { sqlOf, withTransaction } from '@/platform/database/transaction'

import { countEntries, entriesOf } from '../../factories/audit'
import { jobContext } from '../../factories/jobs'
import { ADDRESS, makeStaffContext, makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'

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

async function sellAndShip(variantIds: readonly string[]): Promise<void> {
  const orderId = await placeOrder(staff, variantIds)
  await transitionOrder(staff, orderId, { to: 'paid' })
  await transitionOrder(staff, orderId, { to: 'shipped' })
}

const REWRITES = [
  `update audit_entries set actor_name = 'Forged'`,
  'delete from audit_entries',
  'truncate audit_entries',
  'delete from audit_heads',
  'truncate audit_heads',
]
const PURGE_YOUNG = `
  update audit_heads h set purged_position = e.position, purged_hash = e.hash
  from audit_entries e where e.chain = h.chain and e.position = 1`

describe('the table', () => {
  it.each(REWRITES)('gives its owner no right to: %s', async (statement) => {
    await expect(sql.query(statement)).rejects.toThrow('permission denied')
  })

  it.each([
    ...REWRITES,
    `update audit_heads set hash = 'x'`,
    `update audit_heads set position = position + 1`,
    `update audit_heads set purged_position = position, purged_hash = hash`,
    PURGE_YOUNG,
    // Only an entry of an erasure makes the trail forget a person, and only that one.
    'update audit_entries set actor_salt = null',
    'update audit_entries set subject_salt = null where subject_salt is not null',
    'update audit_entries set actor_salt = gen_random_uuid()',
  ])('refuses roles that have the right to: %s', async (statement) => {
    const attempt = withTransaction(staff, async (tx) => {
      await tx.query('grant all on audit_entries, audit_heads to current_user')
      await tx.query(statement)
    })
    await expect(attempt).rejects.toThrow('only grows')
  })

  it('sets time, place and hash itself', async () => {
    await sql.query(
      `insert into audit_entries (id, at, action, document_collection, document_title, document_id, actor_type, actor_name,
         channel, request_id, changes, chain, position, hash)
       values (gen_random_uuid(), '2001-01-01', 'update', 'x', 'X', 'forged', 'system', 'S', 'script', 'r', '{}', 'other', 77, 'h')`,
    )
    const [row] = await sql.query<{ year: number; chain: string; position: string; hash: string }>(
      `select extract(year from at)::int as year, chain, position, hash from audit_entries where document_id = 'forged'`,
    )
    expect(row).toMatchObject({ chain: 'x:forged', position: '1' })
    expect(row?.year).toBeGreaterThan(2001)
    expect(row?.hash).toMatch(/^[\da-f]{64}$/)
  })

  it('is read by administrators alone, and written through no interface', async () => {
    const doorOf = async (roles: Role[]) => ({
      ...{ collection: 'audit-entries' as const },
      user: { ...(await makeUser(payload, { roles })), collection: 'users' as const },
    })
    const admin = await doorOf(['admin'])
    const { docs } = await payload.find({ ...admin, overrideAccess: false, limit: 1 })
    expect(docs).toHaveLength(1)
    for (const role of ['manager', 'support', 'fulfilment', 'customer'] as const) {
      const find = payload.find({ ...(await doorOf([role])), overrideAccess: false })
      await expect(find, role).rejects.toMatchObject({ status: 403 })
    }
    const anonymous = payload.find({ collection: 'audit-entries', overrideAccess: false })
    await expect(anonymous).rejects.toMatchObject({ status: 403 })
    const id = docs[0]?.id ?? ''
    const change = payload.update({ ...admin, overrideAccess: false, id, data: { actorName: 'x' } })
    await expect(change).rejects.toMatchObject({ status: 403 })
    await expect(payload.delete({ ...admin, overrideAccess: false, id })).rejects.toMatchObject({
      status: 403,
    })
  })
})

describe('a program with a key', () => {
  it('is named as one, in the trail as in the ledger and the timeline', async () => {
    const variant = await makeVariant(payload, { onHand: 5 })
    const actor = { type: 'key' as const, id: staff.actor.id, name: 'ERP', roles: ['manager' as const] }
    const program = { ...staff, actor }
    await adjustStock(program, { variantId: variant.id, delta: 2, reason: 'Counted' })
    const orderId = await placeOrder(staff, [variant.id])
    await transitionOrder(program, orderId, { to: 'on_hold', reason: 'Credit check' })
    const named = { actorType: 'key', actorId: staff.actor.id, actorName: 'ERP' }
    expect((await entriesOf(payload, 'variants', variant.id)).at(-1)).toMatchObject(named)
    expect((await entriesOf(payload, 'orders', orderId)).at(-1)).toMatchObject(named)
    const [count] = await sql.query<{ movements: number; events: number }>(
      `select (select count(*)::int from stock_movements where actor_type = 'key') as movements,
         (select count(*)::int from order_events where actor_type = 'key') as events`,
    )
    expect(count).toEqual({ movements: 1, events: 1 })
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
    for (let round = 0; round < 4; round += 1) {
      const variants = await Promise.all([1, 2, 3].map(() => makeVariant(payload, { onHand: 100 })))
      const ids = variants.map(({ id }) => id)
      const orders = Array.from({ length: 16 }, (_, n) => sellAndShip(n % 2 === 0 ? ids : ids.toReversed()))
      await Promise.all(orders)
      for (const id of ids) expect(await entriesOf(payload, 'variants', id)).toHaveLength(17)
    }
    expect(await verifyAudit(jobContext(payload))).toMatchObject({ faultCount: 0 })
  })
})

describe('placing an order', () => {
  it('writes one entry, and none about the articles that it reserves', async () => {
    const variant = await makeVariant(payload)
    const before = await countEntries(payload)
    const orderId = await placeOrder(staff, [variant.id])
    expect(await countEntries(payload)).toBe(before + 1)
    expect(await entriesOf(payload, 'orders', orderId)).toHaveLength(1)
  })

  it('takes no statement more for it, and names the order by its number', async () => {
    const variant = await makeVariant(payload)
    const texts: string[] = []
    const orderId = await withTransaction(staff, async (tx) => {
      const watched: Sql = {
        ...tx,
        prepared: (name, text, values) => {
          texts.push(text)
          return tx.prepared(name, text, values)
        },
      }
      const context = await loadPricingContext(watched, {
        customerId: null,
        lines: [{ variantId: variant.id, quantity: 1 }],
      })
      texts.length = 0
      const input = { lines: [{ variantId: variant.id, quantity: 1 }], shippingAddress: ADDRESS }
      const priced = priceOrder({ ...input, shippingMethod: 'standard' }, context, { isPlacing: true })
      const event = { type: 'order.placed', to: 'placed' }
      const order = { id: uuidv7(), input, customer: null, priced, numberPrefix: 'T', event }
      return (await insertReservedOrder(staff, watched, { ...order, status: 'placed' })).id
    })
    expect(texts).toHaveLength(1)
    const [entry] = await sql.query(
      `select title = number as "isNamed" from (select document_title as title from audit_entries
         where document_id = $1) a, orders o where o.id = $1::uuid`,
      [orderId],
    )
    expect(entry).toEqual({ isNamed: true })
  })

  it('never waits for writers about another order', async () => {
    const variants = [await makeVariant(payload), await makeVariant(payload)] as const
    const ids = await withTransaction(staff, async (open) => {
      await recordAudit(staff, open, [{ document: { ...document, collection: 'orders' }, action: 'update' }])
      // The transaction above holds its chain until these two are placed.
      return Promise.all(variants.map(({ id }) => placeOrder(staff, [id])))
    })
    expect(new Set(ids).size).toBe(2)
  })
})
