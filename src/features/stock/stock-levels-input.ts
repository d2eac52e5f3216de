import { z } from 'zod'

/** The most levels that one request changes. */
export const MAX_LEVELS = 10_000

const pieces = z.number().int().min(0)
const reason = z.string().trim().min(1).max(500)

/** What is asked for with a correction of one variant's stock, through every interface. */
export const adjustmentInput = z
  .strictObject({
    /** Pieces; negative numbers reduce the stock. */
    delta: z.number().int(),
    reason,
  })
  .meta({ title: 'AdjustStock' })

/** A change of one level: `sku` or `variantId`, and `onHand` or `delta`. */
const levelInput = z
  .strictObject({
    sku: z.string().max(200).optional(),
    variantId: z.uuid().optional(),
    onHand: pieces.optional(),
    delta: z.number().int().optional(),
    expectedOnHand: pieces.optional(),
    /** Instead of the reason of all. */
    reason: reason.optional(),
  })
  .meta({ title: 'StockLevelChange' })

/** What is asked for with changes of many levels. */
export const stockLevelsInput = z.strictObject({
  items: z.array(levelInput).min(1).max(MAX_LEVELS),
  reason: reason.optional(),
  /** Whether nothing is written unless every change can be made. */
  atomic: z.boolean().optional(),
})

export type LevelInput = z.output<typeof levelInput>
export type StockLevelsInput = z.output<typeof stockLevelsInput>
