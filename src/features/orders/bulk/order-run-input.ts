import { z } from 'zod'

import { isDocumentId } from '@/domain/bulk'
import { MAX_TAGS } from '@/domain/tags'

import { paymentInput } from '../actions/record-payment'
import { cancellationInput, voidInput } from '../corrections/correction-input'
import { reasonText, text } from '../input-parts'
import { matchTracking } from './match-tracking'

/** Longer than a tag may be, so that the refusal is that of tags. */
const tags = z.array(text(200)).max(MAX_TAGS)

const needed = z.strictObject({ reason: reasonText.min(1) })

/** What is said once for all orders of a run, as the single action takes it; and the list of a run that ships. */
export const ORDER_RUN_INPUTS = {
  pay: { settings: paymentInput.pick({ method: true, reference: true, receivedAt: true }) },
  ship: { settings: z.strictObject({ carrier: text(100).optional() }), matchList: matchTracking },
  hold: { settings: needed },
  resume: { settings: z.strictObject({ reason: reasonText.optional() }) },
  cancel: { settings: needed },
  invoice: { settings: z.strictObject({}) },
  remind: { settings: z.strictObject({}) },
  void_payment: { settings: voidInput },
  cancel_shipment: { settings: cancellationInput },
  tag: { settings: z.strictObject({ tags: tags.min(1) }) },
  untag: { settings: z.strictObject({}) },
} as const

const id = z.string().refine(isDocumentId, 'No id of a document.')

/** What a run says of a single order: its tracking, or the record that is taken back. */
export const itemInput = z.strictObject({
  carrier: text(100).optional(),
  trackingNumber: text(100).optional(),
  paymentId: id.optional(),
  shipmentId: id.optional(),
  /** Those that a run has put on. */
  tags: z.array(z.string()).optional(),
  /** The place of the audit entry by which they were put on. */
  tagEntry: z.int().min(0).optional(),
  /** How often the order had been held and resumed, this time included: a later time is not this run's to take back. */
  holdTurns: z.int().min(1).optional(),
})
export type ItemInput = z.output<typeof itemInput>
