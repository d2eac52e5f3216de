import type { GraphQLExtension } from 'payload'

import { addCustomer } from '@/features/account/customers/add-customer'
import {
  customerNoteInput,
  newCustomerInput,
  noteRemovalInput,
} from '@/features/account/customers/customer-input'
import { noteOnCustomer, removeCustomerNote } from '@/features/account/customers/customer-notes'
import { mergeCustomers } from '@/features/account/merging/merge-customers'
import { mergeInput } from '@/features/account/merging/merge-input'

import { actionOn, mutationsFor } from '../../orders/endpoints/action-mutation'
import { resolveAction } from '../../shared/endpoints/graphql-action'

/** What staff do for customers, as GraphQL offers it: the same use cases as behind every other interface. */
export const customerMutations: GraphQLExtension = (GraphQL, schema): ReturnType<GraphQLExtension> => {
  const mutations = mutationsFor(GraphQL, schema)
  const { id, inputOf, typeOf } = mutations
  return {
    addCustomer: {
      type: typeOf('users'),
      args: { input: { type: inputOf(newCustomerInput) } },
      resolve: resolveAction({
        collection: 'users',
        schema: newCustomerInput,
        work: async (ctx, input) => (await addCustomer(ctx, input)).id,
      }),
    },
    // A mutation answers the account, which a preview does not change.
    mergeCustomers: actionOn(mutations, 'users')(
      mergeInput.omit({ preview: true }).meta({ title: 'MergeCustomers' }),
      mergeCustomers,
    ),
    noteOnCustomer: {
      type: typeOf('customer-notes'),
      args: { id, input: { type: inputOf(customerNoteInput) } },
      resolve: resolveAction({
        collection: 'customer-notes',
        schema: customerNoteInput,
        work: async (ctx, input, customerId) => (await noteOnCustomer(ctx, customerId, input)).id,
      }),
    },
    removeCustomerNote: {
      type: typeOf('customer-notes'),
      args: { id },
      resolve: resolveAction({
        collection: 'customer-notes',
        schema: noteRemovalInput,
        work: async (ctx, _input, noteId) => (await removeCustomerNote(ctx, noteId)).id,
      }),
    },
  }
}
