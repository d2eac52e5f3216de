import { z } from 'zod'

import { MOST_COUNTED_ORDERS } from '@/domain/account/customer-figures'
import { DomainError } from '@/domain/errors'
import { mayAll } from '@/domain/permissions'
import { columnOf } from '@/domain/record'
import { addCustomer } from '@/features/account/customers/add-customer'
import { loadCustomerFigures } from '@/features/account/customers/customer-figures'
import { newCustomerInput } from '@/features/account/customers/customer-input'
import { mergeCustomers } from '@/features/account/merging/merge-customers'
import { mergeInput } from '@/features/account/merging/merge-input'

import { addResource } from '../../add-resource'
import { refuseParameters } from '../../call'
import { moneyAnswer, timeAnswer } from '../../engine/answer-schema'
import type { Engine } from '../../engine/engine'
import { findVisible, getResource } from '../../engine/get'
import { customers } from '../../resources/users'
import { dataOf, located, one, permission } from '../../route'
import type { Router } from '../../router'
import { wireInput } from '../../wire-input'
import { addCustomerNoteRoutes } from './customer-notes'
import { addPersonalDataRoutes } from './personal-data'

const newCustomerSchema = wireInput(newCustomerInput)
const mergeSchema = wireInput(mergeInput)

const figures = z
  .object({
    orders: z.int().meta({
      description: `Placed orders; ${String(MOST_COUNTED_ORDERS)} means as many or more, and the rest is of the newest of them.`,
    }),
    spent: z.array(moneyAnswer).meta({ description: 'Payments less refunds, by currency.' }),
    last_order_at: timeAnswer.nullable(),
  })
  .meta({ title: 'CustomerFigures' })

const forbidden = () =>
  new DomainError('FORBIDDEN', 'Only admin, manager or support see what customers spend.')

function addCreation({ add }: Router): void {
  add(
    {
      route: 'POST /customers',
      name: 'createCustomer',
      summary: 'Write a customer down without telling them: no invitation, no password',
      needs: permission('users', 'add customer'),
      errors: ['CONFLICT'],
      example: { name: 'Ada Byron', email: 'ada@example.com', tags: ['VIP'] },
      audience: 'signed-in',
      body: newCustomerSchema,
      answer: located(one(customers)),
    },
    async ({ ctx, engine, principal }, body) => {
      const { id } = await addCustomer(ctx, await body())
      const data = await getResource(engine, { resource: customers, principal, id })
      return { data, location: `/customers/${id}` }
    },
  )
}

function addFigures({ add }: Router): void {
  add(
    {
      route: 'GET /customers/:id/figures',
      name: 'getCustomerFigures',
      summary: 'Count the orders of a customer, and sum up what they have spent',
      needs: permission('reports', 'read'),
      audience: 'signed-in',
      answer: dataOf(figures),
    },
    async (call) => {
      refuseParameters(call)
      const { engine, principal, param } = call
      const id = await findVisible(engine, { resource: customers, principal, id: param('id') })
      if (!mayAll(call.ctx.actor, 'reports', 'read')) throw forbidden()
      const [found] = await loadCustomerFigures(engine.payload, [id])
      const { orders = 0, spent = [], lastOrderAt = null } = found ?? {}
      const amounts = spent.map(({ amountMinor: amount, currency }) => ({ amount, currency }))
      const last_order_at = lastOrderAt === null ? null : new Date(lastOrderAt).toISOString()
      return { data: { orders, spent: amounts, last_order_at } }
    },
  )
}

const merged = z.object({ id: z.uuid(), name: z.string(), email: z.string() })

const merge = z
  .object({
    into: merged.meta({ description: 'The account that stays.' }),
    from: merged.meta({ description: 'The account that ends.' }),
    orders: z.int(),
    addresses: z.int(),
    notes: z.int(),
    tags: z.array(z.string()),
    fields: z.array(z.string()).meta({ description: 'Empty fields that the other account fills.' }),
  })
  .meta({ title: 'CustomerMerge' })

function addMerging({ add }: Router): void {
  add(
    {
      route: 'POST /customers/:id/merges',
      name: 'mergeCustomers',
      summary: 'Merge a duplicate into a customer, or preview what that comes to',
      needs: permission('users', 'merge'),
      errors: ['CONFLICT'],
      isDestructive: true,
      example: { other_id: '0197a5b0-0000-7000-8000-000000000000', preview: true },
      audience: 'signed-in',
      body: mergeSchema,
      answer: dataOf(merge),
    },
    async (call, body) => {
      const { engine, principal, param, ctx } = call
      const customerId = await findVisible(engine, { resource: customers, principal, id: param('id') })
      const { into, from, orders, addresses, notes, tags, fields } = await mergeCustomers(
        ctx,
        customerId,
        await body(),
      )
      return {
        data: { into, from, orders, addresses, notes, tags: [...tags], fields: fields.map(columnOf) },
      }
    },
  )
}

/** Routes of people who buy. */
export function addCustomerRoutes(router: Router, engine: Engine): void {
  addResource(router, engine, { resource: customers, audience: 'signed-in', offers: ['list', 'get'] })
  addCreation(router)
  addFigures(router)
  addMerging(router)
  addPersonalDataRoutes(router)
  addCustomerNoteRoutes(router, engine)
}
