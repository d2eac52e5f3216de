import { z } from 'zod'

import { keysOf, RETURN_CONDITIONS, RETURN_REASONS } from '@/domain/order/returns/return-states'

import { amountInput, expectedTotal, lineKey, MAX_LINES, pieces, reasonText, text } from '../input-parts'

/** Characters of what a customer reads about sending goods. */
export const MAX_INSTRUCTIONS = 2000

const instructions = text(MAX_INSTRUCTIONS)
const condition = z.enum(keysOf(RETURN_CONDITIONS)).meta({ title: 'ReturnCondition' })

const requestedLine = z
  .strictObject({
    lineId: lineKey,
    quantity: pieces,
    reason: z.enum(keysOf(RETURN_REASONS)).meta({ title: 'ReturnReason' }),
    note: text(500).optional(),
    condition: condition.optional(),
    restock: z.boolean().optional(),
  })
  .meta({ title: 'ReturnLine' })

/**
 * What comes back, as every interface takes it. Staff may ask for a return that is approved at once, or whose goods are here
 * already: its lines then say how they are.
 */
export const returnInput = z
  .strictObject({
    lines: z.array(requestedLine).min(1).max(MAX_LINES),
    status: z
      .enum(['requested', 'approved', 'received'])
      .meta({ title: 'NewReturnStatus' })
      .default('requested'),
    instructions: instructions.optional(),
  })
  .meta({ title: 'RequestReturn' })

/** With what the customer reads about sending the goods; without, what the store's settings say. */
export const returnApprovalInput = z
  .strictObject({ instructions: instructions.optional() })
  .meta({ title: 'ApproveReturn' })

/** Why not, for the customer. */
export const returnRefusalInput = z
  .strictObject({ reason: reasonText.min(1) })
  .meta({ title: 'DeclineReturn' })

const receivedLine = z
  .strictObject({
    lineId: lineKey,
    quantity: pieces,
    condition: condition.optional(),
    restock: z.boolean().optional(),
  })
  .meta({ title: 'ReceivedLine' })

/** What arrived: all that was asked for, unless it names lines. */
export const receiptInput = z
  .strictObject({ lines: z.array(receivedLine).min(1).max(MAX_LINES).optional() })
  .meta({ title: 'ReceiveReturn' })

/** Why nothing is sent back after all. */
export const returnCancellationInput = z
  .strictObject({ reason: reasonText.optional() })
  .meta({ title: 'CancelReturn' })

/** Why nothing is paid back for it. */
export const returnClosureInput = z.strictObject({ reason: reasonText.min(1) }).meta({ title: 'CloseReturn' })

const exchangedFor = z
  .strictObject({
    sku: text(64).optional(),
    variantId: z.uuid().optional(),
    quantity: pieces,
    /** Instead of what the same article had cost, or of its price today. */
    unitPrice: amountInput.optional(),
  })
  .meta({ title: 'ExchangeLine' })

/** What a customer gets for goods that came back: the same again, unless it names lines. Nothing is charged for shipping unless it says so. */
export const exchangeInput = z
  .strictObject({
    lines: z.array(exchangedFor).min(1).max(MAX_LINES).optional(),
    shippingMethod: text(40).optional(),
    shippingPrice: amountInput.optional(),
    expectedTotal: expectedTotal.optional(),
  })
  .meta({ title: 'ExchangeReturn' })

/** Input of `requestReturn`. */
export type ReturnInput = z.output<typeof returnInput>
/** Input of `approveReturn`. */
export type ReturnApprovalInput = z.output<typeof returnApprovalInput>
/** Input of `receiveReturn`. */
export type ReceiptInput = z.output<typeof receiptInput>
/** Input of `exchangeReturn`. */
export type ExchangeInput = z.output<typeof exchangeInput>
