import type { Endpoint } from 'payload'

import { voidInput } from '@/features/orders/corrections/correction-input'
import { voidPayment } from '@/features/orders/corrections/void-payment'

import { documentAction } from '@/collections/shared/endpoints/document-action'

/** Corrections of payments as Payload's REST offers them, below `/api/payments`. */
export const paymentEndpoints: Endpoint[] = [
  documentAction('/:id/voids', voidInput, (ctx, body, id) => voidPayment(ctx, id, body)),
]
