import { z } from 'zod'

import type { Engine } from '../engine/engine'
import { findVisible } from '../engine/get'
import { createWriter } from '../engine/write'
import { orders } from '../resources/orders'
import { users } from '../resources/users'
import type { Router } from '../router'
import { createOrder } from './orders'
import { answerBelow, answerList, answerOne } from './read-routes'

/** The collection checks it by the rule for passwords; without one, the user is invited by mail. */
const passwordSchema = z.string().min(1).max(1000)

export function addUserRoutes({ add }: Router, engine: Engine): void {
  const writer = createWriter(engine, users, { password: passwordSchema.optional() })
  add('GET /users', 'signed-in', (call) => answerList(engine, users, call))
  add('POST /users', 'signed-in', async (call) => {
    const data = await writer.create(call)
    return { status: 201, data, location: `/users/${String(data['id'])}` }
  })
  add('GET /users/:id', 'signed-in', (call) => answerOne(engine, users, call))
  add('PUT /users/:id', 'signed-in', async (call) => ({ data: await writer.replace(call, call.param('id')) }))
  add('PATCH /users/:id', 'signed-in', async (call) => ({
    data: await writer.change(call, call.param('id')),
  }))
  add('DELETE /users/:id', 'signed-in', async (call) => {
    await writer.trash(call, call.param('id'))
    return { data: null, message: 'The user is in the trash.' }
  })
  add('GET /users/:id/orders', 'signed-in', (call) =>
    answerBelow(engine, { above: users, below: orders, column: 'customer_id' }, call),
  )
  add('POST /users/:id/orders', 'signed-in', async (call) => {
    const id = await findVisible(engine, { resource: users, principal: call.principal, id: call.param('id') })
    return createOrder(engine, call, id)
  })
}
