import type { Endpoint } from 'payload'

import { noteRemovalInput } from '@/features/account/customers/customer-input'
import { removeCustomerNote } from '@/features/account/customers/customer-notes'

import { documentAction } from '@/collections/shared/endpoints/document-action'

/** Changes of notes as Payload's REST offers them, below `/api/customer-notes`. */
export const customerNoteEndpoints: Endpoint[] = [
  documentAction('/:id/removals', noteRemovalInput, (ctx, _body, id) => removeCustomerNote(ctx, id)),
]
