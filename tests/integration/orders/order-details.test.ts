import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'

import { ENGLISH } from '@/domain/languages/words'
import type { NamedDetail, OrderDetailName } from '@/domain/order/details'
import { BUYER_DETAILS, DETAILS, STAFF_GIVEN_DETAILS } from '@/domain/order/details'
import { columnOf } from '@/domain/record'
import { eraseUser } from '@/features/account/staff-accounts/erase-user'
import { loadOrder } from '@/features/mail/load-order'
import { orderDetails } from '@/features/mail/order-blocks'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import { findOwnOrder } from '@/features/orders/reading/find-own-order'
import { loadOrderAdminView } from '@/features/orders/reading/load-order-admin-view'
import { checkoutInput } from '@/features/orders/placing/order-input'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import { sqlOf } from '@/platform/database/transaction'

import { ADDRESS, contextOf, makeUser } from '../../factories/shop'
import { nextVatNumber } from '../../factories/vat-numbers'
import { allInterfaces } from '../support/orders/order-interfaces'
import { tokenOf } from '../support/v1/v1-client'
import { startShop } from '../support/v1/v1-shop'

const { payload, api, staff, buyer, customer, teapot } = await startShop()
const administrator = await makeUser(payload, { roles: ['admin'] })
const INTERFACES = ['v1', 'rest', 'graphql'] as const

const interfacesOf = async (who: typeof customer) =>
  allInterfaces({ client: await api.as(who), token: await tokenOf(payload, who) })

const asBuyer = await interfacesOf(customer)
const asStaff = await interfacesOf(administrator)

const body = (details: Readonly<Record<string, string>>) => ({
  lines: [{ sku: teapot.sku, quantity: 1 }],
  shippingAddress: ADDRESS,
  ...details,
})

/** A text that no other order has. */
const unique = () => `D-${randomUUID().slice(0, 13)}`
/** The same of those that the detail takes. */
const valueOf = (name: OrderDetailName) => (name === 'vatNumber' ? nextVatNumber() : unique())
const valuesOf = (details: readonly NamedDetail[]) =>
  Object.fromEntries(details.map(({ name }) => [name, valueOf(name)]))

async function newest(): Promise<string> {
  const { docs } = await payload.find({
    collection: 'orders',
    sort: '-createdAt',
    limit: 1,
    overrideAccess: true,
  })
  return docs[0]?.id ?? ''
}

const bySnake = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [columnOf(name), value]))

describe.each(INTERFACES)('the details of an order at %s', (at) => {
  it('are kept as they are given', async () => {
    const given = valuesOf(DETAILS)
    expect([200, 201]).toContain(await asStaff[at]('place', body(given)))
    const id = await newest()
    expect(await payload.findByID({ collection: 'orders', id, overrideAccess: true })).toMatchObject(given)
    expect((await staff.get(`/orders/${id}`)).body.data).toMatchObject(bySnake(given))
  })

  it.each(DETAILS.filter(({ problem }) => !problem))(
    'may be as long as $maxLength characters: $name',
    async ({ name, maxLength }) => {
      const long = unique().padEnd(maxLength, 'x')
      expect([200, 201]).toContain(await asStaff[at]('place', body({ [name]: long })))
      expect(await asStaff[at]('place', body({ [name]: `${long}x` }))).toBe(400)
    },
  )

  it('are refused where they cannot be right: a VAT number', async () => {
    expect(await asStaff[at]('place', body({ vatNumber: 'DE136695977' }))).toBe(400)
  })

  it.each(STAFF_GIVEN_DETAILS)('are for staff to give: $name', async ({ name }) => {
    expect(await asBuyer[at]('place', body({ [name]: unique() }))).toBe(403)
  })
})

describe('the details of an order that buyers give', () => {
  it('are shown to them and to staff, and stand in email messages if they are short', async () => {
    const given = valuesOf(BUYER_DETAILS)
    const input = checkoutInput.parse({
      ...body(given),
      checkoutKey: randomUUID(),
      expectedTotal: { amountMinor: 1500, currency: 'GBP' },
    })
    const { expectedTotal: _, ...order } = input
    const ctx = contextOf(payload, customer, 'storefront')
    const { id } = await placeNewOrder(ctx, order)
    expect(await findOwnOrder(ctx, { id })).toMatchObject(given)
    const req = { payload, user: administrator } as unknown as PayloadRequest
    expect(await loadOrderAdminView(req, id)).toMatchObject(given)
    const message = JSON.stringify(orderDetails(await loadOrder(sqlOf(payload), id), ENGLISH))
    for (const { name, isLong } of BUYER_DETAILS) {
      expect(message.includes(given[name] ?? '')).toBe(isLong !== true)
    }
  })

  it('are sealed in the audit trail, and go with the account when it is erased', async () => {
    const person = await makeUser(payload, { roles: ['customer'] })
    const given = valuesOf(BUYER_DETAILS)
    const ctx = contextOf(payload, person, 'storefront')
    const { id } = await placeNewOrder(ctx, { ...body(given), lines: [{ sku: teapot.sku, quantity: 1 }] })
    const sql = sqlOf(payload)
    const [entry] = await sql.query<{ sealed: string[] }>(
      "select sealed from audit_entries where document_id = $1 and action = 'create'",
      [id],
    )
    expect(entry?.sealed).toEqual(expect.arrayContaining(BUYER_DETAILS.map(({ name }) => name)))
    await transitionOrder(ctx, id, { to: 'cancelled', reason: 'changed their mind' })
    await eraseUser(contextOf(payload, administrator, 'admin'), {
      account: { id: person.id },
      reason: 'asked for',
    })
    const [row] = await sql.query<{ order: string }>(
      'select row_to_json(o)::text as order from orders o where id = $1',
      [id],
    )
    for (const text of Object.values(given)) expect(row?.order).not.toContain(text)
  })

  it.each(BUYER_DETAILS)('can be changed by staff, and the change is audited: $name', async ({ name }) => {
    expect([200, 201]).toContain(await asStaff.v1('place', body({ [name]: valueOf(name) })))
    const id = await newest()
    const value = valueOf(name)
    expect((await staff.send('PATCH', `/orders/${id}`, { [columnOf(name)]: value })).status).toBe(200)
    const rows = await sqlOf(payload).query<{ changes: string }>(
      "select changes::text as changes from audit_entries where document_id = $1 and action = 'update'",
      [id],
    )
    expect(rows.map(({ changes }) => changes).join()).toContain(value)
  })
})

describe('the details of an order that are found', () => {
  it.each(DETAILS.filter(({ isFilter }) => isFilter))('by a filter: $name', async ({ name }) => {
    const value = unique()
    await asStaff.v1('place', body({ [name]: value }))
    const reply = await staff.get(`/orders?filter[${columnOf(name)}]=${value}`)
    expect(reply.body.pagination.total).toBe(1)
  })

  it.each(DETAILS.filter(({ isSearched }) => isSearched))('by the search: $name', async ({ name }) => {
    const value = unique()
    await asStaff.v1('place', body({ [name]: value }))
    const reply = await staff.get(`/orders?q=${value.slice(2)}`)
    expect(reply.body.pagination.total).toBe(1)
    expect((await buyer.get(`/orders?q=${value.slice(2)}`)).body.pagination.total).toBe(0)
  })
})
