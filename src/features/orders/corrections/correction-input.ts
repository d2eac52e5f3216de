import { z } from 'zod'

import { reasonText, text, webAddress } from '../input-parts'

const reason = reasonText.min(1)

const isEmptyOrAddress = (given: string) => given === '' || webAddress.safeParse(given).success

/** Why a payment is voided. */
export const voidInput = z.strictObject({ reason }).meta({ title: 'VoidPayment' })

/** Why a shipment is cancelled, and whether the customer is written to: they are, unless it says otherwise. */
export const cancellationInput = z
  .strictObject({ reason, notifyCustomer: z.boolean().optional() })
  .meta({ title: 'CancelShipment' })

/** What changes of a shipment's tracking: what is left out stays, and an empty text or null empties. */
export const trackingInput = z
  .strictObject({
    carrier: text(100).nullish(),
    trackingNumber: text(100).nullish(),
    trackingUrl: text(500).refine(isEmptyOrAddress, 'must be an address of the web').nullish(),
  })
  .refine((given) => Object.values(given).some((value) => value !== undefined), {
    message: 'Name at least one field to change.',
  })
  .meta({ title: 'CorrectShipment' })

/** Input of `voidPayment`. */
export type VoidInput = z.output<typeof voidInput>
/** Input of `cancelShipment`. */
export type CancellationInput = z.output<typeof cancellationInput>
/** Input of `correctShipment`. */
export type TrackingInput = z.output<typeof trackingInput>
