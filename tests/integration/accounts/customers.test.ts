import { createLocalReq } from 'payload'
import { describe, expect, it } from 'vitest'

import { loadCustomerFigures } from '@/features/account/customers/customer-figures'
import { loadCustomerView } from '@/features/account/customers/load-customer-view'
import { eraseUser } from '@/features/account/staff-accounts/erase-user'
import { loadListViews } from '@/features/lists/load-list-views'
import type { User } from '@/payload-types'
import { sqlOf } from '@/platform/database/transaction'

import { ADDRESS, contextOf, makeUser } from '../../factories/shop'
import type { Operation, Who } from '../support/accounts/customer-crew'
import { INTERFACES, makeCrew, orderOf } from '../support/accounts/customer-crew'
import { callRest } from '../support/interfaces'
import { startShop } from '../support/v1/v1-shop'

/** Customers as staff work with them: written down, noted about, shown with what they have bought. */

const shop = await startShop()
const { payload, api, staff, teapot } = shop
const { people, clients, tokens, act } = await makeCrew(shop)
const sql = sqlOf(payload)

let serial = 0
const newOne = (more: object = {}) => {
  serial += 1
  return { name: `Ann ${String(serial)}`, email: `ann.${String(serial)}@customers.example`, ...more }
}

function addition(input: object): Operation {
  return {
    v1: ['/customers', input],
    rest: ['/users/customers', input],
    graphql: ['addCustomer', '$input: NewCustomerInput!', { input }],
  }
}

const noteOn = (id: string, text = 'Call before noon'): Operation => ({
  v1: [`/customers/${id}/notes`, { text }],
  rest: [`/users/${id}/notes`, { text }],
  graphql: ['noteOnCustomer', '$id: String!, $input: CustomerNoteInput!', { id, input: { text } }],
})

const find = (email: string) =>
  sql.query<{ id: string; hash: string | null }>('select id, hash from users where email = $1', [email])

async function countMails(): Promise<string | undefined> {
  const [row] = await sql.query<{ count: string }>(`select count(*) from pgboss.job where name like 'mail.%'`)
  return row?.count
}

/** A request of the panel by a person. */
function requestOf(user: User) {
  return createLocalReq({ user: { ...user, collection: 'users' } }, payload)
}

describe.each(INTERFACES)('a customer whom staff write down at %s', (name) => {
  it('gets no message and no password, and is for admin, manager and support to add', async () => {
    const before = await countMails()
    const wish = newOne({ phone: '020 7946 0018', tags: ['VIP'], address: ADDRESS })
    expect(await act(name, 'support', addition(wish))).toBeLessThan(300)
    const [found] = await find(wish.email)
    expect(found?.hash).toBeNull()
    expect((await staff.get(`/customers/${found?.id ?? ''}`)).body.data).toMatchObject({
      ...{ name: wish.name, phone: '020 7946 0018', tags: ['VIP'], roles: ['customer'] },
      addresses: [{ line1: ADDRESS.line1 }],
    })
    expect(await countMails()).toBe(before)
    expect(await act(name, 'support', addition({ ...newOne(), email: wish.email }))).toBe(409)
    expect(await act(name, 'support', addition(newOne({ email: 'no address' })))).toBe(400)
    for (const who of ['fulfilment', 'customer'] as const)
      expect(await act(name, who, addition(newOne()))).toBe(403)
  })
})

describe.each(INTERFACES)('a note about a customer at %s', (name) => {
  it('is written by those who work with customers, and read by no customer', async () => {
    const someone = await makeUser(payload)
    expect(await act(name, 'support', noteOn(someone.id))).toBeLessThan(300)
    expect(await act(name, 'fulfilment', noteOn(someone.id))).toBe(403)
    expect([403, 404]).toContain(await act(name, 'customer', noteOn(people.customer.id)))
    expect(await act(name, 'support', noteOn(someone.id, ' '))).toBe(400)
    expect(await act(name, 'support', noteOn(people.fulfilment.id))).toBeGreaterThanOrEqual(400)
    const { body } = await clients.support.get(`/customers/${someone.id}/notes`)
    expect(body.data).toMatchObject([{ text: 'Call before noon', actor: { id: people.support.id } }])
    const own = await api.as(someone)
    expect((await own.get(`/customers/${someone.id}/notes`)).status).toBe(403)
  })
})

