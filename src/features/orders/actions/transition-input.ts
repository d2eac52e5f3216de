import { z } from 'zod'

import { STATUSES } from '@/domain/order/lifecycle'

import { expectedTotal, lineKey, pieces, reasonText, text, webAddress } from '../input-parts'

const line = z
  .strictObject({ lineId: lineKey, quantity: pieces, restock: z.boolean().optional() })
  .meta({ title: 'OrderLineQuantity' })

const shipment = {
  carrier: text(100).optional(),
  trackingNumber: text(100).optional(),
  trackingUrl: webAddress.optional(),
}

/** What is asked for with a transition, through every interface. What an action does not take is refused: see `TRANSITION_FIELDS`. */
export const transitionInput = z
  .strictObject({
    to: z.enum(STATUSES).meta({ title: 'OrderActionStatus' }),
    reason: reasonText.optional(),
    lines: z.array(line).min(1).optional(),
    ...shipment,
    expectedTotal: expectedTotal.optional(),
  })
  .meta({ title: 'TransitionOrder' })

/** Input of `transitionOrder`. `lines`: for a shipment, what leaves; for a return, what comes back, onto the shelf unless it says otherwise. */
export type TransitionInput = z.output<typeof transitionInput>

/** What is asked for with a shipment: the lines that leave (all that is left, without), and how. */
export const shipmentInput = z
  .strictObject({
    lines: z
      .array(line.omit({ restock: true }).meta({ title: 'ShipmentLine' }))
      .min(1)
      .optional(),
    ...shipment,
  })
  .meta({ title: 'ShipOrder' })

/** Input of `createShipment`. */
export type ShipmentInput = z.output<typeof shipmentInput>
