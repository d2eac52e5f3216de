import { Readable } from 'node:stream'

import { expect, it } from 'vitest'

import { eraseUser } from '@/features/account/staff-accounts/erase-user'
import { compareWithExport } from '@/features/audit/compare-export'
import { exportAudit } from '@/features/audit/export-audit'
import { verifyAudit } from '@/features/audit/verify-audit'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import { recordAudit } from '@/platform/audit/audit'
import { sqlOf, withTransaction } from '@/platform/database/transaction'

import { down, up } from '../../../migrations/20261125_232000_audit_erasure'
import * as purchaseOrderNumber from '../../../migrations/20261130_100000_purchase_order_number'
import * as channel from '../../../migrations/20261130_101000_channel'
import { entriesOf } from '../../factories/audit'
import { jobContext } from '../../factories/jobs'
import { ADDRESS, contextOf, makeStaffContext, makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()
const ctx = jobContext(payload)
const sql = sqlOf(payload)
const migration = { db: payload.db.drizzle } as unknown as Parameters<typeof up>[0]

const write = (id: string, action: 'update' | 'erase') =>
  withTransaction(ctx, (tx) =>
    recordAudit(ctx, tx, [
      {
        document: { collection: 'users', id, title: `${id}@example.com` },
        action,
        changes: { name: { before: null, after: 'Ada' } },
      },
    ]),
  )

/** An entry as it was written before the migration. */
const writeBefore = (id: string) =>
  sql.query(
    `insert into audit_entries (id, action, document_collection, document_title, document_id, actor_type, actor_name, door,
       request_id, changes, chain, position, hash)
     values (gen_random_uuid(), 'update', 'users', $1, $2, 'system', 'System', 'job', 'a-test', $3, '', 0, '')`,
    [`${id}@example.com`, id, JSON.stringify({ name: { before: null, after: 'Ada' } })],
  )

/** The migrations behind it that change what it made, in the order in which they are taken back. */
const LATER = [channel, purchaseOrderNumber]

it('entries of before can be erased after it, and what did not fit then does not fit now', async () => {
  for (const later of LATER) await later.down(migration)
  await down(migration)
  for (const id of ['sound', 'sound', 'broken', 'broken', 'broken', 'short', 'short']) await writeBefore(id)
  await sql.query(
    'alter table audit_entries disable trigger user; grant all on audit_entries to current_user',
  )
  await sql.query(`update audit_entries set actor_name = 'Eve' where chain = 'users:broken' and position = 2`)
  await sql.query(`delete from audit_entries where chain = 'users:short' and position = 2`)
  await sql.query('alter table audit_entries enable trigger user')
  await up(migration)
  for (const later of LATER.toReversed()) await later.up(migration)
  for (const id of ['sound', 'broken']) await write(id, 'update')
  expect((await verifyAudit(ctx)).faults).toEqual([
    { chain: 'users:broken', position: 2, problem: 'edited' },
    { chain: 'users:short', position: 2, problem: 'tail missing' },
  ])
  await write('sound', 'erase')
  const [first] = await entriesOf(payload, 'users', 'sound')
  expect(first?.changes).toEqual({ name: { before: null, after: '[erased]' } })
  expect((await verifyAudit(ctx)).faultCount).toBe(2)
  await channel.down(migration)
  await expect(down(migration)).rejects.toMatchObject({
    cause: { message: expect.stringContaining('cannot go back') as string },
  })
  await channel.up(migration)
})

it('erasing a person takes their words out of the trail, which still verifies and tells all else', async () => {
  await makeStore(payload)
  const [user, other] = [await makeUser(payload), await makeUser(payload)]
  const boss = await makeUser(payload, { roles: ['admin'] })
  const staff = await makeStaffContext(payload)
  const variant = await makeVariant(payload, { onHand: 9 })
  const order = await placeNewOrder(contextOf(payload, user, 'storefront'), {
    lines: [{ variantId: variant.id, quantity: 2 }],
    shippingAddress: ADDRESS,
    shippingMethod: 'standard',
    note: 'Ring at Mrs Babbage’s',
  })
  await payload.update({
    collection: 'orders',
    id: order.id,
    data: { shippingAddress: { ...ADDRESS, line1: '7 Lighthouse Lane' } },
    overrideAccess: false,
    user: { ...boss, collection: 'users' },
  })
  await transitionOrder(staff, order.id, { to: 'cancelled', reason: 'Sold out' })
  const exported: string[] = []
  const exportTrail = () => exportAudit(ctx, {}, async (lines) => void exported.push(lines))
  await exportTrail()
  expect(exported.join('')).toContain('7 Lighthouse Lane')
  const earlier = exported.splice(0).join('').trimEnd().split('\n')
  const others = await entriesOf(payload, 'users', other.id)
  const { faults } = await verifyAudit(ctx)
  await eraseUser(ctx, { account: { id: user.id }, reason: 'Asked' })

  const [created, edited, cancelled, erased] = await entriesOf(payload, 'orders', order.id)
  expect(created).toMatchObject({
    ...{ actorId: user.id, actorName: 'Erased person', channel: 'storefront' },
    changes: {
      status: { after: 'placed' },
      note: { before: null, after: '[erased]' },
      'shippingAddress.line1': { before: null, after: '[erased]' },
      'shippingAddress.country': { after: ADDRESS.country },
    },
  })
  expect(edited).toMatchObject({
    actorName: boss.name,
    changes: { 'shippingAddress.line1': { before: '[erased]', after: '[erased]' } },
  })
  expect(cancelled).toMatchObject({ actorName: staff.actor.name, reason: 'Sold out' })
  expect(erased).toMatchObject({ action: 'erase', reason: 'Asked' })
  expect(await entriesOf(payload, 'users', other.id)).toEqual(others)
  expect((await verifyAudit(ctx)).faults).toEqual(faults)
  await exportTrail()
  for (const trace of ['Lighthouse Lane', user.email, user.name])
    expect(exported.join(''), trace).not.toContain(trace)
  expect(exported.join('')).toContain(other.email)
  // What was handed over before is still recognised.
  const comparison = await compareWithExport(ctx, Readable.from(earlier))
  expect(comparison).toMatchObject({ faultCount: 0 })
})
