import type { Endpoint } from 'payload'

import { addCustomer } from '@/features/account/customers/add-customer'
import { changeCustomerAddress, tagCustomer } from '@/features/account/customers/change-customer'
import {
  addressChangeInput,
  customerNoteInput,
  customerTagInput,
  newCustomerInput,
} from '@/features/account/customers/customer-input'
import { noteOnCustomer } from '@/features/account/customers/customer-notes'
import { mergeCustomers } from '@/features/account/merging/merge-customers'
import { mergeInput } from '@/features/account/merging/merge-input'

import { documentAction } from '../../shared/endpoints/document-action'

/** What staff do for customers, below `/api/users`. */
export const customerEndpoints: Endpoint[] = [
  documentAction('/customers', newCustomerInput, addCustomer),
  documentAction('/:id/notes', customerNoteInput, (ctx, body, id) => noteOnCustomer(ctx, id, body)),
  documentAction('/:id/merges', mergeInput, (ctx, body, id) => mergeCustomers(ctx, id, body)),
  documentAction('/:id/tags', customerTagInput, (ctx, body, id) => tagCustomer(ctx, id, body)),
  documentAction('/:id/addresses', addressChangeInput, (ctx, body, id) =>
    changeCustomerAddress(ctx, id, body),
  ),
]
