import { customerNoteInput } from '@/features/account/customers/customer-input'
import { noteOnCustomer, removeCustomerNote } from '@/features/account/customers/customer-notes'

import { addListBelow, addResource } from '../../add-resource'
import type { Engine } from '../../engine/engine'
import { findVisible, getResource } from '../../engine/get'
import { versionedContextOf } from '../../etag'
import { customerNotes, customers } from '../../resources/users'
import { created, nothing, one, permission } from '../../route'
import type { Router } from '../../router'
import { wireInput } from '../../wire-input'

const noteSchema = wireInput(customerNoteInput)

function addWriting({ add }: Router): void {
  add(
    {
      route: 'POST /customers/:id/notes',
      name: 'noteOnCustomer',
      summary: 'Write a note about a customer, for staff alone',
      needs: permission('users', 'note on customer'),
      errors: ['CONFLICT'],
      example: { text: 'Prefers to be called in the morning.' },
      audience: 'signed-in',
      body: noteSchema,
      answer: created(one(customerNotes)),
    },
    async (call, body) => {
      const { engine, principal, param, ctx } = call
      const customerId = await findVisible(engine, { resource: customers, principal, id: param('id') })
      const { id } = await noteOnCustomer(ctx, customerId, await body())
      return { data: await getResource(engine, { resource: customerNotes, principal, id }) }
    },
  )
  add(
    {
      route: 'DELETE /customer-notes/:id',
      hasPrecondition: true,
      name: 'removeCustomerNote',
      summary: 'Remove the words of a note of your own, for a day after it was written',
      needs: permission('users', 'note on customer'),
      errors: ['CONFLICT'],
      audience: 'signed-in',
      answer: nothing,
    },
    async (call) => {
      const { engine, principal, param } = call
      const id = await findVisible(engine, { resource: customerNotes, principal, id: param('id') })
      await removeCustomerNote(versionedContextOf(call, { collection: 'customer-notes', id }), id)
      return { data: null, message: 'The note is removed.' }
    },
  )
}

/** Routes of what staff note about a customer for each other. */
export function addCustomerNoteRoutes(router: Router, engine: Engine): void {
  addListBelow(router, engine, {
    ...{ above: customers, below: customerNotes, name: 'notes', column: 'customer_id' },
  })
  addResource(router, engine, { resource: customerNotes, audience: 'signed-in', offers: ['get'] })
  addWriting(router)
}
