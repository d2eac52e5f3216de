import { describe, expect, it } from 'vitest'

import { mergeCustomers } from '@/features/account/merging/merge-customers'
import { giveOutData } from '@/features/account/personal-data/give-out-data'
import { eraseUser } from '@/features/account/staff-accounts/erase-user'
import { printPersonalData } from '@/features/papers/print-personal-data'
import { poolOf, sqlOf } from '@/platform/database/transaction'

import { contextOf, makeUser } from '../../factories/shop'
import type { Operation, Who } from '../support/accounts/customer-crew'
import { INTERFACES, makeCrew, orderOf, ownerOf } from '../support/accounts/customer-crew'
import { callRest } from '../support/interfaces'
import { tokenOf } from '../support/v1/v1-client'
import { startShop } from '../support/v1/v1-shop'

/** Duplicates that are merged, and all that is stored about a person. */

const shop = await startShop()
const { payload, customer, staff, buyer, stranger, teapot, placeOrder } = shop
const { people, clients, tokens, act } = await makeCrew(shop)
const sql = sqlOf(payload)

const mergeOf = (id: string, otherId: string): Operation => ({
  v1: [`/customers/${id}/merges`, { other_id: otherId }],
  rest: [`/users/${id}/merges`, { otherId }],
  graphql: ['mergeCustomers', '$id: String!, $input: MergeCustomersInput!', { id, input: { otherId } }],
})

describe.each(INTERFACES)('merging two customers at %s', (name) => {
  it('moves all that the duplicate has, ends it, and is for admin and manager', async () => {
    const [into, from] = [await makeUser(payload), await makeUser(payload)]
    await staff.send('PATCH', `/users/${from.id}`, { phone: '0123 456' })
    const token = await tokenOf(payload, from)
    const id = await orderOf(payload, from, teapot.sku)
    await clients.support.post(`/customers/${from.id}/notes`, { text: 'Prefers blue' })
    await callRest('POST', `/users/${from.id}/tags`, { token: tokens.support, body: { add: ['Blue'] } })
    for (const who of ['support', 'fulfilment'] as const)
      expect(await act(name, who, mergeOf(into.id, from.id))).toBe(403)
    expect([403, 404]).toContain(await act(name, 'customer', mergeOf(into.id, from.id)))
    expect(await act(name, 'manager', mergeOf(into.id, from.id))).toBeLessThan(300)
    expect(await ownerOf(payload, id)).toBe(into.id)
    const { body } = await staff.get(`/customers/${into.id}`)
    expect(body.data).toMatchObject({ tags: ['Blue'], phone: '0123 456' })
    const notes = await clients.support.get(`/customers/${into.id}/notes`)
    expect(notes.body.data).toMatchObject([{ text: 'Prefers blue' }])
    // Its sessions are over, and it signs in no more.
    expect((await callRest('GET', '/users/me', { token })).body).toMatchObject({ user: null })
    await expect(tokenOf(payload, from)).rejects.toThrow()
    expect((await staff.get(`/customers/${from.id}`)).status).toBe(404)
    const trail = await sql.query<{ id: string }>(
      `select document_id as id from audit_entries where document_id = any($1)
         and (action = 'trash' or changes ?| array['mergedFrom', 'customer']) and actor_id = $2`,
      [[into.id, from.id, id], people.manager.id],
    )
    expect(trail.map((entry) => entry.id).toSorted()).toEqual([into.id, from.id, id].toSorted())
  })
})

