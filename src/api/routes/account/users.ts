import { z } from 'zod'

import { addListBelow, addResource } from '../../add-resource'
import type { Engine } from '../../engine/engine'
import { findVisible } from '../../engine/get'
import { orders } from '../../resources/orders'
import { users } from '../../resources/users'
import type { Router } from '../../router'
import { createOrder, PLACES_ORDER } from '../orders/orders'

/** The collection checks it by the rule for passwords; without one, the user is invited by mail. */
const passwordSchema = z.string().min(1).max(1000)

/** Routes of accounts and of the orders below an account. */
export function addUserRoutes(router: Router, engine: Engine): void {
  addResource(router, engine, {
    resource: users,
    audience: 'signed-in',
    offers: ['list', 'get', 'create', 'replace', 'change', 'delete'],
    secrets: { password: passwordSchema.optional() },
  })
  addListBelow(router, engine, { above: users, below: orders, name: 'orders', column: 'customer_id' })
  router.add(
    {
      ...PLACES_ORDER,
      route: 'POST /users/:id/orders',
      name: 'placeOrderForUser',
      summary: 'Place an order for a user, or write a draft',
    },
    async (call, read) => {
      const { engine: reading, param, principal } = call
      const customerId = await findVisible(reading, { resource: users, principal, id: param('id') })
      return createOrder(call, { read, customerId })
    },
  )
}
