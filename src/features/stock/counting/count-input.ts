import { z } from 'zod'

import { isDocumentId } from '@/domain/bulk'
import { COUNT_KIND_NAMES, MAX_COUNT_LINES } from '@/domain/catalogue/count-lines'

const MAX_LIST = 400_000

const kind = z.enum(COUNT_KIND_NAMES)
const pieces = z.number().int().min(0).max(100_000_000)

/** A list to look at, as `readCountList` takes it. */
export const previewCountInput = z.strictObject({ kind, list: z.string().max(MAX_LIST) })
export type PreviewCountInput = z.output<typeof previewCountInput>

const line = z.strictObject({
  variantId: z.uuid(),
  /** Pieces that came in, or were counted. */
  quantity: pieces,
  /** Pieces that were on hand when the list was looked at: a stock take is booked only if they still are. */
  expectedOnHand: pieces,
  /** Minor units of the store's currency. */
  unitCostMinor: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).nullable(),
})
export type CountLineInput = z.output<typeof line>

/** A document to book. Its id is chosen by the one who books it, so that booking it twice books it once. */
export const bookCountInput = z.strictObject({
  id: z.string().refine(isDocumentId, 'No id of a document.'),
  kind,
  note: z.string().trim().max(300).optional(),
  lines: z.array(line).min(1).max(MAX_COUNT_LINES),
})
export type BookCountInput = z.output<typeof bookCountInput>
