import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { describe, expect, it } from 'vitest'

import { eraseUser } from '@/features/account/staff-accounts/erase-user'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import type { User } from '@/payload-types'

import { jobContext } from '../../factories/jobs'
import { ADDRESS, contextOf, makeStaffContext, makeStore, makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { openMailbox } from '../support/accounts/mailbox'
import { EVERY, NONE, openClients } from '../support/accounts/session-interfaces'
import { openSessionClient } from '../support/accounts/session-client'
import { PASSWORD, startApi } from '../support/v1/v1-client'

const payload = await startPayload()
await makeStore(payload)
const { sql } = openSessionClient(payload)
const { newMailsTo } = openMailbox(payload)
const { rest, signIn, acceptedAt } = openClients(payload)
const { anonymous, as } = await startApi(payload)
const variant = await makeVariant(payload, { priceMinor: 1250, onHand: 100 })
const staff = await makeStaffContext(payload)
const boss = await makeUser(payload, { roles: ['admin'] })
const bossClient = await as(boss)

const place = (user: User) =>
  placeNewOrder(contextOf(payload, user, 'storefront'), {
    lines: [{ variantId: variant.id, quantity: 2 }],
    shippingAddress: ADDRESS,
    shippingMethod: 'standard',
    note: 'Ring at Mrs Babbage’s',
  })

describe('closing one’s own account', () => {
  it('asks for the password, ends every session and is told by mail', async () => {
    const user = await makeUser(payload)
    const client = await as(user)
    const { accessToken } = await signIn(user)
    const wrong = await client.post('/auth/close-account', { current_password: 'not the password' })
    expect([wrong.status, wrong.body.error.details?.fields?.[0]?.path]).toEqual([400, 'current_password'])
    expect(await acceptedAt(accessToken)).toEqual(EVERY)
    expect((await client.post('/auth/close-account', { current_password: PASSWORD })).status).toBe(200)
    expect(await acceptedAt(accessToken)).toEqual(NONE)
    await expect(signIn(user)).rejects.toThrow()
    expect(Object.keys(await newMailsTo(user.email))).toEqual(['account-closed'])
    expect((await anonymous.post('/auth/forgot-password', { email: user.email })).status).toBe(200)
    expect(await newMailsTo(user.email)).toEqual({})
  })

  it('leaves open orders for staff to read and finish', async () => {
    const user = await makeUser(payload)
    const order = await place(user)
    const client = await as(user)
    await client.post('/auth/close-account', { current_password: PASSWORD })
    const { status, body } = await bossClient.get(`/orders/${order.id}`)
    expect([status, body.data['status']]).toEqual([200, 'placed'])
    expect(body.data['customer']).toMatchObject({ email: user.email })
    const headers = { authorization: `JWT ${(await signIn(boss)).accessToken}` }
    expect((await rest('GET', `/orders/${order.id}?depth=1`, { headers })).status).toBe(200)
    await transitionOrder(staff, order.id, { to: 'shipped' })
    expect((await bossClient.get(`/orders/${order.id}`)).body.data['status']).toBe('shipped')
  })

  it('is not for staff', async () => {
    const client = await as(await makeUser(payload, { roles: ['support'] }))
    expect((await client.post('/auth/close-account', { current_password: PASSWORD })).status).toBe(403)
  })
})

describe('erasing a person', () => {
  /** Everything in the database as text. */
  async function everything(): Promise<string> {
    const tables = await sql.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'`,
    )
    const rows = await Promise.all(tables.map(({ name }) => sql.query(`select to_jsonb(t) from ${name} t`)))
    return JSON.stringify(rows)
  }

  async function makeGraceWithOrder() {
    // What is typed before the account exists, or by others after it is gone, belongs to no account.
    const typed = { email: 'grace.hopper@navy.example', password: 'seven quiet herons' }
    expect((await anonymous.post('/auth/login', typed)).status).toBe(401)
    const user = await makeUser(payload, { email: 'grace.murray@navy.example' })
    await payload.update({
      collection: 'users',
      id: user.id,
      overrideAccess: true,
      data: {
        email: 'grace.hopper@navy.example',
        name: 'Grace Brewster Hopper',
        username: 'amazing-grace',
        phone: '+44 7700 900321',
        internalNote: 'Grace prefers mornings',
        addresses: [{ ...ADDRESS, name: 'Grace Brewster Hopper' }],
      },
    })
    expect(Object.keys(await newMailsTo('grace.murray@navy.example'))).toContain('email-changed')
    const current = await payload.findByID({ collection: 'users', id: user.id, overrideAccess: true })
    const order = await placeNewOrder(contextOf(payload, current, 'storefront'), {
      lines: [{ variantId: variant.id, quantity: 3 }],
      shippingAddress: {
        ...ADDRESS,
        name: 'Grace Brewster Hopper',
        line1: '1 Harbour Wall',
        phone: '01632 960001',
      },
      shippingMethod: 'standard',
      note: 'Leave it with the harbour master',
    })
    return { user: current, order }
  }

  it('takes what is personal from everywhere, and leaves the books', async () => {
    const { user, order } = await makeGraceWithOrder()
    const { accessToken } = await signIn(user)
    await newMailsTo(user.email)
    const refused = await bossClient.post(`/users/${user.id}/erasure`, { reason: 'Asked by letter' })
    expect([refused.status, refused.body.error.code]).toEqual([409, 'CONFLICT'])
    expect(refused.body.error.message).toContain(order.number)
    expect(await everything()).toContain('grace.hopper@navy.example')
    const before = (await bossClient.get(`/orders/${order.id}`)).body.data

    await transitionOrder(contextOf(payload, user, 'storefront'), order.id, {
      to: 'cancelled',
      reason: 'I am Grace and I moved away',
    })
    await newMailsTo(user.email)
    const erased = await bossClient.post(`/users/${user.id}/erasure`, { reason: 'Asked by letter' })
    expect([erased.status, erased.body.data]).toEqual([200, { orders: 1 }])

    const left = await everything()
    for (const trace of ['Grace', 'grace', '900321', 'Harbour Wall', 'harbour master', '960001']) {
      expect(left, trace).not.toContain(trace)
    }
    const [entry] = await sql.query(
      `select action, document_title, reason from audit_entries where document_id = $1 order by position desc limit 1`,
      [user.id],
    )
    expect(entry).toEqual({ action: 'erase', document_title: 'Erased person', reason: 'Asked by letter' })
    const after = (await bossClient.get(`/orders/${order.id}`)).body.data
    for (const name of ['number', 'total', 'tax_total', 'placed_at', 'currency', 'paid_total']) {
      expect(after[name]).toEqual(before[name])
    }
    expect(after['lines']).toEqual(
      (before['lines'] as object[]).map((line) => expect.objectContaining({ ...line }) as unknown),
    )
    expect(after['shipping_address']).toMatchObject({ country: 'GB', name: null, line1: null })
    expect(await acceptedAt(accessToken)).toEqual(NONE)
    const [row] = await sql.query(
      `select erasure_reason, erased_by_id, is_active, hash, (select count(*)::int from sessions where user_id = u.id) as
       sessions from users u where id = $1`,
      [user.id],
    )
    expect(row).toEqual({
      erasure_reason: 'Asked by letter',
      erased_by_id: boss.id,
      is_active: false,
      hash: null,
      sessions: 0,
    })
  })

  it('may be done twice, and the address may register anew', async () => {
    const user = await makeUser(payload)
    const ctx = jobContext(payload)
    for (const reason of ['First', 'Second']) await eraseUser(ctx, { account: { id: user.id }, reason })
    const [row] = await sql.query(`select erasure_reason from users where id = $1`, [user.id])
    expect(row).toEqual({ erasure_reason: 'First' })
    await expect(eraseUser(ctx, { account: { email: user.email }, reason: 'x' })).rejects.toThrow(
      'no such account',
    )
    const again = { email: user.email, name: 'Another', password: 'seven quiet herons' }
    expect((await anonymous.post('/auth/register', again)).status).toBe(201)
  })

  it('is a command for the operator, and says what prevents it', { timeout: 180_000 }, async () => {
    const user = await makeUser(payload)
    const order = await place(user)
    const run = async (...args: string[]) => {
      try {
        const command = ['scripts/bootstrap.mjs', 'erase', ...args]
        return { code: 0, text: (await promisify(execFile)(process.execPath, command)).stdout }
      } catch (error) {
        const { code, stderr } = error as { code: number; stderr: string }
        return { code, text: stderr }
      }
    }
    const refused = await run(user.email)
    expect(refused.text).toContain(order.number)
    expect(refused.code).toBe(1)
    await transitionOrder(staff, order.id, { to: 'cancelled', reason: 'Sold out' })
    const done = await run(user.email.toUpperCase(), '--reason', 'asked for by letter')
    expect(done.text).toContain('on 1 orders')
    expect(done.code).toBe(0)
    const [row] = await sql.query(`select erasure_reason as why from users where id = $1`, [user.id])
    expect(row).toEqual({ why: 'asked for by letter' })
  })

  it('is for administrators alone, and not for accounts of staff', async () => {
    const user = await makeUser(payload)
    const colleague = await makeUser(payload, { roles: ['support'] })
    const reason = 'Because'
    for (const roles of [['manager'], ['support'], ['customer']] as const) {
      const client = await as(await makeUser(payload, { roles: [...roles] }))
      expect((await client.post(`/users/${user.id}/erasure`, { reason })).status).toBe(403)
    }
    expect((await anonymous.post(`/users/${user.id}/erasure`, { reason })).status).toBe(401)
    expect((await bossClient.post(`/users/${colleague.id}/erasure`, { reason })).status).toBe(403)
    expect((await bossClient.post(`/users/${user.id}/erasure`, { reason: '' })).status).toBe(400)
    const headers = { authorization: `JWT ${(await signIn(boss)).accessToken}` }
    expect((await rest('POST', `/users/${user.id}/erase`, { headers, body: { reason } })).status).toBe(200)
  })

  it('is the only thing that changes a ledger: names of others, and all else, stay', async () => {
    const user = await makeUser(payload)
    const order = await place(user)
    await transitionOrder(staff, order.id, { to: 'cancelled', reason: 'Sold out' })
    const rename = (name: string) =>
      sql.query(`update order_events set actor_name = $2 where order_id = $1`, [order.id, name])
    await expect(rename('Erased person')).rejects.toThrow('only grows')
    await eraseUser(jobContext(payload), { account: { id: user.id }, reason: 'Asked' })
    await expect(rename('Erased person')).rejects.toThrow('only grows')
    const own = `order_id = '${order.id}' and actor_id = '${user.id}'`
    for (const change of [
      `actor_name = 'X'`,
      `"to" = 'paid', actor_name = 'Erased person'`,
      `reason = 'X'`,
    ]) {
      await expect(sql.query(`update order_events set ${change} where ${own}`)).rejects.toThrow('only grows')
    }
    await expect(sql.query(`delete from order_events where ${own}`)).rejects.toThrow('only grows')
    const events = await sql.query(
      `select actor_name, reason from order_events where order_id = $1 order by id`,
      [order.id],
    )
    expect(events[0]).toEqual({ actor_name: 'Erased person', reason: null })
    expect(events.at(-1)).toMatchObject({ reason: 'Sold out' })
  })
})