describe('merging', () => {
  const manage = (id: string, otherId: string, preview = false) =>
    mergeCustomers(contextOf(payload, people.manager), id, { otherId, preview })

  it('says before what it comes to, and writes nothing then', async () => {
    const [into, from] = [await makeUser(payload), await makeUser(payload)]
    const id = await orderOf(payload, from, teapot.sku)
    expect(await manage(into.id, from.id, true)).toMatchObject({ orders: 1, from: { id: from.id } })
    expect(await ownerOf(payload, id)).toBe(from.id)
  })

  it('is refused for staff, for the same account, for one that has ended, and for none', async () => {
    const [into, other] = [await makeUser(payload), await makeUser(payload)]
    const refusal = async (id: string) => {
      try {
        await manage(into.id, id)
      } catch (error) {
        return (error as { code?: string }).code
      }
      return undefined
    }
    expect(await refusal(people.support.id)).toBe('VALIDATION_ERROR')
    expect(await refusal(into.id)).toBe('VALIDATION_ERROR')
    expect(await refusal('0197a5b0-0000-7000-8000-000000000000')).toBe('NOT_FOUND')
    const admin = await makeUser(payload, { roles: ['admin'] })
    await eraseUser(contextOf(payload, admin), { account: { id: other.id }, reason: 'Asked for it' })
    expect(await refusal(other.id)).toBe('CONFLICT')
    await expect(manage(other.id, into.id)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('does not lose an order that the duplicate places at that moment', async () => {
    const [into, from] = [await makeUser(payload), await makeUser(payload)]
    const held = await poolOf(payload).connect()
    await held.query('begin')
    // The merge has the account already when the order comes, and commits afterwards.
    await held.query('select from users where id = any($1) order by id for update', [[into.id, from.id]])
    const placing = orderOf(payload, from, teapot.sku)
    await expect
      .poll(
        async () => {
          const [row] = await sql.query<{ waits: number }>(
            `select count(*)::int as waits from pg_stat_activity
             where wait_event_type = 'Lock' and datname = current_database()`,
          )
          return row?.waits
        },
        { timeout: 15_000 },
      )
      .toBeGreaterThan(0)
    await held.query(
      `update users set merged_into_id = $1, merged_at = now(), deleted_at = now(), is_active = false where id = $2`,
      [into.id, from.id],
    )
    await held.query('commit')
    held.release()
    expect(await ownerOf(payload, await placing)).toBe(into.id)
  })

  it('keeps every order while both go on at once', async () => {
    const [into, from] = [await makeUser(payload), await makeUser(payload)]
    const placing = Array.from({ length: 6 }, () => orderOf(payload, from, teapot.sku).catch(() => null))
    const [placed] = await Promise.all([Promise.all(placing), manage(into.id, from.id)])
    const ids = placed.filter((id) => id !== null)
    const owners = await Promise.all(ids.map((id) => ownerOf(payload, id)))
    expect(new Set(owners)).toEqual(new Set(ids.length === 0 ? [] : [into.id]))
  })

  it('is not taken back by restoring the duplicate, and an erasure takes both', async () => {
    const [into, from] = [await makeUser(payload), await makeUser(payload)]
    await manage(into.id, from.id)
    const body = { deletedAt: null, isActive: true }
    const path = `/users/${from.id}?trash=true`
    const admin = await makeUser(payload, { roles: ['admin'] })
    const restored = await callRest('PATCH', path, { token: await tokenOf(payload, admin), body })
    expect(restored.status).toBe(409)
    await eraseUser(contextOf(payload, admin), { account: { id: into.id }, reason: 'Asked for it' })
    const [erased] = await sql.query<{ email: string }>('select email from users where id = $1', [from.id])
    expect(erased?.email).toContain('@erased.invalid')
  })
})

describe('giving all data out', () => {
  it('holds all that is stored about the person, and neither secrets nor other people', async () => {
    const { id, number } = (await placeOrder()) as unknown as { id: string; number: string }
    await staff.post(`/orders/${id}/payments`, { amount: { amount: 500, currency: 'GBP' }, method: 'cash' })
    await staff.post(`/orders/${id}/shipments`, { carrier: 'DHL' })
    await staff.post(`/orders/${id}/comments`, { text: 'Asked twice' })
    await clients.support.post(`/customers/${customer.id}/notes`, { text: 'Friendly' })
    const data = await giveOutData(contextOf(payload, people.manager), customer.id, 'JSON')
    expect(data.account).toMatchObject({ email: customer.email, name: customer.name })
    const order = data.orders.find((given) => given.number === number)
    expect(order).toMatchObject({
      lines: [{ sku: teapot.sku, quantity: 2 }],
      payments: [{ amount_minor: 500 }],
      shipments: [{ carrier: 'DHL', lines: [{ quantity: 2 }] }],
      comments: [{ text: 'Asked twice' }],
    })
    expect(data.notes).toMatchObject([{ text: 'Friendly' }])
    expect(data.sessions.length).toBeGreaterThan(0)
    const text = JSON.stringify(data)
    expect(text).not.toMatch(/"hash"|"salt"|"search"|token|actor/)
    expect(text).not.toContain(people.support.name)
    const { bytes } = await printPersonalData(payload, data)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const [entry] = await sql.query<{ reason: string }>(
      `select reason from audit_entries where document_id = $1 and action = 'export'`,
      [customer.id],
    )
    expect(entry?.reason).toContain('JSON')
  })

  it('gives the person what is theirs, without what staff write for each other', async () => {
    const { id } = await placeOrder()
    await staff.post(`/orders/${id}/comments`, { text: 'Pays late' })
    await staff.send('PATCH', `/orders/${id}`, { internal_note: 'Ring first' })
    await clients.support.post(`/customers/${customer.id}/notes`, { text: 'Talks long' })
    const { status, body } = await buyer.get(`/customers/${customer.id}/personal-data.json`)
    expect(status).toBe(200)
    const text = JSON.stringify(body)
    expect(text).toContain(customer.email)
    expect(text).toContain(id)
    expect(text).not.toMatch(/Pays late|Ring first|Talks long/)
    const all = JSON.stringify(await giveOutData(contextOf(payload, people.manager), customer.id, 'JSON'))
    for (const word of ['Pays late', 'Ring first', 'Talks long']) expect(all).toContain(word)
  })

  it('is for admin, manager and the person, at v1 and at the panel', async () => {
    for (const format of ['json', 'pdf']) {
      const path = `/customers/${customer.id}/personal-data.${format}`
      expect((await clients.manager.get(path)).status).toBe(200)
      expect((await buyer.get(path)).status).toBe(200)
      expect((await stranger.get(path)).status).toBe(404)
      expect((await clients.support.get(path)).status).toBe(404)
    }
    const status = async (who: Who) =>
      (await callRest('GET', `/users/${customer.id}/personal-data`, { token: tokens[who] })).status
    expect(await status('manager')).toBe(200)
    expect(await status('customer')).toBe(200)
    expect(await status('fulfilment')).toBe(404)
  })
})
