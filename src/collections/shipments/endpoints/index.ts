import type { Endpoint } from 'payload'

import { cancelShipment } from '@/features/orders/corrections/cancel-shipment'
import { correctShipment } from '@/features/orders/corrections/correct-shipment'
import { cancellationInput, trackingInput } from '@/features/orders/corrections/correction-input'

import { documentAction } from '@/collections/shared/endpoints/document-action'

/** Corrections of shipments as Payload's REST offers them, below `/api/shipments`. */
export const shipmentEndpoints: Endpoint[] = [
  documentAction('/:id/corrections', trackingInput, (ctx, body, id) => correctShipment(ctx, id, body)),
  documentAction('/:id/cancellations', cancellationInput, (ctx, body, id) => cancelShipment(ctx, id, body)),
]