describe('notes', () => {
  it('are removed by their author alone, and go with the data of the person', async () => {
    const someone = await makeUser(payload)
    const write = async (text: string) =>
      String((await clients.support.post(`/customers/${someone.id}/notes`, { text })).body.data['id'])
    const [first, second] = [await write('Rude'), await write('Kind')]
    expect((await staff.send('DELETE', `/customer-notes/${first}`)).status).toBe(403)
    expect((await clients.support.send('DELETE', `/customer-notes/${first}`)).status).toBe(200)
    expect((await clients.support.send('DELETE', `/customer-notes/${first}`)).status).toBe(409)
    const admin = await makeUser(payload, { roles: ['admin'] })
    await eraseUser(contextOf(payload, admin), { account: { id: someone.id }, reason: 'Asked for it' })
    const kept = await sql.query('select text from customer_notes where id = $1', [second])
    expect(kept).toEqual([{ text: null }])
    const trail = await sql.query<{ changes: string }>(
      `select changes::text as changes from audit_entries where document_id = $1`,
      [someone.id],
    )
    expect(trail.map(({ changes }) => changes).join()).not.toMatch(/Rude|Kind/)
  })
})

describe('the list and the page of customers', () => {
  it('show orders, what was spent in each currency, and the last order, to those who see revenue', async () => {
    const someone = await makeUser(payload)
    const id = await orderOf(payload, someone, teapot.sku)
    await staff.post(`/orders/${id}/payments`, { amount: { amount: 500, currency: 'GBP' }, method: 'cash' })
    await orderOf(payload, someone, teapot.sku)
    const [figures] = await loadCustomerFigures(payload, [someone.id])
    expect(figures).toMatchObject({ orders: 2, spent: [{ amountMinor: 500, currency: 'GBP' }] })
    const { body } = await clients.support.get(`/customers/${someone.id}/figures`)
    expect(body.data).toMatchObject({ orders: 2, spent: [{ amount: 500, currency: 'GBP' }] })
    expect((await clients.fulfilment.get(`/customers/${someone.id}/figures`)).status).toBe(403)
    const view = await loadCustomerView(await requestOf(people.support), someone.id)
    expect(view?.orders.map((order) => order.id)).toContain(id)
    expect(await loadCustomerView(await requestOf(people.fulfilment), someone.id)).toBeNull()
    expect(await loadCustomerView(await requestOf(people.support), people.manager.id)).toBeNull()
  })

  it('offer the tab of staff to those who manage accounts alone', async () => {
    const tabs = async (user: User) =>
      (await loadListViews(payload, { ...user, collection: 'users' }, 'users')).map(({ id }) => id)
    expect(await tabs(people.support)).toEqual(['all', 'customers', 'inactive'])
    expect(await tabs(people.manager)).toEqual(['all', 'customers', 'staff', 'inactive', 'service'])
  })

  it('change one address or tag and leave the others, at the panel', async () => {
    const someone = await makeUser(payload)
    const send = (path: string, body: object, who: Who = 'support') =>
      callRest('POST', `/users/${someone.id}/${path}`, { token: tokens[who], body })
    expect((await send('addresses', { address: ADDRESS })).status).toBe(201)
    expect((await send('addresses', { address: { ...ADDRESS, line1: '2 High St' } })).status).toBe(201)
    const book = () =>
      sql.query<{ id: string; line1: string }>(
        'select id, line1 from users_addresses where _parent_id = $1 order by _order',
        [someone.id],
      )
    const [first] = await book()
    const changed = { addressId: first?.id, address: { ...ADDRESS, line1: '3 Low St' } }
    expect((await send('addresses', changed)).status).toBe(201)
    expect((await book()).map(({ line1 }) => line1)).toEqual(['3 Low St', '2 High St'])
    expect((await send('addresses', { addressId: first?.id, address: null })).status).toBe(201)
    expect((await book()).map(({ line1 }) => line1)).toEqual(['2 High St'])
    expect((await send('addresses', { address: { line1: 'x' } })).status).toBe(400)
    expect((await send('tags', { add: ['VIP', 'Trade'] })).status).toBe(201)
    expect((await send('tags', { remove: ['vip'] })).status).toBe(201)
    expect((await staff.get(`/customers/${someone.id}`)).body.data['tags']).toEqual(['Trade'])
    for (const who of ['fulfilment', 'customer'] as const) {
      expect((await send('tags', { add: ['x'] }, who)).status).toBe(403)
      expect((await send('addresses', { address: ADDRESS }, who)).status).toBe(403)
    }
  })
})
