import { z } from 'zod'

import { mailAddressSchema } from '@/platform/mail/mail-address-schema'

import {
  addressInput,
  amountInput as amount,
  lineKey,
  MAX_LINES,
  pieces,
  reasonText,
  text,
} from '../input-parts'

const lineEdit = z
  .strictObject({
    lineId: lineKey,
    /** Zero removes the line. */
    quantity: z.number().int().min(0).max(1_000_000).optional(),
    unitPrice: amount.optional(),
    /** The discount on this line alone, in place of what it has. */
    discount: amount.optional(),
  })
  .meta({ title: 'EditOrderLine' })

const addedLine = z
  .strictObject({
    sku: text(64).optional(),
    variantId: z.uuid().optional(),
    quantity: pieces,
    /** Instead of the price in the catalogue. */
    unitPrice: amount.optional(),
    discount: amount.optional(),
  })
  .meta({ title: 'AddOrderLine' })

/** A change of a placed order, as every interface takes it. What is left out stays as it is. */
export const editInput = z
  .strictObject({
    lines: z.array(lineEdit).max(MAX_LINES).optional(),
    addLines: z.array(addedLine).max(MAX_LINES).optional(),
    /** The discount on the whole order, in place of what it has. */
    discount: amount.optional(),
    shippingPrice: amount.optional(),
    shippingAddress: addressInput.optional(),
    billingAddress: addressInput.optional(),
    customerEmail: mailAddressSchema.optional(),
    reason: reasonText.optional(),
    /** Whether the customer gets an email message about it; not without it. */
    notifyCustomer: z.boolean().optional(),
    /** The version of the order that a preview was of: another one is refused. */
    updatedAt: z.iso.datetime({ offset: true }).optional(),
    /** Answers what the change would come to, and changes nothing. */
    preview: z.boolean().optional(),
  })
  .meta({ title: 'EditOrder' })

/** Input of `editOrder`. Goods and money need a reason, unless it is a preview. */
export type EditInput = z.output<typeof editInput>
